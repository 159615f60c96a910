// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "report/coherence_words.h"
#include "report/decision_words.h"
#include "report/messages.h"
#include "report/verdict_json.h"

#include <set>

namespace samklang::report {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

}

std::string alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  std::string out;
  alignment_json(catalogue, alignment, [&](std::string_view text) {
    out += text;
    return true;
  });
  return out;
}

bool alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment, const TakePiece& take) {
  std::array<std::uint32_t, align::relation_count> counts{};
  std::set<std::uint32_t> agencies;
  for (const auto& verdict : alignment.verdicts) {
    if (const auto index = static_cast<std::size_t>(verdict.relation); index < counts.size()) ++counts[index];
    for (const auto side : {verdict.a, verdict.b}) {
      if (const auto publisher = catalogue[side].publisher(); publisher != skos::no_index) agencies.insert(publisher);
    }
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("format", std::string_view("samklang-alignment/1"));
  json.field("engine", std::string_view(alignment.engine));
  json.field("calibrated_on", std::string_view(alignment.calibrated_on));
  json.field("disclaimer", text(Message::disclaimer, Language::en));
  json.field("candidates", alignment.candidates);
  json.field("counts", relation_counts(counts));
  json.key("agencies");
  json.begin_array();
  for (const auto index : agencies) json.value(agency(catalogue, index));
  json.end_array();
  json.field("coherence", coherence_json(catalogue, alignment));
  json.key("pairs");
  json.begin_array();
  for (const auto& verdict : alignment.verdicts) {
    json.begin_object();
    json.key("a");
    put_concept_reference(json, catalogue[verdict.a]);
    json.key("b");
    put_concept_reference(json, catalogue[verdict.b]);
    put_verdict(json, catalogue, verdict);
    if (verdict.decision != skos::no_index) json.field("decision", decision_json(alignment, verdict));
    if (verdict.removed != skos::no_index) json.field("removed", removed_json(catalogue, alignment, verdict));
    json.end_object();
    if (out.size() < piece) continue;
    if (!take(out)) return false;
    out.clear();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return take(out);
}

} // namespace samklang::report

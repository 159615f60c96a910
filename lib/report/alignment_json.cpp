// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "base/parallel.h"
#include "report/coherence_words.h"
#include "report/decision_words.h"
#include "report/verdict_json.h"
#include "report/words.h"

#include <set>

namespace samklang::report {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;
constexpr std::size_t pairs_at_once = 128; // to a thread

void put_pair(JsonWriter& json, const skos::Catalogue& catalogue, const align::Alignment& alignment,
              const align::Verdict& verdict) {
  json.begin_object();
  json.key("a");
  put_concept_reference(json, catalogue[verdict.a]);
  json.key("b");
  put_concept_reference(json, catalogue[verdict.b]);
  put_verdict(json, catalogue, verdict);
  if (verdict.decision != skos::no_index) json.field("decision", decision_json(alignment, verdict));
  if (verdict.removed != skos::no_index) json.field("removed", removed_json(catalogue, alignment, verdict));
  json.end_object();
}

} // namespace

std::string alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  std::string out;
  alignment_json(catalogue, alignment, [&](std::string_view text) {
    out += text;
    return true;
  });
  return out;
}

bool alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment, const TakePiece& take,
                    unsigned threads) {
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
  const auto& verdicts = alignment.verdicts;
  bool wanted = true;
  read_ahead(
      threads_for(threads), verdicts.size(), pairs_at_once, [] { return std::string(); },
      [&](std::string& part, std::size_t begin, std::size_t end) {
        if (!wanted) return;
        JsonWriter pairs(part, 2, begin == 0);
        for (std::size_t i = begin; i < end; ++i) put_pair(pairs, catalogue, alignment, verdicts[i]);
      },
      [&](const std::string& part, std::size_t, std::size_t) {
        if (!wanted) return;
        out += part;
        if (out.size() < piece) return;
        wanted = take(out);
        out.clear();
      });
  if (!wanted) return false;
  json.go_on(verdicts.empty());
  json.end_array();
  json.end_object();
  out += '\n';
  return take(out);
}

} // namespace samklang::report

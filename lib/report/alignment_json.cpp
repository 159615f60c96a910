// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "report/coherence_words.h"
#include "report/decision_words.h"
#include "report/messages.h"
#include "report/verdict_json.h"

#include <set>

namespace samklang::report {

std::string alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  std::array<std::uint32_t, align::relation_count> counts{};
  std::set<std::uint32_t> agencies;
  Json pairs = Json::array();
  for (const auto& verdict : alignment.verdicts) {
    if (const auto index = static_cast<std::size_t>(verdict.relation); index < counts.size()) ++counts[index];
    for (const auto side : {verdict.a, verdict.b}) {
      if (const auto publisher = catalogue[side].publisher(); publisher != skos::no_index) agencies.insert(publisher);
    }
    Json pair = {{"a", concept_reference(catalogue[verdict.a])}, {"b", concept_reference(catalogue[verdict.b])}};
    pair.update(verdict_json(catalogue, verdict));
    if (verdict.decision != skos::no_index) pair["decision"] = decision_json(alignment, verdict);
    if (verdict.removed != skos::no_index) pair["removed"] = removed_json(catalogue, alignment, verdict);
    pairs.push_back(std::move(pair));
  }
  Json out;
  out["format"] = "samklang-alignment/1";
  out["engine"] = alignment.engine;
  out["calibrated_on"] = alignment.calibrated_on;
  out["disclaimer"] = text(Message::disclaimer, Language::en);
  out["candidates"] = alignment.candidates;
  out["counts"] = relation_counts(counts);
  out["agencies"] = Json::array();
  for (const auto index : agencies) out["agencies"].push_back(agency(catalogue, index));
  out["coherence"] = coherence_json(catalogue, alignment);
  out["pairs"] = std::move(pairs);
  return written(out);
}

} // namespace samklang::report

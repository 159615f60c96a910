// SPDX-License-Identifier: Apache-2.0
#include "report/verdict_json.h"

#include "report/answer_words.h"
#include "report/concept_facts.h"

namespace samklang::report {
namespace {

// {"quote", "begin", "end"}: the words, and their bytes in the text they stand in; null for no place.
Json span_json(const skos::Catalogue& catalogue, const align::TextSpan& span) {
  const auto whole = catalogue.text(span.text);
  if (span.empty() || span.begin > span.end || span.end > whole.size()) return nullptr;
  return {{"quote", whole.substr(span.begin, span.end - span.begin)},
          {"begin", span.begin},
          {"end", span.end},
          {"text", whole}};
}

} // namespace

Json concept_reference(const skos::Concept& entry) {
  const auto term = shown_term(entry, Language::nb);
  const auto publisher = entry.publisher();
  return {{"uri", entry.iri()},
          {"label", term.text},
          {"lang", text_or_null(term.language)},
          {"agency", publisher == skos::no_index ? Json(nullptr) : Json(entry.catalogue().agency_key(publisher))}};
}

Json verdict_json(const skos::Catalogue& catalogue, const align::Verdict& verdict) {
  const auto predicate = align::mapping_predicate(verdict.relation);
  Json differences = Json::array();
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    if (const auto difference = static_cast<align::Difference>(i); verdict.has(difference))
      differences.push_back(align::name(difference));
  }
  Json evidence = Json::array();
  for (const auto& piece : verdict.evidence) {
    evidence.push_back({{"kind", align::name(piece.kind)},
                        {"weight", share(piece.weight)},
                        {"a", span_json(catalogue, piece.a)},
                        {"b", span_json(catalogue, piece.b)}});
  }
  Json out = {{"relation", align::name(verdict.relation)},
              {"runner_up", align::name(verdict.runner_up)},
              {"confidence", share(verdict.confidence)},
              {"margin", share(verdict.margin)},
              {"p_same", share(verdict.p_same)},
              {"p_exact", share(verdict.p_exact)},
              {"transferred", verdict.transferred},
              {"differences", std::move(differences)},
              {"a_implies_b", align::name(verdict.a_implies_b)},
              {"b_implies_a", align::name(verdict.b_implies_a)},
              {"choice", text_or_null(align::letter(verdict.choice))},
              {"authority", align::name(verdict.authority)},
              {"same_agency", verdict.same_agency},
              {"label_mode", verdict.label_mode},
              {"predicate", {{"id", predicate.curie}, {"negated", predicate.negated}}},
              {"why", align::reason(verdict)},
              {"evidence", std::move(evidence)}};
  out.update(answers_json(verdict));
  return out;
}

Json relation_counts(const std::array<std::uint32_t, align::relation_count>& counts) {
  Json out = Json::object();
  for (std::size_t i = 0; i < counts.size(); ++i)
    out[std::string(align::name(static_cast<align::Relation>(i)))] = counts[i];
  return out;
}

} // namespace samklang::report

// SPDX-License-Identifier: Apache-2.0
#include "report/verdict_json.h"

#include "report/answer_words.h"
#include "report/words.h"

namespace samklang::report {
namespace {

// {"quote", "begin", "end"}: the words, and their bytes in the text they stand in; null for no place.
void put_span(JsonWriter& json, const skos::Catalogue& catalogue, const align::TextSpan& span) {
  const auto whole = catalogue.text(span.text);
  if (span.empty() || span.begin > span.end || span.end > whole.size()) return json.null();
  json.begin_object();
  json.field("quote", whole.substr(span.begin, span.end - span.begin));
  json.field("begin", std::uint64_t{span.begin});
  json.field("end", std::uint64_t{span.end});
  json.field("text", whole);
  json.end_object();
}

void put_share(JsonWriter& json, std::string_view name, double value) {
  json.key(name);
  json.share(value);
}

void put_or_null(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.string_or_null(text);
}

void put_evidence(JsonWriter& json, const skos::Catalogue& catalogue, const align::Evidence& piece) {
  json.begin_object();
  json.field("kind", align::name(piece.kind));
  put_share(json, "weight", piece.weight);
  json.key("a");
  put_span(json, catalogue, piece.a);
  json.key("b");
  put_span(json, catalogue, piece.b);
  json.end_object();
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

void put_concept_reference(JsonWriter& json, const skos::Concept& entry) {
  const auto term = shown_term(entry, Language::nb);
  const auto publisher = entry.publisher();
  json.begin_object();
  json.field("uri", entry.iri());
  json.field("label", term.text);
  put_or_null(json, "lang", term.language);
  json.key("agency");
  if (publisher == skos::no_index)
    json.null();
  else
    json.string(entry.catalogue().agency_key(publisher));
  json.end_object();
}

void put_verdict(JsonWriter& json, const skos::Catalogue& catalogue, const align::Verdict& verdict) {
  const auto predicate = align::mapping_predicate(verdict.relation);
  json.field("relation", align::name(verdict.relation));
  json.field("runner_up", align::name(verdict.runner_up));
  put_share(json, "confidence", verdict.confidence);
  put_share(json, "margin", verdict.margin);
  put_share(json, "p_same", verdict.p_same);
  put_share(json, "p_exact", verdict.p_exact);
  json.field("transferred", verdict.transferred);
  json.key("differences");
  json.begin_array();
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    if (const auto difference = static_cast<align::Difference>(i); verdict.has(difference))
      json.string(align::name(difference));
  }
  json.end_array();
  json.field("a_implies_b", align::name(verdict.a_implies_b));
  json.field("b_implies_a", align::name(verdict.b_implies_a));
  put_or_null(json, "choice", align::letter(verdict.choice));
  json.field("authority", align::name(verdict.authority));
  json.field("same_agency", verdict.same_agency);
  json.field("label_mode", verdict.label_mode);
  json.key("predicate");
  json.begin_object();
  json.field("id", predicate.curie);
  json.field("negated", predicate.negated);
  json.end_object();
  json.field("why", std::string_view(align::reason(verdict)));
  json.key("evidence");
  json.begin_array();
  for (const auto& piece : verdict.evidence) put_evidence(json, catalogue, piece);
  json.end_array();
  put_answers(json, verdict);
}

Json relation_counts(const std::array<std::uint32_t, align::relation_count>& counts) {
  Json out = Json::object();
  for (std::size_t i = 0; i < counts.size(); ++i)
    out[std::string(align::name(static_cast<align::Relation>(i)))] = counts[i];
  return out;
}

} // namespace samklang::report

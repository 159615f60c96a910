// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/coordination.h>

#include "report/advice.h"
#include "report/coherence_words.h"
#include "report/decision_words.h"
#include "report/definition_marks.h"
#include "report/report_context.h"
#include "report/verdict_json.h"
#include "report/words.h"

#include <set>

namespace samklang::report {
namespace {

Json tagged_list(const skos::Catalogue& catalogue, skos::Range range) {
  Json out = Json::array();
  for (const auto& entry : catalogue.tagged(range)) out.push_back(tagged(catalogue, entry.text, entry.language));
  return out;
}

Json definition_json(const skos::Catalogue& catalogue, const skos::Definition& definition) {
  Json out = tagged(catalogue, definition.text, definition.language);
  out["alternative"] = definition.kind == skos::DefinitionKind::alternative_wording;
  out["audience"] = skos::name(definition.audience);
  out["source_relation"] = skos::name(definition.source_relation);
  out["sources"] = Json::array();
  for (const auto& citation : catalogue.citations(definition.citations)) {
    Json laws = Json::array();
    for (const auto& law : catalogue.law_keys(citation.laws)) laws.push_back(catalogue.text(law));
    out["sources"].push_back({{"uri", text_or_null(catalogue.text(citation.iri))},
                              {"labels", tagged_list(catalogue, citation.labels)},
                              {"laws", std::move(laws)}});
  }
  return out;
}

Json usages_json(const skos::Concept& entry) {
  const auto& catalogue = entry.catalogue();
  Json out = Json::array();
  for (const auto& usage : entry.usages()) {
    if (usage.resource >= catalogue.columns().resources.size()) continue;
    const auto& resource = catalogue.columns().resources[usage.resource];
    out.push_back({{"kind", skos::name(resource.kind)},
                   {"uri", catalogue.text(resource.iri)},
                   {"titles", tagged_list(catalogue, resource.titles)},
                   {"publisher", agency(catalogue, resource.publisher)}});
  }
  return out;
}

Json concept_json(const skos::Concept& entry, std::size_t number, Language language) {
  const auto& catalogue = entry.catalogue();
  Json out = {{"number", number}};
  out.update(concept_reference(entry));
  out["terms"] = Json::array();
  for (const auto& label : entry.labels()) {
    Json term = tagged(catalogue, label.text, label.language);
    term["kind"] = skos::name(label.kind);
    out["terms"].push_back(std::move(term));
  }
  out["definitions"] = Json::array();
  for (const auto& definition : entry.definitions())
    out["definitions"].push_back(definition_json(catalogue, definition));
  out["notes"] = Json::array();
  for (const auto& note : entry.notes()) {
    if (note.kind == skos::NoteKind::scope_note) out["notes"].push_back(tagged(catalogue, note.text, note.language));
  }
  out["subjects"] = subjects(entry, language);
  out["valid_from"] = date_or_null(entry.row().valid_from);
  out["valid_to"] = date_or_null(entry.row().valid_to);
  out["status"] = text_or_null(skos::name(entry.row().status));
  out["usages"] = usages_json(entry);
  return out;
}

Json pieces_json(const std::vector<MarkedText>& pieces) {
  Json out = Json::array();
  for (const auto& piece : pieces) {
    Json entry = {{"text", piece.text}};
    if (piece.mark != Mark::none) entry["mark"] = piece.mark == Mark::differs ? "differs" : "decisive";
    out.push_back(std::move(entry));
  }
  return out;
}

void put_pair(JsonWriter& json, const ReportContext& context, const SharedTerm& term, const align::Verdict& verdict) {
  const auto view = oriented(context, term, verdict);
  const auto names = side_names(context, term, view);
  json.begin_object();
  json.field("a", Json(number_in(term, verdict.a)));
  json.field("b", Json(number_in(term, verdict.b)));
  put_verdict(json, context.catalogue, verdict);
  if (verdict.decision != skos::no_index) json.field("decision", decision_json(context.alignment, verdict));
  if (verdict.removed != skos::no_index)
    json.field("removed", removed_json(context.catalogue, context.alignment, verdict));
  Json sentences = {{"relation", relation_sentence(view, names, context.language)},
                    {"why", reasons(view, names, context.language)},
                    {"advice", advice(view, context.language)}};
  if (auto coherence = coherence_sentences(context.catalogue, context.alignment, verdict, context.language);
      !coherence.empty())
    sentences["coherence"] = std::move(coherence);
  if (verdict.decision != skos::no_index)
    sentences["decision"] = decision_sentences(context.alignment, view, names, context.language);
  json.field("sentences", sentences);
  const auto marks = definition_marks(Pair(context.catalogue, verdict, false), context.language);
  json.key("definitions");
  json.begin_object();
  json.field("a", pieces_json(marks.first.pieces));
  json.field("b", pieces_json(marks.second.pieces));
  json.key("shared_words");
  json.share(marks.shared);
  json.end_object();
  json.end_object();
}

void put_term(JsonWriter& json, const ReportContext& context, const SharedTerm& term) {
  json.begin_object();
  json.fields(
      {{"term", term.term}, {"outcome", name(term.outcome)}, {"agencies", term.agencies}, {"usages", term.usages}});
  json.key("concepts");
  json.begin_array();
  for (std::size_t i = 0; i < term.concepts.size(); ++i)
    json.value(concept_json(context.catalogue[term.concepts[i]], i + 1, context.language));
  json.end_array();
  json.key("pairs");
  json.begin_array();
  for (const auto i : term.verdicts) put_pair(json, context, term, context.alignment.verdicts[i]);
  json.end_array();
  json.end_object();
}

Json agency_pairs_json(const ReportContext& context, const std::vector<AgencyPair>& pairs) {
  const auto key = [&](std::uint32_t index) {
    return index == skos::no_index ? Json(nullptr) : Json(context.catalogue.agency_key(index));
  };
  Json out = Json::array();
  for (const auto& pair : pairs)
    out.push_back({{"a", key(pair.a)}, {"b", key(pair.b)}, {"relations", relation_counts(pair.relations)}});
  return out;
}

} // namespace

std::string coordination_json(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                              const Coordination& coordination, const CoordinationOptions& options) {
  const ReportContext context{catalogue, alignment, coordination, options.language};
  std::set<std::uint32_t> agencies;
  for (const auto& row : catalogue.columns().concepts) {
    if (row.publisher != skos::no_index) agencies.insert(row.publisher);
  }
  std::array<std::uint32_t, outcome_count> outcomes{};
  for (const auto& term : coordination.terms) ++outcomes[static_cast<std::size_t>(term.outcome)];
  Json by_outcome = Json::object();
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    by_outcome[std::string(name(static_cast<Outcome>(i)))] = outcomes[i];

  Json out;
  out["format"] = "samklang-report/1";
  out["lang"] = tag(options.language);
  out["engine"] = alignment.engine;
  out["calibrated_on"] = alignment.calibrated_on;
  out["disclaimer"] = context.word(Message::disclaimer);
  out["summary"] = {{"concepts", catalogue.size()},
                    {"agencies", agencies.size()},
                    {"shared_terms", coordination.shared_terms},
                    {"missing_definitions", coordination.missing_definitions},
                    {"relations", relation_counts(coordination.relations)},
                    {"relations_inside", relation_counts(coordination.relations_inside)},
                    {"outcomes", std::move(by_outcome)}};
  out["sources"] = sources(catalogue);
  out["agencies"] = Json::array();
  for (const auto index : agencies) out["agencies"].push_back(agency(catalogue, index));
  out["coherence"] = coherence_json(catalogue, alignment);
  out["agency_pairs"] = agency_pairs_json(context, coordination.agency_pairs);
  out["inside"] = agency_pairs_json(context, coordination.inside);
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.fields(out);
  json.key("terms");
  json.begin_array();
  for (const auto& term : coordination.terms) put_term(json, context, term);
  json.end_array();
  json.end_object();
  text += '\n';
  return text;
}

} // namespace samklang::report

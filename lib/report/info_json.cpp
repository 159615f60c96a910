// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/info.h>

#include "report/info_counts.h"
#include "report/json.h"

namespace samklang::report {
namespace {

Json agencies_json(const skos::Catalogue& catalogue, const InfoCounts& counts) {
  constexpr std::array<std::string_view, 3> kinds = {"organisation", "named", "source"};
  Json out = Json::array();
  for (const auto& count : counts.agencies) {
    const auto& row = catalogue.columns().agencies[count.agency];
    Json entry = agency(catalogue, count.agency);
    entry["kind"] = kinds[static_cast<std::size_t>(row.kind)];
    entry["valid_number"] = row.organisation_number != 0 ? Json(row.valid_number != 0) : Json(nullptr);
    entry["concepts"] = count.concepts;
    entry["with_definition"] = count.defined;
    out.push_back(std::move(entry));
  }
  return out;
}

Json languages_json(const skos::Catalogue& catalogue, const InfoCounts& counts) {
  Json out = Json::array();
  for (const auto& count : counts.languages) {
    out.push_back({{"lang", text_or_null(catalogue.language(count.language))},
                   {"labels", count.terms},
                   {"concepts", count.concepts},
                   {"definitions", count.definitions}});
  }
  return out;
}

// {"name": count} for every value of an enumeration, zeros too: the fields do not come and go.
template <class Enum, class Counts> Json by_name(const Counts& counts) {
  Json out = Json::object();
  for (std::size_t i = 0; i < counts.size(); ++i) out[std::string(skos::name(static_cast<Enum>(i)))] = counts[i];
  return out;
}

Json collections_json(const skos::Catalogue& catalogue) {
  Json out = Json::array();
  for (const auto& collection : catalogue.columns().collections) {
    Json titles = Json::array();
    for (const auto& title : catalogue.tagged(collection.titles))
      titles.push_back(tagged(catalogue, title.text, title.language));
    out.push_back({{"uri", catalogue.text(collection.iri)},
                   {"titles", std::move(titles)},
                   {"publisher", agency(catalogue, collection.publisher)},
                   {"members", collection.members.count}});
  }
  return out;
}

Json note_json(const skos::Catalogue& catalogue, const skos::LoadNote& note) {
  const auto& inputs = catalogue.columns().sources;
  return {{"uri", note.subject == skos::no_index ? Json(nullptr) : Json(catalogue.iri(note.subject))},
          {"predicate", text_or_null(catalogue.text(note.predicate))},
          {"raw", text_or_null(catalogue.text(note.raw))},
          {"tag", text_or_null(catalogue.text(note.tag))},
          {"datatype", text_or_null(catalogue.text(note.datatype))},
          {"source", note.provenance.source < inputs.size() ? Json(catalogue.text(inputs[note.provenance.source].name))
                                                            : Json(nullptr)}};
}

Json notes_json(const skos::Catalogue& catalogue, const InfoCounts& counts) {
  Json out = Json::array();
  for (std::size_t kind = 0; kind < counts.notes.size(); ++kind) {
    const auto& count = counts.notes[kind];
    if (count.count == 0) continue;
    Json examples = Json::array();
    for (std::uint32_t i = 0; i < count.example_count; ++i) {
      examples.push_back(note_json(catalogue, catalogue.columns().load_notes[count.examples[i]]));
    }
    out.push_back({{"kind", skos::name(static_cast<skos::LoadNoteKind>(kind))},
                   {"description", skos::description(static_cast<skos::LoadNoteKind>(kind))},
                   {"count", count.count},
                   {"examples", std::move(examples)}});
  }
  return out;
}

} // namespace

std::string info_json(const skos::Catalogue& catalogue) {
  const InfoCounts counts = count_info(catalogue);
  const auto& columns = catalogue.columns();
  Json out;
  out["format"] = "samklang-info/1";
  out["concepts"] = catalogue.size();
  out["statements"] = counts.statements;
  out["agencies"] = agencies_json(catalogue, counts);
  out["languages"] = languages_json(catalogue, counts);
  out["generations"] = Json::array();
  for (const auto& count : counts.generations) {
    out["generations"].push_back({{"generation", skos::name(count.generation)}, {"concepts", count.concepts}});
  }
  out["definitions"] = {{"concepts_with", counts.defined},
                        {"concepts_without", catalogue.size() - counts.defined},
                        {"wordings", counts.wordings},
                        {"alternative_wordings", counts.alternative_wordings},
                        {"with_source", counts.cited},
                        {"with_law", counts.cited_law},
                        {"by_audience", by_name<skos::Audience>(counts.audiences)},
                        {"by_source_relation", by_name<skos::SourceRelation>(counts.source_relations)}};
  out["labels"] = by_name<skos::LabelKind>(counts.labels);
  out["relations"] = by_name<skos::RelationKind>(counts.relations);
  out["relations_to_externals"] = counts.relations_external;
  out["sources"] = sources(catalogue);
  out["collections"] = collections_json(catalogue);
  out["usages"] = Json::array();
  for (std::size_t i = 0; i < resource_kind_count; ++i) {
    if (counts.resources[i] == 0) continue;
    out["usages"].push_back({{"kind", skos::name(static_cast<skos::ResourceKind>(i))},
                             {"resources", counts.resources[i]},
                             {"references", counts.usages[i]}});
  }
  out["externals"] = columns.externals.size();
  out["notes"] = notes_json(catalogue, counts);
  out["unknown_predicates"] = Json::array();
  for (const auto& predicate : columns.unknown_predicates) {
    out["unknown_predicates"].push_back(
        {{"predicate", catalogue.text(predicate.predicate)}, {"count", predicate.count}});
  }
  return written(out);
}

} // namespace samklang::report

// SPDX-License-Identifier: Apache-2.0
#include "report/info_counts.h"

#include <algorithm>

namespace samklang::report {
namespace {

template <class Array, class Enum> void add_one(Array& counts, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  if (index < counts.size()) ++counts[index];
}

void count_concepts(const skos::Catalogue& catalogue, InfoCounts& out) {
  std::vector<AgencyCount> agencies(catalogue.columns().agencies.size());
  std::vector<LanguageCount> languages(catalogue.columns().languages.size());
  constexpr std::array generations = {skos::Generation::v1_0, skos::Generation::v1_1, skos::Generation::v2,
                                      skos::Generation::owl, skos::Generation::plain};
  std::array<std::uint64_t, generations.size()> by_generation{};
  std::vector<skos::ConceptIndex> last_seen(languages.size(), skos::no_index);

  for (skos::ConceptIndex index = 0; index < catalogue.size(); ++index) {
    const skos::Concept entry = catalogue[index];
    const bool defined = entry.has_definition();
    if (defined) ++out.defined;
    if (entry.publisher() < agencies.size()) {
      ++agencies[entry.publisher()].concepts;
      if (defined) ++agencies[entry.publisher()].defined;
    }
    // Nearly every concept has a plain property as well (skos:prefLabel): only those with nothing else count as plain.
    const auto set = entry.row().generations;
    for (std::size_t i = 0; i < generations.size(); ++i) {
      const bool only = generations[i] != skos::Generation::plain || set == skos::Generation::plain;
      if (includes(set, generations[i]) && only) ++by_generation[i];
    }
    for (const auto& label : entry.labels()) {
      add_one(out.labels, label.kind);
      if (label.language >= languages.size()) continue;
      ++languages[label.language].terms;
      if (last_seen[label.language] == index) continue;
      last_seen[label.language] = index;
      ++languages[label.language].concepts;
    }
    for (const auto& definition : entry.definitions()) {
      if (definition.language < languages.size()) ++languages[definition.language].definitions;
    }
  }

  for (std::uint32_t i = 0; i < agencies.size(); ++i) {
    agencies[i].agency = i;
    if (agencies[i].concepts > 0) out.agencies.push_back(agencies[i]);
  }
  std::stable_sort(out.agencies.begin(), out.agencies.end(),
                   [](const auto& a, const auto& b) { return a.concepts > b.concepts; });
  for (std::size_t i = 0; i < languages.size(); ++i) {
    languages[i].language = static_cast<std::uint16_t>(i);
    if (languages[i].terms + languages[i].definitions > 0) out.languages.push_back(languages[i]);
  }
  std::stable_sort(out.languages.begin(), out.languages.end(),
                   [](const auto& a, const auto& b) { return a.terms + a.definitions > b.terms + b.definitions; });
  for (std::size_t i = 0; i < generations.size(); ++i) {
    if (by_generation[i] > 0) out.generations.push_back({generations[i], by_generation[i]});
  }
}

void count_definitions(const skos::Catalogue& catalogue, InfoCounts& out) {
  for (const auto& definition : catalogue.columns().definitions) {
    add_one(out.audiences, definition.audience);
    add_one(out.source_relations, definition.source_relation);
    ++(definition.kind == skos::DefinitionKind::definition ? out.wordings : out.alternative_wordings);
    const auto citations = catalogue.citations(definition.citations);
    if (!citations.empty()) ++out.cited;
    if (std::any_of(citations.begin(), citations.end(), [](const auto& citation) { return citation.laws.count > 0; }))
      ++out.cited_law;
  }
}

} // namespace

InfoCounts count_info(const skos::Catalogue& catalogue) {
  InfoCounts out;
  const auto& columns = catalogue.columns();
  for (const auto& source : columns.sources) out.statements += source.statements;
  count_concepts(catalogue, out);
  count_definitions(catalogue, out);
  for (const auto& relation : columns.relations) {
    add_one(out.relations, relation.kind);
    if (catalogue.is_external(relation.target)) ++out.relations_external;
  }
  for (const auto& resource : columns.resources) add_one(out.resources, resource.kind);
  for (const auto& usage : columns.usages) {
    if (usage.resource < columns.resources.size()) add_one(out.usages, columns.resources[usage.resource].kind);
  }
  for (std::uint32_t i = 0; i < columns.load_notes.size(); ++i) {
    const auto kind = static_cast<std::size_t>(columns.load_notes[i].kind);
    if (kind >= out.notes.size()) continue;
    auto& note = out.notes[kind];
    ++note.count;
    if (note.example_count < note_examples) note.examples[note.example_count++] = i;
  }
  return out;
}

} // namespace samklang::report

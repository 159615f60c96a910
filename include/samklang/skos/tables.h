// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_TABLES_H
#define SAMKLANG_SKOS_TABLES_H

#include <samklang/skos/catalogue.h>

#include <string>
#include <vector>

namespace samklang::skos {

/// The tables of a catalogue while it is being made: what Columns views, owned. Whoever fills it keeps the orders that
/// Columns promises; freeze() computes what follows from the rest.
struct Tables {
  std::string pool;
  std::vector<Text> languages; ///< empty: the fixed languages are put in by freeze()
  std::vector<ConceptRow> concepts;
  std::vector<ExternalRow> externals;
  std::vector<std::uint32_t> label_begin{0};
  std::vector<Label> labels;
  std::vector<std::uint32_t> definition_begin{0};
  std::vector<Definition> definitions;
  std::vector<std::uint32_t> note_begin{0};
  std::vector<Note> notes;
  std::vector<std::uint32_t> relation_begin{0};
  std::vector<Relation> relations;
  std::vector<std::uint32_t> contact_begin{0};
  std::vector<Contact> contacts;
  std::vector<std::uint32_t> usage_begin; ///< empty: no usages
  std::vector<Usage> usages;
  std::vector<Citation> citations;
  std::vector<Text> law_keys;
  std::vector<TaggedText> tagged_texts;
  std::vector<Agency> agencies;
  std::vector<Collection> collections;
  std::vector<ConceptIndex> member_indexes;
  std::vector<CatalogueRecord> records;
  std::vector<Resource> resources;
  std::vector<OtherValue> other_values;
  std::vector<PredicateCount> unknown_predicates;
  std::vector<LoadNote> load_notes;
  std::vector<Source> sources;

  /// Appends `text` to the pool and returns its place.
  Text keep(std::string_view text);
};

/// The catalogue over `tables`, which it owns from now on. Computes who points at whom. Linear.
Catalogue freeze(Tables&& tables);

} // namespace samklang::skos

#endif

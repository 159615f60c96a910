// SPDX-License-Identifier: Apache-2.0
#include "load/part.h"

namespace samklang::load {

using skos::LoadNoteKind;
using skos::Property;

skos::ConceptIndex Part::vertex(Node node) {
  if (const auto index = context.survey.concept_index(node); index != skos::no_index) return index;
  const auto key = std::uint64_t{node.doc} << 32 | node.term;
  const auto [at, added] = external_index.try_emplace(key, static_cast<std::uint32_t>(externals.size()));
  if (added) externals.push_back(node);
  return static_cast<skos::ConceptIndex>(context.survey.concepts().size()) + at->second;
}

skos::Range Part::keep_laws(const std::vector<std::string>& keys) {
  const skos::Range range{static_cast<std::uint32_t>(rows.law_keys.size()), static_cast<std::uint32_t>(keys.size())};
  for (const std::string& key : keys) {
    rows.law_keys.push_back(
        {static_cast<std::uint32_t>(made_texts.size()) | made_text_bit, static_cast<std::uint32_t>(key.size())});
    made_texts += key;
  }
  return range;
}

skos::Provenance Part::provenance(const Statement& statement) const noexcept {
  const Property property = context.statements.property(statement.doc, statement.triple.predicate);
  return {statement.doc, property, generation_of(property)};
}

void Part::note(LoadNoteKind kind, skos::ConceptIndex subject, const Statement& statement) {
  const Statements& all = context.statements;
  const rdf::Graph& graph = all.graph(statement.doc);
  const rdf::TermRow& object = graph.row(statement.triple.object);
  skos::LoadNote row;
  row.kind = kind;
  row.subject = subject;
  row.predicate = all.place(statement.doc, statement.triple.predicate);
  if (object.kind != rdf::TermKind::blank) row.raw = all.place(statement.doc, statement.triple.object);
  if (object.datatype != 0) row.datatype = all.place(statement.doc, object.datatype);
  if (object.language != 0) {
    const std::string& tag = graph.languages()[object.language];
    row.tag = {static_cast<std::uint32_t>(made_texts.size()) | made_text_bit, static_cast<std::uint32_t>(tag.size())};
    made_texts += tag;
  }
  row.provenance = provenance(statement);
  rows.load_notes.push_back(row);
}

void Part::note(LoadNoteKind kind, skos::ConceptIndex subject, skos::Provenance where) {
  skos::LoadNote row;
  row.kind = kind;
  row.subject = subject;
  row.provenance = where;
  rows.load_notes.push_back(row);
}

void Part::other(skos::ConceptIndex subject, const Statement& statement, bool unknown) {
  const Statements& all = context.statements;
  const rdf::TermRow& object = all.graph(statement.doc).row(statement.triple.object);
  skos::OtherValue row;
  row.subject = subject;
  row.predicate = all.place(statement.doc, statement.triple.predicate);
  row.is_iri = object.kind == rdf::TermKind::iri ? 1 : 0;
  row.is_blank = object.kind == rdf::TermKind::blank ? 1 : 0;
  // A blank node's label means nothing outside its document and differs between parsers.
  if (row.is_blank == 0) row.value = all.place(statement.doc, statement.triple.object);
  if (object.datatype != 0) row.datatype = all.place(statement.doc, object.datatype);
  if (object.language != 0) row.language = context.languages.of(statement.doc, object.language).number;
  row.provenance = provenance(statement);
  if (unknown) row.provenance.property = Property::none;
  rows.other_values.push_back(row);
}

} // namespace samklang::load

// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

namespace samklang::load {

using skos::LoadNoteKind;
using skos::Property;
using skos::RelationKind;

namespace {

bool looks_like_iri(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\r\n<>\"") == std::string_view::npos;
}

bool describes_relation(Property property) {
  return property == Property::dct_description || property == Property::skosno_inndelingskriterium ||
         property == Property::difi_inndelingskriterium || property == Property::skosno_relation_role;
}

/// The names ontologies give the property: OBO's number, and the words.
bool says_part_of(std::string_view property) {
  const std::size_t end = property.find_last_of("#/");
  const std::string_view name = end == std::string_view::npos ? property : property.substr(end + 1);
  return name == "BFO_0000050" || name == "part_of" || name == "partOf" || name == "isPartOf" ||
         name.ends_with("_part_of");
}

} // namespace

bool ConceptReader::read_part_of(const Statement& statement) {
  const Node node = all_.node(statement.doc, statement.triple.object);
  if (all_.kind(node) != rdf::TermKind::blank) return false;
  bool part_of = false;
  std::vector<Statement> wholes;
  all_.about(node, [&](const Statement& inner) {
    const std::string_view predicate = all_.text({inner.doc, inner.triple.predicate});
    if (predicate == "http://www.w3.org/2002/07/owl#onProperty")
      part_of = part_of || says_part_of(all_.text(all_.node(inner.doc, inner.triple.object)));
    else if (predicate == "http://www.w3.org/2002/07/owl#someValuesFrom" &&
             all_.graph(inner.doc).kind(inner.triple.object) == rdf::TermKind::iri)
      wholes.push_back(inner);
  });
  if (!part_of || wholes.empty()) return false;
  for (const Statement& whole : wholes) add_relation(statement, whole, RelationKind::part_of, true, {}, {});
  return true;
}

void ConceptReader::add_relation(const Statement& statement, const Statement& target, RelationKind kind, bool by_node,
                                 skos::Range texts, skos::Text role) {
  skos::Relation row;
  row.kind = kind;
  row.by_node = static_cast<std::uint8_t>(by_node);
  row.texts = texts;
  row.role = role;
  row.provenance = part_.provenance(statement);
  const rdf::Graph& graph = all_.graph(target.doc);
  switch (graph.kind(target.triple.object)) {
  case rdf::TermKind::iri: row.target = part_.vertex(all_.node(target.doc, target.triple.object)); break;
  case rdf::TermKind::literal: {
    part_.note(LoadNoteKind::literal_reference, index_, target);
    const auto text = graph.text(target.triple.object);
    const auto term = looks_like_iri(text) ? graph.find_iri(text) : std::nullopt;
    if (!term) {
      part_.other(index_, target, false);
      return;
    }
    row.target = part_.vertex(all_.node(target.doc, *term));
    break;
  }
  case rdf::TermKind::blank: part_.other(index_, target, false); return;
  }
  if (row.target == index_) part_.note(LoadNoteKind::self_relation, index_, statement);
  relations_.push_back(row);
}

void ConceptReader::read_relation(const Statement& statement, RelationKind kind) {
  const auto property = all_.property(statement.doc, statement.triple.predicate);
  if (is_misspelt(property)) part_.note(LoadNoteKind::misspelt_property, index_, statement);
  if (is_in_wrong_namespace(property)) part_.note(LoadNoteKind::wrong_namespace, index_, statement);
  add_relation(statement, statement, kind, false, {}, {});
}

void ConceptReader::read_relation_node(const Statement& statement) {
  if (is_literal(statement)) {
    part_.note(LoadNoteKind::literal_reference, index_, statement);
    part_.other(index_, statement, false);
    return;
  }
  const auto leading = all_.property(statement.doc, statement.triple.predicate);
  if (is_misspelt(leading)) part_.note(LoadNoteKind::misspelt_property, index_, statement);
  struct End {
    Statement statement;
    RelationKind kind;
  };
  std::vector<End> ends;
  std::vector<ReadText> texts;
  skos::Text role;
  const Node node = all_.node(statement.doc, statement.triple.object);
  all_.about(node, [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    if (const auto kind = relation_inside_node(property)) {
      if (is_in_wrong_namespace(property)) part_.note(LoadNoteKind::wrong_namespace, index_, inner);
      ends.push_back({inner, *kind});
    } else if (describes_relation(property) && is_literal(inner)) {
      if (const auto text = literal(inner, TagRule::tagged)) texts.push_back(*text);
    } else if (property == Property::skosno_relation_role) {
      role = all_.place(inner.doc, inner.triple.object);
    } else if (property != Property::rdf_type) {
      part_.other(index_, inner, property == Property::none);
    }
  });
  if (ends.empty()) {
    // A plain concept behind a relation property: an associative link without its node.
    if (all_.kind(node) == rdf::TermKind::iri && part_.context.survey.concept_index(node) != skos::no_index) {
      add_relation(statement, statement, RelationKind::associative, false, {}, {});
    } else {
      part_.note(LoadNoteKind::ambiguous_relation_node, index_, statement);
      part_.other(index_, statement, false);
    }
    return;
  }
  for (const End& end : ends) {
    if (end.kind != ends.front().kind) {
      part_.note(LoadNoteKind::ambiguous_relation_node, index_, statement);
      break;
    }
  }
  const skos::Range range = keep_texts(std::move(texts));
  for (const End& end : ends) add_relation(statement, end.statement, end.kind, true, range, role);
}

} // namespace samklang::load

// SPDX-License-Identifier: Apache-2.0
#include "validate/relations.h"

namespace samklang::validate {
namespace {

bool leads_to(const Context& context, const skos::StatementRow& statement, skos::ConceptIndex target) {
  const auto nodes = context.as_written->nodes();
  if (statement.object >= nodes.size()) return false;
  if (nodes[statement.object].concept_index == target) return true;
  return context.text(nodes[statement.object].text) == context.catalogue.iri(target);
}

// The statement that gives the target of a relation; null where it cannot be told.
const skos::StatementRow* statement_of(const Context& context, const Stated& row) {
  for (const skos::StatementRow& statement : context.about(row.subject)) {
    if (statement.property != row.relation->provenance.property) continue;
    if (row.relation->by_node == 0) {
      if (leads_to(context, statement, row.relation->target)) return &statement;
      continue;
    }
    for (const skos::StatementRow& inner : context.as_written->about(statement.object))
      if (leads_to(context, inner, row.relation->target)) return &inner;
  }
  return nullptr;
}

} // namespace

bool is_related(const skos::Relation& relation) noexcept {
  return relation.kind == skos::RelationKind::related && relation.by_node == 0 &&
         relation.provenance.property == skos::Property::skos_related;
}

bool is_hierarchic(skos::EdgeKind kind) noexcept {
  return kind == skos::EdgeKind::generic || kind == skos::EdgeKind::hierarchical || kind == skos::EdgeKind::partitive;
}

graph::Graph graph_of(const skos::Catalogue& catalogue, std::span<const Stated> rows, graph::Kind kind) {
  std::vector<graph::Edge> edges;
  edges.reserve(rows.size());
  for (const Stated& row : rows) edges.push_back({row.edge.from, row.edge.to, 1});
  return {static_cast<std::uint32_t>(catalogue.vertex_count()), std::move(edges), kind};
}

Finding* add_relation(const Context& context, Findings& findings, Said said, const Stated& row) {
  if (const skos::StatementRow* statement = statement_of(context, row))
    return findings.add(said, row.subject, *statement);
  Finding* found = findings.add(said, row.subject);
  if (found == nullptr) return nullptr;
  found->predicate = skos::iri(row.relation->provenance.property);
  found->value = context.catalogue.iri(row.relation->target);
  return found;
}

std::string vertex_name(const skos::Catalogue& catalogue, skos::ConceptIndex vertex) {
  if (vertex < catalogue.size()) return std::string(catalogue[vertex].term());
  return std::string(catalogue.iri(vertex));
}

std::string chain(const skos::Catalogue& catalogue, std::span<const graph::Vertex> vertices) {
  std::string out;
  for (const graph::Vertex vertex : vertices) {
    if (!out.empty()) out += " → ";
    out += vertex_name(catalogue, vertex);
  }
  return out;
}

} // namespace samklang::validate

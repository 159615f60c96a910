// SPDX-License-Identifier: Apache-2.0
// Relations that bite their tail.
#include "validate/relations.h"

#include <samklang/graph/order.h>

#include <algorithm>

namespace samklang::validate {
namespace {

const Stated* first_judged(const Context& context, const std::vector<Stated>& rows,
                           const std::vector<graph::EdgeIndex>& edges) {
  for (const graph::EdgeIndex edge : edges)
    if (context.is_judged(rows[edge].subject)) return &rows[edge];
  return nullptr;
}

// One finding for every knot, with a shortest round trip.
void tell_cycles(const Context& context, Findings& findings, Said said, const std::vector<Stated>& rows) {
  if (rows.empty()) return;
  const graph::Graph graph = graph_of(context.catalogue, rows, graph::Kind::directed);
  for (const graph::Cycle& cycle : graph::cycles(graph)) {
    if (cycle.witness.size() < 2) continue;
    const Stated* where = first_judged(context, rows, cycle.edges);
    if (where == nullptr) continue;
    Finding* found = add_relation(context, findings, said, *where);
    if (found == nullptr) continue;
    std::vector<graph::Vertex> round(cycle.witness);
    round.push_back(round.front());
    found->arguments = {std::to_string(cycle.members.size()), chain(context.catalogue, round)};
    for (const graph::Vertex vertex : cycle.witness) found->related.push_back(related_thing(context.catalogue, vertex));
  }
}

} // namespace

void hierarchy_cycles(const Context& context, Findings& findings) {
  tell_cycles(context, findings, RuleId::Q101,
              stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation&) {
                return is_hierarchic(edge.kind) && edge.from != edge.to;
              }));
}

void related_to_itself(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Relation& relation : context.catalogue.relations(index)) {
    const skos::Edge edge = skos::edge(index, relation);
    if (relation.target != index || edge.kind == skos::EdgeKind::replacement) continue;
    const std::string_view variant = is_hierarchic(edge.kind) ? "hierarchy" : "";
    Finding* found = add_relation(context, findings, {RuleId::Q104, variant}, {index, &relation, edge});
    if (found != nullptr) found->arguments = {std::string(curie(relation.provenance.property))};
  }
}

void replacements(const Context& context, Findings& findings) {
  const auto rows = stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation&) {
    return edge.kind == skos::EdgeKind::replacement;
  });
  for (const Stated& row : rows) {
    if (!context.is_judged(row.subject)) continue;
    const skos::ConceptIndex other = row.relation->target;
    if (other == row.subject) {
      add_relation(context, findings, {RuleId::R403, "itself"}, row);
      continue;
    }
    // Nobody can mend another agency's record.
    if (other >= context.catalogue.size() ||
        context.catalogue[other].publisher() != context.catalogue[row.subject].publisher())
      continue;
    const auto back = context.catalogue.relations(other);
    const bool told_back = std::any_of(back.begin(), back.end(), [&](const skos::Relation& relation) {
      return relation.target == row.subject && relation.kind != row.relation->kind &&
             skos::edge(other, relation).kind == skos::EdgeKind::replacement;
    });
    if (told_back) continue;
    Finding* found = add_relation(context, findings, {RuleId::R403, "one-sided"}, row);
    if (found == nullptr) continue;
    const auto inverse = row.relation->kind == skos::RelationKind::replaces ? skos::Property::dct_is_replaced_by
                                                                            : skos::Property::dct_replaces;
    found->arguments = {vertex_name(context.catalogue, other), std::string(curie(inverse))};
    found->related.push_back(related_thing(context.catalogue, other));
    found->fix = {Fix::Kind::add_statement, std::string(context.catalogue.iri(row.subject)),
                  std::string(context.catalogue.iri(other)), std::string(skos::iri(inverse))};
  }
  std::vector<Stated> round;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(round),
               [](const Stated& row) { return row.edge.from != row.edge.to; });
  tell_cycles(context, findings, RuleId::R403, round);
}

void symmetric_one_way(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Relation& relation : context.catalogue.relations(index)) {
    const skos::ConceptIndex other = relation.target;
    const bool is_symmetric = is_related(relation) || relation.kind == skos::RelationKind::exact_match ||
                              relation.kind == skos::RelationKind::close_match;
    if (!is_symmetric || other == index || other >= context.catalogue.size()) continue;
    // Nobody can mend another agency's record.
    if (context.catalogue[other].publisher() != context.catalogue[index].publisher()) continue;
    const auto back = context.catalogue.relations(other);
    const bool told_back = std::any_of(back.begin(), back.end(), [&](const skos::Relation& one) {
      return one.target == index && one.kind == relation.kind;
    });
    if (told_back) continue;
    Finding* found = add_relation(context, findings, RuleId::R401, {index, &relation, skos::edge(index, relation)});
    if (found == nullptr) continue;
    found->arguments = {std::string(curie(relation.provenance.property)), vertex_name(context.catalogue, other)};
    found->related.push_back(related_thing(context.catalogue, other));
    found->fix = {Fix::Kind::add_statement, std::string(context.catalogue.iri(index)),
                  std::string(context.catalogue.iri(other)), std::string(skos::iri(relation.provenance.property))};
  }
}

} // namespace samklang::validate

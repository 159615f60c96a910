// SPDX-License-Identifier: Apache-2.0
// Integrity conditions of SKOS on relations: two that may not hold of one pair, also where one of them only follows.
#include "validate/relations.h"

#include <samklang/graph/clusters.h>
#include <samklang/graph/paths.h>

#include <algorithm>
#include <map>
#include <set>

namespace samklang::validate {
namespace {

using skos::EdgeKind;
using skos::RelationKind;

void tell_path(const Context& context, Finding& found, const Stated& row, const graph::Path& path) {
  found.arguments = {vertex_name(context.catalogue, row.relation->target), chain(context.catalogue, path.vertices)};
  for (const graph::Vertex vertex : path.vertices) found.related.push_back(related_thing(context.catalogue, vertex));
}

// Everything above a vertex, in time of what is above it.
class Above {
public:
  explicit Above(const graph::Graph& graph) : graph_(graph), seen_(graph.vertex_count()) {}
  void look_from(graph::Vertex vertex) {
    ++run_;
    to_visit_.assign(1, vertex);
    while (!to_visit_.empty()) {
      const graph::Vertex at = to_visit_.back();
      to_visit_.pop_back();
      for (const auto& next : graph_.neighbours(at)) {
        if (seen_[next.vertex] == run_) continue;
        seen_[next.vertex] = run_;
        to_visit_.push_back(next.vertex);
      }
    }
  }
  bool has(graph::Vertex vertex) const noexcept { return seen_[vertex] == run_; }

private:
  const graph::Graph& graph_;
  std::vector<std::uint32_t> seen_;
  std::vector<graph::Vertex> to_visit_;
  std::uint32_t run_ = 0;
};

} // namespace

void related_and_broader(const Context& context, Findings& findings) {
  const auto up = stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation&) {
    return edge.from != edge.to && (is_hierarchic(edge.kind) || edge.kind == EdgeKind::broad_match);
  });
  const auto related = stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation& relation) {
    return edge.from != edge.to && (is_related(relation) || relation.kind == RelationKind::related_match);
  });
  if (up.empty() || related.empty()) return;
  const graph::Graph hierarchy = graph_of(context.catalogue, up, graph::Kind::directed);
  // The pairs by their lower end: what is above it is looked up once.
  std::map<skos::ConceptIndex, std::vector<const Stated*>> by_end;
  for (const Stated& row : related) {
    by_end[row.subject].push_back(&row);
    by_end[row.relation->target].push_back(&row);
  }
  Above above(hierarchy);
  std::set<std::pair<graph::Vertex, graph::Vertex>> told;
  for (const auto& [lower, rows] : by_end) {
    if (hierarchy.neighbours(lower).empty()) continue;
    above.look_from(lower);
    for (const Stated* row : rows) {
      const graph::Vertex upper = row->subject == lower ? row->relation->target : row->subject;
      if (!above.has(upper) || !context.is_judged(row->subject)) continue;
      if (!told.insert(std::minmax(lower, upper)).second) continue; // one pair, one finding
      const auto path = graph::shortest_path(hierarchy, lower, upper);
      if (!path) continue;
      if (Finding* found = add_relation(context, findings, RuleId::SK027, *row))
        tell_path(context, *found, *row, *path);
    }
  }
}

void exact_and_other_match(const Context& context, Findings& findings) {
  const auto exact = stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation&) {
    return edge.from != edge.to && edge.kind == EdgeKind::exact_match;
  });
  const auto others = stated(context.catalogue, [](const skos::Edge& edge, const skos::Relation&) {
    return edge.from != edge.to && (edge.kind == EdgeKind::broad_match || edge.kind == EdgeKind::related_match);
  });
  if (exact.empty() || others.empty()) return;
  const graph::Graph same = graph_of(context.catalogue, exact, graph::Kind::undirected);
  const auto cluster = graph::clusters(same);
  std::set<std::tuple<graph::Vertex, graph::Vertex, EdgeKind>> told;
  for (const Stated& row : others) {
    if (cluster[row.edge.from] != cluster[row.edge.to] || !context.is_judged(row.subject)) continue;
    const auto [low, high] = std::minmax(row.edge.from, row.edge.to);
    if (!told.insert({low, high, row.edge.kind}).second) continue;
    const auto path = graph::shortest_path(same, row.subject, row.relation->target);
    if (!path) continue;
    Finding* found = add_relation(context, findings, RuleId::SK046, row);
    if (found == nullptr) continue;
    tell_path(context, *found, row, *path);
    found->arguments.emplace_back(curie(row.relation->provenance.property));
  }
}

} // namespace samklang::validate

// SPDX-License-Identifier: Apache-2.0
// X508: exactMatch is transitive, and an agency has a concept once.
#include "validate/relations.h"

#include <samklang/graph/clusters.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace samklang::validate {
namespace {

/// Concepts of a file without a publisher are nobody's in particular.
bool is_agency(const skos::Catalogue& catalogue, std::uint32_t agency) noexcept {
  const auto agencies = catalogue.columns().agencies;
  return agency < agencies.size() && agencies[agency].kind != skos::AgencyKind::source;
}

constexpr std::size_t longest_walk = 10'000; // vertices looked at from one concept

/// Finds the nearest concept of the same agency that exact matches lead to.
class NearestOfAgency {
public:
  NearestOfAgency(const skos::Catalogue& catalogue, const graph::Graph& same)
      : catalogue_(catalogue), same_(same), seen_(same.vertex_count()), came_by_(same.vertex_count()) {}

  /// The way to it, `one` first; empty where there is none near enough.
  std::vector<graph::Vertex> from(skos::ConceptIndex one) {
    ++run_;
    seen_[one] = run_;
    next_.assign(1, one);
    for (std::size_t at = 0; at < next_.size() && next_.size() < longest_walk; ++at) {
      for (const auto& neighbour : same_.neighbours(next_[at])) {
        const graph::Vertex other = neighbour.vertex;
        if (std::exchange(seen_[other], run_) == run_) continue;
        came_by_[other] = next_[at];
        if (!catalogue_.is_external(other) && catalogue_[other].publisher() == catalogue_[one].publisher())
          return way(one, other);
        next_.push_back(other);
      }
    }
    return {};
  }

private:
  std::vector<graph::Vertex> way(graph::Vertex from, graph::Vertex to) const {
    std::vector<graph::Vertex> out{to};
    while (out.back() != from) out.push_back(came_by_[out.back()]);
    std::reverse(out.begin(), out.end());
    return out;
  }

  const skos::Catalogue& catalogue_;
  const graph::Graph& same_;
  std::vector<std::uint32_t> seen_;
  std::vector<graph::Vertex> came_by_; ///< of those seen in this run
  std::vector<graph::Vertex> next_;
  std::uint32_t run_ = 0;
};

/// Concepts that stand in one cluster with another of their agency.
std::vector<skos::ConceptIndex> twice(const skos::Catalogue& catalogue, const std::vector<graph::Vertex>& cluster) {
  std::map<std::pair<graph::Vertex, std::uint32_t>, std::vector<skos::ConceptIndex>> members;
  for (skos::ConceptIndex one = 0; one < catalogue.size(); ++one)
    if (is_agency(catalogue, catalogue[one].publisher()))
      members[{cluster[one], catalogue[one].publisher()}].push_back(one);
  std::vector<skos::ConceptIndex> out;
  for (const auto& [key, found] : members)
    if (found.size() > 1) out.insert(out.end(), found.begin(), found.end());
  std::sort(out.begin(), out.end());
  return out;
}

bool states(const skos::Catalogue& catalogue, skos::ConceptIndex from, graph::Vertex to) noexcept {
  const auto relations = catalogue.relations(from);
  return std::any_of(relations.begin(), relations.end(), [&](const skos::Relation& one) {
    return one.kind == skos::RelationKind::exact_match && one.target == to;
  });
}

} // namespace

void exact_clusters(const Context& context, Findings& findings) {
  const skos::Catalogue& catalogue = context.catalogue;
  const auto rows = stated(catalogue, [](const skos::Edge& edge, const skos::Relation& relation) {
    return edge.from != edge.to && relation.kind == skos::RelationKind::exact_match;
  });
  if (rows.empty()) return;
  const graph::Graph same = graph_of(catalogue, rows, graph::Kind::undirected);
  NearestOfAgency nearest(catalogue, same);
  for (const skos::ConceptIndex from : twice(catalogue, graph::clusters(same))) {
    if (!context.is_judged(from)) continue;
    const std::vector<graph::Vertex> chain = nearest.from(from);
    // Said once of two judged ones.
    if (chain.empty() || (chain.back() < from && context.is_judged(chain.back()))) continue;
    Finding* found = findings.add(RuleId::X508, from);
    if (found == nullptr) continue;
    found->predicate = skos::iri(skos::Property::skos_exact_match);
    if (states(catalogue, from, chain[1])) found->value = catalogue.iri(chain[1]);
    std::string way;
    for (const graph::Vertex one : chain) {
      if (!way.empty()) way += " = ";
      ((way += '"') += vertex_name(catalogue, one)) += '"';
      if (!catalogue.is_external(one)) ((way += " (") += catalogue.agency_name(catalogue[one].publisher())) += ')';
      if (one != from) found->related.push_back(related_thing(catalogue, one));
    }
    found->arguments = {std::string(catalogue[chain.back()].term()), way};
  }
}

} // namespace samklang::validate

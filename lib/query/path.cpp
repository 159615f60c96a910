// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/walk.h"

#include <samklang/graph/clusters.h>

#include <algorithm>
#include <tuple>

namespace samklang::query {
namespace {

using align::Relation;
using image::Layer;

constexpr std::size_t most_members = 10'000;

bool is_verdict(const image::Link& link) noexcept { return static_cast<Layer>(link.layer) == Layer::verdict; }

// The members of the cluster of a vertex, ascending: concepts stand in the order of their IRIs.
std::vector<skos::ConceptIndex> members(const Context& context, skos::ConceptIndex from, bool& cut) {
  std::vector<skos::ConceptIndex> out{from};
  std::vector<skos::ConceptIndex> sorted{from};
  for (std::size_t at = 0; at < out.size(); ++at) {
    for (const image::Link& link : links(context, out[at])) {
      if (!is_verdict(link) || align::relation_of(link.kind) != Relation::exact ||
          link.other >= context.catalogue().size())
        continue;
      const auto place = std::lower_bound(sorted.begin(), sorted.end(), link.other);
      if (place != sorted.end() && *place == link.other) continue;
      if (out.size() >= most_members) {
        cut = true;
        continue;
      }
      sorted.insert(place, link.other);
      out.push_back(link.other);
    }
  }
  return sorted;
}

void mark_bridges(Cluster& out) {
  std::vector<graph::Edge> edges;
  edges.reserve(out.links.size());
  for (const ClusterLink& link : out.links)
    edges.push_back({link.a, link.b, graph::confidence_weight(link.confidence)});
  const graph::Graph graph(static_cast<std::uint32_t>(out.members.size()), std::move(edges), graph::Kind::undirected);
  for (const graph::EdgeIndex edge : graph::bridges(graph)) out.links[edge].bridge = true;
}

} // namespace

Result<void> Ontology::path(std::string_view a, std::string_view b, const PathOptions& options, Route& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.steps.clear();
  out.found = false;
  out.confidence = 0;
  const auto first = find(a);
  if (!first) return unknown_concept(a);
  const auto second = find(b);
  if (!second) return unknown_concept(b);
  out.a = context.item(*first);
  out.b = context.item(*second);
  out.found = find_way(context, *first, *second, {.layers = options.layers, .undecided = options.undecided}, out.steps,
                       &out.confidence);
  return {};
}

Result<Route> Ontology::path(std::string_view a, std::string_view b, const PathOptions& options) const {
  Route out;
  if (auto done = path(a, b, options, out); !done) return std::move(done).error();
  return out;
}

Result<void> Ontology::cluster(std::string_view uri, const Options& options, Cluster& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.members.clear();
  out.links.clear();
  out.conflicts.clear();
  out.weakest = skos::no_index;
  out.cut = false;
  const auto at = find(uri);
  if (!at) return unknown_concept(uri);
  out.item = context.item(*at);
  const auto all = members(context, *at, out.cut);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    out.members.push_back(context.item(all[i]));
    for (const image::Link& link : links(context, all[i])) {
      if (!is_verdict(link) || link.other <= all[i]) continue;
      const auto other = std::lower_bound(all.begin(), all.end(), link.other);
      if (other == all.end() || *other != link.other) continue;
      const ClusterLink found{i, static_cast<std::uint32_t>(other - all.begin()), align::relation_of(link.kind),
                              confidence(context, link)};
      (found.relation == Relation::exact ? out.links : out.conflicts).push_back(found);
    }
  }
  const auto order = [](const ClusterLink& x, const ClusterLink& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); };
  std::sort(out.links.begin(), out.links.end(), order);
  std::sort(out.conflicts.begin(), out.conflicts.end(), order);
  const auto weakest = std::min_element(out.links.begin(), out.links.end(),
                                        [](const auto& x, const auto& y) { return x.confidence < y.confidence; });
  if (weakest != out.links.end()) out.weakest = static_cast<std::uint32_t>(weakest - out.links.begin());
  mark_bridges(out);
  return {};
}

Result<Cluster> Ontology::cluster(std::string_view uri, const Options& options) const {
  Cluster out;
  if (auto done = cluster(uri, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query

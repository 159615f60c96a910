// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/matching.h>

#include <samklang/graph/clusters.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <vector>

namespace samklang::graph {
namespace {

using Weighted = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                       boost::property<boost::edge_weight_t, std::int64_t>>;

// Room below a unit of weight for the preference of earlier edges: a matching has at most 250 edges of 2,048 steps.
constexpr std::int64_t unit = 1 << 20;
constexpr std::int64_t steps = 2048;

// Heaviest first, then in order.
void match_greedily(const Graph& graph, std::vector<EdgeIndex> edges, std::vector<bool>& taken,
                    std::vector<EdgeIndex>& out) {
  std::stable_sort(edges.begin(), edges.end(), [&](EdgeIndex left, EdgeIndex right) {
    return graph.edges()[left].weight > graph.edges()[right].weight;
  });
  for (const EdgeIndex index : edges) {
    const Edge& edge = graph.edges()[index];
    if (taken[edge.from] || taken[edge.to]) continue;
    taken[edge.from] = taken[edge.to] = true;
    out.push_back(index);
  }
}

using Mates = std::vector<boost::graph_traits<Weighted>::vertex_descriptor>;
using Finder =
    boost::weighted_augmenting_path_finder<Weighted, Mates::value_type*,
                                           boost::property_map<Weighted, boost::vertex_index_t>::const_type>;

// The blossoms of Boost 1.74 own their parts and those own them: what no one takes apart is never freed.
void take_apart(const Finder& finder, std::size_t vertices) {
  std::vector<Finder::blossom_ptr_t> open;
  for (std::size_t vertex = 0; vertex < vertices; ++vertex) open.push_back(finder.in_top_blossom(vertex));
  while (!open.empty()) {
    const auto blossom = std::move(open.back());
    open.pop_back();
    for (auto& part : blossom->sub_blossoms) {
      part->father.reset();
      open.push_back(std::move(part));
    }
    blossom->sub_blossoms.clear();
  }
}

// boost::maximum_weighted_matching, which starts from no matching, without its leak.
Mates best_mates(const Weighted& weighted) {
  const std::size_t count = boost::num_vertices(weighted);
  Mates mates(count, boost::graph_traits<Weighted>::null_vertex());
  Finder finder(weighted, mates.data(), boost::get(boost::vertex_index, weighted));
  for (std::size_t round = 0; round < count; ++round) {
    bool augmented = finder.augment_matching();
    while (!augmented && finder.adjust_dual()) augmented = finder.augment_matching();
    if (!augmented) break;
  }
  finder.get_current_matching(mates.data());
  take_apart(finder, count);
  return mates;
}

void match_best(const Graph& graph, std::span<const Vertex> vertices, std::span<const EdgeIndex> edges,
                std::vector<EdgeIndex>& out) {
  const auto number = [&](Vertex vertex) {
    return static_cast<std::size_t>(std::lower_bound(vertices.begin(), vertices.end(), vertex) - vertices.begin());
  };
  // Of parallel edges the heaviest, else the first.
  std::map<std::pair<std::size_t, std::size_t>, EdgeIndex> between;
  for (const EdgeIndex index : edges) {
    const Edge& edge = graph.edges()[index];
    const auto [place, fresh] = between.try_emplace(std::minmax({number(edge.from), number(edge.to)}), index);
    if (!fresh && edge.weight > graph.edges()[place->second].weight) place->second = index;
  }
  Weighted weighted(vertices.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = graph.edges()[edges[i]];
    const auto pair = std::minmax({number(edge.from), number(edge.to)});
    if (between.at(pair) != edges[i]) continue;
    const auto earlier =
        steps - 1 - static_cast<std::int64_t>(i) * (steps - 1) / static_cast<std::int64_t>(edges.size());
    boost::add_edge(pair.first, pair.second, edge.weight * unit + earlier, weighted);
  }
  const Mates mate = best_mates(weighted);
  for (const auto& [pair, index] : between) {
    if (mate[pair.first] == pair.second) out.push_back(index);
  }
}

} // namespace

Matching heaviest_matching(const Graph& graph, std::uint32_t largest) {
  Matching out;
  const auto cluster = clusters(graph);
  std::map<Vertex, std::vector<EdgeIndex>> edges_of;
  for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (graph.connects(edge) && edge.from != edge.to && edge.weight > 0) edges_of[cluster[edge.from]].push_back(i);
  }
  std::vector<bool> taken(graph.vertex_count(), false);
  for (const auto& [lowest, edges] : edges_of) {
    std::vector<Vertex> vertices;
    for (const EdgeIndex index : edges)
      vertices.insert(vertices.end(), {graph.edges()[index].from, graph.edges()[index].to});
    std::sort(vertices.begin(), vertices.end());
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    out.largest_component = std::max(out.largest_component, static_cast<std::uint32_t>(vertices.size()));
    if (edges.size() == 1) {
      out.edges.push_back(edges.front());
    } else if (vertices.size() > largest) {
      ++out.greedy_components;
      match_greedily(graph, edges, taken, out.edges);
    } else {
      match_best(graph, vertices, edges, out.edges);
    }
  }
  std::sort(out.edges.begin(), out.edges.end());
  return out;
}

} // namespace samklang::graph

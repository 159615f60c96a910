// SPDX-License-Identifier: Apache-2.0
#include "unit/graph/random_graph.h"

#include <samklang/graph/matching.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang::graph;

namespace {

std::int64_t weight_of(const Graph& graph, const std::vector<EdgeIndex>& edges) {
  std::int64_t out = 0;
  for (const EdgeIndex index : edges) out += graph.edges()[index].weight;
  return out;
}

bool is_matching(const Graph& graph, const std::vector<EdgeIndex>& edges) {
  std::vector<bool> taken(graph.vertex_count(), false);
  for (const EdgeIndex index : edges) {
    const Edge& edge = graph.edges()[index];
    if (edge.from == edge.to || taken[edge.from] || taken[edge.to]) return false;
    taken[edge.from] = taken[edge.to] = true;
  }
  return std::is_sorted(edges.begin(), edges.end());
}

} // namespace

TEST_CASE("Two good pairs go before one that is better alone") {
  const Graph graph(4, {{0, 2, 9}, {0, 3, 7}, {1, 2, 7}}, Kind::undirected);
  const Matching best = heaviest_matching(graph);
  CHECK(best.edges == std::vector<EdgeIndex>{1, 2});
  CHECK(best.greedy_components == 0);
  CHECK(best.largest_component == 4);
  const Matching greedy = heaviest_matching(graph, 3);
  CHECK(greedy.edges == std::vector<EdgeIndex>{0});
  CHECK(greedy.greedy_components == 1);
}

TEST_CASE("Of equals the earlier edges are taken") {
  const Graph square(4, {{0, 3, 5}, {0, 2, 5}, {1, 2, 5}, {1, 3, 5}}, Kind::undirected);
  CHECK(heaviest_matching(square).edges == std::vector<EdgeIndex>{0, 2});
  const Graph parallel(2, {{0, 1, 5}, {1, 0, 5}, {0, 1, 6}, {1, 0, 6}}, Kind::undirected);
  CHECK(heaviest_matching(parallel).edges == std::vector<EdgeIndex>{2});
}

TEST_CASE("Edges without weight and loops are never taken") {
  const Graph graph(3, {{0, 1, 0}, {1, 1, 9}, {1, 2, -4}}, Kind::undirected);
  CHECK(heaviest_matching(graph).edges.empty());
}

TEST_CASE("No matching is heavier than the one found") {
  sample::RandomGraphs graphs(3);
  for (int round = 0; round < 3000; ++round) {
    const Graph graph = graphs.next(9, Kind::undirected, round % 2 == 0 ? 3 : 1000000);
    std::vector<std::int64_t> best(std::size_t{1} << graph.vertex_count(), 0);
    for (std::size_t set = 0; set < best.size(); ++set) {
      for (const Edge& edge : graph.edges()) {
        const std::size_t both = std::size_t{1} << edge.from | std::size_t{1} << edge.to;
        if (edge.from != edge.to && (set & both) == both)
          best[set] = std::max(best[set], best[set & ~both] + edge.weight);
      }
    }
    const Matching found = heaviest_matching(graph);
    if (!is_matching(graph, found.edges) || weight_of(graph, found.edges) != best.back())
      FAIL("a heavier matching in round " << round);
    const Matching greedy = heaviest_matching(graph, 0);
    if (!is_matching(graph, greedy.edges) || 2 * weight_of(graph, greedy.edges) < best.back())
      FAIL("the greedy matching is under half in round " << round);
  }
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/graph/random_graph.h"

#include <samklang/graph/cut.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang::graph;

TEST_CASE("The lightest link between two vertices is cut") {
  const Graph chain(4, {{0, 1, 9}, {1, 2, 4}, {2, 3, 7}}, Kind::undirected);
  const Cut cut = minimum_cut(chain, 0, 3);
  CHECK(cut.edges == std::vector<EdgeIndex>{1});
  CHECK(cut.weight == 4);
}

TEST_CASE("Of equals the cut nearest to the first vertex is taken") {
  const Graph chain(4, {{0, 1, 5}, {1, 2, 5}, {2, 3, 5}}, Kind::undirected);
  CHECK(minimum_cut(chain, 0, 3).edges == std::vector<EdgeIndex>{0});
  CHECK(minimum_cut(chain, 3, 0).edges == std::vector<EdgeIndex>{2});
}

TEST_CASE("Two ways need two cuts") {
  const Graph square(4, {{0, 1, 3}, {1, 3, 8}, {0, 2, 8}, {2, 3, 2}}, Kind::undirected);
  const Cut cut = minimum_cut(square, 0, 3);
  CHECK(cut.edges == std::vector<EdgeIndex>{0, 3});
  CHECK(cut.weight == 5);
}

TEST_CASE("Where nothing connects them nothing is cut") {
  const Graph two(4, {{0, 1, 3}, {2, 3, 3}, {0, 0, 1}}, Kind::undirected);
  CHECK(minimum_cut(two, 0, 3).edges.empty());
  CHECK(minimum_cut(two, 0, 0).edges.empty());
  CHECK(minimum_cut(two, 0, 17).edges.empty());
}

TEST_CASE("No cut is lighter than the one found") {
  sample::RandomGraphs graphs(5);
  for (int round = 0; round < 3000; ++round) {
    const Graph graph = graphs.next(8, Kind::undirected);
    const auto n = graph.vertex_count();
    if (n < 2) continue;
    const Vertex a = graphs.below(n);
    const Vertex b = (a + 1 + graphs.below(n - 1)) % n;
    const Cut cut = minimum_cut(graph, a, b);
    std::int64_t best = INT64_MAX;
    for (std::uint32_t set = 0; set < (1U << n); ++set) {
      if ((set >> a & 1U) == 0 || (set >> b & 1U) != 0) continue;
      std::int64_t weight = 0;
      for (const Edge& edge : graph.edges())
        if ((set >> edge.from & 1U) != (set >> edge.to & 1U)) weight += edge.weight;
      best = std::min(best, weight);
    }
    std::int64_t weight = 0;
    std::vector<bool> used(graph.edges().size(), true);
    for (const EdgeIndex index : cut.edges) {
      weight += graph.edges()[index].weight;
      used[index] = false;
    }
    if (weight != best || cut.weight != best || sample::closure(graph, used)[a][b] ||
        !std::is_sorted(cut.edges.begin(), cut.edges.end()))
      FAIL("a lighter cut, or none, in round " << round);
  }
}

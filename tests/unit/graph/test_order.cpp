// SPDX-License-Identifier: Apache-2.0
#include "unit/graph/random_graph.h"

#include <samklang/graph/order.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang::graph;

namespace {

/// The round trip itself is one.
bool is_round_trip(const Graph& graph, const Cycle& cycle) {
  if (cycle.witness.empty() || cycle.witness.size() != cycle.edges.size()) return false;
  for (std::size_t i = 0; i < cycle.edges.size(); ++i) {
    const Edge& edge = graph.edges()[cycle.edges[i]];
    if (edge.from != cycle.witness[i] || edge.to != cycle.witness[(i + 1) % cycle.witness.size()]) return false;
  }
  return true;
}

/// Edges of the shortest round trip through any vertex of the same knot: powers of the matrix.
std::size_t naive_length(const Graph& graph, const std::vector<Vertex>& members) {
  const auto n = graph.vertex_count();
  std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
  for (Vertex i = 0; i < n; ++i) reach[i][i] = true;
  for (std::size_t length = 1; length <= n; ++length) {
    std::vector<std::vector<bool>> next(n, std::vector<bool>(n, false));
    for (const Edge& edge : graph.edges())
      for (Vertex i = 0; i < n; ++i)
        if (reach[i][edge.from]) next[i][edge.to] = true;
    reach = std::move(next);
    for (const Vertex vertex : members)
      if (reach[vertex][vertex]) return length;
  }
  return 0;
}

} // namespace

TEST_CASE("Each knot comes with a shortest round trip") {
  const Graph graph(7, {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {4, 5}, {6, 6}, {5, 6}}, Kind::directed);
  const auto found = cycles(graph);
  REQUIRE(found.size() == 2);
  CHECK(found[0].members == std::vector<Vertex>{1, 2, 3});
  CHECK(found[0].witness == std::vector<Vertex>{2, 3});
  CHECK(found[0].edges == std::vector<EdgeIndex>{1, 3});
  CHECK(found[0].shortest);
  CHECK(found[1].witness == std::vector<Vertex>{6});
  CHECK(found[1].edges == std::vector<EdgeIndex>{5});
}

TEST_CASE("Knots and round trips are what trying out gives") {
  sample::RandomGraphs graphs(17);
  for (int round = 0; round < 2000; ++round) {
    const Graph graph = graphs.next(8, Kind::directed);
    const auto reach = sample::closure(graph);
    std::vector<bool> in_knot(graph.vertex_count(), false);
    for (const Cycle& cycle : cycles(graph)) {
      if (!is_round_trip(graph, cycle) || cycle.edges.size() != naive_length(graph, cycle.members))
        FAIL("no shortest round trip in round " << round);
      for (const Vertex member : cycle.members) in_knot[member] = true;
      for (const Vertex a : cycle.members)
        for (Vertex b = 0; b < graph.vertex_count(); ++b) {
          const bool member = std::binary_search(cycle.members.begin(), cycle.members.end(), b);
          if (member != (reach[a][b] && reach[b][a])) FAIL("another knot in round " << round);
        }
    }
    for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex)
      if (in_knot[vertex] != (naive_length(graph, {vertex}) > 0)) FAIL("a knot is missing in round " << round);
    if (topological_order(graph).has_value() == !cycles(graph).empty())
      FAIL("an order with a cycle in round " << round);
  }
}

TEST_CASE("An order leads forwards, the lowest first") {
  const Graph graph(5, {{4, 0}, {3, 0}, {0, 1}}, Kind::directed);
  CHECK(topological_order(graph) == std::vector<Vertex>{2, 3, 4, 0, 1});
  CHECK_FALSE(topological_order(Graph(2, {{0, 1}, {1, 0}}, Kind::directed)));
  CHECK_FALSE(topological_order(Graph(1, {{0, 0}}, Kind::directed)));
  CHECK(topological_order(Graph(0, {}, Kind::directed))->empty());
}

TEST_CASE("What a longer way says already is left out") {
  const Graph graph(4, {{0, 3}, {0, 1}, {1, 2}, {2, 3}, {0, 2}, {0, 1}}, Kind::directed);
  CHECK(transitive_reduction(graph) == std::vector<EdgeIndex>{1, 2, 3});
  CHECK_FALSE(transitive_reduction(Graph(2, {{0, 1}, {1, 0}}, Kind::directed)));
}

TEST_CASE("A reduction reaches as far, and no edge of it can go") {
  sample::RandomGraphs graphs(23);
  for (int round = 0; round < 2000; ++round) {
    const Graph graph = graphs.acyclic(9);
    const auto kept = transitive_reduction(graph);
    REQUIRE(kept);
    std::vector<bool> used(graph.edges().size(), false);
    for (const EdgeIndex index : *kept) used[index] = true;
    const auto whole = sample::closure(graph);
    if (sample::closure(graph, used) != whole) FAIL("reaches less in round " << round);
    for (const EdgeIndex index : *kept) {
      used[index] = false;
      if (sample::closure(graph, used) == whole) FAIL("an edge too many in round " << round);
      used[index] = true;
    }
  }
}

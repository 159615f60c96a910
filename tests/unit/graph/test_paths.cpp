// SPDX-License-Identifier: Apache-2.0
#include "unit/graph/random_graph.h"

#include <samklang/graph/paths.h>

#include <catch2/catch.hpp>

#include <functional>

using namespace samklang::graph;

namespace {

bool is_way(const Graph& graph, const Path& path, Vertex from, Vertex to) {
  if (path.vertices.size() != path.edges.size() + 1 || path.vertices.front() != from || path.vertices.back() != to)
    return false;
  for (std::size_t i = 0; i < path.edges.size(); ++i) {
    const Edge& edge = graph.edges()[path.edges[i]];
    const bool forth = edge.from == path.vertices[i] && edge.to == path.vertices[i + 1];
    const bool back = edge.to == path.vertices[i] && edge.from == path.vertices[i + 1];
    if (!forth && !(back && graph.kind() == Kind::undirected)) return false;
  }
  return true;
}

/// The best product over all simple ways.
double naive_confidence(const Graph& graph, Vertex from, Vertex to) {
  std::vector<bool> visited(graph.vertex_count(), false);
  double best = -1;
  const std::function<void(Vertex, double)> walk = [&](Vertex at, double so_far) {
    if (at == to) best = std::max(best, so_far);
    visited[at] = true;
    for (const auto& neighbour : graph.neighbours(at))
      if (!visited[neighbour.vertex])
        walk(neighbour.vertex, so_far * static_cast<double>(graph.edges()[neighbour.edge].weight) / 1e6);
    visited[at] = false;
  };
  walk(from, 1);
  return best;
}

} // namespace

TEST_CASE("The shortest way, the first vertices of several") {
  const Graph graph(6, {{0, 2}, {0, 1}, {2, 5}, {1, 5}, {5, 4}, {1, 3}, {3, 4}}, Kind::directed);
  const auto path = shortest_path(graph, 0, 4);
  REQUIRE(path);
  CHECK(path->vertices == std::vector<Vertex>{0, 1, 3, 4});
  CHECK(path->edges == std::vector<EdgeIndex>{1, 5, 6});
  CHECK_FALSE(shortest_path(graph, 4, 0));
  CHECK_FALSE(shortest_path(graph, 0, 9));
  CHECK(shortest_path(graph, 2, 2)->edges.empty());
  CHECK(reachable(graph, 1) == std::vector<Vertex>{1, 3, 4, 5});
  CHECK(reachable(graph, 9).empty());
}

TEST_CASE("Two sure steps are more credible than one doubtful") {
  const Graph graph(3, {{0, 2, 700000}, {0, 1, 900000}, {1, 2, 900000}}, Kind::undirected);
  const auto found = most_credible_path(graph, 0, 2);
  REQUIRE(found);
  CHECK(found->path.vertices == std::vector<Vertex>{0, 1, 2});
  CHECK(found->confidence == Approx(0.81));
  CHECK_FALSE(most_credible_path(Graph(2, {}, Kind::undirected), 0, 1));
}

TEST_CASE("Of equally credible ways the one with fewer steps") {
  const Graph graph(4, {{0, 1, 1000000}, {1, 2, 1000000}, {2, 3, 1000000}, {0, 2, 1000000}}, Kind::undirected);
  const auto found = most_credible_path(graph, 0, 3);
  REQUIRE(found);
  CHECK(found->path.edges == std::vector<EdgeIndex>{3, 2});
  CHECK(found->confidence == 1);
}

TEST_CASE("Ways are what trying out gives") {
  sample::RandomGraphs graphs(29);
  for (int round = 0; round < 2000; ++round) {
    const Graph graph = graphs.next(7, round % 2 == 0 ? Kind::directed : Kind::undirected, 1000000);
    const auto reach = sample::closure(graph);
    const Vertex from = graphs.below(graph.vertex_count());
    const Vertex to = graphs.below(graph.vertex_count());
    const auto shortest = shortest_path(graph, from, to);
    const auto credible = most_credible_path(graph, from, to);
    if (shortest.has_value() != reach[from][to] || credible.has_value() != reach[from][to])
      FAIL("a way is missing or too many in round " << round);
    if (!shortest) continue;
    if (!is_way(graph, *shortest, from, to) || !is_way(graph, credible->path, from, to))
      FAIL("no way in round " << round);
    if (credible->confidence != Approx(naive_confidence(graph, from, to)).epsilon(1e-6))
      FAIL("a more credible way in round " << round);
    if (shortest->edges.size() > credible->path.edges.size()) FAIL("a shorter way in round " << round);
  }
}

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_GRAPH_RANDOM_GRAPH_H
#define SAMKLANG_TESTS_UNIT_GRAPH_RANDOM_GRAPH_H

#include <samklang/graph/graph.h>

#include <random>
#include <vector>

/// Graphs for the oracle tests: small enough for a naive answer, with parallel edges, loops and equal weights.
namespace sample {

using namespace samklang::graph;

struct RandomGraphs {
  explicit RandomGraphs(unsigned seed) : random(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); }

  Graph next(std::uint32_t most_vertices, Kind kind, std::uint32_t most_weight = 5, bool loops = true) {
    const std::uint32_t vertices = 1 + below(most_vertices);
    const std::uint32_t edges = below(2 * vertices + 1);
    std::vector<Edge> out;
    for (std::uint32_t i = 0; i < edges; ++i) {
      const Edge edge{below(vertices), below(vertices), 1 + below(most_weight)};
      if (loops || edge.from != edge.to) out.push_back(edge);
    }
    return {vertices, std::move(out), kind};
  }

  /// Without cycles: edges lead upwards in a shuffled order.
  Graph acyclic(std::uint32_t most_vertices) {
    const std::uint32_t vertices = 1 + below(most_vertices);
    std::vector<Vertex> order(vertices);
    for (Vertex i = 0; i < vertices; ++i) order[i] = i;
    for (std::uint32_t i = vertices; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
    std::vector<Edge> out;
    for (std::uint32_t i = below(3 * vertices); i > 0; --i) {
      const std::uint32_t a = below(vertices);
      const std::uint32_t b = below(vertices);
      if (a != b) out.push_back({order[std::min(a, b)], order[std::max(a, b)], 1});
    }
    return {vertices, std::move(out), Kind::directed};
  }

  std::mt19937 random;
};

/// Who reaches whom, the edges marked false left out.
inline std::vector<std::vector<bool>> closure(const Graph& graph, const std::vector<bool>& used) {
  const auto n = graph.vertex_count();
  std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
  for (Vertex i = 0; i < n; ++i) reach[i][i] = true;
  for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (!used[i] || !graph.connects(edge)) continue;
    reach[edge.from][edge.to] = true;
    if (graph.kind() == Kind::undirected) reach[edge.to][edge.from] = true;
  }
  for (Vertex k = 0; k < n; ++k)
    for (Vertex i = 0; i < n; ++i)
      for (Vertex j = 0; j < n; ++j)
        if (reach[i][k] && reach[k][j]) reach[i][j] = true;
  return reach;
}
inline std::vector<std::vector<bool>> closure(const Graph& graph) {
  return closure(graph, std::vector<bool>(graph.edges().size(), true));
}

} // namespace sample

#endif

// SPDX-License-Identifier: Apache-2.0
#include "unit/graph/random_graph.h"

#include <samklang/graph/clusters.h>

#include <catch2/catch.hpp>

using namespace samklang::graph;

TEST_CASE("Clusters are named by their lowest vertex") {
  const Graph graph(6, {{4, 2}, {5, 4}, {0, 3}}, Kind::undirected);
  CHECK(clusters(graph) == std::vector<Vertex>{0, 1, 2, 0, 2, 2});
  CHECK(clusters(Graph()).empty());
}

TEST_CASE("A bridge is what a cluster falls apart without") {
  // Two triangles, an edge between them, an edge to a leaf, a doubled edge.
  const Graph graph(9, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 5}, {5, 3}, {5, 6}, {7, 8}, {8, 7}, {6, 6}},
                    Kind::undirected);
  CHECK(bridges(graph) == std::vector<EdgeIndex>{3, 7});
}

TEST_CASE("Clusters and bridges are what trying out gives") {
  sample::RandomGraphs graphs(11);
  for (int round = 0; round < 2000; ++round) {
    const Graph graph = graphs.next(9, Kind::undirected);
    const auto whole = sample::closure(graph);
    const auto found = clusters(graph);
    for (Vertex a = 0; a < graph.vertex_count(); ++a)
      for (Vertex b = 0; b < graph.vertex_count(); ++b)
        if ((found[a] == found[b]) != whole[a][b]) FAIL("clusters differ in round " << round);
    std::vector<EdgeIndex> naive;
    for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
      std::vector<bool> used(graph.edges().size(), true);
      used[i] = false;
      const Edge& edge = graph.edges()[i];
      if (!sample::closure(graph, used)[edge.from][edge.to]) naive.push_back(i);
    }
    if (bridges(graph) != naive) FAIL("bridges differ in round " << round);
  }
}

TEST_CASE("A long chain is all bridges") {
  std::vector<Edge> edges;
  for (Vertex i = 0; i + 1 < 200000; ++i) edges.push_back({i, i + 1, 1});
  const Graph chain(200000, std::move(edges), Kind::undirected);
  CHECK(bridges(chain).size() == 199999);
  CHECK(clusters(chain).back() == 0);
}

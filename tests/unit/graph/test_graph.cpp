// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/graph.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace samklang::graph;

TEST_CASE("Neighbours come by vertex, then edge") {
  const Graph graph(4, {{2, 0}, {0, 1}, {0, 2}, {3, 3}, {0, 9}}, Kind::undirected);
  REQUIRE(graph.neighbours(0).size() == 3);
  CHECK(graph.neighbours(0)[0].vertex == 1);
  CHECK(graph.neighbours(0)[1].edge == 0);
  CHECK(graph.neighbours(0)[2].edge == 2);
  CHECK(graph.neighbours(3).size() == 1);
  CHECK(graph.edges().size() == 5);
  const Graph directed(3, {{2, 0}, {0, 1}}, Kind::directed);
  CHECK(directed.neighbours(0).size() == 1);
  CHECK(directed.neighbours(1).empty());
  CHECK(Graph().vertex_count() == 0);
}

TEST_CASE("Confidences are millionths, at least one") {
  CHECK(confidence_weight(1) == 1000000);
  CHECK(confidence_weight(0.25) == 250000);
  CHECK(confidence_weight(0) == 1);
  CHECK(confidence_weight(-1) == 1);
  CHECK(confidence_weight(7) == 1000000);
  CHECK(confidence_weight(std::nan("")) == 1);
}

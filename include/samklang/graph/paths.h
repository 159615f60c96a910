// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_PATHS_H
#define SAMKLANG_GRAPH_PATHS_H

#include <samklang/graph/graph.h>

#include <optional>
#include <vector>

namespace samklang::graph {

/// A way from one vertex to another.
struct Path {
  std::vector<EdgeIndex> edges; ///< in the order of the way; empty from a vertex to itself
  std::vector<Vertex> vertices; ///< both ends included: one more than edges
};

/// What can be reached from a vertex along the edges, itself included, in ascending order. None for a vertex that is
/// not there. Linear.
std::vector<Vertex> reachable(const Graph& graph, Vertex from);

/// A way with the fewest edges; of several the one whose vertices come first. Nothing where there is none. Linear.
std::optional<Path> shortest_path(const Graph& graph, Vertex from, Vertex to);

/// The way whose confidences multiply to most (Dijkstra on their negative logarithms, in steps of 2^-32); weights are
/// confidence_weight()s. Of equals the one with fewer edges, then the one whose vertices come first from its end.
/// Nothing where there is none. n log n.
struct CrediblePath {
  Path path;
  double confidence = 1; ///< product of the edges' confidences
};
std::optional<CrediblePath> most_credible_path(const Graph& graph, Vertex from, Vertex to);

} // namespace samklang::graph

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_ORDER_H
#define SAMKLANG_GRAPH_ORDER_H

#include <samklang/graph/graph.h>

#include <optional>
#include <vector>

namespace samklang::graph {

/// Vertices of a directed graph that lead to each other, and a round trip as a witness.
struct Cycle {
  std::vector<Vertex> members;  ///< all of the knot, ascending
  std::vector<Vertex> witness;  ///< a round trip, from its lowest vertex on; one vertex for a loop
  std::vector<EdgeIndex> edges; ///< of the witness: edges[i] leads from witness[i] to the next
  bool shortest = true;         ///< no round trip of the knot is shorter; false for very large knots, where it is the
                                ///< shortest one through the lowest vertex
};

/// The knots of a directed graph (strongly connected components, loops too), by their lowest member, each with a
/// shortest round trip: of several the one whose vertices come first. Linear, and vertices times edges in each knot.
std::vector<Cycle> cycles(const Graph& graph);

/// An order in which every edge leads forwards, the lowest vertex first where there is a choice; nothing where the
/// graph has a cycle. n log n.
std::optional<std::vector<Vertex>> topological_order(const Graph& graph);

/// The edges of a directed graph without cycles that say what no longer way says already, in order; of parallel edges
/// the first. Nothing where the graph has a cycle. Vertices times edges at worst.
std::optional<std::vector<EdgeIndex>> transitive_reduction(const Graph& graph);

} // namespace samklang::graph

#endif

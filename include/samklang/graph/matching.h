// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_MATCHING_H
#define SAMKLANG_GRAPH_MATCHING_H

#include <samklang/graph/graph.h>

#include <cstdint>
#include <vector>

namespace samklang::graph {

/// Edges of which no two share a vertex.
struct Matching {
  std::vector<EdgeIndex> edges;        ///< in order
  std::uint32_t greedy_components = 0; ///< clusters that were too large for the best matching: heaviest edge first
  std::uint32_t largest_component = 0; ///< vertices of the largest cluster
};

/// Clusters of more vertices than this are matched greedily: the best matching takes the cube of their number.
inline constexpr std::uint32_t largest_matched_component = 500;

/// The heaviest matching of an undirected graph, cluster by cluster; where weights are the same, edges that come
/// earlier are preferred. Edges of no weight (0 or less) are never taken, nor loops. Weights up to 2^40.
Matching heaviest_matching(const Graph& graph, std::uint32_t largest = largest_matched_component);

} // namespace samklang::graph

#endif

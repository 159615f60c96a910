// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_CUT_H
#define SAMKLANG_GRAPH_CUT_H

#include <samklang/graph/graph.h>

#include <cstdint>
#include <vector>

namespace samklang::graph {

/// What keeps two vertices apart.
struct Cut {
  std::vector<EdgeIndex> edges; ///< in order; none where nothing connects the two
  std::int64_t weight = 0;      ///< of these edges together: no other cut weighs less
};

/// The lightest set of edges of an undirected graph without which no way leads from `a` to `b` (Boykov and Kolmogorov's
/// maximum flow); of several sets of one weight the one nearest to `a`. Only the cluster of `a` is looked at. None
/// where the two are one vertex or a vertex is not there. Weights below 0 count as 0.
Cut minimum_cut(const Graph& graph, Vertex a, Vertex b);

} // namespace samklang::graph

#endif

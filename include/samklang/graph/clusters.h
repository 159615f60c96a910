// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_CLUSTERS_H
#define SAMKLANG_GRAPH_CLUSTERS_H

#include <samklang/graph/graph.h>

#include <vector>

namespace samklang::graph {

/// Sets of vertices that grow together: union by size, paths halved. Nearly constant per call.
class DisjointSets {
public:
  explicit DisjointSets(std::uint32_t count);

  Vertex find(Vertex vertex) noexcept;
  /// False where the two were together already.
  bool unite(Vertex a, Vertex b) noexcept;
  bool together(Vertex a, Vertex b) noexcept { return find(a) == find(b); }

private:
  std::vector<Vertex> parent_;
  std::vector<std::uint32_t> size_;
};

/// The cluster of every vertex: the lowest vertex that edges connect it to, whichever way they point. Near linear.
std::vector<Vertex> clusters(const Graph& graph);

/// The edges without which their cluster falls apart, whichever way they point, in order: the one weak mapping that
/// glues two clusters together. Parallel edges and loops are none. Linear.
std::vector<EdgeIndex> bridges(const Graph& graph);

} // namespace samklang::graph

#endif

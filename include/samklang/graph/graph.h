// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_GRAPH_GRAPH_H
#define SAMKLANG_GRAPH_GRAPH_H

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::graph {

using Vertex = std::uint32_t;
using EdgeIndex = std::uint32_t;
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// An edge. Weights are whole numbers (fixed point), so that every result is the same on every machine.
struct Edge {
  Vertex from = 0;
  Vertex to = 0;
  std::int64_t weight = 1;
};

enum class Kind : std::uint8_t { directed, undirected };

/// A confidence of 0..1 in millionths, at least 1: the weight of an edge that stands for a mapping.
std::int64_t confidence_weight(double confidence) noexcept;

/// Numbered vertices and weighted edges, frozen (compressed rows). Vertices have no names here: the caller numbers
/// them, and where a result could be this or that, the lower number wins. Parallel edges and loops are allowed; an edge
/// to a vertex that is not there is kept in edges() and connects nothing. Safe for any number of threads.
class Graph {
public:
  Graph() = default;
  /// n log n in the edges.
  Graph(std::uint32_t vertex_count, std::vector<Edge> edges, Kind kind);

  std::uint32_t vertex_count() const noexcept { return vertex_count_; }
  const std::vector<Edge>& edges() const noexcept { return edges_; }
  Kind kind() const noexcept { return kind_; }

  struct Neighbour {
    Vertex vertex = 0;
    EdgeIndex edge = 0;
  };
  /// Where the edges of a vertex lead, by vertex, then edge: the outgoing ones of a directed graph, all of an
  /// undirected one (a loop once). `vertex` is below vertex_count().
  std::span<const Neighbour> neighbours(Vertex vertex) const noexcept {
    return std::span<const Neighbour>(neighbours_).subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
  }

  /// True where both ends of an edge are there.
  bool connects(const Edge& edge) const noexcept { return edge.from < vertex_count_ && edge.to < vertex_count_; }

private:
  std::uint32_t vertex_count_ = 0;
  Kind kind_ = Kind::undirected;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> begin_{0};
  std::vector<Neighbour> neighbours_;
};

} // namespace samklang::graph

#endif

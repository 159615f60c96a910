// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/graph.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace samklang::graph {

std::int64_t confidence_weight(double confidence) noexcept {
  if (!(confidence > 0)) return 1;
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::llround(std::min(confidence, 1.0) * 1e6)));
}

Graph::Graph(std::uint32_t vertex_count, std::vector<Edge> edges, Kind kind)
    : vertex_count_(vertex_count), kind_(kind), edges_(std::move(edges)), begin_(std::size_t{vertex_count} + 1, 0) {
  for (const Edge& edge : edges_) {
    if (!connects(edge)) continue;
    ++begin_[edge.from + 1];
    if (kind_ == Kind::undirected && edge.from != edge.to) ++begin_[edge.to + 1];
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  neighbours_.resize(begin_.back());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (EdgeIndex i = 0; i < edges_.size(); ++i) {
    const Edge& edge = edges_[i];
    if (!connects(edge)) continue;
    neighbours_[next[edge.from]++] = {edge.to, i};
    if (kind_ == Kind::undirected && edge.from != edge.to) neighbours_[next[edge.to]++] = {edge.from, i};
  }
  for (Vertex vertex = 0; vertex < vertex_count_; ++vertex) {
    std::sort(neighbours_.begin() + begin_[vertex], neighbours_.begin() + begin_[vertex + 1],
              [](const Neighbour& left, const Neighbour& right) {
                return std::tie(left.vertex, left.edge) < std::tie(right.vertex, right.edge);
              });
  }
}

} // namespace samklang::graph

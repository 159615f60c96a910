// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/paths.h>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace samklang::graph {
namespace {

constexpr std::int64_t certain = 1000000;
// A path of 2^20 edges of the least confidence still fits: 2^20 * ln(1e6) * 2^32 < 2^63.
constexpr double step = 4294967296.0;
constexpr std::uint32_t most_hops = 1U << 20U;

bool within(const Graph& graph, Vertex a, Vertex b) noexcept {
  return a < graph.vertex_count() && b < graph.vertex_count();
}

std::int64_t cost_of(std::int64_t weight) noexcept {
  const double confidence = static_cast<double>(std::clamp<std::int64_t>(weight, 1, certain)) / certain;
  return std::llround(-std::log(confidence) * step);
}

/// Cost and number of edges; the order of paths.
struct Length {
  std::int64_t cost = 0;
  std::uint32_t hops = 0;
  friend auto operator<=>(const Length&, const Length&) = default;
};

constexpr Length unreachable = {std::numeric_limits<std::int64_t>::max(), most_hops};

Length longer(const Length& way, const Length& edge) noexcept {
  if (way.cost >= unreachable.cost - edge.cost || way.hops >= most_hops) return unreachable;
  return {way.cost + edge.cost, way.hops + edge.hops};
}

std::vector<std::uint32_t> distances(const Graph& graph, Vertex from) {
  std::vector<std::uint32_t> out(graph.vertex_count(), none);
  std::vector<Vertex> queue = {from};
  out[from] = 0;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const auto& neighbour : graph.neighbours(queue[next])) {
      if (out[neighbour.vertex] != none) continue;
      out[neighbour.vertex] = out[queue[next]] + 1;
      queue.push_back(neighbour.vertex);
    }
  }
  return out;
}

/// The same edges the other way round.
Graph reversed(const Graph& graph) {
  if (graph.kind() == Kind::undirected) return graph;
  auto edges = graph.edges();
  for (Edge& edge : edges) std::swap(edge.from, edge.to);
  return {graph.vertex_count(), std::move(edges), graph.kind()};
}

std::vector<Length> lengths(const Graph& graph, Vertex from) {
  using Row = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Length>;
  std::vector<std::pair<Vertex, Vertex>> arcs;
  std::vector<Length> costs;
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    for (const auto& neighbour : graph.neighbours(vertex)) {
      arcs.emplace_back(vertex, neighbour.vertex);
      costs.push_back({cost_of(graph.edges()[neighbour.edge].weight), 1});
    }
  }
  const Row rows(boost::edges_are_sorted, arcs.begin(), arcs.end(), costs.begin(), graph.vertex_count());
  std::vector<Length> out(graph.vertex_count(), unreachable);
  out[from] = {};
  boost::dijkstra_shortest_paths_no_init(
      rows, from, boost::dummy_property_map(),
      boost::make_iterator_property_map(out.begin(), boost::get(boost::vertex_index, rows)),
      boost::get(boost::edge_bundle, rows), boost::get(boost::vertex_index, rows), std::less<Length>(), longer,
      Length{}, boost::default_dijkstra_visitor(),
      boost::make_two_bit_color_map(graph.vertex_count(), boost::get(boost::vertex_index, rows)));
  return out;
}

} // namespace

std::vector<Vertex> reachable(const Graph& graph, Vertex from) {
  std::vector<Vertex> out;
  if (from >= graph.vertex_count()) return out;
  const auto away = distances(graph, from);
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (away[vertex] != none) out.push_back(vertex);
  }
  return out;
}

std::optional<Path> shortest_path(const Graph& graph, Vertex from, Vertex to) {
  if (!within(graph, from, to)) return std::nullopt;
  // Measured from the goal, so that the way can be picked vertex by vertex from its beginning.
  const auto left = distances(reversed(graph), to);
  if (left[from] == none) return std::nullopt;
  Path out;
  out.vertices.push_back(from);
  while (out.vertices.back() != to) {
    const Vertex at = out.vertices.back();
    for (const auto& neighbour : graph.neighbours(at)) {
      if (left[neighbour.vertex] == none || left[neighbour.vertex] + 1 != left[at]) continue;
      out.edges.push_back(neighbour.edge);
      out.vertices.push_back(neighbour.vertex);
      break;
    }
  }
  return out;
}

std::optional<CrediblePath> most_credible_path(const Graph& graph, Vertex from, Vertex to) {
  if (!within(graph, from, to)) return std::nullopt;
  const auto length = lengths(graph, from);
  if (length[to] == unreachable) return std::nullopt;
  const Graph back = reversed(graph);
  CrediblePath out;
  Path& path = out.path;
  path.vertices.push_back(to);
  while (path.vertices.back() != from) {
    const Vertex at = path.vertices.back();
    const auto before = back.neighbours(at);
    const auto step_back = std::find_if(before.begin(), before.end(), [&](const Graph::Neighbour& neighbour) {
      const Length edge = {cost_of(graph.edges()[neighbour.edge].weight), 1};
      return length[neighbour.vertex] != unreachable && longer(length[neighbour.vertex], edge) == length[at];
    });
    if (step_back == before.end()) return std::nullopt; // beyond the longest path that is followed
    path.edges.push_back(step_back->edge);
    path.vertices.push_back(step_back->vertex);
    out.confidence *= static_cast<double>(std::clamp<std::int64_t>(graph.edges()[step_back->edge].weight, 1, certain)) /
                      static_cast<double>(certain);
  }
  std::reverse(path.edges.begin(), path.edges.end());
  std::reverse(path.vertices.begin(), path.vertices.end());
  return out;
}

} // namespace samklang::graph

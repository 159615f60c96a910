// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/order.h>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <functional>
#include <queue>
#include <set>

namespace samklang::graph {
namespace {

// A knot of more edges times vertices than this gets the witness of its lowest vertex.
constexpr std::uint64_t most_steps = 50'000'000;

std::vector<std::uint32_t> knots(const Graph& graph) {
  using Row = boost::compressed_sparse_row_graph<boost::directedS>;
  std::vector<std::pair<Vertex, Vertex>> arcs;
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    for (const auto& neighbour : graph.neighbours(vertex)) arcs.emplace_back(vertex, neighbour.vertex);
  }
  const Row rows(boost::edges_are_sorted, arcs.begin(), arcs.end(), graph.vertex_count());
  std::vector<std::uint32_t> out(graph.vertex_count());
  boost::strong_components(rows, boost::make_iterator_property_map(out.begin(), boost::get(boost::vertex_index, rows)));
  return out;
}

/// Looks for round trips inside one knot.
class RoundTrips {
public:
  RoundTrips(const Graph& graph, const std::vector<std::uint32_t>& knot)
      : graph_(graph), knot_(knot), before_(graph.vertex_count()), step_(graph.vertex_count(), none) {}

  /// The shortest through `start`, shorter than `limit` edges; false where there is none.
  bool through(Vertex start, std::size_t limit, Cycle& out) {
    std::vector<Vertex> queue = {start};
    step_[start] = 0;
    Vertex last = none;
    EdgeIndex closing = none;
    for (std::size_t next = 0; next < queue.size() && last == none; ++next) {
      const Vertex at = queue[next];
      if (step_[at] + 1 >= limit) break;
      for (const auto& neighbour : graph_.neighbours(at)) {
        if (neighbour.vertex == start) {
          last = at;
          closing = neighbour.edge;
          break;
        }
        if (knot_[neighbour.vertex] != knot_[start] || step_[neighbour.vertex] != none) continue;
        step_[neighbour.vertex] = step_[at] + 1;
        before_[neighbour.vertex] = {at, neighbour.edge};
        queue.push_back(neighbour.vertex);
      }
    }
    if (last != none) {
      out.witness.clear();
      out.edges = {closing};
      for (Vertex at = last; at != start; at = before_[at].vertex) {
        out.witness.push_back(at);
        out.edges.push_back(before_[at].edge);
      }
      out.witness.push_back(start);
      std::reverse(out.witness.begin(), out.witness.end());
      std::reverse(out.edges.begin(), out.edges.end());
    }
    for (const Vertex vertex : queue) step_[vertex] = none;
    return last != none;
  }

private:
  const Graph& graph_;
  const std::vector<std::uint32_t>& knot_;
  std::vector<Graph::Neighbour> before_;
  std::vector<std::uint32_t> step_;
};

} // namespace

std::vector<Cycle> cycles(const Graph& graph) {
  const auto knot = knots(graph);
  std::vector<std::vector<Vertex>> members(graph.vertex_count());
  std::vector<std::uint64_t> arcs(graph.vertex_count(), 0);
  std::vector<bool> loop(graph.vertex_count(), false);
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    members[knot[vertex]].push_back(vertex);
    arcs[knot[vertex]] += graph.neighbours(vertex).size();
    for (const auto& neighbour : graph.neighbours(vertex)) {
      if (neighbour.vertex == vertex) loop[knot[vertex]] = true;
    }
  }
  std::vector<Cycle> out;
  RoundTrips trips(graph, knot);
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].size() < 2 && !loop[i]) continue;
    Cycle cycle;
    cycle.members = std::move(members[i]);
    cycle.shortest = cycle.members.size() * arcs[i] <= most_steps;
    std::size_t limit = std::size_t{none};
    for (const Vertex start : cycle.members) {
      if (trips.through(start, limit, cycle)) limit = cycle.edges.size();
      if (!cycle.shortest || limit == 1) break;
    }
    out.push_back(std::move(cycle));
  }
  std::sort(out.begin(), out.end(),
            [](const Cycle& left, const Cycle& right) { return left.members.front() < right.members.front(); });
  return out;
}

std::optional<std::vector<Vertex>> topological_order(const Graph& graph) {
  std::vector<std::uint32_t> incoming(graph.vertex_count(), 0);
  for (const Edge& edge : graph.edges()) {
    if (graph.connects(edge)) ++incoming[edge.to];
  }
  std::priority_queue<Vertex, std::vector<Vertex>, std::greater<>> ready;
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (incoming[vertex] == 0) ready.push(vertex);
  }
  std::vector<Vertex> out;
  out.reserve(graph.vertex_count());
  while (!ready.empty()) {
    out.push_back(ready.top());
    ready.pop();
    for (const auto& neighbour : graph.neighbours(out.back())) {
      if (--incoming[neighbour.vertex] == 0) ready.push(neighbour.vertex);
    }
  }
  if (out.size() != graph.vertex_count()) return std::nullopt;
  return out;
}

std::optional<std::vector<EdgeIndex>> transitive_reduction(const Graph& graph) {
  const auto order = topological_order(graph);
  if (!order) return std::nullopt;
  std::vector<std::uint32_t> rank(graph.vertex_count());
  for (std::uint32_t i = 0; i < order->size(); ++i) rank[(*order)[i]] = i;
  std::vector<EdgeIndex> out;
  std::vector<Vertex> seen(graph.vertex_count(), none); // by the vertex whose round it is
  std::vector<Vertex> stack;
  std::vector<Graph::Neighbour> next;
  for (Vertex start = 0; start < graph.vertex_count(); ++start) {
    const auto neighbours = graph.neighbours(start);
    next.assign(neighbours.begin(), neighbours.end());
    // Nearest first: what lies behind a near one needs no edge of its own.
    std::stable_sort(next.begin(), next.end(), [&](const Graph::Neighbour& left, const Graph::Neighbour& right) {
      return rank[left.vertex] < rank[right.vertex];
    });
    const std::uint32_t last = next.empty() ? 0 : rank[next.back().vertex];
    for (const auto& neighbour : next) {
      if (seen[neighbour.vertex] == start) continue;
      out.push_back(neighbour.edge);
      stack.assign(1, neighbour.vertex);
      seen[neighbour.vertex] = start;
      while (!stack.empty()) {
        const Vertex at = stack.back();
        stack.pop_back();
        for (const auto& further : graph.neighbours(at)) {
          if (seen[further.vertex] == start || rank[further.vertex] > last) continue;
          seen[further.vertex] = start;
          stack.push_back(further.vertex);
        }
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace samklang::graph

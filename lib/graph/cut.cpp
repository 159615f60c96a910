// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/cut.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>

#include <algorithm>

namespace samklang::graph {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;

struct Arc {
  std::int64_t capacity = 0;
  std::int64_t residual = 0;
  Traits::edge_descriptor reverse;
};
using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arc>;

/// The cluster of a vertex with its vertices numbered anew, in their order.
struct Part {
  std::vector<Vertex> vertices; ///< ascending
  std::vector<EdgeIndex> edges; ///< ascending, loops left out
  Vertex number(Vertex vertex) const noexcept {
    return static_cast<Vertex>(std::lower_bound(vertices.begin(), vertices.end(), vertex) - vertices.begin());
  }
};

Part part_around(const Graph& graph, Vertex start) {
  Part out;
  std::vector<bool> seen(graph.vertex_count(), false);
  std::vector<Vertex> queue = {start};
  seen[start] = true;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const auto& neighbour : graph.neighbours(queue[next])) {
      // Each edge is met from both ends; taken from its lower one.
      if (queue[next] < neighbour.vertex) out.edges.push_back(neighbour.edge);
      if (seen[neighbour.vertex]) continue;
      seen[neighbour.vertex] = true;
      queue.push_back(neighbour.vertex);
    }
  }
  out.vertices = std::move(queue);
  std::sort(out.vertices.begin(), out.vertices.end());
  std::sort(out.edges.begin(), out.edges.end());
  return out;
}

} // namespace

Cut minimum_cut(const Graph& graph, Vertex a, Vertex b) {
  Cut out;
  if (a == b || a >= graph.vertex_count() || b >= graph.vertex_count()) return out;
  const Part part = part_around(graph, a);
  if (!std::binary_search(part.vertices.begin(), part.vertices.end(), b)) return out;

  Network network(part.vertices.size());
  for (const EdgeIndex index : part.edges) {
    const Edge& edge = graph.edges()[index];
    const std::int64_t capacity = std::max<std::int64_t>(edge.weight, 0);
    const auto forth = boost::add_edge(part.number(edge.from), part.number(edge.to), network).first;
    const auto back = boost::add_edge(part.number(edge.to), part.number(edge.from), network).first;
    network[forth] = {capacity, 0, back};
    network[back] = {capacity, 0, forth};
  }
  const auto count = boost::num_vertices(network);
  const auto numbers = boost::get(boost::vertex_index, network);
  std::vector<boost::default_color_type> colour(count);
  std::vector<long> distance(count);
  std::vector<Traits::edge_descriptor> before(count);
  out.weight = boost::boykov_kolmogorov_max_flow(
      network, boost::get(&Arc::capacity, network), boost::get(&Arc::residual, network),
      boost::get(&Arc::reverse, network), boost::make_iterator_property_map(before.begin(), numbers),
      boost::make_iterator_property_map(colour.begin(), numbers),
      boost::make_iterator_property_map(distance.begin(), numbers), numbers, part.number(a), part.number(b));

  // What the flow leaves reachable from a: the same for every maximum flow, so no matter how it was found.
  std::vector<bool> inside(count, false);
  std::vector<Traits::vertex_descriptor> queue = {part.number(a)};
  inside[part.number(a)] = true;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const auto& arc : boost::make_iterator_range(boost::out_edges(queue[next], network))) {
      const auto target = boost::target(arc, network);
      if (network[arc].residual <= 0 || inside[target]) continue;
      inside[target] = true;
      queue.push_back(target);
    }
  }
  for (const EdgeIndex index : part.edges) {
    const Edge& edge = graph.edges()[index];
    if (inside[part.number(edge.from)] != inside[part.number(edge.to)]) out.edges.push_back(index);
  }
  return out;
}

} // namespace samklang::graph

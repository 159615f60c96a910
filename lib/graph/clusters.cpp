// SPDX-License-Identifier: Apache-2.0
#include <samklang/graph/clusters.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <numeric>

namespace samklang::graph {

DisjointSets::DisjointSets(std::uint32_t count) : parent_(count), size_(count, 1) {
  std::iota(parent_.begin(), parent_.end(), Vertex{0});
}

Vertex DisjointSets::find(Vertex vertex) noexcept {
  while (parent_[vertex] != vertex) {
    parent_[vertex] = parent_[parent_[vertex]];
    vertex = parent_[vertex];
  }
  return vertex;
}

bool DisjointSets::unite(Vertex a, Vertex b) noexcept {
  a = find(a);
  b = find(b);
  if (a == b) return false;
  if (size_[a] < size_[b]) std::swap(a, b);
  parent_[b] = a;
  size_[a] += size_[b];
  return true;
}

std::vector<Vertex> clusters(const Graph& graph) {
  DisjointSets sets(graph.vertex_count());
  for (const Edge& edge : graph.edges()) {
    if (graph.connects(edge)) sets.unite(edge.from, edge.to);
  }
  std::vector<Vertex> lowest(graph.vertex_count(), none);
  std::vector<Vertex> out(graph.vertex_count());
  for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    Vertex& of_set = lowest[sets.find(vertex)];
    of_set = std::min(of_set, vertex);
    out[vertex] = of_set;
  }
  return out;
}

namespace {

// Boost takes parallel edges for one.
bool has_parallel(const Graph& graph, const Edge& edge) noexcept {
  const auto between = [&](Vertex from, Vertex to) {
    return std::ranges::equal_range(graph.neighbours(from), to, {}, &Graph::Neighbour::vertex).size();
  };
  const auto forth = between(edge.from, edge.to);
  return graph.kind() == Kind::undirected ? forth > 1 : forth + between(edge.to, edge.from) > 1;
}

} // namespace

std::vector<EdgeIndex> bridges(const Graph& graph) {
  using Edges = boost::property<boost::edge_index_t, EdgeIndex>;
  using Adjacency = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Edges>;
  const auto& edges = graph.edges();
  Adjacency adjacency(graph.vertex_count());
  for (EdgeIndex i = 0; i < edges.size(); ++i) {
    if (graph.connects(edges[i]) && edges[i].from != edges[i].to)
      boost::add_edge(edges[i].from, edges[i].to, Edges(i), adjacency);
  }
  std::vector<std::size_t> component(edges.size(), edges.size());
  const auto index = boost::get(boost::edge_index, adjacency);
  boost::biconnected_components(adjacency, boost::make_iterator_property_map(component.begin(), index));
  // An edge that is a biconnected component by itself is a bridge.
  std::vector<std::uint32_t> size(edges.size() + 1, 0);
  for (const std::size_t of_edge : component) ++size[of_edge];
  std::vector<EdgeIndex> out;
  for (EdgeIndex i = 0; i < edges.size(); ++i) {
    if (component[i] < edges.size() && size[component[i]] == 1 && !has_parallel(graph, edges[i])) out.push_back(i);
  }
  return out;
}

} // namespace samklang::graph

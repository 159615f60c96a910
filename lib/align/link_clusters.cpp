// SPDX-License-Identifier: Apache-2.0
#include "align/link_clusters.h"

#include <samklang/graph/clusters.h>
#include <samklang/graph/cut.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace samklang::align {

using graph::Vertex;

namespace {

// The lightest cuts take a maximum flow each.
constexpr std::size_t largest_cut = 500;

bool by_verdict(const Link& left, const Link& right) noexcept { return left.verdict < right.verdict; }

} // namespace

Vertex LinkClusters::Cluster::number(Vertex vertex) const noexcept {
  return static_cast<Vertex>(std::lower_bound(vertices.begin(), vertices.end(), vertex) - vertices.begin());
}

void LinkClusters::Cluster::read_parts() {
  graph::DisjointSets sets(static_cast<std::uint32_t>(vertices.size()));
  for (const Link& link : links) sets.unite(number(link.a), number(link.b));
  part.resize(vertices.size());
  for (Vertex i = 0; i < vertices.size(); ++i) part[i] = sets.find(i);
}

graph::Graph LinkClusters::Cluster::as_graph() const {
  std::vector<graph::Edge> edges;
  edges.reserve(links.size());
  for (const Link& link : links) edges.push_back({number(link.a), number(link.b), link.weight});
  return {static_cast<std::uint32_t>(vertices.size()), std::move(edges), graph::Kind::undirected};
}

void LinkClusters::Cluster::remove(const std::vector<Link>& cut) {
  std::erase_if(links, [&](const Link& link) { return std::binary_search(cut.begin(), cut.end(), link, by_verdict); });
  read_parts();
}

LinkClusters::LinkClusters(const std::vector<Link>& links) {
  Vertex highest = 0;
  for (const Link& link : links) highest = std::max({highest, link.a, link.b});
  const std::uint32_t count = links.empty() ? 0 : highest + 1;
  graph::DisjointSets sets(count);
  for (const Link& link : links) sets.unite(link.a, link.b);
  cluster_of_.assign(count, graph::none);
  std::vector<std::uint32_t> of_set(count, graph::none);
  const auto place = [&](Vertex vertex) {
    auto& cluster = of_set[sets.find(vertex)];
    if (cluster == graph::none) {
      cluster = static_cast<std::uint32_t>(clusters_.size());
      clusters_.emplace_back();
    }
    if (cluster_of_[vertex] == graph::none) {
      cluster_of_[vertex] = cluster;
      clusters_[cluster].vertices.push_back(vertex);
    }
    return cluster;
  };
  for (const Link& link : links) {
    place(link.a);
    clusters_[place(link.b)].links.push_back(link);
  }
  for (Cluster& cluster : clusters_) {
    std::sort(cluster.vertices.begin(), cluster.vertices.end());
    std::sort(cluster.links.begin(), cluster.links.end(), by_verdict);
    cluster.read_parts();
  }
}

bool LinkClusters::joined(Vertex a, Vertex b) const noexcept {
  if (a >= cluster_of_.size() || b >= cluster_of_.size() || cluster_of_[a] == graph::none) return false;
  if (cluster_of_[a] != cluster_of_[b]) return false;
  const Cluster& cluster = clusters_[cluster_of_[a]];
  return cluster.part[cluster.number(a)] == cluster.part[cluster.number(b)];
}

std::vector<Link> LinkClusters::lightest(const Cluster& cluster, Vertex a, Vertex b) {
  std::vector<Link> out;
  for (const auto index : graph::minimum_cut(cluster.as_graph(), cluster.number(a), cluster.number(b)).edges)
    out.push_back(cluster.links[index]);
  return out;
}

std::vector<Link> LinkClusters::separate(Vertex a, Vertex b) {
  if (!joined(a, b)) return {};
  Cluster& cluster = clusters_[cluster_of_[a]];
  auto cut = lightest(cluster, a, b);
  cluster.remove(cut);
  return cut;
}

void LinkClusters::keep(const std::vector<Link>& links) {
  for (const Link& link : links) {
    Cluster& cluster = clusters_[cluster_of_[link.a]];
    cluster.links.insert(std::upper_bound(cluster.links.begin(), cluster.links.end(), link, by_verdict), link);
    cluster.read_parts();
  }
}

std::vector<LinkClusters::Conflict> LinkClusters::separate_kinds(const Kind& kind, std::int64_t most) {
  std::vector<Conflict> out;
  for (Cluster& cluster : clusters_) {
    // Two vertices of two kinds: most clusters are no more.
    if (cluster.vertices.size() == 2 && kind(cluster.vertices[0]) != kind(cluster.vertices[1])) continue;
    if (cluster.vertices.size() <= largest_cut) {
      separate_small(cluster, kind, most, out);
    } else {
      const auto before = out.size();
      separate_large(cluster, kind, most, out);
      if (out.size() > before) ++greedy_;
    }
  }
  return out;
}

void LinkClusters::separate_small(Cluster& cluster, const Kind& kind, std::int64_t most, std::vector<Conflict>& out) {
  std::map<std::uint32_t, std::vector<Vertex>> of_kind;
  for (const Vertex vertex : cluster.vertices) {
    if (const auto one = kind(vertex); one != graph::none) of_kind[one].push_back(vertex);
  }
  for (const auto& [one, vertices] : of_kind) {
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      for (std::size_t j = i + 1; j < vertices.size(); ++j) {
        if (cluster.part[cluster.number(vertices[i])] != cluster.part[cluster.number(vertices[j])]) continue;
        auto cut = lightest(cluster, vertices[i], vertices[j]);
        if (std::any_of(cut.begin(), cut.end(), [&](const Link& link) { return link.weight >= most; })) cut.clear();
        if (!cut.empty()) cluster.remove(cut);
        out.push_back({vertices[i], vertices[j], std::move(cut)});
      }
    }
  }
}

void LinkClusters::separate_large(Cluster& cluster, const Kind& kind, std::int64_t most, std::vector<Conflict>& out) {
  std::vector<Link> order = cluster.links;
  std::sort(order.begin(), order.end(), [](const Link& left, const Link& right) {
    return std::tie(right.weight, left.verdict) < std::tie(left.weight, right.verdict);
  });
  // Which vertex of a kind a set holds already.
  std::vector<std::map<std::uint32_t, Vertex>> held(cluster.vertices.size());
  graph::DisjointSets sets(static_cast<std::uint32_t>(cluster.vertices.size()));
  for (Vertex i = 0; i < cluster.vertices.size(); ++i) {
    if (const auto one = kind(cluster.vertices[i]); one != graph::none) held[i].emplace(one, cluster.vertices[i]);
  }
  std::vector<Link> refused;
  for (const Link& link : order) {
    Vertex a = sets.find(cluster.number(link.a));
    Vertex b = sets.find(cluster.number(link.b));
    if (a == b) continue;
    if (held[a].size() < held[b].size()) std::swap(a, b);
    const auto both =
        std::find_if(held[b].begin(), held[b].end(), [&](const auto& one) { return held[a].count(one.first) > 0; });
    if (both != held[b].end()) {
      const auto [first, second] = std::minmax(both->second, held[a].at(both->first));
      const bool kept = link.weight >= most;
      out.push_back({first, second, kept ? std::vector<Link>{} : std::vector<Link>{link}});
      if (!kept) {
        refused.push_back(link);
        continue;
      }
    }
    auto joined = std::move(held[b]);
    auto whole = std::move(held[a]);
    whole.merge(joined);
    sets.unite(a, b);
    held[sets.find(a)] = std::move(whole);
  }
  std::sort(refused.begin(), refused.end(), by_verdict);
  cluster.remove(refused);
}

std::vector<Link> LinkClusters::links() const {
  std::vector<Link> out;
  for (const Cluster& cluster : clusters_) out.insert(out.end(), cluster.links.begin(), cluster.links.end());
  std::sort(out.begin(), out.end(), by_verdict);
  return out;
}

std::vector<std::uint32_t> LinkClusters::bridges() const {
  std::vector<std::uint32_t> out;
  for (const Cluster& cluster : clusters_) {
    if (cluster.vertices.size() < 4) continue;
    const graph::Graph links = cluster.as_graph();
    // An end with another neighbour stands for a part of two vertices.
    const auto leads_on = [&](Vertex from, Vertex other) {
      const auto row = links.neighbours(from);
      return std::any_of(row.begin(), row.end(), [&](const auto& one) { return one.vertex != other; });
    };
    for (const auto index : graph::bridges(links)) {
      const graph::Edge& edge = links.edges()[index];
      if (leads_on(edge.from, edge.to) && leads_on(edge.to, edge.from)) out.push_back(cluster.links[index].verdict);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::uint32_t> LinkClusters::part_sizes() const {
  std::vector<std::uint32_t> out;
  for (const Cluster& cluster : clusters_) {
    std::map<Vertex, std::uint32_t> sizes;
    for (const Vertex part : cluster.part) ++sizes[part];
    for (const auto& [part, size] : sizes) out.push_back(size);
  }
  return out;
}

std::uint32_t LinkClusters::cluster_count() const {
  const auto sizes = part_sizes();
  return static_cast<std::uint32_t>(std::count_if(sizes.begin(), sizes.end(), [](auto size) { return size > 1; }));
}

std::uint32_t LinkClusters::largest_cluster() const {
  const auto sizes = part_sizes();
  return sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_LINK_CLUSTERS_H
#define SAMKLANG_ALIGN_LINK_CLUSTERS_H

#include <samklang/graph/graph.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace samklang::align {

/// An exact verdict as an edge.
struct Link {
  std::uint32_t verdict = 0;
  graph::Vertex a = 0;
  graph::Vertex b = 0;
  std::int64_t weight = 0;
};

/// Links, kept by the cluster they make, so that each cut looks at its own cluster only.
class LinkClusters {
public:
  explicit LinkClusters(const std::vector<Link>& links);

  bool joined(graph::Vertex a, graph::Vertex b) const noexcept;

  /// Takes out the lightest links that keep two vertices together, and gives them; none where they are apart.
  std::vector<Link> separate(graph::Vertex a, graph::Vertex b);

  /// Puts links back that separate() took.
  void keep(const std::vector<Link>& links);

  /// Two vertices of one kind that stood in one cluster, and what was taken out between them; nothing where that would
  /// have cost a link of `most` weight.
  struct Conflict {
    graph::Vertex a = 0;
    graph::Vertex b = 0;
    std::vector<Link> cut;
  };
  using Kind = std::function<std::uint32_t(graph::Vertex)>;
  /// Separates all vertices of one kind (graph::none is no kind): in small clusters pair by pair, in order; in large
  /// ones links are put together strongest first, and those that would join two of a kind stay out. Links of `most`
  /// weight or more are never taken out.
  std::vector<Conflict> separate_kinds(const Kind& kind, std::int64_t most);

  /// The links that are left, by verdict.
  std::vector<Link> links() const;
  /// Verdicts whose link is a bridge between two parts of at least two vertices each, ascending.
  std::vector<std::uint32_t> bridges() const;

  std::uint32_t greedy_clusters() const noexcept { return greedy_; }
  std::uint32_t cluster_count() const;
  std::uint32_t largest_cluster() const;

private:
  struct Cluster {
    std::vector<graph::Vertex> vertices; ///< ascending
    std::vector<Link> links;             ///< by verdict
    std::vector<graph::Vertex> part;     ///< by place in `vertices`: what the links still join

    graph::Vertex number(graph::Vertex vertex) const noexcept;
    void read_parts();
    /// Vertices numbered by their places; edge i is links[i].
    graph::Graph as_graph() const;
    void remove(const std::vector<Link>& cut);
  };
  static std::vector<Link> lightest(const Cluster& cluster, graph::Vertex a, graph::Vertex b);
  static void separate_small(Cluster& cluster, const Kind& kind, std::int64_t most, std::vector<Conflict>& out);
  static void separate_large(Cluster& cluster, const Kind& kind, std::int64_t most, std::vector<Conflict>& out);
  std::vector<std::uint32_t> part_sizes() const;

  std::vector<Cluster> clusters_;
  std::vector<std::uint32_t> cluster_of_; ///< by vertex; graph::none for one without links
  std::uint32_t greedy_ = 0;
};

} // namespace samklang::align

#endif

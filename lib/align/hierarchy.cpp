// SPDX-License-Identifier: Apache-2.0
#include "align/make_coherent.h"

#include <samklang/graph/graph.h>
#include <samklang/graph/order.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace samklang::align {
namespace {

using graph::Vertex;

// A round breaks every knot of circles once; what is left after so many is only told.
constexpr int most_rounds = 100;

/// Who is broader than whom: the catalogue's generic relations and the verdicts, concepts that are the same as one
/// vertex. An edge leads from the narrower to the broader.
class Hierarchy {
public:
  Hierarchy(const skos::Catalogue& catalogue, const std::vector<std::uint32_t>& cluster, Alignment& alignment)
      : catalogue_(catalogue), cluster_(cluster), alignment_(alignment) {}

  void check() {
    const auto& verdicts = alignment_.verdicts;
    bool nested = false;
    bool related = false;
    for (const Verdict& verdict : verdicts) {
      nested = nested || verdict.relation == Relation::broader || verdict.relation == Relation::narrower;
      related = related || verdict.relation == Relation::related;
    }
    if (!nested && !related) return;
    build();
    if (nested) break_circles();
    if (related) check_related();
  }

private:
  void add(Vertex narrower, Vertex broader, std::uint32_t verdict) {
    if (cluster_[narrower] == cluster_[broader]) return;
    edges_.push_back({cluster_[narrower], cluster_[broader], 1});
    verdict_of_.push_back(verdict);
  }

  void build() {
    edges_.clear();
    verdict_of_.clear();
    const auto count = static_cast<Vertex>(catalogue_.size());
    for (Vertex subject = 0; subject < count; ++subject) {
      for (const auto& relation : catalogue_.relations(subject)) {
        const auto edge = skos::edge(subject, relation);
        const bool generic = edge.kind == skos::EdgeKind::generic || edge.kind == skos::EdgeKind::hierarchical;
        if (generic && edge.from < count && edge.to < count) add(edge.from, edge.to, skos::no_index);
      }
    }
    for (std::uint32_t i = 0; i < alignment_.verdicts.size(); ++i) {
      const Verdict& verdict = alignment_.verdicts[i];
      if (verdict.relation == Relation::broader) add(verdict.b, verdict.a, i);
      if (verdict.relation == Relation::narrower) add(verdict.a, verdict.b, i);
    }
    graph_ = graph::Graph(count, edges_, graph::Kind::directed);
  }

  // Whether `broader` lies above `narrower`; ancestors are few.
  bool leads_up(Vertex narrower, Vertex broader) const {
    std::vector<Vertex> queue = {narrower};
    std::unordered_set<Vertex> seen = {narrower};
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const auto& neighbour : graph_.neighbours(queue[next])) {
        if (neighbour.vertex == broader) return true;
        if (seen.insert(neighbour.vertex).second) queue.push_back(neighbour.vertex);
      }
    }
    return false;
  }

  // SKOS S27: nothing is both related and broader.
  void check_related() {
    for (std::uint32_t i = 0; i < alignment_.verdicts.size(); ++i) {
      const Verdict& verdict = alignment_.verdicts[i];
      if (verdict.relation != Relation::related) continue;
      const Vertex a = cluster_[verdict.a];
      const Vertex b = cluster_[verdict.b];
      if (!leads_up(a, b) && !leads_up(b, a)) continue;
      if (verdict.authority == Authority::computed) {
        take_back(alignment_, {i, Relation::related, RemovalReason::hierarchy, verdict.a, verdict.b},
                  Relation::undecided);
        continue;
      }
      note("related-and-broader", fmt::format("<{}> and <{}> are related, and one is broader than the other (SKOS S27)",
                                              catalogue_.iri(verdict.a), catalogue_.iri(verdict.b)));
    }
  }

  // Broader than itself is nothing: of each circle that verdicts close the weakest computed one is taken back. Circles
  // of the data alone are for validation.
  void break_circles() {
    for (int round = 0; round < most_rounds; ++round) {
      bool broken = false;
      for (const graph::Cycle& cycle : graph::cycles(graph_)) broken = break_circle(cycle, round == 0) || broken;
      if (!broken) return;
      build();
    }
  }

  bool break_circle(const graph::Cycle& cycle, bool first_round) {
    std::uint32_t weakest = skos::no_index;
    bool by_verdict = false;
    for (const auto index : cycle.edges) {
      const std::uint32_t verdict = verdict_of_[index];
      if (verdict == skos::no_index) continue;
      by_verdict = true;
      const Verdict& one = alignment_.verdicts[verdict];
      if (one.authority != Authority::computed) continue;
      if (weakest == skos::no_index || link_weight(one) < link_weight(alignment_.verdicts[weakest])) weakest = verdict;
    }
    if (weakest != skos::no_index) {
      const Verdict& one = alignment_.verdicts[weakest];
      take_back(alignment_, {weakest, one.relation, RemovalReason::circle, one.a, one.b}, Relation::undecided);
      return true;
    }
    if (by_verdict && first_round) {
      std::string way;
      for (const Vertex vertex : cycle.witness) {
        if (way.size() < 600) way += fmt::format("{}<{}>", way.empty() ? "" : ", ", catalogue_.iri(vertex));
      }
      note("broader-circle", fmt::format("each of these is broader than the one before, in a circle: {}", way));
    }
    return false;
  }

  void note(std::string_view kind, std::string message) {
    alignment_.diagnostics.push_back({Severity::warning, std::string(kind), std::move(message), "", {}});
  }

  const skos::Catalogue& catalogue_;
  const std::vector<std::uint32_t>& cluster_;
  Alignment& alignment_;
  std::vector<graph::Edge> edges_;
  std::vector<std::uint32_t> verdict_of_; ///< by edge; no_index for one of the data
  graph::Graph graph_;
};

} // namespace

void check_hierarchy(const skos::Catalogue& catalogue, const std::vector<std::uint32_t>& cluster,
                     Alignment& alignment) {
  Hierarchy(catalogue, cluster, alignment).check();
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "align/make_coherent.h"

#include "align/link_clusters.h"
#include "align/outcome.h"

#include <samklang/align/one_to_one.h>
#include <samklang/graph/clusters.h>
#include <samklang/text/term_key.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace samklang::align {
namespace {

using graph::DisjointSets;
using graph::Vertex;

constexpr std::int64_t asserted_weight = 1'000'000'000;
constexpr std::int64_t decided_weight = 1'000'000'000'000;
constexpr std::array<std::string_view, removal_reason_count> reasons = {
    "same-agency", "decided-different", "other-relation", "hierarchy", "circle", "one-to-one"};

bool excludes_exact(Relation relation) noexcept {
  return relation != Relation::exact && relation != Relation::close && relation != Relation::undecided;
}

// Its first definition and preferred term: what two records of one concept have in common.
std::string record_key(const skos::Concept& entry) {
  const auto* definition = entry.definition();
  if (definition == nullptr) return {};
  return text::wording_key(entry.text(definition->text)) + '\n' + text::term_key(entry.term());
}

class MakeCoherent {
public:
  MakeCoherent(const skos::Catalogue& catalogue, bool within, Alignment& alignment)
      : catalogue_(catalogue), within_(within), alignment_(alignment),
        duplicates_(static_cast<std::uint32_t>(catalogue.size())) {}

  void run() {
    collect();
    if (!links_.empty() || !inner_.empty()) {
      settle_duplicates();
      settle_clusters();
    }
    number_clusters();
    check_hierarchy(catalogue_, cluster_, alignment_);
    auto& removed = alignment_.coherence.removed;
    std::sort(removed.begin(), removed.end(),
              [](const RemovedLink& left, const RemovedLink& right) { return left.verdict < right.verdict; });
    for (std::uint32_t i = 0; i < removed.size(); ++i) alignment_.verdicts[removed[i].verdict].removed = i;
  }

private:
  const Verdict& verdict(std::uint32_t index) const { return alignment_.verdicts[index]; }

  void collect() {
    for (std::uint32_t i = 0; i < alignment_.verdicts.size(); ++i) {
      const Verdict& one = verdict(i);
      if (one.relation == Relation::exact) {
        (one.same_agency ? inner_ : links_).push_back({i, one.a, one.b, link_weight(one)});
      } else if (one.relation == Relation::different && one.authority == Authority::decided) {
        decided_.push_back(i);
      } else if (excludes_exact(one.relation)) {
        others_.push_back(i);
      }
    }
  }

  // Records of one concept inside an agency become one vertex, but not across a pair that people call different.
  void settle_duplicates() {
    LinkClusters inside(inner_);
    for (const auto index : decided_) {
      const Verdict& apart = verdict(index);
      if (!apart.same_agency || !inside.joined(apart.a, apart.b)) continue;
      cut(inside.separate(apart.a, apart.b), RemovalReason::decided_different, apart.a, apart.b);
    }
    for (const Link& link : inside.links()) duplicates_.unite(link.a, link.b);
    if (!within_) find_twins();
  }

  // Pairs inside agencies were not asked for: records with one definition and one term are duplicates all the same.
  void find_twins() {
    DisjointSets together(duplicates_);
    for (const Link& link : links_) together.unite(link.a, link.b);
    struct Member {
      Vertex cluster;
      std::uint32_t agency;
      skos::ConceptIndex index;
    };
    std::vector<Member> members;
    for (const auto index : linked()) {
      const auto agency = catalogue_[index].publisher();
      if (agency != skos::no_index) members.push_back({together.find(index), agency, index});
    }
    std::sort(members.begin(), members.end(), [](const Member& left, const Member& right) {
      return std::tie(left.cluster, left.agency, left.index) < std::tie(right.cluster, right.agency, right.index);
    });
    std::vector<std::pair<skos::ConceptIndex, skos::ConceptIndex>> apart;
    for (const auto index : decided_) apart.emplace_back(verdict(index).a, verdict(index).b);
    for (auto begin = members.begin(); begin != members.end();) {
      const auto end = std::find_if(begin, members.end(), [&](const Member& one) {
        return one.cluster != begin->cluster || one.agency != begin->agency;
      });
      std::map<std::string, skos::ConceptIndex> first;
      for (auto member = begin; member != end && end - begin > 1; ++member) {
        auto key = record_key(catalogue_[member->index]);
        if (key.empty()) continue;
        const auto [twin, fresh] = first.try_emplace(std::move(key), member->index);
        if (fresh || std::binary_search(apart.begin(), apart.end(), std::pair(twin->second, member->index))) continue;
        if (!duplicates_.unite(twin->second, member->index)) continue;
        note(Severity::info, "duplicate-in-agency",
             fmt::format("<{}> and <{}> of one agency have the same term and definition: they stand as one concept",
                         catalogue_.iri(twin->second), catalogue_.iri(member->index)));
      }
      begin = end;
    }
  }

  std::vector<skos::ConceptIndex> linked() const {
    std::vector<skos::ConceptIndex> out;
    for (const Link& link : links_) out.insert(out.end(), {link.a, link.b});
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void settle_clusters() {
    // The lowest record of a set of duplicates stands for all.
    std::vector<Vertex> lowest(catalogue_.size(), graph::none);
    for (Vertex i = 0; i < catalogue_.size(); ++i)
      lowest[duplicates_.find(i)] = std::min(lowest[duplicates_.find(i)], i);
    const auto stand_in = [&](skos::ConceptIndex index) { return lowest[duplicates_.find(index)]; };
    for (Link& link : links_) {
      link.a = stand_in(link.a);
      link.b = stand_in(link.b);
    }
    LinkClusters between(links_);
    for (const auto index : decided_) {
      const auto a = stand_in(verdict(index).a);
      const auto b = stand_in(verdict(index).b);
      if (a != b && between.joined(a, b))
        cut(between.separate(a, b), RemovalReason::decided_different, verdict(index).a, verdict(index).b);
    }
    separate_agencies(between);
    for (const auto index : others_)
      settle_other(index, stand_in(verdict(index).a), stand_in(verdict(index).b), between);
    auto& coherence = alignment_.coherence;
    coherence.greedy_clusters = between.greedy_clusters();
    coherence.clusters = between.cluster_count();
    coherence.largest_cluster = between.largest_cluster();
    coherence.bridges = between.bridges();
    for (const Link& link : between.links()) duplicates_.unite(link.a, link.b);
  }

  void separate_agencies(LinkClusters& between) {
    const auto agency = [&](Vertex vertex) { return catalogue_[vertex].publisher(); };
    for (const auto& conflict : between.separate_kinds(agency, decided_weight)) {
      // People may say of two records of an agency that both are one concept of another's.
      if (conflict.cut.empty()) {
        note(Severity::warning, "duplicate-in-agency",
             fmt::format("by people's decisions <{}> and <{}> of one agency are the same concept",
                         catalogue_.iri(conflict.a), catalogue_.iri(conflict.b)));
        continue;
      }
      cut(conflict.cut, RemovalReason::same_agency, conflict.a, conflict.b);
    }
  }

  // Exact links around a pair with another relation: the lighter of the two goes.
  void settle_other(std::uint32_t index, Vertex a, Vertex b, LinkClusters& between) {
    if (a != b && !between.joined(a, b)) return;
    const Verdict& other = verdict(index);
    const std::int64_t weight = link_weight(other);
    if (a != b) {
      auto links = between.separate(a, b);
      std::int64_t together = 0;
      for (const Link& link : links) together += link.weight;
      if (together < weight) return cut(links, RemovalReason::other_relation, other.a, other.b);
      between.keep(links);
    }
    if (other.authority == Authority::decided) {
      note(Severity::warning, "decision-contradiction",
           fmt::format("<{}> and <{}> are decided {}, and by other decisions they are the same",
                       catalogue_.iri(other.a), catalogue_.iri(other.b), name(other.relation)));
    }
    take_back(alignment_, {index, other.relation, RemovalReason::other_relation, other.a, other.b},
              Relation::undecided);
  }

  void cut(const std::vector<Link>& links, RemovalReason reason, skos::ConceptIndex a, skos::ConceptIndex b) {
    for (const Link& link : links) {
      const Verdict& one = verdict(link.verdict);
      if (one.authority == Authority::decided) {
        note(Severity::warning, "decision-contradiction",
             fmt::format(
                 "<{}> and <{}> are decided the same, and so <{}> and <{}> would be, which are decided different",
                 catalogue_.iri(one.a), catalogue_.iri(one.b), catalogue_.iri(a), catalogue_.iri(b)));
      }
      const bool undecided = reason == RemovalReason::decided_different || one.authority == Authority::decided;
      take_back(alignment_, {link.verdict, one.relation, reason, std::min(a, b), std::max(a, b)},
                undecided ? Relation::undecided : Relation::close);
    }
  }

  void number_clusters() {
    cluster_.resize(catalogue_.size());
    for (Vertex i = 0; i < catalogue_.size(); ++i) cluster_[i] = duplicates_.find(i);
  }

  void note(Severity severity, std::string_view kind, std::string message) {
    alignment_.diagnostics.push_back({severity, std::string(kind), std::move(message), "", {}});
  }

  const skos::Catalogue& catalogue_;
  bool within_;
  Alignment& alignment_;
  DisjointSets duplicates_;
  std::vector<Link> inner_;            ///< exact inside one agency
  std::vector<Link> links_;            ///< exact between agencies
  std::vector<std::uint32_t> decided_; ///< verdicts: decided different
  std::vector<std::uint32_t> others_;  ///< verdicts that exclude exact
  std::vector<std::uint32_t> cluster_; ///< by concept
};

} // namespace

std::string_view name(RemovalReason reason) noexcept {
  const auto index = static_cast<std::size_t>(reason);
  return index < reasons.size() ? reasons[index] : std::string_view();
}

std::int64_t link_weight(const Verdict& verdict) noexcept {
  const std::int64_t weight = graph::confidence_weight(verdict.confidence);
  if (verdict.authority == Authority::decided) return decided_weight + weight;
  return verdict.authority == Authority::asserted ? asserted_weight + weight : weight;
}

void take_back(Alignment& alignment, const RemovedLink& link, Relation to) {
  Verdict& verdict = alignment.verdicts[link.verdict];
  verdict.relation = to;
  verdict.runner_up = link.relation;
  // What is the same is nearly the same too.
  verdict.confidence = to == Relation::close ? verdict.p_same : 0.0F;
  verdict.margin = to == Relation::close ? verdict.p_same - verdict.p_exact : 0.0F;
  if (to == Relation::undecided) verdict.choice = Choice::undecided;
  imply(verdict, true);
  alignment.coherence.removed.push_back(link);
}

void keep_one_to_one(const skos::Catalogue& catalogue, Alignment& alignment) {
  const OneToOne extraction = one_to_one(catalogue, alignment.verdicts);
  for (std::uint32_t i = 0; i < extraction.kept.size(); ++i) {
    const Verdict& verdict = alignment.verdicts[i];
    if (!extraction.kept[i])
      take_back(alignment, {i, verdict.relation, RemovalReason::one_to_one, verdict.a, verdict.b}, Relation::undecided);
  }
  if (extraction.greedy_clusters > 0) {
    alignment.diagnostics.push_back(
        {Severity::info,
         "one-to-one-greedy",
         fmt::format("{} cluster{} too large for the best one-to-one extraction: the surest "
                     "links were taken first",
                     extraction.greedy_clusters, extraction.greedy_clusters == 1 ? " is" : "s are"),
         "",
         {}});
  }
}

void make_coherent(const skos::Catalogue& catalogue, bool within, Alignment& alignment) {
  MakeCoherent(catalogue, within, alignment).run();
}

} // namespace samklang::align

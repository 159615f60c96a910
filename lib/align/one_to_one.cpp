// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/one_to_one.h>

#include <samklang/graph/matching.h>

#include <algorithm>
#include <tuple>

namespace samklang::align {
namespace {

struct Pair {
  std::uint32_t agency_a;
  std::uint32_t agency_b;
  std::uint32_t verdict;
};

bool is_same(Relation relation) noexcept { return relation == Relation::exact || relation == Relation::close; }

// Between two that are as likely the same, the one that is more.
std::int64_t weight(const Verdict& verdict) noexcept {
  return 2 * graph::confidence_weight(verdict.p_same) + (verdict.relation == Relation::exact ? 1 : 0);
}

/// The verdicts between two agencies.
void match(std::span<const Pair> pairs, std::span<const Verdict> verdicts, OneToOne& out) {
  std::vector<skos::ConceptIndex> concepts;
  for (const Pair& pair : pairs) concepts.insert(concepts.end(), {verdicts[pair.verdict].a, verdicts[pair.verdict].b});
  std::sort(concepts.begin(), concepts.end());
  concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
  const auto number = [&](skos::ConceptIndex index) {
    return static_cast<graph::Vertex>(std::lower_bound(concepts.begin(), concepts.end(), index) - concepts.begin());
  };
  std::vector<bool> taken(concepts.size(), false);
  for (const Pair& pair : pairs) {
    const Verdict& verdict = verdicts[pair.verdict];
    if (verdict.authority != Authority::decided) continue;
    taken[number(verdict.a)] = taken[number(verdict.b)] = true;
  }
  std::vector<graph::Edge> edges;
  std::vector<std::uint32_t> verdict_of;
  for (const Pair& pair : pairs) {
    const Verdict& verdict = verdicts[pair.verdict];
    if (verdict.authority == Authority::decided) continue;
    const auto a = number(verdict.a);
    const auto b = number(verdict.b);
    out.kept[pair.verdict] = false;
    if (taken[a] || taken[b]) continue;
    edges.push_back({a, b, weight(verdict)});
    verdict_of.push_back(pair.verdict);
  }
  const auto count = static_cast<std::uint32_t>(concepts.size());
  const auto found = graph::heaviest_matching(graph::Graph(count, std::move(edges), graph::Kind::undirected));
  for (const auto edge : found.edges) out.kept[verdict_of[edge]] = true;
  out.greedy_clusters += found.greedy_components;
}

} // namespace

OneToOne one_to_one(const skos::Catalogue& catalogue, std::span<const Verdict> verdicts, bool label_mode_only) {
  OneToOne out;
  out.kept.assign(verdicts.size(), true);
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    const Verdict& verdict = verdicts[i];
    if (!is_same(verdict.relation) || verdict.same_agency || (label_mode_only && !verdict.label_mode)) continue;
    const auto [first, second] = std::minmax({catalogue[verdict.a].publisher(), catalogue[verdict.b].publisher()});
    pairs.push_back({first, second, i});
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& left, const Pair& right) {
    return std::tie(left.agency_a, left.agency_b, left.verdict) <
           std::tie(right.agency_a, right.agency_b, right.verdict);
  });
  for (std::size_t begin = 0; begin < pairs.size();) {
    std::size_t end = begin + 1;
    while (end < pairs.size() && pairs[end].agency_a == pairs[begin].agency_a &&
           pairs[end].agency_b == pairs[begin].agency_b)
      ++end;
    match(std::span(pairs).subspan(begin, end - begin), verdicts, out);
    begin = end;
  }
  return out;
}

} // namespace samklang::align

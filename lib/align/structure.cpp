// SPDX-License-Identifier: Apache-2.0
#include "align/structure.h"

#include "align/outcome.h"
#include "align/terms.h"

#include <samklang/graph/clusters.h>
#include <samklang/text/term_key.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace samklang::align {

namespace {

using skos::ConceptIndex;

constexpr std::uint32_t most_steps = 3;   // further up, everything meets
constexpr std::size_t most_visited = 200; // a bound for tangled data
constexpr std::size_t most_shared = 2;    // superordinates named
constexpr float shared_weight = 0.2F;
constexpr float way_weight = -0.2F;

bool leads_up(skos::EdgeKind kind) noexcept {
  switch (kind) {
  case skos::EdgeKind::generic:
  case skos::EdgeKind::hierarchical:
  case skos::EdgeKind::partitive:
  case skos::EdgeKind::broad_match: return true;
  default: return false;
  }
}

/// Rows of values by concept.
class Rows {
public:
  Rows(std::size_t concepts, std::vector<std::pair<ConceptIndex, ConceptIndex>> pairs) : begin_(concepts + 1) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [from, to] : pairs) {
      ++begin_[from + 1];
      values_.push_back(to);
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  }
  std::span<const ConceptIndex> of(ConceptIndex index) const noexcept {
    return std::span(values_).subspan(begin_[index], begin_[index + 1] - begin_[index]);
  }

private:
  std::vector<std::uint32_t> begin_;
  std::vector<ConceptIndex> values_;
};

std::vector<std::pair<ConceptIndex, ConceptIndex>> declared(const skos::Catalogue& catalogue) {
  std::vector<std::pair<ConceptIndex, ConceptIndex>> out;
  for (ConceptIndex i = 0; i < catalogue.size(); ++i) {
    for (const skos::Relation& relation : catalogue.relations(i)) {
      const skos::Edge edge = skos::edge(i, relation);
      if (leads_up(edge.kind) && edge.from < catalogue.size() && edge.to < catalogue.size() && edge.from != edge.to)
        out.emplace_back(edge.from, edge.to);
    }
  }
  return out;
}

class Structure {
public:
  Structure(const skos::Catalogue& catalogue, Alignment& alignment,
            std::vector<std::pair<ConceptIndex, ConceptIndex>> edges)
      : catalogue_(catalogue), alignment_(alignment), sets_(static_cast<std::uint32_t>(catalogue.size())),
        above_(catalogue.size(), std::move(edges)), same_(catalogue.size(), unite()) {}

  void run() {
    for (Verdict& verdict : alignment_.verdicts) {
      if (verdict.label_mode || (above_.of(verdict.a).empty() && above_.of(verdict.b).empty() &&
                                 same_.of(verdict.a).empty() && same_.of(verdict.b).empty()))
        continue;
      const auto before = verdict.evidence.size();
      ways(verdict);
      shared(verdict);
      if (verdict.evidence.size() != before) sort_evidence(verdict);
    }
  }

private:
  // Concepts that exact verdicts join, each with the others of its cluster.
  std::vector<std::pair<ConceptIndex, ConceptIndex>> unite() {
    std::vector<ConceptIndex> joined;
    for (const Verdict& verdict : alignment_.verdicts) {
      if (verdict.relation != Relation::exact) continue;
      sets_.unite(verdict.a, verdict.b);
      joined.insert(joined.end(), {verdict.a, verdict.b});
    }
    std::sort(joined.begin(), joined.end());
    joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
    std::vector<std::pair<graph::Vertex, ConceptIndex>> members;
    for (const ConceptIndex one : joined) members.emplace_back(sets_.find(one), one);
    std::sort(members.begin(), members.end());
    std::vector<std::pair<ConceptIndex, ConceptIndex>> out;
    for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
      while (end < members.size() && members[end].first == members[begin].first) ++end;
      if (end - begin > most_visited) continue;
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = begin; j < end; ++j)
          if (i != j) out.emplace_back(members[i].second, members[j].second);
    }
    return out;
  }

  TextSpan term(ConceptIndex index) const {
    for (const skos::Label& label : catalogue_[index].labels())
      if (label.kind == skos::LabelKind::preferred) return whole(label.text);
    return {};
  }

  void ways(Verdict& verdict) {
    if (sets_.together(verdict.a, verdict.b)) return;
    const bool asserted = std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                                      [](const Evidence& one) { return one.kind == EvidenceKind::asserted; });
    // What one says of the other outright is told already.
    const auto tells = [asserted](ConceptIndex by, ConceptIndex goal) {
      return by != skos::no_index && !(asserted && by == goal);
    };
    const ConceptIndex up = way_up(verdict.a, verdict.b);
    const ConceptIndex down = way_up(verdict.b, verdict.a);
    if (tells(up, verdict.b)) verdict.evidence.push_back({EvidenceKind::hierarchy, way_weight, term(up), {}});
    if (tells(down, verdict.a)) verdict.evidence.push_back({EvidenceKind::hierarchy, way_weight, {}, term(down)});
  }

  struct Step {
    ConceptIndex at = skos::no_index;
    std::size_t from = 0; ///< the step before
    std::uint32_t height = 0;
  };

  // Breadth first. Gives the concept that leads to `goal`: its like where an exact verdict does, else the one below it,
  // `goal` itself where nothing is between; no_index without a way.
  ConceptIndex way_up(ConceptIndex start, ConceptIndex goal) const {
    std::vector<Step> steps = {{start, 0, 0}};
    const auto visit = [&](ConceptIndex next, std::size_t from, std::uint32_t height) {
      const bool known = std::any_of(steps.begin(), steps.end(), [&](const Step& one) { return one.at == next; });
      if (!known && steps.size() < most_visited) steps.push_back({next, from, height});
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Step step = steps[i];
      if (step.at == goal) {
        const ConceptIndex before = steps[step.from].at;
        return before == start ? goal : before;
      }
      for (const ConceptIndex like : same_.of(step.at)) visit(like, i, step.height);
      if (step.height == most_steps) continue;
      for (const ConceptIndex broader : above_.of(step.at)) visit(broader, i, step.height + 1);
    }
    return skos::no_index;
  }

  bool same_term(ConceptIndex one, ConceptIndex other) const {
    const auto key = text::term_key(catalogue_[one].term());
    return !key.empty() && key == text::term_key(catalogue_[other].term());
  }

  void shared(Verdict& verdict) {
    std::size_t named = 0;
    for (const ConceptIndex one : above_.of(verdict.a)) {
      for (const ConceptIndex other : above_.of(verdict.b)) {
        if (one == verdict.b || other == verdict.a || named == most_shared) continue;
        const bool same = one == other || sets_.together(one, other) || same_term(one, other);
        if (!same) continue;
        verdict.evidence.push_back({EvidenceKind::structure, shared_weight, term(one), term(other)});
        ++named;
        break;
      }
    }
  }

  const skos::Catalogue& catalogue_;
  Alignment& alignment_;
  graph::DisjointSets sets_;
  Rows above_; ///< what a concept's own catalogue puts above it
  Rows same_;  ///< the others that exact verdicts join it with
};

} // namespace

void note_structure(const skos::Catalogue& catalogue, Alignment& alignment) {
  auto edges = declared(catalogue);
  if (!edges.empty()) Structure(catalogue, alignment, std::move(edges)).run();
}

} // namespace samklang::align

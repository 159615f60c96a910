// SPDX-License-Identifier: Apache-2.0
#include "eval/cases.h"

#include <samklang/graph/matching.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace samklang::eval {

namespace {

using align::Relation;
using Key = std::pair<skos::ConceptIndex, skos::ConceptIndex>;

/// Sets of concepts that pairs connect.
class Groups {
public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t i, std::uint32_t j) {
    i = find(i);
    j = find(j);
    parent_[std::max(i, j)] = std::min(i, j);
  }

private:
  std::vector<std::uint32_t> parent_;
};

class PairUp {
public:
  PairUp(const EvaluationInput& input, const EvaluationOptions& options)
      : input_(input), catalogue_(*input.catalogue), options_(options) {}

  Cases run() {
    take_rows();
    take_verdicts();
    number_groups();
    thin_out();
    return std::move(out_);
  }

private:
  static Key key(skos::ConceptIndex one, skos::ConceptIndex other) { return std::minmax(one, other); }

  std::optional<skos::ConceptIndex> described(const std::string& iri) const {
    const auto found = catalogue_.find(iri);
    return found && !catalogue_.is_external(*found) ? found : std::nullopt;
  }

  void take_rows() {
    for (const Judgement& row : input_.gold->rows) {
      const auto subject = described(row.subject);
      const auto object = described(row.object);
      if (subject && object && !listed_.insert(key(*subject, *object)).second) continue;
      ++out_.rows;
      if (!subject || !object || subject == object) {
        if (out_.unknown++ == 0) {
          out_.first_unknown = subject ? row.object : row.subject;
          out_.first_unknown_line = row.line;
        }
        continue;
      }
      Case one;
      one.row = &row;
      one.input = &input_;
      one.subject = *subject;
      one.object = *object;
      sides_.insert({catalogue_[*subject].publisher(), catalogue_[*object].publisher()});
      sources_.insert(*subject);
      out_.all.push_back(one);
    }
  }

  void take_verdicts() {
    const auto& verdicts = input_.alignment->verdicts;
    const auto rows = out_.all.size();
    for (std::size_t i = 0; i < rows; ++i) by_key_.emplace_back(key(out_.all[i].subject, out_.all[i].object), i);
    std::sort(by_key_.begin(), by_key_.end());
    for (const auto& verdict : verdicts) {
      const auto place =
          std::lower_bound(by_key_.begin(), by_key_.end(), std::pair(key(verdict.a, verdict.b), std::size_t{0}));
      if (place != by_key_.end() && place->first == key(verdict.a, verdict.b)) {
        out_.all[place->second].verdict = &verdict;
        out_.label_mode = out_.label_mode || verdict.label_mode;
      } else if (input_.gold->reference) {
        extra(verdict);
      }
    }
  }

  // A verdict between the two sides of a reference that the reference does not list.
  void extra(const align::Verdict& verdict) {
    const auto a = catalogue_[verdict.a].publisher();
    const auto b = catalogue_[verdict.b].publisher();
    const bool straight = sides_.contains({a, b});
    if (!straight && !sides_.contains({b, a})) return;
    Case one;
    one.verdict = &verdict;
    one.input = &input_;
    one.subject = straight ? verdict.a : verdict.b;
    one.object = straight ? verdict.b : verdict.a;
    one.source_in_gold = sources_.contains(one.subject);
    out_.label_mode = out_.label_mode || verdict.label_mode;
    out_.all.push_back(one);
  }

  // The components of a reference's pairs can be most of a vocabulary: there the sources are drawn.
  void number_groups() {
    Groups groups(catalogue_.size());
    if (!input_.gold->reference) {
      for (const Case& one : out_.all) groups.join(one.subject, one.object);
    }
    std::vector<std::uint32_t> numbers(catalogue_.size(), skos::no_index);
    for (Case& one : out_.all) {
      auto& number = numbers[groups.find(one.subject)];
      if (number == skos::no_index) number = out_.groups++;
      one.group = number;
    }
  }

  void thin_out() {
    if (!out_.label_mode && !options_.one_to_one) return;
    const auto kept = one_to_one(catalogue_, *input_.alignment, options_.one_to_one);
    const auto* first = input_.alignment->verdicts.data();
    for (Case& one : out_.all) {
      if (one.verdict != nullptr) one.kept = kept[static_cast<std::size_t>(one.verdict - first)];
    }
  }

  const EvaluationInput& input_;
  const skos::Catalogue& catalogue_;
  const EvaluationOptions& options_;
  Cases out_;
  std::set<Key> listed_;
  std::set<skos::ConceptIndex> sources_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> sides_;
  std::vector<std::pair<Key, std::size_t>> by_key_;
};

} // namespace

bool is_same(Relation relation) noexcept { return relation == Relation::exact || relation == Relation::close; }

Relation Case::called() const noexcept {
  if (verdict == nullptr) return Relation::undecided;
  return turned() ? align::inverse(verdict->relation) : verdict->relation;
}

bool Case::called_same() const noexcept { return verdict != nullptr && eval::is_same(verdict->relation); }

bool Case::is_same() const noexcept { return judged() && eval::is_same(*judged()); }

Cases pair_up(const EvaluationInput& input, const EvaluationOptions& options) { return PairUp(input, options).run(); }

Cases together(const std::vector<Cases>& sets) {
  Cases out;
  for (const Cases& set : sets) {
    for (Case one : set.all) {
      one.group += out.groups;
      out.all.push_back(one);
    }
    out.groups += set.groups;
    out.rows += set.rows;
    out.label_mode = out.label_mode || set.label_mode;
    if (out.unknown == 0) {
      out.first_unknown = set.first_unknown;
      out.first_unknown_line = set.first_unknown_line;
    }
    out.unknown += set.unknown;
  }
  return out;
}

std::vector<bool> one_to_one(const skos::Catalogue& catalogue, const align::Alignment& alignment, bool all) {
  const auto& verdicts = alignment.verdicts;
  std::vector<bool> kept(verdicts.size(), true);
  using Agencies = std::pair<std::uint32_t, std::uint32_t>;
  std::map<Agencies, std::vector<std::size_t>> between;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!is_same(verdicts[i].relation) || (!all && !verdicts[i].label_mode)) continue;
    between[std::minmax(catalogue[verdicts[i].a].publisher(), catalogue[verdicts[i].b].publisher())].push_back(i);
    kept[i] = false;
  }
  for (const auto& [agencies, indexes] : between) {
    std::vector<skos::ConceptIndex> concepts;
    for (const std::size_t i : indexes) concepts.insert(concepts.end(), {verdicts[i].a, verdicts[i].b});
    std::sort(concepts.begin(), concepts.end());
    concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
    const auto vertex = [&](skos::ConceptIndex wanted) {
      return static_cast<graph::Vertex>(std::lower_bound(concepts.begin(), concepts.end(), wanted) - concepts.begin());
    };
    std::vector<graph::Edge> edges;
    for (const std::size_t i : indexes) {
      // Of two as likely, the one that is called exact.
      const auto weight = 2 * graph::confidence_weight(static_cast<double>(verdicts[i].p_same)) +
                          (verdicts[i].relation == Relation::exact ? 1 : 0);
      edges.push_back({vertex(verdicts[i].a), vertex(verdicts[i].b), weight});
    }
    const graph::Graph graph(static_cast<std::uint32_t>(concepts.size()), std::move(edges), graph::Kind::undirected);
    for (const graph::EdgeIndex edge : graph::heaviest_matching(graph).edges) kept[indexes[edge]] = true;
  }
  return kept;
}

} // namespace samklang::eval

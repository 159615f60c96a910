// SPDX-License-Identifier: Apache-2.0
#include "align/decided_pairs.h"

#include "align/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace samklang::align {
namespace {

auto order(const match::Candidate& pair) noexcept { return std::tuple(pair.a, pair.b); }

// A row that says what holds before one that does not; then the furthest state, the latest day.
bool counts_before(const Decision& left, const Decision& right) noexcept {
  const auto rank = [](const Decision& row) {
    return std::tuple(row.relation != Relation::undecided, row.state, row.decided);
  };
  return rank(left) > rank(right);
}

// What the engine itself gives a relation, as far as a verdict says. Close counts exact; of a relation that is neither
// the verdict's nor its runner-up the verdict says only what is left for it.
float computed_belief(const Verdict& verdict, Relation relation) noexcept {
  if (relation == verdict.relation) return verdict.confidence;
  if (relation == Relation::exact) return verdict.p_exact;
  if (relation == Relation::close) return verdict.p_same;
  if (verdict.relation == Relation::undecided) return 1 - verdict.p_same;
  const float of_runner_up = verdict.confidence - verdict.margin;
  if (relation == verdict.runner_up) return of_runner_up;
  const bool same = verdict.relation == Relation::exact || verdict.relation == Relation::close;
  return std::clamp(1 - verdict.p_same - (same ? 0 : verdict.confidence), 0.0F, std::max(of_runner_up, 0.0F));
}

void steer(Verdict& verdict, const DecidedPair& pair) {
  verdict.stale_a = pair.stale_a;
  verdict.stale_b = pair.stale_b;
  if (pair.choice != Choice::undecided) verdict.choice = pair.choice;
  const Verdict before = verdict;
  const Relation computed = before.relation;
  if (pair.contradicted) {
    verdict.authority = Authority::decided;
    verdict.relation = Relation::undecided;
    verdict.choice = pair.choice;
    verdict.runner_up = computed;
    verdict.confidence = verdict.margin = 0;
    imply(verdict, true);
    return;
  }
  if (pair.relation == Relation::undecided) return;
  verdict.authority = Authority::decided;
  verdict.relation = pair.relation;
  if (computed != pair.relation) verdict.runner_up = computed;
  if (!verdict.stale()) {
    verdict.confidence = verdict.margin = 1;
    verdict.p_exact = pair.relation == Relation::exact ? 1.0F : 0.0F;
    verdict.p_same = pair.relation == Relation::exact || pair.relation == Relation::close ? 1.0F : 0.0F;
    imply(verdict, false);
    return;
  }
  // The texts are others than those that were judged: no more than the rules would let the engine say by itself.
  if (pair.relation == Relation::exact && computed != Relation::exact) {
    verdict.relation = Relation::close;
    verdict.runner_up = Relation::exact;
  }
  verdict.confidence = computed_belief(before, verdict.relation);
  if (verdict.relation != computed) verdict.margin = verdict.confidence - computed_belief(before, verdict.runner_up);
  imply(verdict, true);
}

} // namespace

DecidedPairs::DecidedPairs(const skos::Catalogue& catalogue, const AlignOptions& options)
    : catalogue_(catalogue), options_(options) {
  if (options_.decisions.empty()) return;
  read_rows();
  for (std::size_t begin = 0; begin < rows_.size();) {
    std::size_t end = begin + 1;
    while (end < rows_.size() && rows_[end].a == rows_[begin].a && rows_[end].b == rows_[begin].b) ++end;
    settle_pair(begin, end);
    begin = end;
  }
  note_findings();
}

void DecidedPairs::read_rows() {
  const auto loaded = [&](std::string_view iri) -> std::optional<skos::ConceptIndex> {
    const auto found = catalogue_.find(iri);
    return found && !catalogue_.is_external(*found) ? found : std::nullopt;
  };
  for (std::size_t i = 0; i < options_.decisions.size(); ++i) {
    const Decision& row = options_.decisions[i];
    const auto subject = loaded(row.subject);
    const auto object = loaded(row.object);
    if (!subject || !object || *subject == *object) continue;
    rows_.push_back({std::min(*subject, *object), std::max(*subject, *object), i, *subject > *object});
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& left, const Row& right) {
    return std::tie(left.a, left.b, left.row) < std::tie(right.a, right.b, right.row);
  });
}

void DecidedPairs::settle_pair(std::size_t begin, std::size_t end) {
  const Row& place = rows_[begin];
  // Between two agencies only, where that was asked for.
  if (options_.agency_a) {
    const auto of_a = catalogue_[place.a].publisher();
    const auto of_b = catalogue_[place.b].publisher();
    const bool wanted = (of_a == *options_.agency_a && of_b == *options_.agency_b) ||
                        (of_a == *options_.agency_b && of_b == *options_.agency_a);
    if (!wanted) return;
  }
  DecidedPair pair;
  pair.a = place.a;
  pair.b = place.b;
  bool choices_differ = false;
  const Row* best = nullptr;
  for (std::size_t i = begin; i < end; ++i) {
    const Decision& row = options_.decisions[rows_[i].row];
    const Relation relation = rows_[i].swapped ? inverse(row.relation) : row.relation;
    if (relation != Relation::undecided) {
      if (pair.relation != Relation::undecided && pair.relation != relation) pair.contradicted = true;
      if (pair.relation == Relation::undecided) pair.relation = relation;
    }
    if (row.choice != Choice::undecided) {
      choices_differ = choices_differ || (pair.choice != Choice::undecided && pair.choice != row.choice);
      if (pair.choice == Choice::undecided) pair.choice = row.choice;
    }
    if (best == nullptr || counts_before(row, options_.decisions[best->row])) best = &rows_[i];
  }
  if (choices_differ) pair.choice = Choice::undecided;
  pair.row = best->row;
  const Decision& counts = options_.decisions[best->row];
  pair.stale_a = is_stale(catalogue_[pair.a], best->swapped ? counts.object_hash : counts.subject_hash);
  pair.stale_b = is_stale(catalogue_[pair.b], best->swapped ? counts.subject_hash : counts.object_hash);
  pairs_.push_back(pair);
}

// A register mostly covers more agencies than those that are loaded: what it says of others is told once.
void DecidedPairs::note_findings() {
  std::map<std::string_view, std::pair<std::size_t, const DecisionFinding*>> missing;
  const auto findings = check_decisions(options_.decisions, &catalogue_);
  std::size_t last = options_.decisions.size();
  for (const DecisionFinding& finding : findings) {
    const Decision& row = options_.decisions[finding.row];
    if (finding.kind == DecisionFinding::Kind::without_hash) continue;
    if (finding.kind != DecisionFinding::Kind::without_concept) {
      diagnostics_.push_back(diagnostic(finding, options_.decisions));
      continue;
    }
    auto& [count, first] = missing[row.place.source];
    if (finding.row != last && count++ == 0) first = &finding;
    last = finding.row;
  }
  for (const auto& [source, rows] : missing) {
    Diagnostic told = diagnostic(*rows.second, options_.decisions);
    if (rows.first > 1)
      told.message =
          fmt::format("{} decisions name concepts that are not loaded, the first <{}>", rows.first, rows.second->iri);
    diagnostics_.push_back(std::move(told));
  }
}

const DecidedPair* DecidedPairs::find(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept {
  const auto found =
      std::lower_bound(pairs_.begin(), pairs_.end(), std::tuple(a, b),
                       [](const DecidedPair& pair, const auto& wanted) { return std::tuple(pair.a, pair.b) < wanted; });
  return found != pairs_.end() && found->a == a && found->b == b ? &*found : nullptr;
}

void DecidedPairs::include_in(match::Candidates& candidates) const {
  if (pairs_.empty()) return;
  std::vector<match::Candidate> added;
  for (const DecidedPair& pair : pairs_) {
    match::Candidate wanted;
    wanted.a = pair.a;
    wanted.b = pair.b;
    const auto found = std::lower_bound(candidates.pairs.begin(), candidates.pairs.end(), wanted,
                                        [](const auto& left, const auto& right) { return order(left) < order(right); });
    if (found == candidates.pairs.end() || order(*found) != order(wanted)) added.push_back(wanted);
  }
  const auto middle = static_cast<std::ptrdiff_t>(candidates.pairs.size());
  candidates.pairs.insert(candidates.pairs.end(), added.begin(), added.end());
  std::inplace_merge(candidates.pairs.begin(), candidates.pairs.begin() + middle, candidates.pairs.end(),
                     [](const auto& left, const auto& right) { return order(left) < order(right); });
}

void DecidedPairs::apply_to(Alignment& alignment) {
  alignment.diagnostics.insert(alignment.diagnostics.end(), diagnostics_.begin(), diagnostics_.end());
  auto verdict = alignment.verdicts.begin();
  for (const DecidedPair& pair : pairs_) {
    while (verdict != alignment.verdicts.end() && std::tuple(verdict->a, verdict->b) < std::tuple(pair.a, pair.b))
      ++verdict;
    if (verdict == alignment.verdicts.end()) break;
    if (verdict->a != pair.a || verdict->b != pair.b) continue;
    verdict->decision = static_cast<std::uint32_t>(alignment.decisions.size());
    alignment.decisions.push_back(options_.decisions[pair.row]);
    steer(*verdict, pair);
  }
}

} // namespace samklang::align

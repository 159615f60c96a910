// SPDX-License-Identifier: Apache-2.0
#include "eval/held_out.h"

#include "eval/figures.h"

#include <algorithm>

namespace samklang::eval {

namespace {

// Cases of all repeats stand in one list: what is counted once per pair is divided again.
void count_once(Figures& figures, std::uint32_t repeats) {
  Correspondences& found = figures.correspondences;
  for (Measure* measure :
       {&figures.auc, &figures.auc_same_term, &figures.exact.share_wrong, &figures.burden, &figures.burden_same_term,
        &found.precision, &found.recall, &found.f1, &figures.relation, &figures.direction, &figures.kinds,
        &figures.marked, &figures.kinds_and_marked, &figures.choice, &figures.leaning, &figures.calibration,
        &figures.blocking, &figures.blocking_same}) {
    if (!measure->empty()) measure->n = std::max(1U, (measure->n + repeats / 2) / repeats);
  }
  for (std::uint32_t* count : {&figures.same, &figures.different, &figures.unjudged}) *count /= repeats;
}

} // namespace

HeldOut::HeldOut(std::span<const FitInput> sets, const FitOptions& options)
    : sets_(sets), options_(options), cases_(sets.size()) {}

std::size_t HeldOut::take(std::size_t set, const align::Alignment& alignment, std::span<const std::uint32_t> folds,
                          std::uint32_t fold) {
  engine_ = alignment.engine;
  const EvaluationInput input{sets_[set].gold, sets_[set].catalogue, &alignment};
  Cases made = pair_up(input, options_.evaluation);
  // The alignment goes, the verdicts that are wanted stay.
  EvaluationInput& kept = inputs_.emplace_back(input);
  kept.alignment = nullptr;
  Cases& into = cases_[set];
  into.groups = made.groups;
  into.rows = made.rows;
  into.unknown = made.unknown;
  into.first_unknown = made.first_unknown;
  into.first_unknown_line = made.first_unknown_line;
  into.label_mode = made.label_mode;
  for (std::size_t i = 0; i < made.all.size(); ++i) {
    if (folds[i] != fold) continue;
    Case one = made.all[i];
    one.input = &kept;
    if (one.verdict != nullptr) one.verdict = &verdicts_.emplace_back(*one.verdict);
    into.all.push_back(one);
  }
  return made.all.size();
}

Figures HeldOut::figures_of(const Cases& cases) const {
  EvaluationOptions options = options_.evaluation;
  const std::uint32_t repeats = options_.folds.repeats;
  // As many bins as the pairs bear when each is counted once.
  if (options.bins == 0) {
    const auto counted = static_cast<std::size_t>(std::count_if(
        cases.all.begin(), cases.all.end(), [](const Case& one) { return one.verdict != nullptr && one.judged(); }));
    options.bins = static_cast<std::uint32_t>(calibration_bins(counted / repeats));
  }
  Figures out = figures(cases, options);
  count_once(out, repeats);
  return out;
}

Evaluation HeldOut::evaluation() const {
  Evaluation out;
  out.engine = engine_;
  out.calibrated_on = "the other folds";
  out.options = options_.evaluation;
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    Figures& figures = out.sets.emplace_back(figures_of(cases_[set]));
    figures.name = sets_[set].gold->name;
    figures.format = sets_[set].gold->format;
  }
  if (sets_.size() > 1) out.pooled = figures_of(together(cases_));
  return out;
}

} // namespace samklang::eval

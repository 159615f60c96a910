// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_HELD_OUT_H
#define SAMKLANG_EVAL_HELD_OUT_H

#include "eval/cases.h"

#include <samklang/eval/fit.h>

#include <deque>
#include <span>
#include <vector>

namespace samklang::eval {

/// Collects the verdicts on held-out pairs from alignments by different models.
class HeldOut {
public:
  HeldOut(std::span<const FitInput> sets, const FitOptions& options);

  /// Keeps the verdicts on those pairs of `set` whose fold is `fold`; `folds` begins with the set's first pair. Returns
  /// the number of the set's pairs.
  std::size_t take(std::size_t set, const align::Alignment& alignment, std::span<const std::uint32_t> folds,
                   std::uint32_t fold);

  /// The figures over everything kept; counts of all repeats together, n of one.
  Evaluation evaluation() const;

private:
  Figures figures_of(const Cases& cases) const;

  std::span<const FitInput> sets_;
  const FitOptions& options_;
  std::vector<Cases> cases_;
  std::deque<align::Verdict> verdicts_; ///< that the cases point at
  std::deque<EvaluationInput> inputs_;
  std::string engine_;
};

} // namespace samklang::eval

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_CALIBRATION_H
#define SAMKLANG_EVAL_CALIBRATION_H

#include <samklang/eval/measures.h>

#include <span>
#include <vector>

namespace samklang::eval {

/// A score and the share of pairs of that score that are the same.
struct CalibrationPoint {
  double score = 0;
  double probability = 0;
};

/// A rising curve from scores (0..1) to probabilities: straight lines between its points, level outside. Without points
/// a score is its own probability.
struct CalibrationCurve {
  std::vector<CalibrationPoint> points; ///< by score, each once; probabilities do not fall
  double operator()(double score) const noexcept;
};

/// Platt's curve: the sigmoid of a + b times the score's logit, b not negative, that makes the labels most likely, with
/// his shrunken targets; as 17 points, closer to each other towards 0 and 1. No points where equals or differences are
/// missing.
CalibrationCurve platt_curve(std::span<const Scored> pairs);

/// The rising curve nearest to the labels (pool adjacent violators), its blocks joined at their mean scores. Flexible:
/// it wants some hundred pairs.
CalibrationCurve isotonic_curve(std::span<const Scored> pairs);

/// The same with its blocks joined until each holds one in `points` of the pairs, with ends at 0 and 1 half as far from
/// certainty as the outermost blocks: what a few hundred pairs can bear.
CalibrationCurve smoothed_isotonic_curve(std::span<const Scored> pairs, std::size_t points);

} // namespace samklang::eval

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_LOGISTIC_H
#define SAMKLANG_EVAL_LOGISTIC_H

#include <samklang/base/result.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samklang::eval {

/// Rows to learn from.
struct Samples {
  std::size_t features = 0;         ///< numbers in a row
  std::vector<float> values;        ///< row after row
  std::vector<std::uint8_t> labels; ///< 1 or 0, one a row
  std::vector<double> weights;      ///< one a row, not negative; empty: every row counts once

  std::size_t size() const noexcept { return labels.size(); }
  std::span<const float> row(std::size_t index) const noexcept {
    return std::span<const float>(values).subspan(index * features, features);
  }
};

/// What a weight may be.
enum class Sign : std::int8_t {
  free,
  not_negative, ///< more of the feature never lowers the probability
  not_positive,
  zero, ///< the feature is left out
};

struct LogisticOptions {
  /// Strength of the pull towards 0: half of it times the square of each weight (but the constant), where every feature
  /// is measured in its own standard deviations, is added to the loss of all rows together.
  double l2 = 1;
  std::vector<Sign> signs;   ///< one a feature; empty: all free
  bool constant = true;      ///< false: the last weight stays 0, so that opposite rows get opposite answers
  unsigned iterations = 200; ///< at most; convex, it is done in ten to twenty
};

/// P(label is 1) = 1 / (1 + exp(-(constant + sum of weight times feature))).
struct LogisticModel {
  std::vector<double> weights; ///< one a feature, the constant last

  double logit(std::span<const float> row) const noexcept;
  double probability(std::span<const float> row) const noexcept;
};

/// 1 / (1 + exp(-logit)), without overflow.
double sigmoid(double logit) noexcept;

/// The weights that make the labels most likely, under the pull towards 0 and the signs: Newton's method projected onto
/// the signs, deterministic. A feature that is the same in all rows gets 0. Errors: usage (shapes that do not fit
/// together; no row of one of the two labels). Cost: iterations times rows times features squared.
Result<LogisticModel> fit_logistic(const Samples& samples, const LogisticOptions& options = {});

} // namespace samklang::eval

#endif

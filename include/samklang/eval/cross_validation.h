// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_CROSS_VALIDATION_H
#define SAMKLANG_EVAL_CROSS_VALIDATION_H

#include <samklang/eval/logistic.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::eval {

struct CrossValidationOptions {
  std::uint32_t folds = 10;
  std::uint32_t repeats = 5;
  std::uint64_t seed = 20250101;
};

/// A fold, from 0, for every row. Rows of one group share a fold, so that nothing that is tested was seen in learning;
/// the largest groups are placed first, each where its `strata` (what every fold should have its share of, by number)
/// are scarcest. Other seeds, other folds. Rows times folds.
std::vector<std::uint32_t> grouped_folds(std::span<const std::uint32_t> groups, std::span<const std::uint32_t> strata,
                                         std::uint32_t folds, std::uint64_t seed);

/// Weights that let each set count the same, whatever its size; their sum is the number of rows with a positive mask.
/// Rows whose mask is 0 get 0.
std::vector<double> equal_set_weights(std::span<const std::uint32_t> sets, std::span<const std::uint8_t> mask);

/// Out-of-fold probabilities: [repeat][row], each from a model that saw neither the row nor its group. Sets count the
/// same in every model. `groups` and `sets` are numbered from 0, one a row; a group lies inside one set. NaN where a
/// fold could not be learnt for want of one label. Errors as fit_logistic(), and shapes that do not fit.
Result<std::vector<std::vector<double>>> cross_validate(const Samples& samples, std::span<const std::uint32_t> groups,
                                                        std::span<const std::uint32_t> sets,
                                                        const LogisticOptions& logistic = {},
                                                        const CrossValidationOptions& options = {});

/// Probabilities for every row from a model that was learnt on the other sets alone; NaN where there is no other set,
/// or it lacks one label.
Result<std::vector<double>> from_other_sets(const Samples& samples, std::span<const std::uint32_t> sets,
                                            const LogisticOptions& logistic = {});

} // namespace samklang::eval

#endif

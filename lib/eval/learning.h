// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_LEARNING_H
#define SAMKLANG_EVAL_LEARNING_H

#include <samklang/eval/fit.h>

#include <optional>
#include <vector>

namespace samklang::eval {

/// A judged pair to learn from.
struct LearningRow {
  align::Features features{};
  align::Relation relation = align::Relation::undecided; ///< of the pair that the features were measured on, a to b
  std::uint32_t set = 0;
  std::uint32_t group = 0;
};

/// What a relation answers to a question; nothing where the question is not asked.
std::optional<bool> answer_of(align::Question question, align::Relation relation) noexcept;

/// The rows that a question is asked of, sets counting the same.
struct QuestionRows {
  Samples samples;
  std::vector<std::uint32_t> groups;
  std::vector<std::uint32_t> sets;
};
QuestionRows rows_of(align::Question question, const std::vector<const LearningRow*>& rows);

LogisticOptions logistic_options(align::Question question, const FitOptions& options);

/// The weights and the calibration that the rows teach. A question of which one answer is missing gets a constant only.
align::Model learn(const std::vector<const LearningRow*>& rows, const FitOptions& options);

} // namespace samklang::eval

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_FIT_H
#define SAMKLANG_EVAL_FIT_H

#include <samklang/align/model.h>
#include <samklang/base/progress.h>
#include <samklang/eval/cross_validation.h>
#include <samklang/eval/evaluation.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samklang::eval {

/// A set to learn from: judged pairs, their catalogue, and how it is aligned (the model, keep_features and
/// all_candidates are the fit's own). Pointers live through the call.
struct FitInput {
  const Gold* gold = nullptr;
  const skos::Catalogue* catalogue = nullptr;
  align::AlignOptions options;
};

/// What the weight of a feature may be, by question and feature.
using SignTable = std::array<std::array<Sign, align::feature_count>, align::question_count>;

/// Every feature free, but `direction`, which turns round with the pair: it alone answers `broader`, and nothing else.
SignTable free_signs() noexcept;

enum class CalibrationKind : std::uint8_t { none, platt, isotonic };

struct FitOptions {
  SignTable signs = free_signs();
  double l2 = 3; ///< LogisticOptions::l2, for every question
  CalibrationKind calibration = CalibrationKind::platt;
  CrossValidationOptions folds;
  EvaluationOptions evaluation;
  ProgressCallback progress; ///< stage "fit", models
};

/// How well one question can be answered by its features alone.
struct QuestionFit {
  align::Question question = align::Question::same;
  std::uint32_t pairs = 0;
  std::uint32_t yes = 0;
  Measure auc; ///< cross-validated, of the logistic model without the engine's rules
};

/// What another pull would do to the question `same`.
struct StrengthFit {
  double l2 = 0;
  double log_loss = 0;                 ///< cross-validated, sets counting the same, natural logarithm
  std::vector<double> auc;             ///< cross-validated, by set; NaN where a label is missing
  std::vector<double> auc_from_others; ///< learnt on the other sets alone
};

struct Fit {
  align::Model model; ///< learnt from all pairs
  std::vector<QuestionFit> questions;
  std::vector<StrengthFit> strengths;
  /// By question and feature: the weight times the standard deviation of its feature among the question's pairs. What
  /// moves an answer most has the greatest.
  std::array<std::array<double, align::feature_count>, align::question_count> importance{};
  /// The whole engine on pairs whose groups its model never saw. Counts are of all repeats together, n of a measure is
  /// that of one.
  Evaluation cross_validated;
  Evaluation transferred; ///< the whole engine on each set by a model learnt on the others; no sets where there is one
  Evaluation fitted;      ///< the whole engine on what it was learnt from, to be compared and not quoted
};

/// Learns the engine's weights. A pair teaches where the model judges it: both definitions are compared and their
/// wordings differ. Sets count the same. Groups of pairs that share concepts are never on both sides of a fold; the
/// calibration inside a fold is learnt from that fold's own out-of-fold answers. Deterministic. Errors: usage (no sets,
/// a reference alignment, no pair to learn from), and those of align(). Cost: an alignment for every set, fold and
/// repeat.
Result<Fit> fit(std::span<const FitInput> sets, const FitOptions& options = {});

} // namespace samklang::eval

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_CASES_H
#define SAMKLANG_EVAL_CASES_H

#include <samklang/eval/evaluation.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samklang::eval {

/// One pair with what people and the engine say of it.
struct Case {
  const Judgement* row = nullptr;          ///< null: a reference does not list it
  const align::Verdict* verdict = nullptr; ///< null: it never was a candidate
  const EvaluationInput* input = nullptr;
  skos::ConceptIndex subject = skos::no_index;
  skos::ConceptIndex object = skos::no_index;
  std::uint32_t group = 0; ///< pairs of one group are drawn together
  bool source_in_gold = true;
  bool kept = true; ///< by one-to-one extraction

  bool turned() const noexcept { return verdict != nullptr && verdict->a != subject; }
  /// Of subject to object; undecided for a pair that was no candidate.
  align::Relation called() const noexcept;
  std::optional<align::Relation> judged() const noexcept { return row == nullptr ? std::nullopt : row->relation; }
  bool called_same() const noexcept;
  /// Judged exact or close; a pair that a reference does not list is not.
  bool is_same() const noexcept;
  /// People said what relates the two, or the reference leaves the pair out.
  bool is_judged() const noexcept { return row == nullptr || row->relation.has_value(); }
  double score() const noexcept { return verdict == nullptr ? 0 : static_cast<double>(verdict->p_same); }
};

bool is_same(align::Relation relation) noexcept;

/// The pairs of one set or of several.
struct Cases {
  std::vector<Case> all; ///< rows of the gold in their order, then the pairs that it does not list, by (a, b)
  std::uint32_t groups = 0;
  std::uint32_t rows = 0;
  std::uint32_t unknown = 0;
  std::string first_unknown;
  std::uint32_t first_unknown_line = 0;
  bool label_mode = false;
};

/// Puts the rows of the gold and the verdicts side by side.
Cases pair_up(const EvaluationInput& input, const EvaluationOptions& options);

/// All pairs of several sets; no group is shared between sets.
Cases together(const std::vector<Cases>& sets);

/// Which verdicts of those called exact or close remain when every concept takes part in one only of those between two
/// agencies, so that the sum of p_same is greatest (graph::heaviest_matching). Only verdicts in label mode are thinned
/// out unless `all`; the others remain. By the verdict's index.
std::vector<bool> one_to_one(const skos::Catalogue& catalogue, const align::Alignment& alignment, bool all);

} // namespace samklang::eval

#endif

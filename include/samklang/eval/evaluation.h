// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_EVALUATION_H
#define SAMKLANG_EVAL_EVALUATION_H

#include <samklang/align/align.h>
#include <samklang/base/result.h>
#include <samklang/eval/gold.h>
#include <samklang/eval/measures.h>
#include <samklang/skos/catalogue.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::eval {

/// A gold set and the alignment to hold against it. The alignment must be one of `catalogue`, made with
/// AlignOptions::all_candidates, so that a pair it does not hold never was a candidate. Pointers, none null, live
/// through the call.
struct EvaluationInput {
  const Gold* gold = nullptr;
  const skos::Catalogue* catalogue = nullptr;
  const align::Alignment* alignment = nullptr;
};

struct EvaluationOptions {
  bool one_to_one = false;        ///< count correspondences one to one also where definitions decide
  double caught = 0.95;           ///< share of differences that a review is to catch
  std::uint32_t resamples = 1000; ///< of the bootstrap; 0: no intervals
  std::uint64_t seed = 20250101;  ///< of the bootstrap
  std::uint32_t bins = 0;         ///< of the calibration error; 0: calibration_bins()
  std::uint32_t worst = 0;        ///< misses to describe
};

/// Pairs called exact or close against pairs that are.
struct Correspondences {
  Measure precision;
  Measure recall;
  Measure f1;
  std::uint32_t called = 0;
  std::uint32_t right = 0;
  std::uint32_t wanted = 0;
};

/// Of the pairs called exact.
struct ExactCalls {
  std::uint32_t called = 0;
  std::uint32_t wrong = 0;           ///< judged anything but exact, or in no row of a reference
  std::uint32_t wrong_not_same = 0;  ///< of them not close either
  std::uint32_t wrong_different = 0; ///< of them judged `different`
  Measure share_wrong;               ///< wrong / called
};

/// One pair where engine and people are apart.
struct Miss {
  std::string gold; ///< name of the set
  std::uint32_t line = 0;
  std::string subject; ///< IRI
  std::string object;
  std::string subject_term;
  std::string object_term;
  std::string subject_definition; ///< empty: none
  std::string object_definition;
  std::optional<align::Relation> judged;               ///< none: a reference does not list the pair
  align::Relation called = align::Relation::undecided; ///< of subject to object
  bool listed = true;                                  ///< false: never a candidate
  double p_same = 0;
  double confidence = 0;
  std::string reason;
};

/// One coordination case, and what the engine makes of it.
struct CaseCall {
  std::string subject_term;
  std::string object_term;
  align::Choice judged_leaning = align::Choice::undecided; ///< undecided: not judged
  align::Choice judged_choice = align::Choice::undecided;
  std::string judged_bar; ///< in words; empty: none
  std::uint16_t judged_kinds = 0;
  bool listed = true; ///< false: never a candidate; then nothing below holds
  align::Choice leaning = align::Choice::undecided;
  align::Choice choice = align::Choice::undecided;
  align::BarAnswers bars; ///< of subject and object
  std::uint16_t kinds = 0;
};

inline constexpr std::size_t not_listed = align::relation_count; ///< last column of Figures::confusion

/// All figures of one gold set. A Measure whose n is 0 does not apply to it.
struct Figures {
  std::string name;
  GoldFormat format = GoldFormat::judged_pairs;
  bool reference = false;
  bool label_mode = false; ///< some verdict rests on labels alone
  std::uint32_t rows = 0;  ///< of the gold, each pair once
  std::uint32_t unknown =
      0; ///< of them with a concept that the catalogue does not describe: left out of everything below
  std::string first_unknown; ///< the first such IRI
  std::uint32_t first_unknown_line = 0;
  std::uint32_t unjudged = 0;  ///< known rows without a relation: in no figure but `choice` and `blocking`
  std::uint32_t same = 0;      ///< judged exact or close
  std::uint32_t different = 0; ///< judged another relation but undecided
  std::uint32_t extra = 0;     ///< pairs of a reference's two sides that it does not list and the engine did

  /// Same against different by p_same; 0 for a pair that was no candidate. `undecided` rows are left out. Does not
  /// apply to a reference that lists fewer than ten differences.
  Measure auc;
  Measure auc_same_term; ///< rows whose terms are the same only; does not apply where the gold does not say
  ExactCalls exact;
  Measure burden;           ///< share of true equals sent to people when `caught` of the differences are caught
  Measure burden_same_term; ///< the same over rows whose terms are the same
  double burden_threshold = 0;
  /// Over all that is judged; of a reference over all pairs of its two sides.
  Correspondences correspondences;
  /// Only pairs whose source concept is one of the reference's: for a reference of a part of a vocabulary.
  std::optional<Correspondences> correspondences_in_gold;
  /// The same after one-to-one extraction; where label_mode or EvaluationOptions::one_to_one asks for it.
  std::optional<Correspondences> one_to_one;
  std::optional<Correspondences> one_to_one_in_gold;
  /// By judged relation, then called one; the last column is pairs that were no candidates.
  std::array<std::array<std::uint32_t, align::relation_count + 1>, align::relation_count> confusion{};
  Measure relation;  ///< share of judged pairs whose relation is right of eight
  Measure direction; ///< share of rows judged broader or narrower that are called just that
  Measure kinds;     ///< share of rows with judged kinds of which the verdict names at least one
  Measure marked;    ///< share of rows with decisive words where evidence of the verdict marks some on each such side
  Measure kinds_and_marked; ///< of the rows in `kinds`: both right
  Measure choice;           ///< share of judged choices that the verdict proposes
  Measure leaning;          ///< share of judged terminological leanings that the verdict has
  /// Every row of coordination cases, in order; empty for other golds and for several sets together.
  std::vector<CaseCall> cases;
  Measure calibration; ///< expected calibration error of p_same; pairs that were no candidates are left out
  std::vector<Bin> reliability;
  Measure blocking;      ///< share of the gold's pairs that were candidates
  Measure blocking_same; ///< of those judged the same
};

struct Evaluation {
  std::string engine;
  std::string calibrated_on;
  EvaluationOptions options;
  std::vector<Figures> sets;     ///< in the order given
  std::optional<Figures> pooled; ///< over all pairs of all sets, where there are several
  std::vector<Miss> worst;       ///< furthest from the judges first
};

/// Counts how far the alignments agree with what people judged. Intervals are of a bootstrap over groups of pairs that
/// share no concept (of a reference: over source concepts). Deterministic. Errors: usage (no sets; a set of which no
/// row names two known concepts). Cost: the number of resamples times the pairs.
Result<Evaluation> evaluate(std::span<const EvaluationInput> sets, const EvaluationOptions& options = {});

} // namespace samklang::eval

#endif

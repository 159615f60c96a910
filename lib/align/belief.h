// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_BELIEF_H
#define SAMKLANG_ALIGN_BELIEF_H

#include <samklang/align/verdict.h>

#include <array>

namespace samklang::align {

/// How likely each relation but `undecided` is, in the order of Relation. Sums to at most 1.
using Belief = std::array<double, 7>;

/// Rule-of-thumb beliefs, fitted to nothing: what a reader of the evidence would bet. A calibration replaces this
/// file's values.
namespace belief {

inline constexpr Belief equal_same_term = {0.90, 0.06, 0.01, 0.01, 0.01, 0.00, 0.01};
inline constexpr Belief equal_other_term = {0.70, 0.17, 0.03, 0.03, 0.02, 0.03, 0.02};
inline constexpr Belief equal_other_act = {0.60, 0.28, 0.03, 0.03, 0.04, 0.01, 0.01};
inline constexpr Belief equal_deprecated_term = {0.40, 0.45, 0.04, 0.04, 0.03, 0.02, 0.02};
inline constexpr Belief equal_other_time = {0.20, 0.60, 0.03, 0.03, 0.04, 0.05, 0.05};
inline constexpr Belief equal_brief = {0.30, 0.35, 0.05, 0.05, 0.05, 0.10, 0.10};
inline constexpr Belief similar = {0.36, 0.40, 0.07, 0.07, 0.04, 0.03, 0.03};
inline constexpr Belief facet = {0.03, 0.09, 0.04, 0.04, 0.03, 0.60, 0.17};
inline constexpr Belief unlike = {0.07, 0.12, 0.05, 0.05, 0.06, 0.15, 0.50};
inline constexpr Belief unlike_other_ground = {0.04, 0.08, 0.05, 0.05, 0.06, 0.12, 0.60};
inline constexpr Belief no_definition = {0.25, 0.25, 0.10, 0.10, 0.10, 0.10, 0.10};
inline constexpr Belief label_preferred = {0.88, 0.06, 0.02, 0.02, 0.01, 0.00, 0.01};
inline constexpr Belief label_ambiguous = {0.30, 0.35, 0.08, 0.08, 0.04, 0.05, 0.10};
inline constexpr Belief label_admitted = {0.32, 0.38, 0.08, 0.08, 0.04, 0.06, 0.04};
inline constexpr Belief label_taken = {0.08, 0.22, 0.15, 0.15, 0.10, 0.20, 0.10};

/// For a pair that no rule decides: the more the definitions say the same, the likelier it is the same concept.
/// `conflicts` counts what speaks against it (numbers, exceptions, statutes, times).
Belief undecided(double cosine, int conflicts) noexcept;

/// What the data says outright.
Belief asserted(Relation relation) noexcept;

} // namespace belief

/// Writes confidence, margin, runner-up, p_same and p_exact for the verdict's relation, each rounded to a thousandth.
void settle(Verdict& verdict, const Belief& belief) noexcept;

} // namespace samklang::align

#endif

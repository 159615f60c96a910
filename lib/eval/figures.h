// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_FIGURES_H
#define SAMKLANG_EVAL_FIGURES_H

#include "eval/cases.h"

namespace samklang::eval {

/// Every figure over some pairs; the name, the format and the counts of the gold are the caller's.
Figures figures(const Cases& cases, const EvaluationOptions& options);

/// The rows of coordination cases with what the engine makes of them.
std::vector<CaseCall> coordination_cases(const Cases& cases);

/// The `count` pairs where the relation is not the judged one and p_same is furthest from it, the furthest first, then
/// in the order of the sets.
std::vector<Miss> worst_misses(const std::vector<Cases>& sets, std::size_t count);

} // namespace samklang::eval

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_OUTCOME_H
#define SAMKLANG_ALIGN_OUTCOME_H

#include "align/belief.h"
#include "align/circumstances.h"
#include "align/terms.h"

#include <samklang/align/verdict.h>

namespace samklang::align {

/// Puts the data's own mappings above what was computed; what was found against them stays as evidence.
void apply_assertion(Verdict& verdict, const Assertion& assertion, Belief& belief);

/// What the relation implies for reuse; fails closed. `caution`: something keeps `yes` from being safe.
void imply(Verdict& verdict, bool caution) noexcept;

/// Writes the leaning and the proposal for the coordination standard's step 2. `confusable`: the two share a term.
/// `other_act`: the sides cite different statutes. That, or bars.other_statutes, bars harmonising.
void propose(Verdict& verdict, bool confusable, bool other_act) noexcept;

/// Strongest evidence first, then by kind, then by place.
void sort_evidence(Verdict& verdict);

} // namespace samklang::align

#endif

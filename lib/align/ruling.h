// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_RULING_H
#define SAMKLANG_ALIGN_RULING_H

#include "align/belief.h"
#include "align/findings.h"

#include <samklang/align/model.h>
#include <samklang/align/verdict.h>

namespace samklang::align {

/// A relation and how likely it and the others are.
struct Ruling {
  Relation relation = Relation::undecided;
  Belief belief{};
};

/// Equal wordings: exact, but for what the never-bend rules take back. `brief`: too few words to identify a concept
/// under another term.
Ruling rule_equal(const Findings& found, bool brief);

/// Unequal wordings: the likeliest relation by the model, capped by the never-bend rules.
Ruling rule_unequal(const Findings& found, const Features& features, const Model& model);

/// Takes a similarity that the caller computed (0..1) as one more piece of evidence: it moves the odds of `same`, it
/// decides nothing.
void weigh_similarity(float similarity, const Findings& found, Ruling& ruling, Verdict& verdict);

/// Writes implications and the choice.
void conclude(const Findings& found, Verdict& verdict);

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_JUDGE_H
#define SAMKLANG_ALIGN_JUDGE_H

#include "align/circumstances.h"
#include "align/compare.h"
#include "align/corpus.h"
#include "align/terms.h"

#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>

#include <span>

namespace samklang::align {

/// A verdict from terms and definitions.
Verdict judge_by_definition(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                            std::span<const match::SharedKey> keys, Corpus& corpus, Surroundings& surroundings);

/// True for a pair that meets only in a weak way: see AlignOptions::all_candidates.
bool is_weak(const skos::Catalogue& catalogue, const SharedTerm& term, std::span<const match::SharedKey> keys,
             const Corpus& corpus);

} // namespace samklang::align

#endif

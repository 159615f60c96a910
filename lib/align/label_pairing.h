// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_LABEL_PAIRING_H
#define SAMKLANG_ALIGN_LABEL_PAIRING_H

#include "align/mode.h"

#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <vector>

namespace samklang::align {

/// What terms and structure say of a pair in label mode.
struct LabelPairing {
  bool compared = false;  ///< the pair is in label mode
  bool chosen = false;    ///< each is the other's partner: no other candidate of either fits better
  bool own_terms = false; ///< a preferred or admitted term of both is the same letter by letter, case aside
  bool taken = false;     ///< not chosen, and one of the two has another partner
  float likeness = 0;     ///< of the labels, 0..1
  float structure = -1;   ///< the share of known ancestors that correspond; -1: unknown
  std::uint32_t row_a = skos::no_index; ///< the labels most alike
  std::uint32_t row_b = skos::no_index;
  Relation nesting = Relation::undecided; ///< broader or narrower: the terms are one and the same but for words that
                                          ///< only the narrower has
};

/// Pairs the concepts of every two agencies in label mode one to one, greedily by likeness, ties by number: first those
/// that share a term, then, with what those teach about words and structure, those whose labels are alike. One entry
/// per candidate pair. Near linear in the candidates.
std::vector<LabelPairing> pair_by_labels(const skos::Catalogue& catalogue, const match::Candidates& candidates,
                                         const Modes& modes);

} // namespace samklang::align

#endif

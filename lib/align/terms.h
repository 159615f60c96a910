// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_TERMS_H
#define SAMKLANG_ALIGN_TERMS_H

#include "align/mode.h"

#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// How two concepts share a term, weakest first.
enum class TermMatch : std::uint8_t {
  none,        ///< they met through a definition or a link
  deprecated,  ///< only with a deprecated term on a side
  reworded,    ///< only the words in other forms or another order, or by their bokmål keys
  abbreviated, ///< one is an abbreviation of the other
  folded,      ///< only in the wider form, or in another spelling
  qualified,   ///< the same but for a qualifier in parentheses
  associated,  ///< only with a related synonym on a side, or terms of different languages
  admitted,    ///< preferred or admitted terms, not preferred on both sides
  preferred,   ///< both preferred, in one language
};

/// The best term that a pair shares.
struct SharedTerm {
  TermMatch match = TermMatch::none;
  bool folded_preferred = false;        ///< match is folded or reworded, of preferred terms
  std::uint32_t row_a = skos::no_index; ///< into Columns::labels
  std::uint32_t row_b = skos::no_index;
  bool ambiguous = false; ///< label mode: a preferred term with several bearers on one side
};

/// True for languages whose texts may be compared word by word: one language, nb with nn, or a language not given.
bool comparable_languages(std::uint16_t a, std::uint16_t b) noexcept;

SharedTerm shared_term(const skos::Catalogue& catalogue, std::span<const match::SharedKey> keys);

/// The shared terms of all pairs; `ambiguous`, seen over each pair of agencies, only for pairs in label mode.
std::vector<SharedTerm> shared_terms(const skos::Catalogue& catalogue, const match::Candidates& candidates,
                                     const Modes& modes);

/// The evidence that a shared term is.
Evidence term_evidence(const skos::Catalogue& catalogue, const SharedTerm& term);

/// A whole text of the pool as a span.
TextSpan whole(skos::Text text) noexcept;

} // namespace samklang::align

#endif

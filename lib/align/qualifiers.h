// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_QUALIFIERS_H
#define SAMKLANG_ALIGN_QUALIFIERS_H

#include "align/terms.h"

#include <samklang/align/verdict.h>
#include <samklang/skos/catalogue.h>

#include <vector>

namespace samklang::align {

/// What the qualifiers in parentheses of two terms say: "barn (folketrygd)" against "barn (skatt)" or "barn".
struct QualifierContrast {
  /// -1: homonyms that one catalogue keeps apart .. 0: nothing .. 1. Below 0 where the qualifiers differ, above where
  /// they agree or where one names the other side's subject field or agency.
  double value = 0;
  std::vector<Evidence> evidence; ///< at most one; spans are the qualifiers, or the subject field that one names
};

/// Reads the qualifiers of the term that the pair shares; where that has none on either side, of the preferred terms
/// that are the same but for them. Numbers tell homonyms apart inside one catalogue only. Linear in the labels.
QualifierContrast qualifier_contrast(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term);

} // namespace samklang::align

#endif

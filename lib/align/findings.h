// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_FINDINGS_H
#define SAMKLANG_ALIGN_FINDINGS_H

#include "align/circumstances.h"
#include "align/contrast.h"
#include "align/pairing.h"
#include "align/terms.h"
#include "align/wordings.h"

#include <samklang/align/verdict.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>

namespace samklang::align {

struct Ruling;

/// One side speaks of a thing, the other of its identifier, document, date ...
struct FacetContrast {
  bool found = false;
  std::uint32_t begin_a = 0;
  std::uint32_t end_a = 0;
  std::uint32_t begin_b = 0;
  std::uint32_t end_b = 0;
};
FacetContrast facet_contrast(const Reading& a, const Reading& b, const Pairing& pairing,
                             std::span<const std::uint32_t> shared_term) noexcept;

/// All that is known of a pair before the rules are asked.
struct Findings {
  const skos::Catalogue& catalogue;
  const SharedTerm& term;
  Wordings wordings;
  Pairing pairing;
  Contrasts contrasts;
  FacetContrast facet;
  Circumstances around;
  Assertion assertion;
  bool silent_a = false; ///< A's definition is there and defines nothing
  bool silent_b = false;
  bool says_nothing = false;               ///< either
  TermContrast terms = TermContrast::none; ///< of the preferred terms, where none is shared
};

/// Writes what was found into the verdict: evidence with places, and the kinds of difference that matter to its
/// relation.
void note_findings(const Findings& found, const Ruling& ruling, Verdict& verdict);

} // namespace samklang::align

#endif

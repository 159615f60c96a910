// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_COMPARE_H
#define SAMKLANG_ALIGN_COMPARE_H

#include "align/corpus.h"

#include <samklang/align/verdict.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace samklang::align {

/// How two concepts' definitions were set side by side.
enum class Reach : std::uint8_t {
  missing,            ///< a side says nothing
  no_common_language, ///< both speak, in languages that are not compared word by word
  across,             ///< bokmål against nynorsk: alike counts, unlike does not
  same_language,
};

/// Two concepts' definitions side by side: the wordings that come closest in the first language that both have.
struct Comparison {
  Reach reach = Reach::missing;
  std::uint32_t row_a = skos::no_index; ///< into Columns::definitions
  std::uint32_t row_b = skos::no_index;
  bool equal = false;          ///< the same wording
  double cosine = 0;           ///< TF-IDF over stems, the words of the shared term left out; 1 for equal wordings
  std::uint32_t content_a = 0; ///< different content words, those of the shared term left out
  std::uint32_t content_b = 0;
  bool nothing_shared = false; ///< not one content word, not even the head of a long one
  double contained_a = 0;      ///< share of A's weight that B has too
  double contained_b = 0;
};

/// Sets the definitions of two concepts side by side. `shared_term` are stem ids to leave out: a word that the shared
/// term itself brings into both definitions says nothing about sameness.
Comparison compare(const skos::Concept& a, const skos::Concept& b, Corpus& corpus,
                   std::span<const std::uint32_t> shared_term);

/// Numbers of one side without their like on the other, in pairs where they are of one dimension.
/// Gives evidence with spans; `values` is set where both sides bound the same dimension differently.
struct NumberConflicts {
  std::vector<Evidence> evidence;
  bool values = false;
};
NumberConflicts number_conflicts(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus);

/// Negations and exceptions that only one side has.
struct NegationConflicts {
  std::vector<Evidence> evidence;
};
NegationConflicts negation_conflicts(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus);

/// One side speaks of a thing, the other of its identifier, document, date ... `shared_term` as in compare().
struct FacetConflict {
  bool found = false;
  Evidence evidence;
};
FacetConflict facet_conflict(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus,
                             std::span<const std::uint32_t> shared_term);

/// True when the whole records (terms, definitions, notes, examples, subjects) have a content word in common, or two of
/// one family, the words of the shared term aside.
bool records_share_a_word(const skos::Concept& a, const skos::Concept& b, Corpus& corpus, std::string_view shared_term);

} // namespace samklang::align

#endif

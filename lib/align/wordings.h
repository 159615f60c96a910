// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_WORDINGS_H
#define SAMKLANG_ALIGN_WORDINGS_H

#include "align/corpus.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>

namespace samklang::align {

/// How two concepts' definitions were set side by side.
enum class Reach : std::uint8_t {
  missing,            ///< a side says nothing
  no_common_language, ///< both speak, in languages that are not compared word by word
  translated,         ///< English against Norwegian, word by word through the tables: only what is alike counts
  across,             ///< bokmål against nynorsk
  same_language,
};

/// The wordings of two concepts that are compared.
struct Wordings {
  Reach reach = Reach::missing;
  std::uint32_t row_a = skos::no_index; ///< into Columns::definitions
  std::uint32_t row_b = skos::no_index;
  bool equal = false; ///< the same wording
  double overlap = 0; ///< cosine over the words, the shared term's left out: a first look, 0..1
};

/// The wordings that come closest in the first language that both have. At most sixteen a side are looked at.
Wordings choose_wordings(const skos::Concept& a, const skos::Concept& b, const Corpus& corpus,
                         std::span<const std::uint32_t> shared_term);

/// True for a text that defines nothing that could be compared: it refers elsewhere ("Se rundskriv 14/2019 punkt
/// 4.2."), only repeats the words of its own term, or is made of function words and words that any definition may use
/// ("den som har det"). Two of these that differ cannot be told apart from two wordings of one notion.
bool says_nothing(const Reading& reading, std::span<const std::uint32_t> own_term, const Corpus& corpus);

/// True for a text of which nothing is left without the term that both concepts have: that the other has the same text
/// says no more than that the term is the same. `shared_term`: its words, sorted; empty where they share none.
bool only_repeats_term(const Reading& reading, std::span<const std::uint32_t> shared_term);

} // namespace samklang::align

#endif

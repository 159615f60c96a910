// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_PAIRING_H
#define SAMKLANG_ALIGN_PAIRING_H

#include "align/corpus.h"

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// Two words, one of each definition, that say the same or nearly.
struct WordPair {
  std::uint32_t a = 0; ///< index into the reading's mentions
  std::uint32_t b = 0;
  Nearness nearness;
};

/// One word of a definition after pairing.
struct Fate {
  double weight = 0;         ///< rarity times what its role counts
  std::int32_t partner = -1; ///< index into the other side's mentions; -1 for none
  float nearness = 0;        ///< of its partner, or of the nearest word there, which another has taken
  bool left_out = false;     ///< a word of the shared term: both have it by its name
};

/// Pairing::verbatim from which one text was made from the other, or both from a third.
inline constexpr double edition_from = 0.6;

/// Two definitions, word by word.
struct Pairing {
  std::vector<WordPair> pairs; ///< by a
  std::vector<Fate> of_a;      ///< by mention
  std::vector<Fate> of_b;
  double cover_a = 0; ///< share of A's weight that B says too, 0..1
  double cover_b = 0;
  double cosine = 0;         ///< soft cosine
  double verbatim = 0;       ///< share of both word sequences that stands in both in the same order and wording, 0..1
  std::uint32_t count_a = 0; ///< words that count
  std::uint32_t count_b = 0;
  bool nothing_shared = true; ///< not even a distant kinship
};

/// What the notes and examples of both sides say besides: words, sorted. They may explain what the other definition has
/// more, weaker than a definition does; they delimit nothing.
struct Asides {
  std::span<const std::uint32_t> of_a;
  std::span<const std::uint32_t> of_b;
};

/// Pairs the words of two definitions, each word at most once, nearest first. `shared_term` are sorted numbers of words
/// to leave out. At most 120 words a side are looked at. Quadratic in the words.
Pairing pair_words(const Reading& a, const Reading& b, const Corpus& corpus, std::span<const std::uint32_t> shared_term,
                   const Asides& asides = {});

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_WORD_COMPANY_H
#define SAMKLANG_ALIGN_WORD_COMPANY_H

#include <samklang/align/background.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// What a word is about, by the company it keeps in definitions: Topics.
inline constexpr std::size_t word_dimensions = 128;
using WordVector = std::array<float, word_dimensions>;

/// Where a word's own direction points.
struct Direction {
  static constexpr std::size_t nonzero = 6;
  std::array<std::uint8_t, nonzero> places{};
  std::array<float, nonzero> signs{};
};
/// Fixed by the word's letters, by their Background::hash().
Direction direction(std::uint64_t hash) noexcept;

inline double dot(const WordVector& a, const WordVector& b) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}
void normalise(WordVector& one) noexcept;

/// A number from an image: 0 for what is none.
inline float sound(float value) noexcept { return std::isfinite(value) ? value : 0; }

/// Adds to the words of a definition what their company says, in the dimensions [begin, end). Of its word i:
/// direction_of(i), rarity_of(i), and vector_of(i), null for one that nobody asks for.
template <class DirectionOf, class RarityOf, class VectorOf>
void add_company(std::size_t words, std::size_t begin, std::size_t end, const DirectionOf& direction_of,
                 const RarityOf& rarity_of, const VectorOf& vector_of) {
  constexpr std::size_t longest = 200; // words of a definition that are looked at
  if (words > longest) return;
  const auto point = [&](std::size_t word, float factor, WordVector& to) {
    const Direction& way = direction_of(word);
    for (std::size_t i = 0; i < Direction::nonzero; ++i)
      if (way.places[i] >= begin && way.places[i] < end) to[way.places[i]] += factor * way.signs[i] * rarity_of(word);
  };
  WordVector whole{};
  for (std::size_t word = 0; word < words; ++word) point(word, 1, whole);
  for (std::size_t word = 0; word < words; ++word) {
    WordVector* const vector = vector_of(word);
    if (vector == nullptr) continue;
    for (std::size_t i = begin; i < end; ++i) (*vector)[i] += whole[i];
    // A word is no company for itself.
    point(word, -1, *vector);
  }
}

/// What words of a background are about, by their numbers there; each named once or more.
std::vector<WordVector> word_vectors(const Background& background, std::span<const std::uint32_t> words,
                                     unsigned threads);

} // namespace samklang::align

#endif

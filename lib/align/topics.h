// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_TOPICS_H
#define SAMKLANG_ALIGN_TOPICS_H

#include "align/corpus.h"

#include <samklang/skos/catalogue.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace samklang::align {

/// What definitions are about, learned from the loaded catalogues alone: two words are near where they stand beside
/// the same words in other definitions (random indexing: Kanerva 2000, Sahlgren 2005), so that two definitions without
/// a word in common can be seen to speak of one field. The directions are fixed by the words' spelling: same
/// catalogues, same numbers.
class Topics {
public:
  static constexpr std::size_t dimensions = 128;
  using Vector = std::array<float, dimensions>;

  Topics(const skos::Catalogue& catalogue, const Corpus& corpus);

  /// Cosine of what two definitions are about, the words `left_out` aside, -1..1; 0 where one says nothing.
  double affinity(std::uint32_t row_a, std::uint32_t row_b, std::span<const std::uint32_t> left_out) const;

  /// Cosine of what the subject fields of two concepts are about, the two concepts themselves aside, -1..1; nothing
  /// where a field has too few other concepts to tell.
  std::optional<double> fields(const skos::Concept& a, const skos::Concept& b) const;

private:
  static constexpr std::uint32_t no_field = 0xFFFFFFFF;
  struct Field {
    Vector sum{};
    std::uint32_t count = 0;
  };

  Vector of_row(std::uint32_t row, std::span<const std::uint32_t> left_out) const;
  /// What the other concepts of a concept's field are about; `left` is how many they are.
  Vector others(const skos::Concept& one, std::uint32_t& left) const;

  const Corpus& corpus_;
  std::vector<Vector> words_;
  std::vector<Field> fields_;
  std::vector<std::uint32_t> field_of_; ///< by concept
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_TOPICS_H
#define SAMKLANG_ALIGN_TOPICS_H

#include "align/corpus.h"
#include "align/word_company.h"

#include <samklang/align/background.h>
#include <samklang/skos/catalogue.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::align {

/// What definitions are about, learned from the loaded catalogues alone: two words are near where they stand beside
/// the same words in other definitions (random indexing: Kanerva 2000, Sahlgren 2005), so that two definitions without
/// a word in common can be seen to speak of one field. The directions are fixed by the words' spelling: same
/// catalogues, same numbers.
class Topics {
public:
  static constexpr std::size_t dimensions = word_dimensions;
  using Vector = WordVector;

  /// `threads`: how many may help.
  Topics(const skos::Catalogue& catalogue, const Corpus& corpus, unsigned threads);
  /// As a larger catalogue taught. `added`: concepts that it was without, ascending.
  Topics(const skos::Catalogue& catalogue, const Corpus& corpus, unsigned threads, const Background& background,
         std::span<const skos::ConceptIndex> added);

  /// For another run's background: what all words together are about, and the subject fields, by key.
  const Vector& sum() const noexcept { return sum_; }
  void fields(std::vector<BackgroundField>& rows, std::vector<float>& sums) const;

  /// Looks at these definitions, each row named once, so that asking about them is cheap; any row may be asked about.
  void read(std::span<const std::uint32_t> rows);

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

  struct Row {
    Vector whole{};
    double square = 0; ///< of its length
  };

  void learn_words();
  void take_words(const Background& background);
  void take_fields(const Background& background);
  void number_fields(const skos::Catalogue& catalogue);
  void learn_fields(const skos::Catalogue& catalogue);
  const Row& row(std::uint32_t row, std::span<const std::uint32_t> left_out, Row& place) const;
  Vector of_row(std::uint32_t row, std::span<const std::uint32_t> left_out) const;
  /// What the other concepts of a concept's field are about; `left` is how many they are.
  Vector others(const skos::Concept& one, std::uint32_t& left) const;

  const Corpus& corpus_;
  unsigned threads_;
  std::vector<Vector> words_;
  std::vector<std::unique_ptr<const Row>> of_rows_; ///< by definition row
  Vector sum_{};
  std::vector<Field> fields_;
  std::vector<std::uint64_t> field_keys_; ///< by field: as BackgroundField has them
  std::vector<std::uint32_t> field_of_;   ///< by concept
  std::vector<bool> added_;               ///< by concept, where there is a background: not in its field's sum
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_WORD_RELATIONS_H
#define SAMKLANG_ALIGN_WORD_RELATIONS_H

#include "match/label_words.h"
#include "match/word_kin.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace samklang::align {

/// Concepts of two agencies that are taken to be the same.
using Partners = std::vector<std::pair<skos::ConceptIndex, skos::ConceptIndex>>;

/// What the labels of two agencies teach about their words: which stand for one another (WordKin; the labels of
/// partners are the same but for them), and which tell concepts of one agency apart (labels of different concepts
/// of one agency are the same but for them). Words are keys (LabelWords::key). Nothing but the two catalogues is known.
class WordRelations {
public:
  /// `left`, `right`: the concepts of the two agencies, ascending.
  WordRelations(const skos::Catalogue& catalogue, const match::LabelWords& words, const match::WordKin& kin,
                std::span<const skos::ConceptIndex> left, std::span<const skos::ConceptIndex> right);

  /// Counts partners' labels in, and forgets those of the call before. n log n in the words' relations.
  void learn(const Partners& partners);

  struct Related {
    std::uint32_t word = 0;
    std::uint32_t other = 0;
    double quality = 0; ///< how surely the two say the same, 0..1
  };
  /// By word, `other` ascending; the word itself is not among them.
  std::span<const Related> of(std::uint32_t word) const noexcept;

  /// How surely two words of labels say the same: 1 for the same word.
  double quality(std::uint32_t left, std::uint32_t right) const noexcept;

  /// True for words that tell concepts of one agency apart.
  bool contrast(std::uint32_t left, std::uint32_t right) const noexcept;

private:
  using Counts = std::unordered_map<std::uint64_t, std::uint32_t>;

  void count_synonyms(skos::ConceptIndex one, skos::ConceptIndex other, Counts& counts);
  void count_contrasts(std::span<const skos::ConceptIndex> concepts);
  void relate_kin(std::uint32_t word, Counts& counts);

  const skos::Catalogue& catalogue_;
  const match::LabelWords& words_;
  const match::WordKin& kin_;
  std::vector<std::uint32_t> left_words_;  ///< sorted keys
  std::vector<std::uint32_t> right_words_; ///< sorted keys
  Counts contrasts_;
  std::vector<Related> related_; ///< by word, other
  std::vector<std::uint32_t> keys_a_;
  std::vector<std::uint32_t> keys_b_;
};

} // namespace samklang::align

#endif

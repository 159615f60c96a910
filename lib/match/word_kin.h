// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_WORD_KIN_H
#define SAMKLANG_MATCH_WORD_KIN_H

#include "match/label_words.h"

#include <samklang/skos/catalogue.h>
#include <samklang/text/word_likeness.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace samklang::match {

/// Which words of labels may say the same: written otherwise, noun and adjective of one stem, or put for one another in
/// two labels of one concept that are the same but for them ("spleen capsule", "splenic capsule"; a term and its form
/// in nynorsk).
class WordKin {
public:
  struct Kin {
    std::uint32_t word = 0;
    text::WordLikeness likeness = text::WordLikeness::none;
    std::uint32_t taught = 0; ///< pairs of labels that put one for the other
  };

  /// Compares every word with those of the same language and the same first three bytes, and every two labels of a
  /// concept.
  /// `given`: words that a lexicon brings together, as numbers; each counts as taught once.
  WordKin(const skos::Catalogue& catalogue, const LabelWords& words,
          std::span<const std::pair<std::uint32_t, std::uint32_t>> given = {});
  /// No kin at all.
  explicit WordKin(const LabelWords& words) : begin_(words.size() + 1, 0) {}

  /// By word, ascending; never the word itself. What labels teach is said of keys (LabelWords::key).
  std::span<const Kin> of(std::uint32_t word) const noexcept {
    return std::span<const Kin>(kin_).subspan(begin_[word], begin_[word + 1] - begin_[word]);
  }

private:
  struct Meeting {
    std::uint32_t word = 0;
    Kin kin;
  };
  static void compare_spellings(const LabelWords& words, std::vector<Meeting>& meetings);
  static void compare_labels(const skos::Catalogue& catalogue, const LabelWords& words, std::vector<Meeting>& meetings);

  std::vector<std::uint32_t> begin_;
  std::vector<Kin> kin_;
};

/// The two words by which two labels of one language differ, as keys, where they differ by one word each and neither is
/// a number. `a`, `b`: the sorted keys of the labels.
struct OtherWord {
  bool found = false;
  std::uint32_t of_a = 0;
  std::uint32_t of_b = 0;
};
OtherWord one_word_apart(const LabelWords& words, std::span<const std::uint32_t> a,
                         std::span<const std::uint32_t> b) noexcept;

/// The keys of the words of a label, sorted, into a vector of the caller's.
void sorted_keys(const LabelWords& words, std::uint32_t row, std::vector<std::uint32_t>& out);

} // namespace samklang::match

#endif

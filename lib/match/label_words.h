// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_LABEL_WORDS_H
#define SAMKLANG_MATCH_LABEL_WORDS_H

#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::match {

/// The words of all labels of a catalogue, numbered. A word is a base form (text::term_words) in a group of languages:
/// Norwegian, English, or one other. Labels whose language is not given are read in the language that their agency's
/// such labels seem to be in: the one more of whose small words they hold, Norwegian where they hold none. Frozen once
/// made. Hidden labels and data structure terms have no words here.
class LabelWords {
public:
  explicit LabelWords(const skos::Catalogue& catalogue);

  /// The words of the label in row `row` of Columns::labels, in the term's order.
  std::span<const std::uint32_t> of(std::uint32_t row) const noexcept {
    return std::span<const std::uint32_t>(words_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// The place in of(row) of the word that the term is about.
  std::uint32_t head(std::uint32_t row) const noexcept { return head_[row]; }
  /// The language the label is read in, nynorsk as bokmål: labels of different ones share no word.
  std::uint16_t language(std::uint32_t row) const noexcept { return language_[row]; }

  std::size_t size() const noexcept { return rows_.size(); }
  std::string_view spelling(std::uint32_t word) const noexcept { return rows_[word].spelling; }
  std::uint16_t word_language(std::uint32_t word) const noexcept { return rows_[word].language; }
  bool is_number(std::uint32_t word) const noexcept { return rows_[word].number; }
  /// The word of the bokmål key of a nynorsk word; any other word itself.
  std::uint32_t key(std::uint32_t word) const noexcept { return rows_[word].key; }
  bool same(std::uint32_t left, std::uint32_t right) const noexcept {
    return left == right || key(left) == key(right) || key(left) == right || left == key(right);
  }
  /// ln(1 + concepts / concepts that have the word or one with its key): how much it tells.
  double weight(std::uint32_t word) const noexcept { return rows_[word].weight; }

private:
  struct Row {
    std::string spelling;
    std::uint16_t language = 0;
    bool number = false;
    std::uint32_t key = 0;
    double weight = 0;
  };
  class Reader;

  void weigh(const skos::Catalogue& catalogue);

  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> head_;
  std::vector<std::uint16_t> language_;
  std::vector<Row> rows_;
};

} // namespace samklang::match

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_LABEL_WORDS_H
#define SAMKLANG_MATCH_LABEL_WORDS_H

#include "match/word_table.h"

#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace samklang::match {

/// The words of all labels of a catalogue, numbered by a table. Labels whose language is not given are read in the
/// language that their agency's such labels seem to be in: the one more of whose small words they hold, Norwegian where
/// they hold none. Frozen once made. Hidden labels and data structure terms have no words here.
class LabelWords {
public:
  /// `threads`: how many may help.
  LabelWords(const skos::Catalogue& catalogue, std::shared_ptr<WordTable> table, unsigned threads);

  /// The words of the label in row `row` of Columns::labels, in the term's order.
  std::span<const std::uint32_t> of(std::uint32_t row) const noexcept {
    return std::span<const std::uint32_t>(words_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// The place in of(row) of the word that the term is about.
  std::uint32_t head(std::uint32_t row) const noexcept { return head_[row]; }
  /// The language the label is read in, nynorsk as bokmål: labels of different ones share no word.
  std::uint16_t language(std::uint32_t row) const noexcept { return language_[row]; }

  const WordTable& table() const noexcept { return *table_; }
  std::size_t size() const noexcept { return table_->size(); }
  std::string_view spelling(std::uint32_t word) const noexcept { return table_->spelling(word); }
  std::uint16_t word_language(std::uint32_t word) const noexcept { return table_->language(word); }
  bool is_number(std::uint32_t word) const noexcept { return table_->is_number(word); }
  std::uint32_t key(std::uint32_t word) const noexcept { return table_->key(word); }
  std::uint32_t twin(std::uint32_t word) const noexcept { return table_->twin(word); }
  bool same(std::uint32_t left, std::uint32_t right) const noexcept { return table_->same(left, right); }
  /// ln(1 + concepts / concepts that have the word or one that is the same): how much it tells. 0 for a word that no
  /// label has.
  double weight(std::uint32_t word) const noexcept { return word < weights_.size() ? weights_[word] : 0; }

private:
  struct Part;
  void take(const skos::Catalogue& catalogue, Part& part);
  void weigh(const skos::Catalogue& catalogue);

  std::shared_ptr<WordTable> table_;
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> head_;
  std::vector<std::uint16_t> language_;
  std::vector<double> weights_;
};

} // namespace samklang::match

#endif

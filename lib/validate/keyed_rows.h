// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_KEYED_ROWS_H
#define SAMKLANG_VALIDATE_KEYED_ROWS_H

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samklang::validate {

/// The rows of a column (labels, definitions) by what they say: each key has a number, from 1.
class KeyedRows {
public:
  struct Row {
    skos::ConceptIndex owner = skos::no_index;
    std::uint32_t row = 0;
  };
  KeyedRows() = default;
  /// `keys` by row, empty for a row that has none; `begin` of each concept's rows, and the end; listed(row) where a row
  /// is one of those that with() gives.
  template <class Listed>
  KeyedRows(const std::vector<std::string>& keys, std::span<const std::uint32_t> begin, const Listed& listed)
      : number_(keys.size()) {
    number(keys);
    list(begin, listed);
  }

  /// 0 for a row without a key.
  std::uint32_t number(std::uint32_t row) const noexcept { return number_[row]; }
  /// The greatest number.
  std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(begin_.size()) - 1; }
  /// The listed rows with a number from 1, by owner and row.
  std::span<const Row> with(std::uint32_t number) const noexcept {
    return std::span(rows_).subspan(begin_[number - 1], begin_[number] - begin_[number - 1]);
  }

private:
  void number(std::span<const std::string> keys);
  template <class Listed> void list(std::span<const std::uint32_t> begin, const Listed& listed);

  std::vector<std::uint32_t> number_;
  std::vector<std::uint32_t> begin_{0};
  std::vector<Row> rows_;
};

template <class Listed> void KeyedRows::list(std::span<const std::uint32_t> begin, const Listed& listed) {
  const auto each = [&](const auto& take) {
    for (std::size_t owner = 0; owner + 1 < begin.size(); ++owner)
      for (std::uint32_t row = begin[owner]; row < begin[owner + 1]; ++row)
        if (number_[row] != 0 && listed(row)) take(static_cast<skos::ConceptIndex>(owner), row);
  };
  each([&](skos::ConceptIndex, std::uint32_t row) { ++begin_[number_[row]]; });
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  rows_.resize(begin_.back());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end());
  each([&](skos::ConceptIndex owner, std::uint32_t row) { rows_[next[number_[row] - 1]++] = {owner, row}; });
}

/// What several checks compare a catalogue's concepts by. Made on `threads` threads; linear.
struct SharedKeys {
  SharedKeys() = default;
  SharedKeys(const skos::Catalogue& catalogue, unsigned threads);
  KeyedRows labels;      ///< preferred and alternative labels, by label_key(); the preferred ones are listed
  KeyedRows definitions; ///< those with enough words to tell something by themselves, by wording
};

} // namespace samklang::validate

#endif

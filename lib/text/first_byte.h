// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_FIRST_BYTE_H
#define SAMKLANG_TEXT_FIRST_BYTE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

namespace samklang::text {

/// The rows of a table by the first byte of a word of each, in the table's order: of hundreds of rows a word needs to
/// be held against few.
template <std::size_t Count> struct ByFirstByte {
  std::array<std::uint16_t, 257> begin{};
  std::array<std::uint16_t, Count> rows{};

  /// Numbers of the rows whose word begins as `word` does; none for an empty one.
  constexpr std::span<const std::uint16_t> like(std::string_view word) const noexcept {
    if (word.empty()) return {};
    const auto byte = static_cast<unsigned char>(word.front());
    return std::span<const std::uint16_t>(rows).subspan(begin[byte], std::size_t{begin[byte + 1U]} - begin[byte]);
  }
};

/// `word_of(row)` is the word to go by. Rows without one are never found.
template <std::size_t Count, class Table, class WordOf>
constexpr ByFirstByte<Count> by_first_byte(const Table& table, WordOf word_of) {
  static_assert(Count < 0x10000);
  ByFirstByte<Count> out;
  std::array<std::uint16_t, 257> next{};
  for (const auto& row : table)
    if (const std::string_view word = word_of(row); !word.empty())
      ++next[static_cast<unsigned char>(word.front()) + std::size_t{1}];
  for (std::size_t byte = 0; byte < 256; ++byte)
    next[byte + 1] = static_cast<std::uint16_t>(next[byte + 1] + next[byte]);
  out.begin = next;
  std::uint16_t number = 0;
  for (const auto& row : table) {
    if (const std::string_view word = word_of(row); !word.empty())
      out.rows[next[static_cast<unsigned char>(word.front())]++] = number;
    ++number;
  }
  return out;
}

/// Whether a word stands in a table of words.
template <std::size_t Count> constexpr bool holds(const std::string_view (&table)[Count],
                                                  const ByFirstByte<Count>& index, std::string_view word) noexcept {
  for (const std::uint16_t row : index.like(word))
    if (table[row] == word) return true;
  return false;
}

template <std::size_t Count> constexpr ByFirstByte<Count> words_by_first_byte(const std::string_view (&table)[Count]) {
  return by_first_byte<Count>(table, [](std::string_view word) { return word; });
}

} // namespace samklang::text

#endif

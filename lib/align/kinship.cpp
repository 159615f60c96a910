// SPDX-License-Identifier: Apache-2.0
#include "align/kinship.h"

#include <algorithm>

namespace samklang::align {

namespace {

constexpr std::size_t head_letters = 5; // fewer are chance
constexpr std::size_t tail_bytes = 6;   // endings of derivation (-ering, -asjon) have five

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

bool is_long(std::string_view word) noexcept {
  return word.size() >= head_letters &&
         static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter)) >= head_letters;
}

std::string_view head(std::string_view word) noexcept {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < word.size(); ++end)
    if (begins_letter(word[end]) && seen++ == head_letters) break;
  return word.substr(0, end);
}

std::string_view tail(std::string_view word) noexcept {
  return word.substr(word.size() - std::min(word.size(), tail_bytes));
}

} // namespace

bool akin(std::string_view left, std::string_view right) noexcept {
  if (left == right) return true;
  const bool long_left = is_long(left);
  const bool long_right = is_long(right);
  if (long_left && long_right && head(left) == head(right)) return true;
  if (left.size() >= tail_bytes && right.size() >= tail_bytes && tail(left) == tail(right)) return true;
  return (long_left && right.find(left) != std::string_view::npos) ||
         (long_right && left.find(right) != std::string_view::npos);
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/tokens.h>

#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace samklang::text {

namespace {

/// By ASCII byte: 1 for letters and digits.
constexpr auto ascii_word = [] {
  std::array<std::uint8_t, 128> out{};
  for (std::size_t c = 0; c < out.size(); ++c)
    out[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
  return out;
}();

/// Length of the word character at the head of `text`, which is no ASCII; 0 for none.
std::size_t long_word_character(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first == 0xC3 && text.size() > 1) { // U+00C0..U+00FF: letters but × and ÷
    const auto second = static_cast<unsigned char>(text[1]);
    return (second & 0xC0U) != 0x80U || second == 0x97 || second == 0xB7 ? 0 : 2;
  }
  utf8proc_int32_t point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
  if (length <= 0) return 0;
  switch (utf8proc_category(point)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ND: return static_cast<std::size_t>(length);
  default: return 0;
  }
}

std::size_t word_character(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text[0]);
  return first < ascii_word.size() ? ascii_word[first] : long_word_character(text);
}

} // namespace

void tokens(std::string_view text, std::vector<Token>& out) {
  out.clear();
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t length = word_character(text.substr(i));
    if (length == 0) {
      ++i;
      while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) ++i;
      continue;
    }
    const std::size_t begin = i;
    while (length > 0) {
      i += length;
      length = i < text.size() ? word_character(text.substr(i)) : 0;
    }
    const std::string_view word = text.substr(begin, i - begin);
    const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i), digits});
  }
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> out;
  tokens(text, out);
  return out;
}

std::string folded_word(std::string_view word) { return folded(word); }

} // namespace samklang::text

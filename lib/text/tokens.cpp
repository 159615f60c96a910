// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/tokens.h>

#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace samklang::text {

namespace {

enum ByteClass : std::uint8_t { between, in_word, looks_on };

/// By byte: letters and digits of ASCII; bytes of other characters, which have to be looked at.
constexpr auto byte_class = [] {
  std::array<ByteClass, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out[c] = word ? in_word : c >= 0x80 ? looks_on : between;
  }
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

/// The end of the word characters from `at`.
std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const ByteClass byte = byte_class[static_cast<unsigned char>(text[at])];
    if (byte == in_word) {
      ++at;
      continue;
    }
    if (byte == between) break;
    const std::size_t length = long_word_character(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

} // namespace

void tokens(std::string_view text, std::vector<Token>& out) {
  out.clear();
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t end = word_end(text, i);
    if (end == i) {
      ++i;
      while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) ++i;
      continue;
    }
    const std::string_view word = text.substr(i, end - i);
    const bool digits = is_digit(word.front()) && std::all_of(word.begin(), word.end(), is_digit);
    out.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end), digits});
    i = end;
  }
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> out;
  tokens(text, out);
  return out;
}

std::string folded_word(std::string_view word) { return folded(word); }

} // namespace samklang::text

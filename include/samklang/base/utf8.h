// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_UTF8_H
#define SAMKLANG_BASE_UTF8_H

#include <cstddef>
#include <string_view>

namespace samklang {

/// Offset of the first byte of `bytes` that is no UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above
/// U+10FFFF); the size where all is well. Linear, fast on ASCII.
std::size_t find_bad_utf8(std::string_view bytes) noexcept;

/// A character at the beginning of a text.
struct Utf8Character {
  char32_t code = 0xFFFD;
  std::size_t length = 1; ///< bytes
  bool valid = false;     ///< false: a byte that begins none; code is U+FFFD and length 1
};

/// The first character of `text`, by the same rules; `text` must not be empty. Constant time.
Utf8Character decode_utf8(std::string_view text) noexcept;

/// Joiners without width. Persian, Hindi and emoji need them; between other letters nobody sees them.
constexpr bool is_joiner(char32_t c) noexcept { return c == 0x200C || c == 0x200D; }

/// Characters that a terminal or a line obeys, or that a reader does not see: controls, line and paragraph separators,
/// directions, what has no width (joiners apart), tags, and what Unicode keeps from being a character. A text is shown
/// to somebody with these written out.
constexpr bool is_deceiving(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xE0000 && c <= 0xE007F);
}

} // namespace samklang

#endif

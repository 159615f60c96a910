// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_CHARACTERS_H
#define SAMKLANG_PUBLISH_CHARACTERS_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samklang::publish {

/// Calls `f(character, bytes)` for each character of `text`; the character is -1 for a byte that begins none.
template <class F> void for_each_character(std::string_view text, F&& f) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const bool begins = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4);
    std::int32_t character = begins && at + length <= text.size() ? lead : -1;
    if (character >= 0x80) {
      character &= static_cast<std::int32_t>(0xFFU >> (length + 1));
      for (std::size_t i = 1; i < length && character >= 0; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        character = (next & 0xC0U) == 0x80U ? (character << 6 | (next & 0x3F)) : -1;
      }
    }
    const std::size_t taken = character < 0 ? 1 : length;
    f(character, text.substr(at, taken));
    at += taken;
  }
}

/// Controls, line and paragraph separators, surrogates and what is no character.
constexpr bool breaks_line(std::int32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0xD800 && c <= 0xDFFF) ||
         c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
}

/// Characters that a terminal obeys or a reader does not see: controls, directions, those of no width.
constexpr bool deceives(std::int32_t c) noexcept {
  return breaks_line(c) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F);
}

} // namespace samklang::publish

#endif

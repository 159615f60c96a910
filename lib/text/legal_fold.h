// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_FOLD_H
#define SAMKLANG_TEXT_LEGAL_FOLD_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

inline constexpr char section_sign = '\x01'; ///< what § becomes: one byte that stands for nothing else

/// A text made easy to scan: lower case, every kind of space ' ' (line ends stay), every dash '-', every quote '"', § a
/// section_sign, a + combining ring å, zero-width characters dropped.
struct LegalText {
  std::string letters;
  std::vector<std::uint32_t> origin; ///< per byte of `letters` the byte it comes from, and one more for the end
};

LegalText fold_legal(std::string_view text);

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Of folded text: a lower-case ASCII letter or a byte of any other letter.
constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

inline char at(std::string_view t, std::size_t i) noexcept { return i < t.size() ? t[i] : '\0'; }
inline std::size_t skip_spaces(std::string_view t, std::size_t i) noexcept {
  while (i < t.size() && is_space(t[i])) ++i;
  return i;
}
/// The word that starts at `i`: letters, and hyphens between letters. Empty where no letter stands.
std::string_view word_at(std::string_view t, std::size_t i) noexcept;

} // namespace samklang::text

#endif

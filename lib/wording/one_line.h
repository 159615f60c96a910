// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_ONE_LINE_H
#define SAMKLANG_WORDING_ONE_LINE_H

#include <string>
#include <string_view>

namespace samklang::wording {

/// `text` on one line and safe to print: runs of white space become one space, those at the ends go, control and
/// bidirectional formatting characters become \u{XXXX}, bytes that are no UTF-8 become U+FFFD.
std::string one_line(std::string_view text);

/// White space and the separators that some renderers break a line at.
constexpr bool breaks_words(char32_t c) noexcept {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace samklang::wording

#endif

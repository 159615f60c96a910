// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LETTERS_H
#define SAMKLANG_TEXT_LETTERS_H

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A letter or digit of a text, folded, and whether a word or a part after a hyphen begins with it.
struct Letter {
  char32_t folded = 0;
  bool begins = false;
  bool capital = false;
  std::uint32_t place = 0; ///< its first byte
};

/// The letters and digits of a text. Linear.
std::vector<Letter> letters_of(std::string_view text);

} // namespace samklang::text

#endif

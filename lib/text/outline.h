// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_OUTLINE_H
#define SAMKLANG_TEXT_OUTLINE_H

#include <samklang/text/tokens.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// What begins at a word.
enum class Break : std::uint8_t { none, sentence, item };

struct Place {
  Break before = Break::none;
  bool mark = false;   ///< "a)", "1.": numbers an item, says nothing
  bool choice = false; ///< of an item: any one of its list is enough
};

/// Where sentences and the items of lists begin, by word. A full stop after an abbreviation ends nothing, nor does a
/// line that only goes on in the next. Lists are known by bullets and numbering, or by a colon and semicolons. Linear.
std::vector<Place> outline(std::string_view text, std::span<const Token> words, std::span<const std::string> folded);

} // namespace samklang::text

#endif

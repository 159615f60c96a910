// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_PHRASE_H
#define SAMKLANG_TEXT_PHRASE_H

#include <array>
#include <cstddef>
#include <string_view>

namespace samklang::text {

/// The words of a phrase of a table, at most four.
struct Phrase {
  std::array<std::string_view, 4> words;
  std::size_t count = 0;
};

constexpr Phrase split_phrase(std::string_view text) {
  Phrase phrase;
  while (!text.empty() && phrase.count < phrase.words.size()) {
    const std::size_t space = text.find(' ');
    phrase.words[phrase.count++] = text.substr(0, space);
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return phrase;
}

} // namespace samklang::text

#endif

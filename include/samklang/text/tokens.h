// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_TOKENS_H
#define SAMKLANG_TEXT_TOKENS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A word or a number: a run of letters, marks and digits. Bytes [begin, end) of the text.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool digits = false; ///< nothing but ASCII digits

  std::string_view in(std::string_view text) const noexcept { return text.substr(begin, end - begin); }
};

/// The tokens of a UTF-8 text in order. Everything else (space, punctuation, hyphen) stands between them. Linear.
std::vector<Token> tokens(std::string_view text);
/// The same into a vector of the caller's, whose capacity is reused.
void tokens(std::string_view text, std::vector<Token>& out);

/// Case fold of one word, NFC.
std::string folded_word(std::string_view word);

/// True for words that say nothing by themselves (articles, prepositions, auxiliaries) in nb, nn or en. Words that
/// carry a condition (not, over, under, at least, only, unless) are never among them. `folded` is a folded_word().
/// Other languages have no list: false.
bool is_stop_word(std::string_view folded, Language language) noexcept;

} // namespace samklang::text

#endif

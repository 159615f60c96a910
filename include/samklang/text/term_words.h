// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_TERM_WORDS_H
#define SAMKLANG_TEXT_TERM_WORDS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A word of a term that says something: bytes [begin, end) of the term.
struct TermWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string base;       ///< text::base_form in the term's language; roman numerals up to twelve as digits
  bool number = false;    ///< digits, or a roman numeral
  bool qualifier = false; ///< stands in parentheses: "barn (folketrygd)"
};

/// What one word of a term is by itself.
struct TermWordReading {
  std::string base;
  bool number = false;
  bool stop = false; ///< a preposition, an article, a conjunction: left out where other words are there
};
TermWordReading read_term_word(std::string_view word, Language language);

/// The words of a term in order, prepositions, articles and conjunctions left out; all of them where nothing else is
/// left. Linear. The second form reuses the capacity of the caller's vector.
std::vector<TermWord> term_words(std::string_view term, Language language);
void term_words(std::string_view term, Language language, std::vector<TermWord>& out);

/// The place in `words` of the word that the term is about: the last before a preposition, a comma or a qualifier;
/// numbers and single letters after it aside ("nerve" in "cranial nerve VII", "hode" in "hode på spiker", "pancreas" in
/// "pancreas, endocrine"). 0 for a term without words.
std::size_t head_word(std::string_view term, const std::vector<TermWord>& words) noexcept;

} // namespace samklang::text

#endif

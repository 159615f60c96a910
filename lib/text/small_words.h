// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_SMALL_WORDS_H
#define SAMKLANG_TEXT_SMALL_WORDS_H

#include <string_view>

/// Function words that say how the word behind them is meant (schemas/small-words.json). All take folded words and are
/// linear in their table.
namespace samklang::text::small_words {

/// Two that turn round what is said of the word behind them: "med", "uten"; "fra", "til". Symmetric.
bool turn_round(std::string_view a, std::string_view b) noexcept;
/// One that has such a counterpart.
bool may_turn_round(std::string_view word) noexcept;
/// Stands between equals ("og", "mellom"): which of two comes first says nothing.
bool joins(std::string_view word) noexcept;
/// Says that what follows has not come ("før"), as a negation does.
bool is_not_yet(std::string_view word) noexcept;

} // namespace samklang::text::small_words

#endif

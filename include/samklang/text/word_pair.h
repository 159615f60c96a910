// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_WORD_PAIR_H
#define SAMKLANG_TEXT_WORD_PAIR_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string_view>

namespace samklang::text {

enum class WordPairKind : std::uint8_t {
  translation, ///< `a`, nynorsk, is `b` in bokmål: the same word from then on
  synonym,     ///< each may stand for the other
  head,        ///< `a` is a compound whose last part is `b`: a kind of it
};

/// Two words that a lexicon of the caller's brings together; one word each, in any form or case. Views: the words must
/// outlive the call that they are given to.
struct WordPair {
  std::string_view a;
  std::string_view b;
  Language language_a = Language::nb;
  Language language_b = Language::nb;
  WordPairKind kind = WordPairKind::synonym;
  /// Of synonyms, 0..1: 1 the same in every text, 0.8 near-synonyms, 0.6 interchangeable in a loose way, as in
  /// schemas/synonyms.json. Below 0.6 they count for next to nothing.
  float strength = 0.8F;
};

} // namespace samklang::text

#endif

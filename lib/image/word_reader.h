// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_WORD_READER_H
#define SAMKLANG_IMAGE_WORD_READER_H

#include "image/key_index.h"

#include <samklang/base/language.h>
#include <samklang/skos/values.h>
#include <samklang/text/tokens.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::image {

/// Reads the words of texts as the index of words knows them: by their base, those of nynorsk by the bokmål word that
/// they most likely are. Small words are left out. Remembers what it has read: one a thread, or one an image's build.
class WordReader {
public:
  /// Calls visit(word, begin, end) for each word of the text that says something.
  template <class Visit> void read(std::string_view text, Language language, Visit visit) {
    text::tokens(text, tokens_);
    for (const text::Token& token : tokens_) {
      const std::string_view word = key(token.in(text), language);
      if (!word.empty()) visit(word, token.begin, token.end);
    }
  }

  /// The key of one word; empty for one that says nothing. Valid as long as the reader.
  std::string_view key(std::string_view word, Language language);
  /// Drops all that was read.
  void forget() noexcept;

private:
  std::vector<text::Token> tokens_;
  std::string look_up_;
  std::unordered_map<std::string, std::string> known_; ///< by language and word
};

/// A posting of the index of words: 27 bits of concept, 5 bits of weight.
inline constexpr unsigned posting_concept_bits = 27;
inline constexpr std::uint32_t most_concepts = 1U << posting_concept_bits;
inline constexpr std::uint32_t most_weight = 31;
inline constexpr std::uint32_t label_word_weight = 4; ///< a word of a term counts as four of a text
inline constexpr std::uint32_t text_word_weight = 1;

constexpr std::uint32_t word_posting(skos::ConceptIndex at, std::uint32_t weight) noexcept {
  return at | (weight < most_weight ? weight : most_weight) << posting_concept_bits;
}
constexpr skos::ConceptIndex posting_concept(std::uint32_t posting) noexcept { return posting & (most_concepts - 1); }
constexpr std::uint32_t posting_weight(std::uint32_t posting) noexcept { return posting >> posting_concept_bits; }

} // namespace samklang::image

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_ANNOTATOR_H
#define SAMKLANG_QUERY_ANNOTATOR_H

#include "query/context.h"
#include "query/image_words.h"
#include "query/misspelt_word.h"
#include "query/reading_cache.h"
#include "query/scratch.h"

#include "image/key_index.h"

#include <samklang/query/annotate.h>
#include <samklang/text/tokens.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::query {

/// A place in a text where a phrase of the index stands; `phrase` is the number of its key there.
struct FoundPhrase {
  std::uint32_t begin = 0; ///< bytes
  std::uint32_t end = 0;
  std::uint32_t phrase = 0;
  std::uint32_t words = 1; ///< of the text, small ones aside
  MentionKind kind = MentionKind::term;
  bool near = false; ///< a word of it is misspelt
};

/// What the annotator keeps from one text to the next: memory only.
struct AnnotatorState {
  struct Compound {
    std::uint32_t modifier_end = 0; ///< bytes of the word
    std::uint32_t head_begin = 0;
    std::uint32_t modifier = image::KeyIndex::none; ///< phrases
    std::uint32_t head = image::KeyIndex::none;
  };
  ReadingCache cache;
  std::vector<text::Token> tokens;
  std::vector<Compound> compounds;
  std::vector<FoundPhrase> found;
  Respellings respellings;
  std::size_t respelled = 0; ///< words of the text that were looked for in other spellings
};

/// Finds the terms of an image in a text: longest first, from left to right, in whatever form their words stand.
class Annotator {
public:
  Annotator(const Context& context, AnnotatorState& state) noexcept;

  /// Fills state.found and state.tokens; gives the number of words that say something. Linear in the text.
  std::uint32_t run(std::string_view text);

private:
  const Reading& read(std::string_view word);
  void read_misspelt(std::string_view base, std::string_view folded, Reading& reading);
  void read_compound(std::string_view base, std::string_view folded, Reading& reading);
  /// The longest phrase from a token on; the number of tokens it takes, 0 for none.
  std::size_t longest(std::string_view text, std::size_t at, FoundPhrase& out);
  bool ends(std::uint32_t phrase) const noexcept;

  const Context& context_;
  AnnotatorState& state_;
  image::KeyIndex phrases_;
  ImageWords words_;
};

} // namespace samklang::query

#endif

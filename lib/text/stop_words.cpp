// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/tokens.h>

#include "text/tables/words.h"

#include <algorithm>
#include <iterator>

namespace samklang::text {

// Left out of the table on purpose: ikke, uten, over, under, minst, bare, alle, hver, før, etter, mellom and their
// like.
static_assert(std::is_sorted(std::begin(tables::stop_words_norwegian), std::end(tables::stop_words_norwegian)));
static_assert(std::is_sorted(std::begin(tables::stop_words_english), std::end(tables::stop_words_english)));

bool is_stop_word(std::string_view folded, Language language) noexcept {
  if (language == Language::nb || language == Language::nn)
    return std::binary_search(std::begin(tables::stop_words_norwegian), std::end(tables::stop_words_norwegian), folded);
  if (language == Language::en)
    return std::binary_search(std::begin(tables::stop_words_english), std::end(tables::stop_words_english), folded);
  return false;
}

} // namespace samklang::text

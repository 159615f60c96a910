// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/tokens.h>

#include "text/first_byte.h"
#include "text/tables/words.h"

#include <algorithm>
#include <iterator>

namespace samklang::text {

// Left out of the table on purpose: ikke, uten, over, under, minst, bare, alle, hver, før, etter, mellom and their
// like.
static_assert(std::is_sorted(std::begin(tables::stop_words_norwegian), std::end(tables::stop_words_norwegian)));
static_assert(std::is_sorted(std::begin(tables::stop_words_english), std::end(tables::stop_words_english)));

namespace {

constexpr auto norwegian = words_by_first_byte(tables::stop_words_norwegian);
constexpr auto english = words_by_first_byte(tables::stop_words_english);

} // namespace

bool is_stop_word(std::string_view folded, Language language) noexcept {
  if (language == Language::nb || language == Language::nn)
    return holds(tables::stop_words_norwegian, norwegian, folded);
  return language == Language::en && holds(tables::stop_words_english, english, folded);
}

} // namespace samklang::text

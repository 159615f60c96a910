// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_WORD_LIKENESS_H
#define SAMKLANG_TEXT_WORD_LIKENESS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string_view>

namespace samklang::text {

/// In what two bases (text::base_form) may be one word, most likely last.
enum class WordLikeness : std::uint8_t {
  none,
  spelling, ///< long words a letter or two apart: hemolymphoid, haemolymphoid
  derived,  ///< noun and adjective of one stem, English and Latin only: thymus, thymic
  same,
};

/// How alike two words look, by their letters alone: whether they are one word the catalogues must tell. `spelling`
/// wants the same first letter, six letters or more with one edit, nine or more with two. `derived` wants four letters
/// in common and endings of schemas/paradigms.json after them. At most the product of the lengths, and seldom that.
WordLikeness word_likeness(std::string_view left, std::string_view right, Language language) noexcept;

} // namespace samklang::text

#endif

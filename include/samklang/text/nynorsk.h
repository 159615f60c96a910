// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NYNORSK_H
#define SAMKLANG_TEXT_NYNORSK_H

#include <string>
#include <string_view>

namespace samklang::text {

/// The base (text::base_form) that the bokmål word for a nynorsk word most likely has, after schemas/nynorsk.json:
/// first words and the words that compounds end or begin with, then correspondences of sound and ending. A key for
/// finding and comparing, never to be shown: it may be no word at all. A word that is the same in both gives its own
/// base. `folded` is a folded_word(). Linear in the word for all that matters.
std::string bokmal_key(std::string_view folded);

} // namespace samklang::text

#endif

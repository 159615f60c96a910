// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_SPELLING_H
#define SAMKLANG_BASE_SPELLING_H

#include <cstddef>
#include <span>
#include <string_view>

namespace samklang {

/// How many bytes to change, drop or put in to get from one word to the other, case of ASCII aside; at most `most` + 1,
/// which is also the answer for words of over 200 bytes. Product of their lengths.
std::size_t edit_distance(std::string_view x, std::string_view y, std::size_t most);

/// Of some known words the one that a misspelt one is most like, the first of several; empty where none is near (a
/// third of its bytes, at least one, at most three). Views `known`.
std::string_view nearest_spelling(std::span<const std::string_view> known, std::string_view word);

} // namespace samklang

#endif

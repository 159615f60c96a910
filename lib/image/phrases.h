// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_PHRASES_H
#define SAMKLANG_IMAGE_PHRASES_H

#include "image/key_index.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samklang::image {

/// The most words of a term that texts are searched for.
inline constexpr std::size_t longest_phrase = 12;

/// The hash of a word by its base.
constexpr std::uint64_t phrase_word(std::string_view base) noexcept { return key_hash(KeySpace::stem, base); }

/// The hash of the words so far and one more; 0 for none so far.
constexpr std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t word) noexcept {
  std::uint64_t hash = (before ^ 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL + word;
  hash ^= hash >> 31;
  hash *= 0xBF58476D1CE4E5B9ULL;
  return hash ^ hash >> 30;
}

} // namespace samklang::image

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_BYTE_SET_H
#define SAMKLANG_TEXT_BYTE_SET_H

#include <cstdint>
#include <string_view>

namespace samklang::text {

/// A bit for each byte that stands in a text, several bytes to a bit. A text without all bits of another does not hold
/// it: most rows of a table are told apart from a word by that.
constexpr std::uint64_t byte_set(std::string_view text) noexcept {
  std::uint64_t bits = 0;
  for (const char c : text) bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
  return bits;
}

constexpr bool may_hold(std::uint64_t text, std::uint64_t part) noexcept { return (part & ~text) == 0; }

} // namespace samklang::text

#endif

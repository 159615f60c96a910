// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/utf8.h>

#include <cstdint>
#include <cstring>

namespace samklang {
namespace {

// The length of the character at `at`, or 0 where it is none (RFC 3629, section 4).
std::size_t character_size(const unsigned char* at, std::size_t left) noexcept {
  const auto continues = [&](std::size_t i, unsigned low, unsigned high) {
    return i < left && at[i] >= low && at[i] <= high;
  };
  const unsigned lead = at[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return continues(1, 0x80, 0xBF) ? 2 : 0;
  if (lead < 0xF0) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;  // no overlong form
    const unsigned high = lead == 0xED ? 0x9F : 0xBF; // no surrogate
    return continues(1, low, high) && continues(2, 0x80, 0xBF) ? 3 : 0;
  }
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF; // nothing above U+10FFFF
  return continues(1, low, high) && continues(2, 0x80, 0xBF) && continues(3, 0x80, 0xBF) ? 4 : 0;
}

bool ascii(const unsigned char* at, std::size_t words) noexcept {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < words; ++i) {
    std::uint64_t word = 0;
    std::memcpy(&word, at + 8 * i, sizeof word);
    all |= word;
  }
  return (all & 0x8080808080808080ULL) == 0;
}

} // namespace

// 64 ASCII bytes at a time, then eight, then one.
std::size_t find_bad_utf8(std::string_view bytes) noexcept {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at + 64 <= bytes.size() && ascii(data + at, 8)) at += 64;
    while (at + 8 <= bytes.size() && ascii(data + at, 1)) at += 8;
    while (at < bytes.size() && data[at] < 0x80) ++at;
    while (at < bytes.size() && data[at] >= 0x80) {
      const std::size_t size = character_size(data + at, bytes.size() - at);
      if (size == 0) return at;
      at += size;
    }
  }
  return bytes.size();
}

Utf8Character decode_utf8(std::string_view text) noexcept {
  const auto* data = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = character_size(data, text.size());
  if (size == 0) return {};
  char32_t code = size == 1 ? data[0] : data[0] & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (data[i] & 0x3FU);
  return {code, size, true};
}

} // namespace samklang

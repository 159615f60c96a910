// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_HASH_H
#define SAMKLANG_RDF_HASH_H

#include <cstdint>
#include <cstring>
#include <string_view>

namespace samklang::rdf {

/// A fast hash for tables that live and die inside one process: folded 64 x 64 bit products over 16 bytes at a time.
/// Never stored, and no output depends on it.
class TextHash {
public:
  static std::uint64_t of(std::string_view text, std::uint64_t seed) noexcept {
    const char* at = text.data();
    std::size_t left = text.size();
    std::uint64_t state = seed ^ odd_a;
    for (; left > 16; left -= 16, at += 16) state = fold(load8(at) ^ odd_b, load8(at + 8) ^ state);
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (left >= 8) {
      low = load8(at);
      high = load8(at + left - 8);
    } else if (left >= 4) {
      low = load4(at);
      high = load4(at + left - 4);
    } else if (left != 0) {
      low = static_cast<unsigned char>(at[0]);
      high = std::uint64_t{static_cast<unsigned char>(at[left / 2])} << 8 | static_cast<unsigned char>(at[left - 1]);
    }
    return fold(fold(low ^ odd_b, high ^ state) ^ text.size(), odd_a);
  }

private:
  static constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15ULL; // 2^64 / golden ratio
  static constexpr std::uint64_t odd_b = 0xD1B54A32D192ED03ULL; // a second well-mixed odd number

  static std::uint64_t load8(const char* at) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static std::uint64_t load4(const char* at) noexcept {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static std::uint64_t fold(std::uint64_t a, std::uint64_t b) noexcept {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
};

} // namespace samklang::rdf

#endif

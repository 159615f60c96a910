// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/fingerprint.h>

#include <bit>
#include <cstring>

namespace samklang {
namespace {

constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15ULL; // 2^64 / golden ratio
constexpr std::uint64_t odd_b = 0xD1B54A32D192ED03ULL;
constexpr std::uint64_t odd_c = 0xA0761D6478BD642FULL;

std::uint64_t load(const char* at) noexcept {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

std::uint64_t fold(std::uint64_t a, std::uint64_t b) noexcept {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Four lanes of folded products, eight bytes in each. A lane keeps its state outside of the product as well, so that a
// factor of zero cannot wipe out what came before. It starts from another constant than the one its first factor is
// mixed with: were they equal, the first two words could change places.
struct Lanes {
  std::array<std::uint64_t, 4> state = {odd_b, odd_c, ~odd_b, ~odd_c};

  void block(const char* at) noexcept {
    state[0] = std::rotl(state[0], 23) ^ fold(load(at) ^ odd_a, load(at + 8) ^ state[0]);
    state[1] = std::rotl(state[1], 29) ^ fold(load(at + 16) ^ odd_b, load(at + 24) ^ state[1]);
    state[2] = std::rotl(state[2], 31) ^ fold(load(at + 32) ^ odd_c, load(at + 40) ^ state[2]);
    state[3] = std::rotl(state[3], 37) ^ fold(load(at + 48) ^ odd_a, load(at + 56) ^ state[3]);
  }
};

} // namespace

std::array<std::uint64_t, 2> fingerprint(std::string_view bytes) noexcept {
  Lanes lanes;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 64; left -= 64, at += 64) lanes.block(at);
  if (left != 0) {
    std::array<char, 64> last{};
    std::memcpy(last.data(), at, left);
    lanes.block(last.data());
  }
  const auto& [a, b, c, d] = lanes.state;
  const std::uint64_t size = bytes.size();
  const std::uint64_t low = fold(a ^ std::rotl(c, 17), b ^ odd_b) ^ fold(d ^ odd_c, c ^ size);
  const std::uint64_t high = fold(c ^ std::rotl(a, 41), d ^ odd_a) ^ fold(b ^ odd_c, a ^ ~size);
  return {fold(low ^ odd_a, std::rotl(high, 32) ^ odd_b) ^ low, fold(high ^ odd_c, std::rotl(low, 32) ^ odd_a) ^ high};
}

std::string fingerprint_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(32);
  for (const std::uint64_t half : fingerprint(bytes)) {
    for (int shift = 60; shift >= 0; shift -= 4) out += digits[half >> shift & 15];
  }
  return out;
}

} // namespace samklang

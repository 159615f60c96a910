// SPDX-License-Identifier: Apache-2.0
#include "query/reading_cache.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace samklang::query {
namespace {

constexpr std::size_t most_slots = std::size_t{1} << 16;
constexpr std::size_t fewest_slots = 64;

// Eight bytes at a time; never 0. A word is taken for another once in 2^64 pairs.
std::uint64_t hash_of(std::string_view word) noexcept {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ word.size();
  while (!word.empty()) {
    std::uint64_t piece = 0;
    const std::size_t size = std::min<std::size_t>(word.size(), sizeof(piece));
    std::memcpy(&piece, word.data(), size);
    hash = (hash ^ piece) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32;
    word.remove_prefix(size);
  }
  return hash == 0 ? 1 : hash;
}

} // namespace

void ReadingCache::begin(std::size_t tokens) {
  slots_.assign(std::clamp(std::bit_ceil(tokens * 2 + 1), fewest_slots, most_slots), Slot{});
  used_ = 0;
}

void ReadingCache::wipe() noexcept {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  used_ = 0;
}

Reading& ReadingCache::at(std::string_view surface) noexcept {
  const std::uint64_t hash = hash_of(surface);
  const std::size_t mask = slots_.size() - 1;
  // A full table would be slow; texts seldom have so many words, and all can be read again.
  if (used_ * 4 > slots_.size() * 3) wipe();
  std::size_t at = hash & mask;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  if (slots_[at].hash == 0) {
    slots_[at].hash = hash;
    ++used_;
  }
  return slots_[at].reading;
}

} // namespace samklang::query

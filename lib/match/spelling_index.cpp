// SPDX-License-Identifier: Apache-2.0
#include "match/spelling_index.h"

#include <algorithm>
#include <cstring>

namespace samklang::match {

namespace {

std::uint64_t eight(const char* at) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}
std::uint64_t four(const char* at) noexcept {
  std::uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

/// Eight bytes a step, the last ones overlapping. Only says where to look: bytes decide.
std::uint32_t hash_of(std::string_view spelling, std::uint16_t tag) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  const char* const text = spelling.data();
  const std::size_t size = spelling.size();
  std::uint64_t hash = (size ^ std::uint64_t{tag} << 32U) * factor;
  const auto mix = [&](std::uint64_t word) { hash = (hash ^ hash >> 29U ^ word) * factor; };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) mix(eight(text + at));
    mix(eight(text + size - 8));
  } else if (size >= 4) {
    mix(four(text) | four(text + size - 4) << 32U);
  } else {
    std::uint64_t word = 0;
    for (const char c : spelling) word = word << 8U | static_cast<unsigned char>(c);
    mix(word);
  }
  return static_cast<std::uint32_t>(hash ^ hash >> 32U);
}

} // namespace

bool SpellingIndex::is(const Slot& slot, std::uint32_t hash, std::string_view spelling,
                       std::uint16_t tag) const noexcept {
  if (slot.hash != hash || slot.tag != tag || slot.length != short_length(spelling)) return false;
  if (slot.length < 0xFFFF) return std::memcmp(pool_.data() + slot.begin, spelling.data(), spelling.size()) == 0;
  const auto next = std::upper_bound(begin_.begin(), begin_.end(), slot.begin);
  return std::string_view(pool_).substr(slot.begin, *next - slot.begin) == spelling;
}

std::uint32_t SpellingIndex::find(std::string_view spelling, std::uint16_t tag) {
  if (begin_.size() * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(spelling, tag);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].begin != none; at = (at + 1) & mask)
    if (is(slots_[at], hash, spelling, tag)) return slots_[at].value;
  slots_[at] = {hash, begin_.back(), none, tag, short_length(spelling)};
  pool_ += spelling;
  begin_.push_back(static_cast<std::uint32_t>(pool_.size()));
  waiting_ = at;
  return none;
}

std::uint32_t SpellingIndex::look_up(std::string_view spelling, std::uint16_t tag) const noexcept {
  const std::uint32_t hash = hash_of(spelling, tag);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].begin != none; at = (at + 1) & mask)
    if (is(slots_[at], hash, spelling, tag)) return slots_[at].value;
  return none;
}

void SpellingIndex::set(std::uint32_t value) { slots_[waiting_].value = value; }

void SpellingIndex::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.begin == none) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].begin != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

} // namespace samklang::match

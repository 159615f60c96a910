// SPDX-License-Identifier: Apache-2.0
#include "match/spelling_index.h"

namespace samklang::match {

namespace {

std::uint32_t hash_of(std::string_view spelling, std::uint16_t tag) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ tag;
  for (const char c : spelling) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

} // namespace

std::uint32_t SpellingIndex::find(std::string_view spelling, std::uint16_t tag) {
  if (begin_.size() * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(spelling, tag);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].index != none; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && slot.tag == tag && this->spelling(slot.index) == spelling) return slot.value;
  }
  slots_[at] = {hash, static_cast<std::uint32_t>(begin_.size() - 1), none, tag};
  pool_ += spelling;
  begin_.push_back(static_cast<std::uint32_t>(pool_.size()));
  waiting_ = at;
  return none;
}

void SpellingIndex::set(std::uint32_t value) { slots_[waiting_].value = value; }

void SpellingIndex::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.index == none) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].index != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

} // namespace samklang::match

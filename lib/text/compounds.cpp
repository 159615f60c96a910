// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/compounds.h>
#include <samklang/text/inflection.h>
#include <samklang/text/tokens.h>

#include "text/tables/kinds.h"
#include "text/tables/paradigms.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace samklang::text {

namespace {

constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_rare_part = 4; // a part of three letters must be a word that is seen often
constexpr std::uint32_t often = 3;
constexpr std::size_t shortest_compound = 7;
constexpr std::size_t most_parts = 8;

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t letters(std::string_view word) noexcept {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter));
}

bool has_vowel(std::string_view word) noexcept {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_prefix(std::string_view word) noexcept {
  return std::binary_search(std::begin(tables::prefixes), std::end(tables::prefixes), word) ||
         is_stop_word(word, Language::nb);
}

std::uint64_t hash_of(std::string_view word) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash ^ hash >> 29;
}

bool is_suffix(std::string_view word) noexcept {
  return std::binary_search(std::begin(tables::suffixes), std::end(tables::suffixes), word);
}

static_assert(std::is_sorted(std::begin(tables::suffixes), std::end(tables::suffixes)));
static_assert(std::is_sorted(std::begin(tables::prefixes), std::end(tables::prefixes)));

} // namespace

CompoundParts::CompoundParts(std::span<const CountedWord> words) {
  slots_.resize(std::bit_ceil((words.size() + std::size(tables::kinds)) * 2 + 2));
  for (const CountedWord& word : words) add(word.word, word.count);
  // Nouns that everybody knows are known in a small catalogue too.
  for (const tables::KindsRow& row : tables::kinds)
    if (row.word.find(' ') == std::string_view::npos) add(base_form(row.word, Language::nb).word, 1);
}

void CompoundParts::add(std::string_view word, std::uint32_t count) {
  if (letters(word) < shortest_part || !has_vowel(word)) return;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(word) & mask;
  while (slots_[slot].length != 0 && std::string_view(pool_).substr(slots_[slot].offset, slots_[slot].length) != word)
    slot = (slot + 1) & mask;
  if (slots_[slot].length == 0) {
    slots_[slot] = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(word.size()), 0};
    pool_ += word;
  }
  slots_[slot].count += count;
}

std::uint32_t CompoundParts::count(std::string_view word) const noexcept {
  if (slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(word) & mask; slots_[slot].length != 0; slot = (slot + 1) & mask)
    if (std::string_view(pool_).substr(slots_[slot].offset, slots_[slot].length) == word) return slots_[slot].count;
  return 0;
}

namespace {

/// A compound of three parts that none but the last two or first two of was seen in.
std::optional<CompoundParts::Split> split_deep(std::string_view base, const WordCounts& counts) {
  if (counts.count(base) > 0) return std::nullopt;
  for (std::size_t at = shortest_compound; at + shortest_rare_part <= base.size(); ++at) {
    if (!begins_letter(base[at]) || counts.count(base.substr(at)) == 0 || is_suffix(base.substr(at))) continue;
    const std::string_view before = base.substr(0, at);
    if (CompoundParts::split(before, counts)) return CompoundParts::Split{before.size(), at};
    if ((before.ends_with('s') || before.ends_with('e')) &&
        CompoundParts::split(before.substr(0, before.size() - 1), counts))
      return CompoundParts::Split{before.size() - 1, at};
  }
  return std::nullopt;
}

} // namespace

std::optional<CompoundParts::Split> CompoundParts::split(std::string_view base, const WordCounts& counts) {
  if (letters(base) < shortest_compound) return std::nullopt;
  const std::uint64_t whole = counts.count(base);
  std::optional<Split> best;
  std::uint64_t best_score = 0;
  const auto known = [&](std::string_view part) -> std::uint64_t {
    const std::size_t length = letters(part);
    if (length < shortest_part) return 0;
    const std::uint32_t seen = counts.count(part);
    return length < shortest_rare_part && seen < often ? 0 : seen;
  };
  for (std::size_t at = shortest_part; at + shortest_part <= base.size(); ++at) {
    if (!begins_letter(base[at])) continue;
    const std::uint64_t head = known(base.substr(at));
    if (head == 0 || is_suffix(base.substr(at))) continue;
    const auto try_modifier = [&](std::string_view modifier) {
      if (is_prefix(modifier)) return;
      const std::uint64_t seen = known(modifier);
      // The geometric mean of the parts against the word itself: head * seen > whole * whole.
      if (seen == 0 || head * seen <= whole * whole) return;
      if (best && head * seen <= best_score) return;
      best = Split{modifier.size(), at};
      best_score = head * seen;
    };
    const std::string_view before = base.substr(0, at);
    try_modifier(before);
    if (before.ends_with('s') || before.ends_with('e')) try_modifier(before.substr(0, before.size() - 1));
  }
  return best ? best : split_deep(base, counts);
}

std::vector<std::string_view> CompoundParts::parts(std::string_view base) const {
  std::vector<std::string_view> out;
  std::vector<std::string_view> open{base};
  while (!open.empty()) {
    const std::string_view word = open.back();
    open.pop_back();
    const auto found = out.size() + open.size() + 2 <= most_parts ? split(word) : std::nullopt;
    if (!found) {
      out.push_back(word);
      continue;
    }
    open.push_back(word.substr(found->head_begin));
    open.push_back(word.substr(0, found->modifier_end));
  }
  return out;
}

} // namespace samklang::text

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/opposites.h>

#include <samklang/text/lexicon.h>

#include "text/tables/opposites.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace samklang::text {
namespace {

constexpr std::size_t shortest_head = 3; // bytes of what two compounds have in common

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// "arbeid" of "arbeids": a linking s or e.
std::string_view without_link(std::string_view modifier) noexcept {
  return modifier.size() > 3 && (modifier.back() == 's' || modifier.back() == 'e')
             ? modifier.substr(0, modifier.size() - 1)
             : modifier;
}

} // namespace

struct Opposites::State {
  /// The words of opposites_of by their first two bytes, most of which no word has.
  std::array<std::vector<std::string_view>, 1024> by_beginning;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> opposites_of;

  void add(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || a == b) return;
    opposites_of[a].insert(b);
    opposites_of[b].insert(a);
  }
  static std::size_t beginning(std::string_view word) noexcept {
    return (std::size_t{static_cast<unsigned char>(word[0])} * 37 + static_cast<unsigned char>(word[1])) % 1024;
  }
  void settle() {
    for (const auto& [word, others] : opposites_of)
      if (word.size() >= 2) by_beginning[beginning(word)].push_back(word);
  }
  bool are(std::string_view a, std::string_view b) const {
    const auto found = opposites_of.find(a);
    return found != opposites_of.end() && found->second.contains(b);
  }
};

Opposites::Opposites() : state_(std::make_unique<State>()) {
  const Lexicon& lexicon = Lexicon::standard();
  Lexicon::Stemmers stemmers;
  for (const tables::PairsRow& row : tables::pairs) {
    state_->add(lexicon.key(row.a, Language::nb, stemmers), lexicon.key(row.b, Language::nb, stemmers));
    // A first part of a compound is no stem: "pensjonert" is "pensjoner" alone, "offentlig" stays.
    state_->add(std::string(row.a), std::string(row.b));
  }
  state_->settle();
}

Opposites::~Opposites() = default;

const Opposites& Opposites::standard() {
  static const Opposites opposites;
  return opposites;
}

bool Opposites::are(std::string_view a, std::string_view b) const {
  if (a == b) return false;
  if (state_->are(a, b)) return true;
  std::size_t common = 0;
  while (common < std::min(a.size(), b.size()) && a[a.size() - 1 - common] == b[b.size() - 1 - common]) ++common;
  // A head may begin with letters that the modifiers end in alike ("innland", "utland"): every place is tried.
  for (; common >= shortest_head; --common) {
    const std::string_view left = a.substr(0, a.size() - common);
    const std::string_view right = b.substr(0, b.size() - common);
    if (!begins_letter(a[left.size()])) continue;
    if (state_->are(left, right) || state_->are(without_link(left), without_link(right))) return true;
  }
  return false;
}

bool Opposites::has(std::string_view key) const {
  if (key.size() < 2) return false;
  const auto& words = state_->by_beginning[State::beginning(key)];
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return key.starts_with(word) && (word.size() == key.size() || begins_letter(key[word.size()]));
  });
}

bool Opposites::govern_apart(std::string_view a, std::string_view b) noexcept {
  return std::any_of(std::begin(tables::governing), std::end(tables::governing), [&](const tables::GoverningRow& row) {
    return (row.a == a && row.b == b) || (row.a == b && row.b == a);
  });
}

bool Opposites::governs(std::string_view word) noexcept {
  return std::any_of(std::begin(tables::governing), std::end(tables::governing),
                     [&](const tables::GoverningRow& row) { return row.a == word || row.b == word; });
}

} // namespace samklang::text

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/opposites.h>

#include <samklang/text/lexicon.h>

#include "text/tables/opposites.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

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
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> opposites_of;

  void add(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || a == b) return;
    opposites_of[a].insert(b);
    opposites_of[b].insert(a);
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
  // Few words begin with the same two bytes: no need to look up every beginning of the key.
  if (key.size() < 2) return false;
  const std::string_view head = key.substr(0, 2);
  const auto& words = state_->opposites_of;
  for (auto word = words.lower_bound(head); word != words.end() && word->first.starts_with(head); ++word) {
    const std::size_t length = word->first.size();
    if (key.starts_with(word->first) && (length == key.size() || begins_letter(key[length]))) return true;
  }
  return false;
}

} // namespace samklang::text

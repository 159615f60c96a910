// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>

#include "text/tables/nynorsk.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

constexpr std::size_t shortest_tail = 4; // bytes of a word of the table that ends a compound
constexpr std::size_t shortest_head = 4; // of what stands before it, or of a word of the table that begins one
constexpr std::size_t outside = 2;       // bytes that a rule leaves alone

std::string base(std::string_view word) { return base_form(word, Language::nb).word; }

/// What the table says of a nynorsk form or base.
struct Entry {
  std::string nynorsk;
  std::string_view bokmal; ///< as the table has it
  bool of_base = false;    ///< found by the base of the nynorsk word
};

class Lexicon {
public:
  Lexicon() {
    for (const tables::NynorskWordsRow& row : tables::nynorsk_words) {
      if (row.nn.find(' ') != std::string_view::npos || row.nb.find(' ') != std::string_view::npos) continue;
      entries_.push_back({std::string(row.nn), row.nb, false});
      // A short base is the base of too many words.
      if (std::string of_base = base(row.nn); of_base.size() >= shortest_tail)
        entries_.push_back({std::move(of_base), row.nb, true});
    }
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
      return std::tuple(std::string_view(left.nynorsk), left.of_base) <
             std::tuple(std::string_view(right.nynorsk), right.of_base);
    });
  }

  /// Empty for a word that is not there.
  std::string_view find(std::string_view word) const {
    const auto place =
        std::lower_bound(entries_.begin(), entries_.end(), word, [](const Entry& entry, std::string_view key) {
          return std::string_view(entry.nynorsk) < key;
        });
    return place != entries_.end() && place->nynorsk == word ? place->bokmal : std::string_view();
  }

private:
  std::vector<Entry> entries_;
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

bool at_letter(std::string_view word, std::size_t place) noexcept {
  return place >= word.size() || (static_cast<unsigned char>(word[place]) & 0xC0U) != 0x80U;
}

/// A word of the table, as it stands or by its base.
std::string known(std::string_view word) {
  if (const std::string_view found = lexicon().find(word); !found.empty()) return std::string(found);
  const std::string of_base = base(word);
  return of_base.size() < shortest_tail ? std::string() : std::string(lexicon().find(of_base));
}

std::string inside_rules(std::string word) {
  for (const tables::NynorskRulesRow& row : tables::nynorsk_rules) {
    if (row.where != "inside") continue;
    const std::size_t place = word.find(row.nn, 1);
    if (place == std::string::npos || place + row.nn.size() >= word.size()) continue;
    if (row.nn == row.nb) break;
    word.replace(place, row.nn.size(), row.nb);
  }
  return word;
}

std::string prefix_rule(std::string word) {
  for (const tables::NynorskRulesRow& row : tables::nynorsk_rules) {
    if (row.where != "prefix" || !word.starts_with(row.nn) || word.size() < row.nn.size() + outside) continue;
    if (row.nn != row.nb) word.replace(0, row.nn.size(), row.nb);
    break;
  }
  return word;
}

std::string suffix_rule(std::string word) {
  for (const tables::NynorskRulesRow& row : tables::nynorsk_rules) {
    if (row.where != "suffix" || !word.ends_with(row.nn) || word.size() < row.nn.size() + outside) continue;
    if (row.nn != row.nb) word.replace(word.size() - row.nn.size(), row.nn.size(), row.nb);
    break;
  }
  return word;
}

/// What stands before the last part of a compound: a word of the table, or one by the rules of beginnings and insides.
std::string head_of(std::string_view head) {
  if (std::string found = known(head); !found.empty()) return found;
  if (head.ends_with('s') || head.ends_with('e')) {
    if (std::string found = known(head.substr(0, head.size() - 1)); !found.empty()) return found + head.back();
  }
  return inside_rules(prefix_rule(std::string(head)));
}

std::string compound(std::string_view word) {
  for (std::size_t at = shortest_head; at + shortest_tail <= word.size(); ++at) {
    if (!at_letter(word, at)) continue;
    if (const std::string tail = known(word.substr(at)); !tail.empty()) return head_of(word.substr(0, at)) + tail;
  }
  for (std::size_t at = word.size() - std::min(word.size(), std::size_t{3}); at >= shortest_head; --at) {
    if (!at_letter(word, at)) continue;
    const std::string_view head = word.substr(0, at);
    std::string found(lexicon().find(head));
    if (found.empty() && head.ends_with('s')) {
      found = lexicon().find(head.substr(0, head.size() - 1));
      if (!found.empty()) found += 's';
    }
    if (!found.empty()) return found + inside_rules(suffix_rule(std::string(word.substr(at))));
  }
  return {};
}

} // namespace

std::string bokmal_key(std::string_view folded) {
  if (const std::string found = known(folded); !found.empty()) return base(found);
  if (const std::string joined = compound(folded); !joined.empty()) return base(joined);
  return base(inside_rules(suffix_rule(prefix_rule(std::string(folded)))));
}

} // namespace samklang::text

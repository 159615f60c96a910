// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>

#include "text/byte_set.h"
#include "text/tables/nynorsk.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

constexpr std::size_t shortest_tail = 4; // bytes of a word of the table that ends a compound
constexpr std::size_t shortest_head = 4; // of what stands before it, or of a word of the table that begins one
constexpr std::size_t outside = 2;       // bytes that a rule leaves alone

std::string base(std::string_view word) { return base_form(word, Language::nb).word; }

/// The tables, by what is asked of them.
class Lexicon {
public:
  Lexicon() {
    for (const tables::NynorskWordsRow& row : tables::nynorsk_words)
      if (single(row)) words_.try_emplace(std::string(row.nn), row.nb);
    // A form that stands in the table comes before the base of another word; a short base is that of too many words.
    for (const tables::NynorskWordsRow& row : tables::nynorsk_words) {
      if (!single(row)) continue;
      if (std::string of_base = base(row.nn); of_base.size() >= shortest_tail)
        words_.try_emplace(std::move(of_base), row.nb);
    }
    for (const tables::NynorskRulesRow& row : tables::nynorsk_rules) {
      if (row.where == "prefix") prefixes_[static_cast<unsigned char>(row.nn.front())].push_back(&row);
      if (row.where == "suffix")
        suffixes_[static_cast<unsigned char>(row.nn.back())].push_back({&row, byte_set(row.nn)});
      if (row.where == "inside") insides_.push_back({&row, byte_set(row.nn)});
    }
    for (const auto& [word, nb] : words_) {
      if (word.size() >= shortest_tail)
        ends_[hash_of(std::string_view(word).substr(word.size() - shortest_tail))] = true;
      if (word.size() >= looked_at) begins_[hash_of(std::string_view(word).substr(0, looked_at))] = true;
    }
  }

  /// The bokmål word for a form or a base; empty for one that is not there.
  std::string_view find(std::string_view word) const {
    const auto place = words_.find(word);
    return place == words_.end() ? std::string_view() : place->second;
  }

  struct Rule {
    const tables::NynorskRulesRow* row;
    std::uint64_t bytes; ///< that a word must have (byte_set)
  };
  using Rules = std::vector<Rule>;
  const std::vector<const tables::NynorskRulesRow*>& prefixes(std::string_view word) const {
    return prefixes_[static_cast<unsigned char>(word.front())];
  }
  const Rules& suffixes(std::string_view word) const { return suffixes_[static_cast<unsigned char>(word.back())]; }
  const Rules& insides() const noexcept { return insides_; }

  /// False where no word of the table, of `shortest_tail` bytes and more, can be the end of this one.
  bool may_end(std::string_view word) const noexcept {
    return word.size() >= shortest_tail && ends_[hash_of(word.substr(word.size() - shortest_tail))];
  }
  /// False where no word of the table, of as many bytes as are looked at, can be the beginning of this one.
  bool may_begin(std::string_view word) const noexcept {
    return word.size() >= looked_at && begins_[hash_of(word.substr(0, looked_at))];
  }

private:
  static constexpr std::size_t looked_at = shortest_head - 1; // a head may lose its linking s
  static std::size_t hash_of(std::string_view bytes) noexcept {
    std::uint32_t hash = 0;
    for (const char c : bytes) hash = hash << 8U | static_cast<unsigned char>(c);
    return hash * 0x9E3779B1U >> 17U;
  }
  static bool single(const tables::NynorskWordsRow& row) {
    return row.nn.find(' ') == std::string_view::npos && row.nb.find(' ') == std::string_view::npos;
  }
  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, std::string_view, TransparentHash, std::equal_to<>> words_;
  std::bitset<32768> ends_;   ///< by hash of the last bytes
  std::bitset<32768> begins_; ///< by hash of the first bytes
  std::array<std::vector<const tables::NynorskRulesRow*>, 256> prefixes_;
  std::array<Rules, 256> suffixes_;
  Rules insides_;
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

bool at_letter(std::string_view word, std::size_t place) noexcept {
  return place >= word.size() || (static_cast<unsigned char>(word[place]) & 0xC0U) != 0x80U;
}

/// A word of the table, as it stands or by its base.
std::string_view known(std::string_view word, std::string_view of_base) {
  if (const std::string_view found = lexicon().find(word); !found.empty()) return found;
  return of_base.size() < shortest_tail ? std::string_view() : lexicon().find(of_base);
}

std::string inside_rules(std::string word) {
  std::uint64_t bytes = byte_set(word);
  for (const auto& [row, needed] : lexicon().insides()) {
    if (!may_hold(bytes, needed)) continue;
    const std::size_t place = word.find(row->nn);
    if (place == std::string::npos || word.size() < row->nn.size() + outside) continue;
    if (row->nn == row->nb) break;
    word.replace(place, row->nn.size(), row->nb);
    bytes = byte_set(word);
  }
  return word;
}

std::string prefix_rule(std::string word) {
  if (word.empty()) return word;
  for (const auto* row : lexicon().prefixes(word)) {
    if (!word.starts_with(row->nn) || word.size() < row->nn.size() + outside) continue;
    if (row->nn != row->nb) word.replace(0, row->nn.size(), row->nb);
    break;
  }
  return word;
}

std::string suffix_rule(std::string word) {
  if (word.empty()) return word;
  const std::uint64_t bytes = byte_set(word);
  for (const auto& [row, needed] : lexicon().suffixes(word)) {
    if (!may_hold(bytes, needed) || !word.ends_with(row->nn) || word.size() < row->nn.size() + outside) continue;
    if (row->nn != row->nb) word.replace(word.size() - row->nn.size(), row->nn.size(), row->nb);
    break;
  }
  return word;
}

bool has_suffix_rule(std::string_view word) {
  if (word.empty()) return false;
  const auto& rules = lexicon().suffixes(word);
  const std::uint64_t bytes = byte_set(word);
  return std::any_of(rules.begin(), rules.end(), [&](const Lexicon::Rule& rule) {
    return may_hold(bytes, rule.bytes) && word.ends_with(rule.row->nn) && word.size() >= rule.row->nn.size() + outside;
  });
}

/// What stands before the last part of a compound: a word of the table, or one by the rules of beginnings and insides.
std::string head_of(std::string_view head) {
  if (const std::string_view found = lexicon().find(head); !found.empty()) return std::string(found);
  if (head.ends_with('s') || head.ends_with('e')) {
    if (const std::string_view found = lexicon().find(head.substr(0, head.size() - 1)); !found.empty())
      return std::string(found) + head.back();
  }
  return inside_rules(prefix_rule(std::string(head)));
}

/// A compound that ends in, or begins with, a word of the table. The base of an end is the end of the base.
std::string compound(std::string_view word, std::string_view of_base) {
  // A base may be that of a verb (oppgje) where the word is a noun (skatteoppgjer): a rule knows better.
  if (has_suffix_rule(word)) of_base = {};
  const bool may_end = lexicon().may_end(word) || lexicon().may_end(of_base);
  for (std::size_t at = shortest_head; may_end && at + shortest_tail <= word.size(); ++at) {
    if (!at_letter(word, at)) continue;
    const bool base_too = at < of_base.size() && word.substr(0, at) == of_base.substr(0, at);
    const std::string_view tail = known(word.substr(at), base_too ? of_base.substr(at) : std::string_view());
    if (!tail.empty()) return head_of(word.substr(0, at)) + std::string(tail);
  }
  if (!lexicon().may_begin(word)) return {};
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
  const std::string of_base = base(folded);
  if (const std::string_view found = known(folded, of_base); !found.empty()) return base(found);
  if (const std::string joined = compound(folded, of_base); !joined.empty()) return base(joined);
  return base(inside_rules(suffix_rule(prefix_rule(std::string(folded)))));
}

} // namespace samklang::text

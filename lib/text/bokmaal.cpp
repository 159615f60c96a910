// SPDX-License-Identifier: Apache-2.0
#include "text/bokmaal.h"

#include "text/tables/english.h"
#include "text/tables/nynorsk.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

template <class Table, class Key, class Value> Pairs sorted(const Table& table, Key key, Value value) {
  Pairs pairs;
  for (const auto& row : table)
    if (key(row).find(' ') == std::string_view::npos) pairs.emplace_back(key(row), value(row));
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
  return pairs;
}

std::string_view look_up(const Pairs& pairs, std::string_view word) noexcept {
  const auto place = std::lower_bound(pairs.begin(), pairs.end(), word,
                                      [](const auto& pair, std::string_view wanted) { return pair.first < wanted; });
  return place != pairs.end() && place->first == word ? place->second : std::string_view();
}

const Pairs& nynorsk_words() {
  static const Pairs pairs = sorted(tables::nynorsk, [](const auto& row) { return row.nn; }, [](const auto& row) { return row.nb; });
  return pairs;
}

const Pairs& english_words() {
  static const Pairs pairs = sorted(tables::english, [](const auto& row) { return row.en; }, [](const auto& row) { return row.nb; });
  return pairs;
}

constexpr std::size_t shortest_for_rules = 5; // bytes; short words are in the table or the same

} // namespace

std::string bokmaal_form(std::string_view folded) {
  if (const std::string_view known = look_up(nynorsk_words(), folded); !known.empty()) return std::string(known);
  std::string word(folded);
  if (word.size() < shortest_for_rules) return word;
  bool ending_done = false;
  for (const tables::NynorskRulesRow& rule : tables::nynorsk_rules) {
    if (rule.where == "suffix") {
      if (ending_done || !word.ends_with(rule.nn) || word.size() < rule.nn.size() + 2) continue;
      word.replace(word.size() - rule.nn.size(), rule.nn.size(), rule.nb);
      ending_done = true;
    } else if (rule.where == "prefix") {
      if (word.starts_with(rule.nn)) word.replace(0, rule.nn.size(), rule.nb);
    } else if (const std::size_t at = word.find(rule.nn, 1); at != std::string::npos) {
      word.replace(at, rule.nn.size(), rule.nb);
    }
  }
  return word;
}

std::string bokmaal_stem(std::string_view folded, Language language, Lexicon::Stemmers& stemmers) {
  if (language == Language::en) {
    std::string_view known = look_up(english_words(), folded);
    const std::string stem(stemmers.english.stem(folded));
    if (known.empty()) known = look_up(english_words(), stem);
    if (known.empty() && folded.ends_with('s')) known = look_up(english_words(), folded.substr(0, folded.size() - 1));
    if (known.empty()) return stem;
    // "tatt opp": the last word bears the meaning that a single word can match
    const std::size_t space = known.rfind(' ');
    return std::string(stemmers.norwegian.stem(space == std::string_view::npos ? known : known.substr(space + 1)));
  }
  if (language == Language::nn) return std::string(stemmers.norwegian.stem(bokmaal_form(folded)));
  return std::string(stemmers.norwegian.stem(folded));
}

} // namespace samklang::text

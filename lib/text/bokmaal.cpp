// SPDX-License-Identifier: Apache-2.0
#include "text/bokmaal.h"

#include <samklang/text/nynorsk.h>

#include "text/tables/english.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

const Pairs& english_words() {
  static const Pairs pairs = [] {
    Pairs out;
    for (const tables::EnglishWordsRow& row : tables::english_words)
      if (row.en.find(' ') == std::string_view::npos) out.emplace_back(row.en, row.nb);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    return out;
  }();
  return pairs;
}

std::string_view look_up(std::string_view word) noexcept {
  const Pairs& pairs = english_words();
  const auto place = std::lower_bound(pairs.begin(), pairs.end(), word,
                                      [](const auto& pair, std::string_view wanted) { return pair.first < wanted; });
  return place != pairs.end() && place->first == word ? place->second : std::string_view();
}

} // namespace

std::string_view bokmaal_of_english(std::string_view folded) { return look_up(folded); }

std::string bokmaal_stem(std::string_view folded, Language language, Lexicon::Stemmers& stemmers) {
  if (language == Language::en) {
    std::string_view known = look_up(folded);
    const std::string stem(stemmers.english.stem(folded));
    if (known.empty()) known = look_up(stem);
    if (known.empty() && folded.ends_with('s')) known = look_up(folded.substr(0, folded.size() - 1));
    if (known.empty()) return stem;
    // "tatt opp": the last word bears the meaning that a single word can match
    const std::size_t space = known.rfind(' ');
    return std::string(stemmers.norwegian.stem(space == std::string_view::npos ? known : known.substr(space + 1)));
  }
  if (language == Language::nn) return std::string(stemmers.norwegian.stem(bokmal_key(folded)));
  return std::string(stemmers.norwegian.stem(folded));
}

} // namespace samklang::text

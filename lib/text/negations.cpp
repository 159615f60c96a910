// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/negations.h>
#include <samklang/text/tokens.h>

#include "text/first_byte.h"
#include "text/phrase.h"
#include "text/tables/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <tuple>

namespace samklang::text {

namespace {

struct Cue {
  Phrase phrase;
  NegationKind kind = NegationKind::negation;
};

/// The table's phrases of one language, in its order: longer phrases stand before shorter ones that begin alike.
template <bool English> constexpr auto cues_of() {
  constexpr auto wanted = [](const tables::NegationsRow& row) { return (row.language == "en") == English; };
  std::array<Cue, static_cast<std::size_t>(
                      std::count_if(std::begin(tables::negations), std::end(tables::negations), wanted))>
      cues{};
  std::size_t count = 0;
  for (const tables::NegationsRow& row : tables::negations)
    if (wanted(row))
      cues[count++] = {split_phrase(row.phrase),
                       row.kind == "exception" ? NegationKind::exception : NegationKind::negation};
  return cues;
}

constexpr auto norwegian = cues_of<false>();
constexpr auto english = cues_of<true>();

template <class Cues> constexpr auto index_of(const Cues& cues) {
  return by_first_byte<std::tuple_size_v<Cues>>(cues, [](const Cue& cue) { return cue.phrase.words[0]; });
}
constexpr auto norwegian_index = index_of(norwegian);
constexpr auto english_index = index_of(english);

template <class Table, class Index>
void collect(std::string_view text, const Table& table, const Index& index, std::vector<Negation>& out) {
  const std::vector<Token> words = tokens(text);
  std::vector<std::string> folded;
  folded.reserve(words.size());
  for (const Token& word : words) folded.push_back(folded_word(word.in(text)));
  // "ikke mer enn" is a comparator, not an exception: numbers() reads it.
  const auto comparator = [&](std::size_t at) {
    return at + 2 < folded.size() && (folded[at + 2] == "enn" || folded[at + 2] == "than") &&
           (folded[at] == "ikke" || folded[at] == "ikkje" || folded[at] == "not" || folded[at] == "no");
  };
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t length = 0;
    NegationKind kind = NegationKind::negation;
    for (const std::uint16_t number : index.like(folded[at])) {
      const Cue& cue = table[number];
      std::size_t count = 0;
      while (count < cue.phrase.count && at + count < folded.size() && folded[at + count] == cue.phrase.words[count])
        ++count;
      if (count < cue.phrase.count) continue;
      length = count;
      kind = cue.kind;
      break;
    }
    if (length > 0 && !comparator(at)) out.push_back({kind, words[at].begin, words[at + length - 1].end});
    at += length > 0 ? length : 1;
  }
}

} // namespace

std::vector<Negation> negations(std::string_view text, Language language) {
  std::vector<Negation> out;
  if (language == Language::en)
    collect(text, english, english_index, out);
  else
    collect(text, norwegian, norwegian_index, out);
  return out;
}

} // namespace samklang::text

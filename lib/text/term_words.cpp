// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace samklang::text {

namespace {

/// Up to twelve: cranial nerves, phases, classes. Beyond that letters are likelier than numbers.
constexpr std::array<std::string_view, 12> roman = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                    "vii", "viii", "ix",  "x",  "xi", "xii"};

/// The number that a folded word is; empty for a word.
std::string number_of(std::string_view folded) {
  const auto* place = std::find(roman.begin(), roman.end(), folded);
  if (place != roman.end()) return std::to_string(place - roman.begin() + 1);
  const bool digits = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::string(folded) : std::string();
}

bool opens(char c) noexcept { return c == '(' || c == '['; }
bool closes(char c) noexcept { return c == ')' || c == ']'; }

} // namespace

TermWordReading read_term_word(std::string_view word, Language language) {
  const std::string folded = folded_word(word);
  TermWordReading reading;
  // "i" is a preposition in Norwegian and a numeral in names.
  reading.stop = is_stop_word(folded, language);
  std::string number = reading.stop ? std::string() : number_of(folded);
  reading.number = !number.empty();
  reading.base = reading.number ? std::move(number) : base_form(folded, language).word;
  return reading;
}

void term_words(std::string_view term, Language language, std::vector<TermWord>& out) {
  out.clear();
  const auto read = [&](bool all) {
    int depth = 0;
    std::uint32_t seen = 0;
    for (const Token& token : tokens(term)) {
      for (; seen < token.begin; ++seen) {
        if (opens(term[seen])) ++depth;
        if (closes(term[seen]) && depth > 0) --depth;
      }
      seen = token.end;
      TermWordReading word = read_term_word(token.in(term), language);
      if (word.stop && !all) continue;
      out.push_back({token.begin, token.end, std::move(word.base), word.number, depth > 0});
    }
  };
  read(false);
  if (out.empty()) read(true);
}

std::vector<TermWord> term_words(std::string_view term, Language language) {
  std::vector<TermWord> out;
  term_words(term, language, out);
  return out;
}

std::size_t head_word(std::string_view term, const std::vector<TermWord>& words) noexcept {
  std::size_t head = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].qualifier && !words[0].qualifier) break;
    const std::string_view between = term.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    // A comma, or a word left out (a preposition, an article, "and"), ends what the head stands in.
    const bool cut =
        between.find(',') != std::string_view::npos || std::any_of(between.begin(), between.end(), [](char c) {
          const char lower = lower_ascii(c);
          return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        });
    if (cut) break;
    head = i;
  }
  while (head > 0 && (words[head].number || words[head].end - words[head].begin == 1)) --head;
  return head;
}

} // namespace samklang::text

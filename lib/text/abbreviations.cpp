// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/abbreviations.h>
#include <samklang/text/tokens.h>

#include "text/letters.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace samklang::text {

namespace {

constexpr std::size_t most_letters = 10;

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

/// Where the long form begins whose letters the short one takes; none where it takes them from no place. `whole`: it
/// must begin at the first letter. After Schwartz and Hearst (2003), from the right.
std::size_t beginning(const std::vector<Letter>& small, const std::vector<Letter>& large, bool whole) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  if (small.empty() || large.size() < small.size()) return none;
  std::size_t at = large.size();
  for (std::size_t i = small.size(); i-- > 0;) {
    bool found = false;
    while (at > 0 && !found) {
      --at;
      if (large[at].folded != small[i].folded) continue;
      found = i > 0 || (whole ? at == 0 : large[at].begins);
    }
    if (!found) return none;
  }
  return at;
}

AbbreviationPair pair_of(std::string_view text, std::string_view small, std::string_view large) {
  const auto place = [&](const char* at) { return static_cast<std::uint32_t>(at - text.data()); };
  return {place(small.data()), place(small.data() + small.size()), place(large.data()),
          place(large.data() + large.size())};
}

/// Which of two texts that stand for each other is the short one.
std::optional<AbbreviationPair> either(std::string_view text, std::string_view one, std::string_view other) {
  constexpr std::size_t shortest_pair = 5; // letters of an abbreviation without capitals: "merverdiavgift (mva)"
  for (const auto& [small, large] : {std::pair(one, other), std::pair(other, one)}) {
    const bool word = small.find(' ') == std::string_view::npos;
    if (!word || !abbreviates(small, large)) continue;
    if (looks_abbreviated(small) || letters_of(small).size() < shortest_pair) return pair_of(text, small, large);
  }
  return std::nullopt;
}

/// "heretter kalt", "forkortet": what follows is the short form.
std::size_t announcement(std::string_view text) {
  constexpr std::array<std::string_view, 16> phrases = {
      "heretter kalt ", "heretter kalla ", "heretter omtalt som ", "heretter ",   "heretter: ", "i det følgende ",
      "forkortet til ", "forkorta til ",   "forkortet ",           "forkorta ",   "forkortes ", "også forkortet ",
      "hereinafter ",   "hereafter ",      "abbreviated as ",      "abbreviated "};
  // Few words begin like one of them.
  if (text.empty() || std::string_view("hfioaHFIOA").find(text.front()) == std::string_view::npos) return 0;
  const std::string folded = folded_word(text.substr(0, std::min<std::size_t>(text.size(), 24)));
  std::size_t longest = 0;
  for (const std::string_view phrase : phrases)
    if (phrase.size() > longest && folded.starts_with(phrase)) longest = phrase.size();
  return longest;
}

/// The word at the head of a text, quotation marks left out.
std::string_view head_word_of(std::string_view text) noexcept {
  for (const std::string_view mark : {"\"", "'", "«", "“", "”"})
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  std::size_t end = 0;
  while (end < text.size() && text[end] != ' ' && text[end] != ',' && text[end] != ')' && text[end] != ';' &&
         text[end] != '"' && text[end] != '\'' && text[end] != '\n' && !text.substr(end).starts_with("»") &&
         !text.substr(end).starts_with("”"))
    ++end;
  text = text.substr(0, end);
  // The full stop of the sentence; that of "nr." is not told from it.
  if (text.ends_with('.') && text.find('.') + 1 == text.size()) text.remove_suffix(1);
  return text;
}

} // namespace

bool looks_abbreviated(std::string_view word) noexcept {
  if (word.size() < 2 || word.size() > 3 * most_letters || word.find(' ') != std::string_view::npos) return false;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool stop = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    const bool ascii_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (byte == '.') stop = stop || letters > 0;
    if (!ascii_letter && byte < 0x80) {
      if (byte != '.' && byte != '-' && byte != '/' && (byte < '0' || byte > '9')) return false;
      continue;
    }
    ++letters;
    const bool latin_capital = byte == 0xC3 && i + 1 < word.size() && static_cast<unsigned char>(word[i + 1]) < 0x9F;
    if ((byte >= 'A' && byte <= 'Z') || latin_capital) ++capitals;
  }
  if (letters < 2 || letters > most_letters) return false;
  return stop || (capitals >= 2 && 2 * capitals > letters);
}

bool abbreviates(std::string_view short_form, std::string_view long_form) {
  const std::vector<Letter> small = letters_of(short_form);
  if (small.size() < 2 || small.size() > most_letters) return false;
  for (const std::string_view article : {"", "den ", "det ", "dei ", "de ", "the "}) {
    if (folded_word(long_form.substr(0, std::min(article.size(), long_form.size()))) != article) continue;
    const std::vector<Letter> large = letters_of(long_form.substr(article.size()));
    if (2 * large.size() >= 3 * small.size() && beginning(small, large, true) == 0) return true;
  }
  return false;
}

std::optional<AbbreviationPair> abbreviation_in_term(std::string_view term) {
  const std::string_view whole = trimmed(term);
  const std::size_t open = whole.rfind('(');
  if (open != std::string_view::npos && open > 0 && whole.ends_with(')')) {
    const std::string_view outer = trimmed(whole.substr(0, open));
    const std::string_view inner = trimmed(whole.substr(open + 1, whole.size() - open - 2));
    if (!outer.empty() && !inner.empty()) return either(term, inner, outer);
    return std::nullopt;
  }
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    const std::size_t at = whole.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view left = trimmed(whole.substr(0, at));
    const std::string_view right = trimmed(whole.substr(at + dash.size()));
    if (!left.empty() && !right.empty()) return either(term, left, right);
  }
  return std::nullopt;
}

std::vector<AbbreviationPair> abbreviations_in_text(std::string_view text) {
  constexpr std::size_t furthest = 160; // bytes before the parenthesis
  std::vector<AbbreviationPair> out;
  const auto of_own_term = [&](std::string_view small) {
    const auto begin = static_cast<std::uint32_t>(small.data() - text.data());
    out.push_back({begin, begin + static_cast<std::uint32_t>(small.size()), begin, begin});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') {
      std::string_view inner = text.substr(i + 1, 60);
      inner = inner.substr(0, inner.find(')'));
      const std::size_t announced = announcement(inner);
      const std::string_view small = head_word_of(inner.substr(announced));
      const bool alone = announced > 0 || small.size() == trimmed(inner).size();
      if (!alone || !looks_abbreviated(small)) continue;
      std::size_t begin = i > furthest ? i - furthest : 0;
      begin = std::max(begin, text.substr(0, i).find_last_of(".;:(") + 1);
      const std::string_view before = text.substr(begin, i - begin);
      const std::vector<Letter> large = letters_of(before);
      const std::vector<Letter> letters = letters_of(small);
      const std::size_t place = beginning(letters, large, false);
      if (place < large.size() && 2 * (large.size() - place) >= 3 * letters.size())
        out.push_back(pair_of(text, small, trimmed(before.substr(large[place].place))));
      else if (announced > 0)
        of_own_term(small);
      i += inner.size();
      continue;
    }
    const bool word_begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
    if (!word_begins) continue;
    const std::size_t announced = announcement(text.substr(i));
    if (announced == 0) continue;
    const std::string_view small = head_word_of(text.substr(std::min(text.size(), i + announced)));
    if (looks_abbreviated(small)) of_own_term(small);
    i += announced - 1;
  }
  return out;
}

} // namespace samklang::text

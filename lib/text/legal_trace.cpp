// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include "text/legal_act.h"
#include "text/legal_fold.h"

#include <algorithm>
#include <array>

namespace samklang::text {
namespace {

// One word of a text as it stands, lowered into a buffer; a longer word keeps its beginning and counts as no name.
struct Word {
  std::array<char, 64> letters{};
  std::size_t size = 0;
  std::size_t end = 0;

  std::string_view view() const noexcept { return {letters.data(), std::min(size, letters.size())}; }
  void put(char c) noexcept {
    if (size < letters.size()) letters[size] = c;
    ++size;
  }
};

constexpr bool ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters, and hyphens between letters. C2 xx and E2 80 xx are spaces, signs and dashes.
Word read_word(std::string_view text, std::size_t i) noexcept {
  Word word;
  while (i < text.size()) {
    const char c = text[i];
    if (ascii_letter(c)) {
      word.put(lower(c));
      ++i;
    } else if (c == '\xC3' && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      word.put(c);
      word.put(static_cast<char>(next <= 0x9E && next != 0x97 ? next + 0x20 : next));
      i += 2;
    } else if (c == '-' && word.size != 0 && i + 1 < text.size() &&
               (ascii_letter(text[i + 1]) || text[i + 1] == '\xC3')) {
      word.put('-');
      ++i;
    } else {
      break;
    }
  }
  word.end = i;
  return word;
}

// "lov om pant", "lov av 8. februar 1980", "lov 8. februar", "LOV-1980-02-08-2"; not "det er lov".
bool citation_after_law(std::string_view rest) noexcept {
  std::size_t i = 0;
  if (at(rest, 0) == '-') return is_digit(at(rest, 1));
  while (i < rest.size() && (is_space(rest[i]) || rest[i] == ',' || rest[i] == '\xC2' || rest[i] == '\xA0')) ++i;
  if (i == 0) return false;
  if (is_digit(at(rest, i))) return true;
  const Word next = read_word(rest, i);
  const auto word = next.view();
  return word == "om" || word == "av" || word == "nr" || word == "nummer";
}

bool speaks_of_law(std::string_view word, std::string_view rest) noexcept {
  for (const std::string_view ending : {"loven", "lova", "lovens", "lovas"}) {
    if (word.ends_with(ending)) return true;
  }
  if (word.find("forskrift") != std::string_view::npos || word == "lovdata" || word.starts_with("rettskilde"))
    return true;
  if (word == "lov") return citation_after_law(rest);
  if (word == "for")
    return (at(rest, 0) == '-' || at(rest, 0) == ' ') && rest.size() > 6 && rest[5] == '-' &&
           std::all_of(rest.begin() + 1, rest.begin() + 5, is_digit);
  const auto use = use_of_name(word);
  return use && *use != NameUse::section_only;
}

} // namespace

bool mentions_law(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '\xC2' && at(text, i + 1) == '\xA7') return true;
    const Word word = read_word(text, i);
    if (word.size == 0) {
      ++i;
      continue;
    }
    if (word.size <= word.letters.size() && speaks_of_law(word.view(), text.substr(word.end))) return true;
    if (word.size > word.letters.size() && word.view().find("forskrift") != std::string_view::npos) return true;
    i = word.end;
  }
  return false;
}

} // namespace samklang::text

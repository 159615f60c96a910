// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>

#include "text/tables/paradigms.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace samklang::text {

namespace {

constexpr std::size_t most_layers = 4;     // plural, definite, genitive, and one to spare
constexpr std::size_t contracted_from = 5; // letters of a word that may lose the e of -el or the r of -re

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t letters(std::string_view word) noexcept {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter));
}

bool is_vowel(char c) noexcept {
  // The second bytes of æ, ø and å (and of other accented Latin letters) count as vowels.
  return std::string_view("aeiouy").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view code(Language language) noexcept {
  if (language == Language::nb || language == Language::nn) return "no";
  return language == Language::en ? "en" : "";
}

const tables::FormsRow* form(std::string_view language, std::string_view word) noexcept {
  const auto* place = std::lower_bound(
      std::begin(tables::forms), std::end(tables::forms), std::tuple(language, word),
      [](const tables::FormsRow& row, const auto& wanted) { return std::tuple(row.language, row.form) < wanted; });
  return place != std::end(tables::forms) && place->language == language && place->form == word ? place : nullptr;
}

bool has_head(std::string_view word) noexcept {
  return std::any_of(std::begin(tables::heads), std::end(tables::heads),
                     [&](std::string_view head) { return word.ends_with(head); });
}

bool fits(const tables::EndingsRow& row, std::string_view language, std::string_view word) noexcept {
  return row.language == language && word.ends_with(row.ending) &&
         letters(word.substr(0, word.size() - row.ending.size())) >= static_cast<std::size_t>(row.letters);
}

std::string replaced(std::string_view word, const tables::EndingsRow& row) {
  std::string out(word.substr(0, word.size() - row.ending.size()));
  out += row.base;
  return out;
}

/// One layer of inflection off. False where nothing fits, or nothing is left to do.
bool peel(BaseForm& base, std::string_view language) {
  const bool norwegian = language == "no";
  if (norwegian && has_head(base.word)) {
    base.kept = true;
    return false;
  }
  const tables::EndingsRow* longest = nullptr;
  for (const tables::EndingsRow& row : tables::endings) {
    if (!fits(row, language, base.word)) continue;
    if (longest == nullptr) longest = &row;
    if (!norwegian) break;
    // samboers is samboer with s, not sambo with ers.
    if (std::string shorter = replaced(base.word, row); has_head(shorter)) {
      base = {std::move(shorter), true};
      return false;
    }
  }
  if (longest == nullptr) return false;
  base.word = replaced(base.word, *longest);
  return !longest->keep;
}

/// artikkel and artikler, register and registre, rom and rommet.
void contract(std::string& word) {
  if (letters(word) >= contracted_from) {
    const std::size_t size = word.size();
    if (word.ends_with("el") && !is_vowel(word[size - 3]))
      word.replace(size - 2, 2, "l");
    else if (word.back() == 'r' && !is_vowel(word[size - 2]) && word[size - 2] != 'r')
      word.pop_back();
  }
  const std::size_t size = word.size();
  if (size < 3) return;
  if (word.ends_with("mm"))
    word.pop_back();
  else if (word.back() == 'l' && word[size - 2] == word[size - 3] && !is_vowel(word[size - 2]))
    word.erase(size - 2, 1);
}

} // namespace

BaseForm base_form(std::string_view folded, Language language) {
  const std::string_view tag = code(language);
  if (tag.empty()) return {std::string(folded), true};
  if (const tables::FormsRow* known = form(tag, folded)) return {std::string(known->base), true};
  BaseForm base{std::string(folded), false};
  for (std::size_t layer = 0; layer < most_layers && peel(base, tag); ++layer)
    if (const tables::FormsRow* known = form(tag, base.word)) return {std::string(known->base), true};
  if (!base.kept && tag == "no") contract(base.word);
  return base;
}

} // namespace samklang::text

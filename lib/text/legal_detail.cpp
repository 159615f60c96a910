// SPDX-License-Identifier: Apache-2.0
#include "text/legal_detail.h"

#include "text/legal_fold.h"
#include "text/legal_section.h"

#include <algorithm>
#include <array>
#include <utility>

namespace samklang::text {
namespace {

using Value = LegalDetail::Value;

constexpr std::pair<std::string_view, std::string_view> ordinals[] = {
    {"første", "1"},     {"fyrste", "1"},    {"andre", "2"},      {"annet", "2"},      {"anna", "2"},
    {"annen", "2"},      {"tredje", "3"},    {"fjerde", "4"},     {"femte", "5"},      {"sjette", "6"},
    {"sjuende", "7"},    {"sjuande", "7"},   {"syvende", "7"},    {"åttende", "8"},    {"åttande", "8"},
    {"niende", "9"},     {"niande", "9"},    {"tiende", "10"},    {"tiande", "10"},    {"ellevte", "11"},
    {"ellefte", "11"},   {"tolvte", "12"},   {"trettende", "13"}, {"trettande", "13"}, {"fjortende", "14"},
    {"fjortande", "14"}, {"femtende", "15"}, {"femtande", "15"},
};

std::string_view ordinal(std::string_view word) {
  for (const auto& [name, number] : ordinals) {
    if (name == word) return number;
  }
  return {};
}

// What the word after an ordinal counts.
std::string_view counted(std::string_view word) {
  if (word == "ledd" || word == "leddet" || word == "ledds") return "ledd";
  if (word == "punktum" || word == "punktumet" || word == "setning") return "punktum";
  return {};
}

bool letter_word(std::string_view word) {
  // The last three are misspellings met in published catalogues.
  constexpr std::array<std::string_view, 10> words = {"bokstav", "bokstaven", "bokstavene", "bokstavane", "bokstavar",
                                                      "bokst",   "litra",     "bostav",     "boktav",     "bosktav"};
  return std::ranges::find(words, word) != words.end();
}

std::size_t digits_end(std::string_view t, std::size_t i, std::size_t longest) {
  std::size_t end = i;
  while (end < t.size() && end < i + longest && is_digit(t[end])) ++end;
  return is_digit(at(t, end)) ? i : end;
}

// "første, andre og tredje ledd", "1. ledd", "2 ledd"
std::optional<LegalDetail> counted_detail(std::string_view t, std::size_t i) {
  constexpr std::size_t most = 12;
  LegalDetail out;
  while (out.values.size() < most) {
    Value value{.value = {}, .begin = i, .end = i};
    if (is_digit(at(t, i))) {
      value.end = digits_end(t, i, 2);
      value.value = t.substr(i, value.end - i);
      if (at(t, value.end) == '.') ++value.end;
    } else {
      const auto word = word_at(t, i);
      value.value = ordinal(word);
      value.end = i + word.size();
    }
    if (value.value.empty()) return std::nullopt;
    const std::size_t after = value.end;
    out.values.push_back(std::move(value));
    const std::size_t next = skip_spaces(t, after);
    const auto word = word_at(t, next);
    if (const auto kind = counted(word); !kind.empty()) {
      out.kind = kind;
      out.end = next + word.size();
      out.values.back().end = out.end;
      return out;
    }
    i = after_separator(t, after);
    if (i == after) return std::nullopt;
  }
  return std::nullopt;
}

// "(4)" is a paragraph, "(f)" a letter.
std::optional<LegalDetail> bracketed_detail(std::string_view t, std::size_t i) {
  std::size_t end = digits_end(t, i + 1, 2);
  const bool number = end > i + 1;
  if (!number) {
    const char c = at(t, i + 1);
    if (c < 'a' || c > 'z') return std::nullopt;
    end = i + 2;
  }
  if (at(t, end) != ')') return std::nullopt;
  return LegalDetail{.kind = number ? "ledd" : "bokstav",
                     .values = {{std::string(t.substr(i + 1, end - i - 1)), i, end + 1}},
                     .end = end + 1};
}

// A letter with its bracket: "b", "e)", "a5".
std::size_t letter_end(std::string_view t, std::size_t i) {
  std::size_t end = i + 1;
  while (end < t.size() && end < i + 3 && is_digit(t[end])) ++end;
  if (at(t, end) == ')') ++end;
  return end;
}

Value letter_value(std::string_view t, std::size_t i) {
  const std::size_t end = letter_end(t, i);
  return {std::string(t.substr(i, end - i - (t[end - 1] == ')' ? 1 : 0))), i, end};
}

// After "bokstav": "b", "c og d", "a, c eller d"
std::optional<LegalDetail> lettered_detail(std::string_view t, std::size_t i) {
  if (at(t, i) == '.') ++i;
  i = skip_spaces(t, i);
  LegalDetail out{.kind = "bokstav", .values = {}, .end = i};
  const auto letter_here = [&](std::size_t where) {
    const char c = at(t, where);
    return c >= 'a' && c <= 'z' && !is_letter(at(t, where + 1)) && at(t, where + 1) != '-';
  };
  if (!letter_here(i)) return std::nullopt;
  out.values.push_back(letter_value(t, i));
  out.end = out.values.back().end;
  while (true) {
    const std::size_t next = after_separator(t, out.end);
    if (next == out.end || !letter_here(next)) return out;
    if (t[next] == 'i' && at(t, next + 1) == ' ') return out; // "bokstav c og i skatteloven"
    out.values.push_back(letter_value(t, next));
    out.end = out.values.back().end;
  }
}

// After "nr": "3", "1 og 2"
std::optional<LegalDetail> numbered_detail(std::string_view t, std::size_t i) {
  if (at(t, i) == '.') ++i;
  i = skip_spaces(t, i);
  const auto number_here = [&](std::size_t where) -> std::size_t {
    const std::size_t end = digits_end(t, where, 2);
    const bool goes_on = is_letter(at(t, end)) || (at(t, end) == '-' && is_digit(at(t, end + 1)));
    return end > where && !goes_on ? end : 0;
  };
  std::size_t end = number_here(i);
  if (end == 0) return std::nullopt;
  LegalDetail out{.kind = "nr", .values = {{std::string(t.substr(i, end - i)), i, end}}, .end = end};
  while (true) {
    const std::size_t next = after_separator(t, out.end);
    if (next == out.end) return out;
    end = number_here(next);
    if (end == 0 || counted_detail(t, next)) return out;                            // "nr. 2, 3. ledd"
    if (at(t, end) == '.' && is_letter(at(t, skip_spaces(t, end + 1)))) return out; // "nr. 2, 12. juni"
    out.values.push_back({std::string(t.substr(next, end - next)), next, end});
    out.end = end;
  }
}

} // namespace

bool single_letter_at(std::string_view t, std::size_t i) noexcept {
  const char c = at(t, i);
  if (c < 'a' || c > 'z') return false;
  const char next = at(t, i + 1);
  if (is_letter(next) || is_digit(next) || next == '-' || next == '/') return false;
  if (next != '.') return true;
  const bool page = at(t, i + 2) == ' ' && (c == 's' || c == 'p');
  return !page && !is_letter(at(t, i + 2));
}

std::optional<LegalDetail> detail_at(std::string_view t, std::size_t i, bool after_bracket) {
  const char c = at(t, i);
  if (c == '(') return bracketed_detail(t, i);
  if (is_digit(c)) return counted_detail(t, i);
  if (!is_letter(c)) return std::nullopt;
  if (after_bracket && single_letter_at(t, i) && (c != 'i' || at(t, i - 1) == ')')) {
    auto value = letter_value(t, i);
    const std::size_t end = value.end;
    return LegalDetail{.kind = "bokstav", .values = {std::move(value)}, .end = end};
  }
  const auto word = word_at(t, i);
  if (letter_word(word)) return lettered_detail(t, i + word.size());
  if (word == "nr" || word == "nummer") return numbered_detail(t, i + word.size());
  if (word == "ledd") {
    const std::size_t number = skip_spaces(t, i + word.size());
    const std::size_t end = digits_end(t, number, 2);
    if (end == number || at(t, end) == '-' || at(t, end) == '.') return std::nullopt;
    return LegalDetail{.kind = "ledd", .values = {{std::string(t.substr(number, end - number)), i, end}}, .end = end};
  }
  return counted_detail(t, i);
}

} // namespace samklang::text

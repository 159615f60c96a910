// SPDX-License-Identifier: Apache-2.0
#include "text/legal_section.h"

#include "text/legal_detail.h"
#include "text/legal_fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace samklang::text {
namespace {

struct SectionNumber {
  std::string number; ///< "1-5", "28a"
  std::size_t end = 0;
  std::size_t parts = 0;
};

// A letter after the number is part of it: "14a", "28 a". "i" and "å" are words, and so is what goes on.
std::size_t suffix_at(std::string_view t, std::size_t i) {
  if (single_letter_at(t, i)) return i;
  if (at(t, i) != ' ') return std::string_view::npos;
  return single_letter_at(t, i + 1) && t[i + 1] != 'i' ? i + 1 : std::string_view::npos;
}

std::optional<SectionNumber> section_number_at(std::string_view t, std::size_t i, Numbering numbering) {
  constexpr std::size_t longest = 3;
  if (at(t, i) == '-') ++i; // "§-4-40"
  SectionNumber out;
  while (true) {
    while (at(t, i) == '0' && is_digit(at(t, i + 1))) ++i;
    std::size_t end = i;
    while (is_digit(at(t, end)) && end - i <= longest) ++end;
    if (end == i || end - i > longest) return std::nullopt;
    out.number += t.substr(i, end - i);
    out.end = end;
    ++out.parts;
    const bool goes_on = is_digit(at(t, end + 1)) && out.parts < 4;
    const bool dotted = at(t, end) == '.' && out.parts == 1 && numbering == Numbering::chaptered; // "§ 11.1"
    if (goes_on && (at(t, end) == '-' || dotted)) {
      out.number += '-';
      i = end + 1;
    } else {
      break;
    }
  }
  if (const std::size_t suffix = suffix_at(t, out.end); suffix != std::string_view::npos) {
    out.number += t[suffix];
    out.end = suffix + 1;
  }
  return out;
}

// The signs at `i`, spaces between them included; `i` where none stands.
std::size_t after_signs(std::string_view t, std::size_t i, std::size_t& signs) {
  std::size_t next = i;
  while (at(t, next) == section_sign) {
    ++signs;
    next = skip_spaces(t, next + 1);
  }
  return next;
}

// "5 år", "12 måneder", "75 prosent", "12. juni": not the next section.
bool counts_something(std::string_view t, std::size_t i) {
  constexpr std::array<std::string_view, 18> units = {"år",    "års",     "måned",  "måneder", "månader", "månad",
                                                      "uke",   "uker",    "veke",   "veker",   "dag",     "dager",
                                                      "dagar", "prosent", "kroner", "kr",      "ganger",  "personer"};
  constexpr std::array<std::string_view, 12> months = {"januar",    "februar", "mars",     "april",
                                                       "mai",       "juni",    "juli",     "august",
                                                       "september", "oktober", "november", "desember"};
  if (at(t, i) == '%' || at(t, skip_spaces(t, i)) == '%') return true;
  if (at(t, i) == '.') ++i;
  const auto word = word_at(t, skip_spaces(t, i));
  return std::ranges::find(units, word) != units.end() || std::ranges::find(months, word) != months.end();
}

// The way down from one section: pushes a place for each end of it.
std::size_t places_below(std::string_view t, LegalPlace place, std::vector<LegalPlace>& out) {
  constexpr std::size_t deepest = 5;
  bool after_bracket = false;
  while (place.detail.size() < deepest) {
    std::size_t next = after_separator(t, place.end);
    const bool separated = next != place.end && at(t, skip_spaces(t, place.end)) != ',';
    if (next == place.end) next = skip_spaces(t, next);
    const auto found = detail_at(t, next, after_bracket && next <= place.end + 1);
    if (!found) break;
    const auto same =
        std::ranges::find_if(place.detail, [&](const std::string& step) { return step.starts_with(found->kind); });
    if (same != place.detail.end() || separated) {
      out.push_back(place);
      place.detail.erase(same == place.detail.end() ? place.detail.begin() : same, place.detail.end());
      place.begin = next;
    }
    for (std::size_t i = 0; i < found->values.size(); ++i) {
      const auto& value = found->values[i];
      if (i > 0) {
        out.push_back(place);
        place.detail.pop_back();
        place.begin = value.begin;
      }
      place.detail.push_back(std::string(found->kind) + value.value);
      place.end = value.end;
    }
    place.end = found->end;
    after_bracket = t[found->end - 1] == ')';
  }
  const std::size_t end = place.end;
  out.push_back(std::move(place));
  return end;
}

int roman_number(std::string_view word) {
  int sum = 0;
  int last = 0;
  for (std::size_t i = word.size(); i-- > 0;) {
    const int value = word[i] == 'i' ? 1 : word[i] == 'v' ? 5 : word[i] == 'x' ? 10 : 0;
    if (value == 0) return 0;
    sum += value < last ? -value : value;
    last = std::max(last, value);
  }
  return word.size() > 6 ? 0 : sum;
}

} // namespace

std::size_t after_separator(std::string_view t, std::size_t i) noexcept {
  constexpr std::array<std::string_view, 12> words = {"og",     "eller", "til",  "samt", "jf", "jfr",
                                                      "jamfør", "jmf",   "jmfr", "cf",   "el", "and"};
  std::size_t next = skip_spaces(t, i);
  bool found = false;
  for (int step = 0; step < 3; ++step) { // ", og", ", jf."
    const char c = at(t, next);
    if (c == ',' || c == '/' || c == '-') {
      ++next;
    } else {
      const auto word = word_at(t, next);
      if (std::ranges::find(words, word) == words.end()) break;
      next += word.size();
      if (at(t, next) == '.') ++next;
    }
    found = true;
    next = skip_spaces(t, next);
  }
  return found ? next : i;
}

bool hyphened_number_at(std::string_view t, std::size_t i) noexcept {
  const auto part = [&] {
    const std::size_t begin = i;
    while (is_digit(at(t, i))) ++i;
    return i - begin;
  };
  const std::size_t first = part();
  if (first == 0 || first > 3 || at(t, i) != '-') return false;
  ++i;
  const std::size_t second = part();
  return second != 0 && second <= 3;
}

LegalPlaces sections_at(std::string_view t, std::size_t i, Numbering numbering) {
  LegalPlaces out;
  std::size_t signs = 0;
  std::size_t begin = i;
  std::size_t next = after_signs(t, i, signs);
  out.end = next;
  std::string last;
  bool elliptic = false; // "6-44-12 og -14": the last part changes
  while (true) {
    auto number = section_number_at(t, next, numbering);
    if (!number) break;
    if (elliptic) number->number.insert(0, last, 0, last.rfind('-') + 1);
    last = number->number;
    if (signs > 1 && numbering == Numbering::plain && number->parts == 2 &&
        out.places.empty()) { // "§§ 11-14" of an act without chapters in its numbers
      const auto hyphen = number->number.find('-');
      out.places.push_back({"\xC2\xA7" + number->number.substr(0, hyphen), {}, begin, next + hyphen});
      out.places.push_back({"\xC2\xA7" + number->number.substr(hyphen + 1), {}, next + hyphen + 1, number->end});
      out.end = number->end;
    } else {
      out.end = places_below(t, {"\xC2\xA7" + number->number, {}, begin, number->end}, out.places);
    }

    begin = after_separator(t, out.end);
    if (begin == out.end) break;
    elliptic = at(t, begin) != section_sign && t[begin - 1] == '-' && is_digit(at(t, begin)) && is_space(t[begin - 2]);
    if (elliptic) --begin;
    next = after_signs(t, begin, signs);
    const auto peek = section_number_at(t, next, numbering);
    if (!peek) break;
    if (next != begin) out.last_group = out.places.size();
    if (next != begin || elliptic) continue;
    const bool number_alone = peek->parts == 1 && (signs < 2 || counts_something(t, peek->end));
    if (number_alone || is_letter(at(t, peek->end))) break;
  }
  return out;
}

bool chapter_word(std::string_view word) noexcept {
  return word == "kap" || word == "kapittel" || word == "kapitel" || word == "kapitlet" || word == "kapittelet" ||
         word == "kapitla" || word == "kapitler" || word == "kapitlene";
}

LegalPlaces chapters_at(std::string_view t, std::size_t i, const std::function<bool(std::size_t)>& capitals_at) {
  LegalPlaces out;
  std::size_t begin = i;
  i += word_at(t, i).size();
  out.end = i;
  if (at(t, i) == '.') ++i;
  i = skip_spaces(t, i);
  while (true) {
    std::string number;
    std::size_t end = i;
    if (is_digit(at(t, i))) {
      const auto found = section_number_at(t, i, Numbering::unknown);
      if (!found) break;
      number = found->number;
      end = found->end;
    } else {
      const auto word = word_at(t, i);
      const int value = roman_number(word);
      if (value == 0 || !capitals_at(i)) break;
      number = std::to_string(value);
      end = i + word.size();
    }
    out.places.push_back({"kap" + number, {}, begin, end});
    out.end = end;
    i = after_separator(t, end);
    if (i == end || counts_something(t, i)) break;
    begin = i;
    if (!is_digit(at(t, i))) break;
    const auto peek = section_number_at(t, i, Numbering::unknown);
    if (!peek || is_letter(at(t, peek->end)) || counts_something(t, peek->end)) break;
  }
  return out;
}

} // namespace samklang::text

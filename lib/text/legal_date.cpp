// SPDX-License-Identifier: Apache-2.0
#include "text/legal_date.h"

#include "text/legal_fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace samklang::text {
namespace {

constexpr std::size_t title_reach = 160;

struct Number {
  int value = 0;
  std::size_t end = 0;
};

// At most `longest` digits at `i`, not followed by another.
std::optional<Number> number_at(std::string_view t, std::size_t i, std::size_t longest) {
  Number out{.value = 0, .end = i};
  while (out.end < t.size() && is_digit(t[out.end])) {
    if (out.end - i == longest) return std::nullopt;
    out.value = out.value * 10 + (t[out.end++] - '0');
  }
  if (out.end == i) return std::nullopt;
  return out;
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t end = 0;
};

constexpr std::array<std::string_view, 12> months = {"januar",    "februar", "mars",     "april",
                                                     "mai",       "juni",    "juli",     "august",
                                                     "september", "oktober", "november", "desember"};

// "8. februar 1980", "27.juni 2008", "25.06.2010", "1967-02-10"
std::optional<Day> day_at(std::string_view t, std::size_t i) {
  if (const auto year = number_at(t, i, 4); year && year->end - i == 4 && at(t, year->end) == '-') {
    const auto month = number_at(t, year->end + 1, 2);
    if (!month || at(t, month->end) != '-') return std::nullopt;
    const auto day = number_at(t, month->end + 1, 2);
    if (!day) return std::nullopt;
    return Day{year->value, month->value, day->value, day->end};
  }
  const auto day = number_at(t, i, 2);
  if (!day) return std::nullopt;
  std::size_t next = day->end;
  if (at(t, next) == '.') ++next;
  if (const auto month = number_at(t, next, 2); month && next != day->end && at(t, month->end) == '.') {
    const auto year = number_at(t, month->end + 1, 4);
    if (!year || year->end - month->end - 1 != 4) return std::nullopt;
    return Day{year->value, month->value, day->value, year->end};
  }
  next = skip_spaces(t, next);
  const auto word = word_at(t, next);
  const auto month = std::ranges::find(months, word) - months.begin() + 1;
  if (month > static_cast<std::ptrdiff_t>(months.size())) return std::nullopt;
  const auto year_at = skip_spaces(t, next + word.size());
  const auto year = number_at(t, year_at, 4);
  if (!year || year->end - year_at != 4) return std::nullopt;
  return Day{year->value, static_cast<int>(month), day->value, year->end};
}

// "nr. 2", "nr.17", "nr 00", "nummer 3", with a comma before it.
std::optional<Number> act_number_at(std::string_view t, std::size_t i) {
  if (at(t, i) == ',') ++i;
  i = skip_spaces(t, i);
  const auto word = word_at(t, i);
  if (word != "nr" && word != "nummer") return std::nullopt;
  i += word.size();
  if (at(t, i) == '.') ++i;
  return number_at(t, skip_spaces(t, i), 5);
}

// The number after the title: "om panterett nr. 2". Only words stand between.
std::optional<Number> number_after_title(std::string_view t, std::size_t i) {
  const std::size_t reach = std::min(t.size(), i + title_reach);
  i = skip_spaces(t, i);
  if (word_at(t, i) != "om") return std::nullopt;
  while (i < reach) {
    if (is_letter(t[i])) {
      const auto word = word_at(t, i);
      if (word == "nr") return act_number_at(t, i);
      if (word.starts_with("lov") || word.starts_with("forskrift") || word.starts_with("kap")) return std::nullopt;
      i += word.size();
    } else if (t[i] == ' ' || t[i] == ',' || t[i] == '-') {
      ++i;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<std::string> act_key(std::string_view kind, int year, int month, int day, int number) {
  const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok() || year < 1600 || number < 0) return std::nullopt;
  if (number == 0) return fmt::format("{}/{:04}-{:02}-{:02}", kind, year, month, day);
  return fmt::format("{}/{:04}-{:02}-{:02}-{}", kind, year, month, day, number);
}

std::optional<std::string> act_from_iso(std::string_view kind, std::string_view text) {
  const auto date = day_at(text, 0);
  if (!date || date->end < 8 || text[4] != '-') return std::nullopt;
  int number = 0;
  std::size_t end = date->end;
  if (at(text, end) == '-') {
    const auto found = number_at(text, end + 1, 5);
    if (!found) return std::nullopt;
    number = found->value;
    end = found->end;
  }
  if (end != text.size()) return std::nullopt;
  return act_key(kind, date->year, date->month, date->day, number);
}

std::optional<std::string> act_from_compact(std::string_view kind, std::string_view text) {
  if (text.size() < 10 || text[8] != '-' || !std::all_of(text.begin(), text.begin() + 8, is_digit)) return std::nullopt;
  const auto number = number_at(text, 9, 5);
  if (!number) return std::nullopt;
  const auto digits = [&](std::size_t from, std::size_t count) {
    return number_at(text.substr(from, count), 0, count)->value;
  };
  return act_key(kind, digits(0, 4), digits(4, 2), digits(6, 2), number->value);
}

std::optional<DatedAct> dated_act(std::string_view kind, std::string_view t, std::size_t i) {
  std::optional<Number> number;
  if (at(t, i) == '-') {
    ++i;
  } else {
    i = skip_spaces(t, i);
    if (at(t, i) == ',') i = skip_spaces(t, i + 1);
    number = act_number_at(t, i);
    if (number) i = skip_spaces(t, number->end);
    if (const auto word = word_at(t, i); word == "av" || word == "fra" || word == "frå")
      i = skip_spaces(t, i + word.size());
  }
  const auto date = day_at(t, i);
  if (!date) return std::nullopt;
  std::size_t end = date->end;
  std::size_t title = end;
  if (!number && at(t, end) == '-' && t[i + 4] == '-') {
    number = number_at(t, end + 1, 5);
    if (number) end = title = number->end;
  }
  if (!number) {
    number = act_number_at(t, end);
    if (number) end = title = number->end;
  }
  if (!number) {
    number = number_after_title(t, end);
    if (number) end = number->end;
  }
  auto key = act_key(kind, date->year, date->month, date->day, number ? number->value : 0);
  if (!key) return std::nullopt;
  return DatedAct{.key = std::move(*key), .numbered = number.has_value(), .end = end, .title = title};
}

} // namespace samklang::text

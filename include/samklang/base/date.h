// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_DATE_H
#define SAMKLANG_BASE_DATE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samklang {

/// A calendar date as the number yyyymmdd; 0 is "no date". Ordered as time is.
struct Date {
  std::int32_t number = 0;

  bool has_value() const noexcept { return number != 0; }
  int year() const noexcept { return number / 10000; }
  int month() const noexcept { return number / 100 % 100; }
  int day() const noexcept { return number % 100; }
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// What parse_date() made of a text.
struct ParsedDate {
  Date date;
  bool exact = false; ///< written YYYY-MM-DD; otherwise a time, zone or other spelling was dropped
};

/// Reads `YYYY-MM-DD`, an xsd:dateTime or a date with a zone (the calendar date as written is kept), `YYYY-MM`, `YYYY`
/// (the first day), and `DD.MM.YYYY`. Nothing for days that do not exist (2020-02-30) and for years outside 1..9999.
/// Complexity: constant.
std::optional<ParsedDate> parse_date(std::string_view text);

/// `YYYY-MM-DD`, or the empty string for no date.
std::string to_string(Date date);

} // namespace samklang

#endif

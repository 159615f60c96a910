// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace samklang {
namespace {

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return text.empty() ? std::nullopt : std::optional(number);
}

std::optional<Date> calendar_date(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day || *year < 1) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return Date{*year * 10000 + *month * 100 + *day};
}

// "Z", "+01:00"
bool is_zone(std::string_view text) {
  if (text == "Z") return true;
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' && digits(text.substr(1, 2)) &&
         digits(text.substr(4, 2));
}

// What may follow the date: a zone, or a time of day ("T23:59", "T23:59:59.123", a space for the T) with or without
// one.
bool is_time_or_zone(std::string_view rest) {
  if (is_zone(rest)) return true;
  if (rest.size() < 6 || (rest[0] != 'T' && rest[0] != ' ') || rest[3] != ':') return false;
  const auto hour = digits(rest.substr(1, 2));
  const auto minute = digits(rest.substr(4, 2));
  if (!hour || !minute || *hour > 24 || *minute > 59) return false;
  rest.remove_prefix(6);
  if (rest.size() >= 3 && rest[0] == ':' && digits(rest.substr(1, 2))) {
    rest.remove_prefix(3);
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  }
  return rest.empty() || is_zone(rest);
}

} // namespace

std::optional<ParsedDate> parse_date(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return std::nullopt;
  const auto trimmed = text.substr(first, text.find_last_not_of(blank) - first + 1);
  const bool padded = trimmed.size() != text.size();

  const auto answer = [](std::optional<Date> date, bool exact) -> std::optional<ParsedDate> {
    if (!date) return std::nullopt;
    return ParsedDate{*date, exact};
  };
  const auto part = [&](std::size_t at, std::size_t size) { return digits(trimmed.substr(at, size)); };
  if (trimmed.size() == 4) return answer(calendar_date(part(0, 4), 1, 1), false);
  if (trimmed.size() == 7 && trimmed[4] == '-') return answer(calendar_date(part(0, 4), part(5, 2), 1), false);
  if (trimmed.size() == 10 && trimmed[2] == '.' && trimmed[5] == '.') {
    return answer(calendar_date(part(6, 4), part(3, 2), part(0, 2)), false);
  }
  if (trimmed.size() < 10 || trimmed[4] != '-' || trimmed[7] != '-') return std::nullopt;
  const auto rest = trimmed.substr(10);
  if (!rest.empty() && !is_time_or_zone(rest)) return std::nullopt;
  return answer(calendar_date(part(0, 4), part(5, 2), part(8, 2)), rest.empty() && !padded);
}

std::string to_string(Date date) {
  if (!date.has_value()) return {};
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

} // namespace samklang

// SPDX-License-Identifier: Apache-2.0
#include "text/number_ranges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace samklang::text {

namespace {

constexpr double days_a_month = 30.4375; // mean; a year has 365.25

Unit dimension(Unit unit) noexcept {
  switch (unit) {
  case Unit::year:
  case Unit::age:
  case Unit::month:
  case Unit::week:
  case Unit::hour:
  case Unit::minute:
  case Unit::second: return Unit::day;
  case Unit::kilometre:
  case Unit::centimetre:
  case Unit::millimetre: return Unit::metre;
  case Unit::decare:
  case Unit::hectare: return Unit::square_metre;
  case Unit::kilogram:
  case Unit::tonne: return Unit::gram;
  default: return unit;
  }
}

double factor(Unit unit) noexcept {
  switch (unit) {
  case Unit::year:
  case Unit::age: return 12 * days_a_month;
  case Unit::month: return days_a_month;
  case Unit::week: return 7;
  case Unit::hour: return 1.0 / 24;
  case Unit::minute: return 1.0 / (24 * 60);
  case Unit::second: return 1.0 / (24 * 60 * 60);
  case Unit::kilometre:
  case Unit::kilogram:
  case Unit::decare: return 1000;
  case Unit::hectare: return 10000;
  case Unit::tonne: return 1000000;
  case Unit::centimetre: return 0.01;
  case Unit::millimetre: return 0.001;
  default: return 1;
  }
}

/// Months and years, whose length in days varies.
bool by_calendar(Unit unit) noexcept { return unit == Unit::year || unit == Unit::month || unit == Unit::age; }

/// How far apart two values of these units may lie and be one: a month has 28 to 31 days.
double tolerance(Unit a, Unit b) noexcept {
  return dimension(a) == Unit::day && dimension(b) == Unit::day && by_calendar(a) != by_calendar(b) ? 0.025 : 0;
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool ends_with_word(std::string_view head, std::string_view word) noexcept {
  head = trimmed(head);
  return head.ends_with(word) && (head.size() == word.size() || head[head.size() - word.size() - 1] == ' ');
}

/// What a number allows, on a line; an open end is a hair's breadth inside.
struct Interval {
  double low = 0;
  double high = 0;
};

Interval interval(const Number& number) noexcept {
  constexpr double without_end = std::numeric_limits<double>::infinity();
  constexpr double hair = 1e-6;
  const double value = number.value * factor(number.unit);
  switch (number.comparator) {
  case Comparator::none: return {value, value};
  case Comparator::at_least: return {value, without_end};
  case Comparator::more_than: return {value + hair, without_end};
  case Comparator::at_most: return {-without_end, value};
  case Comparator::less_than: return {-without_end, value - hair};
  case Comparator::between: return {value, number.upper * factor(number.unit)};
  }
  return {value, value};
}

bool same(double a, double b, double share) noexcept {
  return a == b || std::abs(a - b) <= 1e-9 + share * std::max(std::abs(a), std::abs(b));
}

bool same(const Interval& a, const Interval& b, double share) noexcept {
  const auto end = [&](double x, double y) { return std::isinf(x) || std::isinf(y) ? x == y : same(x, y, share); };
  return end(a.low, b.low) && end(a.high, b.high);
}

/// "67 prosent" rounds "to tredeler": a share that no whole per cent is may be said by the nearest.
bool same_share(const Number& a, const Number& b) noexcept {
  constexpr double rounding = 0.5;
  const auto broken = [](double value) { return std::abs(10 * value - std::round(10 * value)) > 0.01; };
  return a.unit == Unit::percent && b.unit == Unit::percent && a.comparator == b.comparator &&
         a.comparator != Comparator::between && broken(a.value) != broken(b.value) &&
         std::abs(a.value - b.value) < rounding;
}

} // namespace

void join_ranges(std::string_view text, std::vector<Number>& numbers) {
  constexpr std::size_t near = 40;
  for (std::size_t i = 0; i + 1 < numbers.size();) {
    Number& first = numbers[i];
    const Number& second = numbers[i + 1];
    if (second.begin < first.end || second.begin - first.end > near) {
      ++i;
      continue;
    }
    const std::string_view between = trimmed(text.substr(first.end, second.begin - first.end));
    if (between.starts_with("av ") || between.starts_with("of ")) {
      if (first.unit == Unit::none) first.unit = second.unit;
      ++i;
      continue;
    }
    const bool bare = first.comparator == Comparator::none;
    const bool to = between == "til" || between == "to" || between == "-" || between == "\xE2\x80\x93";
    const bool both = (between == "og" || between == "and") && (ends_with_word(text.substr(0, first.begin), "mellom") ||
                                                                ends_with_word(text.substr(0, first.begin), "between"));
    const bool closed = first.comparator == Comparator::at_least && second.comparator == Comparator::at_most &&
                        first.unit == Unit::none && between.empty();
    const bool units_fit = first.unit == Unit::none || dimension(first.unit) == dimension(second.unit);
    const bool ends_plain = second.comparator == Comparator::none || second.comparator == Comparator::at_most;
    if (!units_fit || !((bare && (to || both) && ends_plain) || closed)) {
      ++i;
      continue;
    }
    first.unit = second.unit;
    first.comparator = Comparator::between;
    first.upper = second.value;
    first.end = second.end;
    if (first.upper < first.value) std::swap(first.upper, first.value);
    numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    ++i;
  }
}

NumberRelation compare(const Number& a, const Number& b) noexcept {
  if (!same_dimension(a, b)) return NumberRelation::unlike;
  const Interval left = interval(a);
  const Interval right = interval(b);
  if (same(left, right, tolerance(a.unit, b.unit)) || same_share(a, b)) return NumberRelation::equal;
  if (left.low <= right.low && left.high >= right.high) return NumberRelation::covers;
  if (right.low <= left.low && right.high >= left.high) return NumberRelation::covered;
  return left.high < right.low || right.high < left.low ? NumberRelation::disjoint : NumberRelation::overlaps;
}

bool same_dimension(const Number& a, const Number& b) noexcept {
  // An age is no period, though both are counted in years; a count without a unit is like nothing else.
  const bool ages = a.unit == Unit::age && b.unit == Unit::age;
  if ((a.unit == Unit::age || b.unit == Unit::age) && !ages) return false;
  return dimension(a.unit) == dimension(b.unit);
}

bool same_number(const Number& a, const Number& b) noexcept {
  if (a.comparator != b.comparator || dimension(a.unit) != dimension(b.unit)) return false;
  const Interval left = interval(a);
  const Interval right = interval(b);
  return same(left, right, tolerance(a.unit, b.unit)) || same_share(a, b);
}

} // namespace samklang::text

// SPDX-License-Identifier: Apache-2.0
#include "text/number_ranges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace samklang::text {

namespace {

// Whole numbers only: shares of a unit would not add up to another one to the bit.
constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double month = 30.4375 * day; // the mean; a year has 365.25 days

/// The smallest unit of what a unit measures.
Unit dimension(Unit unit) noexcept {
  switch (unit) {
  case Unit::year:
  case Unit::age:
  case Unit::month:
  case Unit::week:
  case Unit::day:
  case Unit::hour:
  case Unit::minute: return Unit::second;
  case Unit::kilometre:
  case Unit::metre:
  case Unit::centimetre: return Unit::millimetre;
  case Unit::square_kilometre:
  case Unit::hectare:
  case Unit::decare: return Unit::square_metre;
  case Unit::cubic_metre: return Unit::litre;
  case Unit::kilogram:
  case Unit::tonne: return Unit::gram;
  default: return unit;
  }
}

/// How many of dimension() a unit is.
double factor(Unit unit) noexcept {
  switch (unit) {
  case Unit::year:
  case Unit::age: return 12 * month;
  case Unit::month: return month;
  case Unit::week: return 7 * day;
  case Unit::day: return day;
  case Unit::hour: return hour;
  case Unit::minute: return minute;
  case Unit::centimetre: return 10;
  case Unit::metre:
  case Unit::kilogram:
  case Unit::decare:
  case Unit::cubic_metre: return 1000;
  case Unit::hectare: return 10000;
  case Unit::kilometre:
  case Unit::square_kilometre:
  case Unit::tonne: return 1000000;
  default: return 1;
  }
}

/// Months and years, whose length in days varies.
bool by_calendar(Unit unit) noexcept { return unit == Unit::year || unit == Unit::month || unit == Unit::age; }

/// How far apart two values of these units may lie and be one: a month has 28 to 31 days.
double tolerance(Unit a, Unit b) noexcept {
  return dimension(a) == Unit::second && dimension(b) == Unit::second && by_calendar(a) != by_calendar(b) ? 0.025 : 0;
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
  const double value = number.value * factor(number.unit);
  const double hair = 1e-6 * std::max(1.0, std::abs(value));
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

/// Equal, but for the last bits of a product and `share` of the larger; an open end is like an open end only.
bool same(double a, double b, double share) noexcept {
  constexpr double last_bits = 1e-9; // well under the hair
  if (std::isinf(a) || std::isinf(b)) return a == b;
  return std::abs(a - b) <= std::max(last_bits, share) * std::max({1.0, std::abs(a), std::abs(b)});
}

bool same(const Interval& a, const Interval& b, double share) noexcept {
  return same(a.low, b.low, share) && same(a.high, b.high, share);
}

bool covers(const Interval& wide, const Interval& narrow, double share) noexcept {
  return (wide.low <= narrow.low || same(wide.low, narrow.low, share)) &&
         (wide.high >= narrow.high || same(wide.high, narrow.high, share));
}

bool lies_before(const Interval& a, const Interval& b, double share) noexcept {
  return a.high < b.low && !same(a.high, b.low, share);
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
    // "mellom 6 måneder og 2 år" is counted in months.
    if (first.unit == Unit::none) first.unit = second.unit;
    first.comparator = Comparator::between;
    first.upper = second.unit == first.unit ? second.value : second.value * factor(second.unit) / factor(first.unit);
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
  const double share = tolerance(a.unit, b.unit);
  if (same(left, right, share) || same_share(a, b)) return NumberRelation::equal;
  if (covers(left, right, share)) return NumberRelation::covers;
  if (covers(right, left, share)) return NumberRelation::covered;
  return lies_before(left, right, share) || lies_before(right, left, share) ? NumberRelation::disjoint
                                                                            : NumberRelation::overlaps;
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

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NUMBERS_H
#define SAMKLANG_TEXT_NUMBERS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::text {

/// What a number counts. `age` is years of age where the words around say so ("barn under 18 år", "fylt 67 år",
/// "18-åring").
enum class Unit : std::uint8_t {
  none,
  percent, ///< shares too: "halvparten" is 50
  year,
  month,
  week,
  day,
  hour,
  krone,
  base_amount,
  credit,
  digit,
  age,
  kilometre,
  metre,
  square_metre,
  square_kilometre,
  cubic_metre,
  times,
  person,
  second,
  minute,
  working_day, ///< other than Sundays and holidays; a week is not five of them
  gram,
  kilogram,
  tonne,
  litre,
  centimetre,
  millimetre,
  decare, ///< 1000 square metres
  hectare,
  kilowatt,
  kilowatt_hour,
  euro
};

/// How a number bounds what is meant.
enum class Comparator : std::uint8_t { none, at_least, at_most, more_than, less_than, between };

/// A number that a text states as a fact or a condition.
struct Number {
  double value = 0;
  double upper = 0; ///< of `between`: the other end, both ends included
  Unit unit = Unit::none;
  Comparator comparator = Comparator::none;
  std::uint32_t begin = 0; ///< bytes [begin, end): comparator, number and unit where they stand together
  std::uint32_t end = 0;
};

/// How what one number allows lies to what another allows.
enum class NumberRelation : std::uint8_t {
  unlike, ///< other dimensions
  equal,
  covers,   ///< whatever B allows, A allows: "minst 75 %" covers "100 %"
  covered,  ///< the reverse
  overlaps, ///< some values in both
  disjoint, ///< none
};

/// The numbers of a text in order: digits ("10 000", "7,5", "75 %") and number words up to twenty and the tens
/// ("tolv", "femogtjue" not), shares ("halvparten", "to tredeler", "et halvt år"), ranges ("mellom 20 og 99 prosent"),
/// alone or at the head of a compound ("ellevesifret", "18-åring"). "en", "ett" and "one" only before a unit. Left out:
/// dates, years, ordinals, enumerators ("1)"), and what follows §, kapittel, nr, artikkel, versjon and their like.
/// Linear in the text.
std::vector<Number> numbers(std::string_view text, Language language = Language::nb);

/// Reads two numbers as sets of allowed values and compares the sets; units converted where that is exact, months and
/// days by a month's mean length within two and a half per cent ("30 dager", "en måned"). A bound on
/// whole things is compared as on a line: "mer enn 14" is covered by "minst 14".
NumberRelation compare(const Number& a, const Number& b) noexcept;

/// True when both say the same: units converted as in compare(); years may be of age.
bool same_number(const Number& a, const Number& b) noexcept;

/// True when both are in units that can be compared (days and years, but not ages and periods).
bool same_dimension(const Number& a, const Number& b) noexcept;

} // namespace samklang::text

#endif

// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.h"

#include "text/first_byte.h"
#include "text/tables/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace samklang::text {

namespace {

constexpr Unit unit_by_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Unit>, 32> units = {{{"percent", Unit::percent},
                                                                        {"year", Unit::year},
                                                                        {"month", Unit::month},
                                                                        {"week", Unit::week},
                                                                        {"day", Unit::day},
                                                                        {"hour", Unit::hour},
                                                                        {"krone", Unit::krone},
                                                                        {"base_amount", Unit::base_amount},
                                                                        {"credit", Unit::credit},
                                                                        {"digit", Unit::digit},
                                                                        {"age", Unit::age},
                                                                        {"kilometre", Unit::kilometre},
                                                                        {"metre", Unit::metre},
                                                                        {"square_metre", Unit::square_metre},
                                                                        {"square_kilometre", Unit::square_kilometre},
                                                                        {"cubic_metre", Unit::cubic_metre},
                                                                        {"times", Unit::times},
                                                                        {"person", Unit::person},
                                                                        {"second", Unit::second},
                                                                        {"minute", Unit::minute},
                                                                        {"working_day", Unit::working_day},
                                                                        {"gram", Unit::gram},
                                                                        {"kilogram", Unit::kilogram},
                                                                        {"tonne", Unit::tonne},
                                                                        {"litre", Unit::litre},
                                                                        {"centimetre", Unit::centimetre},
                                                                        {"millimetre", Unit::millimetre},
                                                                        {"decare", Unit::decare},
                                                                        {"hectare", Unit::hectare},
                                                                        {"kilowatt", Unit::kilowatt},
                                                                        {"kilowatt_hour", Unit::kilowatt_hour},
                                                                        {"euro", Unit::euro}}};
  for (const auto& [known, unit] : units)
    if (name == known) return unit;
  return Unit::none;
}

static_assert(std::all_of(std::begin(tables::units), std::end(tables::units),
                          [](const tables::UnitsRow& row) { return unit_by_name(row.unit) != Unit::none; }));

constexpr bool is_english(const tables::NumbersRow& row) { return row.language == "en"; }

constexpr auto numbers_by_first_byte =
    by_first_byte<std::size(tables::numbers)>(tables::numbers, [](const tables::NumbersRow& row) { return row.word; });
constexpr auto units_by_first_byte =
    by_first_byte<std::size(tables::units)>(tables::units, [](const tables::UnitsRow& row) { return row.word; });

template <class Table> bool listed(const Table& table, std::string_view word) noexcept {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

} // namespace

std::optional<NumberWord> number_word(std::string_view folded, Language language) noexcept {
  if (listed(tables::one_words, folded) && (folded == "one") == (language == Language::en)) return NumberWord{1, true};
  if (language != Language::nb && language != Language::nn && language != Language::en) return std::nullopt;
  for (const std::uint16_t number : numbers_by_first_byte.like(folded)) {
    const tables::NumbersRow& row = tables::numbers[number];
    if (row.word == folded && is_english(row) == (language == Language::en))
      return NumberWord{static_cast<double>(row.value), false};
  }
  return std::nullopt;
}

std::optional<Unit> unit_word(std::string_view folded) noexcept {
  for (const std::uint16_t number : units_by_first_byte.like(folded)) {
    const tables::UnitsRow& row = tables::units[number];
    if (row.compounds ? folded.starts_with(row.word) : folded == row.word) return unit_by_name(row.unit);
  }
  return std::nullopt;
}

std::optional<NumberCompound> number_compound(std::string_view folded, Language language) noexcept {
  if (language != Language::nb && language != Language::nn) return std::nullopt;
  for (const std::uint16_t number : numbers_by_first_byte.like(folded)) {
    const tables::NumbersRow& row = tables::numbers[number];
    if (is_english(row) || folded.size() <= row.word.size() || !folded.starts_with(row.word)) continue;
    const double value = static_cast<double>(row.value);
    const std::string_view rest = folded.substr(row.word.size());
    for (const tables::UnitsRow& unit : tables::units)
      if (unit.compounds && rest.starts_with(unit.word)) return NumberCompound{value, unit_by_name(unit.unit)};
    for (const std::string_view year : {"års", "år"})
      if (rest.starts_with(year)) return NumberCompound{value, Unit::year};
    for (const std::string_view day : {"dagers", "dagars"})
      if (rest.starts_with(day)) return NumberCompound{value, Unit::day};
    for (const std::string_view week : {"ukers", "vekers"})
      if (rest.starts_with(week)) return NumberCompound{value, Unit::week};
  }
  return std::nullopt;
}

std::optional<Fraction> fraction_word(std::string_view folded) noexcept {
  static constexpr auto index = by_first_byte<std::size(tables::fractions)>(
      tables::fractions, [](const tables::FractionsRow& row) { return row.word; });
  for (const std::uint16_t number : index.like(folded))
    if (const tables::FractionsRow& row = tables::fractions[number]; row.word == folded)
      return Fraction{row.percent, row.whole};
  return std::nullopt;
}

bool is_half(std::string_view folded) noexcept { return listed(tables::halves, folded); }

bool introduces_reference(std::string_view folded) noexcept { return listed(tables::reference_words, folded); }

bool tells_age(std::string_view folded) noexcept { return listed(tables::age_words, folded); }

bool is_month_name(std::string_view folded) noexcept { return listed(tables::month_names, folded); }

} // namespace samklang::text

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NUMBER_WORDS_H
#define SAMKLANG_TEXT_NUMBER_WORDS_H

#include <samklang/base/language.h>
#include <samklang/text/numbers.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace samklang::text {

/// The number that a folded word names, in nb, nn or en. `needs_unit`: also an article ("ett"), a number only before a
/// unit.
struct NumberWord {
  double value = 0;
  bool needs_unit = false;
};
std::optional<NumberWord> number_word(std::string_view folded, Language language) noexcept;

/// A number word or digits at the head of a compound with a unit: "ellevesifret", "tolvmånedersperiode".
struct NumberCompound {
  double value = 0;
  Unit unit = Unit::none;
};
std::optional<NumberCompound> number_compound(std::string_view folded, Language language) noexcept;

/// The unit a folded word stands for, by itself ("måneder") or as the head of a compound ("månedersperiode").
std::optional<Unit> unit_word(std::string_view folded) noexcept;

/// A share: "halvparten" (whole), or what one "tredel" is.
struct Fraction {
  double percent = 0;
  bool whole = false;
};
std::optional<Fraction> fraction_word(std::string_view folded) noexcept;

/// "halv", "halvt", "half": half of the unit that follows.
bool is_half(std::string_view folded) noexcept;

/// True for words after which a number is a reference: kapittel, nr, artikkel, versjon ...
bool introduces_reference(std::string_view folded) noexcept;

/// True for words that make years an age when they stand right before the number or its bound: fylt, alderen, person,
/// barn ...
bool tells_age(std::string_view folded) noexcept;

/// True for the name of a month, whole or abbreviated.
bool is_month_name(std::string_view folded) noexcept;

} // namespace samklang::text

#endif

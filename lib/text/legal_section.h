// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_SECTION_H
#define SAMKLANG_TEXT_LEGAL_SECTION_H

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// How the act numbers its sections, where that is known.
enum class Numbering { unknown, plain, chaptered };

/// One place in an act: "§1-5" or "kap14", and the way down from there: "ledd3", "bokstavb", "nr1", "punktum2".
struct LegalPlace {
  std::string section;
  std::vector<std::string> detail;
  std::size_t begin = 0; ///< in the folded text
  std::size_t end = 0;
};

struct LegalPlaces {
  std::vector<LegalPlace> places;
  std::size_t last_group = 0; ///< the first place of those under the last sign: 1 in "§ 5 og §§ 7, 8"
  std::size_t end = 0;        ///< after the last of them
};

/// The sections that a citation starting at `i` names, all of "§§ 2-10 til 2-15", "§ 1-5 tredje ledd og § 3-2", "§ 6-47
/// første ledd bokstav c og d". `t[i]` is a section_sign, or the first digit of a section named without one. A run of
/// signs without a number gives no place and an end after the run. Of a range both ends are given, not what lies
/// between.
LegalPlaces sections_at(std::string_view t, std::size_t i, Numbering numbering);

/// The chapters after the word "kapittel" or "kap." that starts at `i`: "kapittel 7 og 10", "kap. III". No place where
/// no number follows. `capitals_at` says whether the letter at a place of the folded text was a capital: "kapittel i"
/// names no chapter.
LegalPlaces chapters_at(std::string_view t, std::size_t i, const std::function<bool(std::size_t)>& capitals_at);

/// True at "16-20": a section number with a hyphen, of at most three digits a part.
bool hyphened_number_at(std::string_view t, std::size_t i) noexcept;

bool chapter_word(std::string_view word) noexcept;

/// After ",", "og", "eller", "til", "jf.", "-", "/" and the like, white space included; `i` itself where none stands.
std::size_t after_separator(std::string_view t, std::size_t i) noexcept;

} // namespace samklang::text

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_DETAIL_H
#define SAMKLANG_TEXT_LEGAL_DETAIL_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// One step down inside a section: all of "første, andre og tredje ledd", "bokstav a, c eller d", "nr. 1 og 2", "(4)".
struct LegalDetail {
  struct Value {
    std::string value; ///< "1", "b"
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string_view kind; ///< "ledd", "bokstav", "nr", "punktum"
  std::vector<Value> values;
  std::size_t end = 0;
};

/// The step that stands at `i` of folded text; `after_bracket` where a bracketed paragraph ends at `i`: only then a
/// bare letter is one ("§ 1-3(1)i").
std::optional<LegalDetail> detail_at(std::string_view t, std::size_t i, bool after_bracket);

/// A single letter at `i`, no part of a word or of an abbreviation ("e.l.", "A/S"); "\0" for none. `i` and `å` are
/// words when spaces stand around them.
bool single_letter_at(std::string_view t, std::size_t i) noexcept;

} // namespace samklang::text

#endif

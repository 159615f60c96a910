// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_TERM_PARTS_H
#define SAMKLANG_TEXT_TERM_PARTS_H

#include <cstdint>
#include <string_view>

namespace samklang::text {

/// What stands in parentheses (or brackets) at the end of a term.
enum class QualifierKind : std::uint8_t {
  none,
  words,        ///< "barn (folketrygd)": tells homonyms apart
  number,       ///< "sak (2)": numbers the homonyms of one catalogue
  abbreviation, ///< "Norsk pasientregister (NPR)", "NPR (Norsk pasientregister)": the same again, shorter or longer
};

/// A term taken apart: bytes of the term as given, none of the parentheses or the spaces around them.
struct TermParts {
  QualifierKind kind = QualifierKind::none;
  std::uint32_t term_begin = 0; ///< what is named; the whole term where nothing is in parentheses at its end
  std::uint32_t term_end = 0;
  std::uint32_t qualifier_begin = 0;
  std::uint32_t qualifier_end = 0;

  std::string_view term(std::string_view whole) const noexcept {
    return whole.substr(term_begin, term_end - term_begin);
  }
  std::string_view qualifier(std::string_view whole) const noexcept {
    return whole.substr(qualifier_begin, qualifier_end - qualifier_begin);
  }
};

/// Linear. "(tall-) verdi" and "(ikke) bosatt" have no qualifier: it stands at the end and something before it.
TermParts term_parts(std::string_view term);

} // namespace samklang::text

#endif

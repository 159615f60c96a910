// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NEGATIONS_H
#define SAMKLANG_TEXT_NEGATIONS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::text {

enum class NegationKind : std::uint8_t {
  negation,  ///< not, no, without, neither
  exception, ///< except, unless, apart from, excluded
};

/// Words that take something out of what a text says.
struct Negation {
  NegationKind kind = NegationKind::negation;
  std::uint32_t begin = 0; ///< bytes [begin, end) of the words themselves
  std::uint32_t end = 0;
};

/// All negations and exceptions of a text, in order; the longest phrase wins ("med unntak av" is one exception).
/// Linear.
std::vector<Negation> negations(std::string_view text, Language language = Language::nb);

} // namespace samklang::text

#endif

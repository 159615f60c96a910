// SPDX-License-Identifier: Apache-2.0
#include "align/specificity.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace samklang::align {

double specificity(std::string_view term) {
  constexpr double long_word = 18; // letters
  std::size_t letters = 0;
  const std::vector<text::Token> words = text::tokens(term);
  for (const text::Token& word : words)
    for (const char c : word.in(term)) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  const double length = static_cast<double>(letters) > 5 ? (static_cast<double>(letters) - 5) / (long_word - 5) : 0;
  return std::clamp(length + (words.size() > 1 ? 0.3 : 0.0), 0.0, 1.0);
}

} // namespace samklang::align

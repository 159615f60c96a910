// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_TURNED_H
#define SAMKLANG_ALIGN_TURNED_H

#include "align/pairing.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::align {

/// A word of both definitions that one turns round, with the small words that do it: bytes [begin, end) of each.
struct Turn {
  enum class Kind : std::uint8_t {
    turned,   ///< negated on one side, or under small words that exclude each other or have changed places
    out_of_a, ///< A takes out what B has: "ikke medregnet frakt", "medregnet frakt"
    out_of_b,
  };
  Kind kind = Kind::turned;
  std::uint32_t a = 0; ///< index into the reading's mentions
  std::uint32_t b = 0;
  std::uint32_t begin_a = 0;
  std::uint32_t end_a = 0;
  std::uint32_t begin_b = 0;
  std::uint32_t end_b = 0;
};

/// What one definition turns round of the other; nothing where neither was made from the other, since a text that says
/// it in its own way may use other small words. `text_a`, `text_b`: the definitions. Quadratic in the paired words.
std::vector<Turn> turned_words(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b,
                               const Pairing& pairing);

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_VALUES_H
#define SAMKLANG_ALIGN_VALUES_H

#include "align/corpus.h"

#include <cstdint>
#include <vector>

namespace samklang::align {

enum class Effect : std::uint8_t;

/// Numbers, or limiting words, that differ.
struct ValueContrast {
  Effect effect{};
  bool number = true; ///< or a limiting word
  bool both = false;  ///< both sides bound the same dimension
  bool apart = false; ///< two bounds that no value keeps: "over", "under"
  std::uint32_t begin_a = 0;
  std::uint32_t end_a = 0;
  std::uint32_t begin_b = 0;
  std::uint32_t end_b = 0;
};

/// Numbers of one side without their like on the other, in pairs where they are of one dimension; and "bare", "kun" of
/// one side.
std::vector<ValueContrast> value_contrasts(const Reading& a, const Reading& b);

} // namespace samklang::align

#endif

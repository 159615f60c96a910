// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_BACKGROUND_LOOK_UP_H
#define SAMKLANG_ALIGN_BACKGROUND_LOOK_UP_H

#include <samklang/align/background.h>

#include <algorithm>
#include <cstdint>
#include <span>

namespace samklang::align {

/// Rarities stand in these steps above 1: one definition more or less among thousands must not move every verdict a
/// hair.
inline constexpr double background_steps = 16;

/// The row with this key, or null.
template <class Row> const Row* with_key(std::span<const Row> rows, std::uint64_t key) noexcept {
  const auto at = std::lower_bound(rows.begin(), rows.end(), key,
                                   [](const Row& row, std::uint64_t wanted) { return row.key < wanted; });
  return at != rows.end() && at->key == key ? &*at : nullptr;
}

} // namespace samklang::align

#endif

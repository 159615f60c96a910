// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_BOUNDED_H
#define SAMKLANG_IMAGE_BOUNDED_H

#include <cstddef>
#include <span>

namespace samklang::image {

/// The relations, links or usages of one concept that are looked at where all of them are told.
inline constexpr std::size_t most_links = 10'000;

/// The first rows of a run that may be any length in a damaged image, and never is in a sound one.
template <class Row> std::span<const Row> bounded(std::span<const Row> rows, std::size_t most = 1024) noexcept {
  return rows.first(rows.size() < most ? rows.size() : most);
}

} // namespace samklang::image

#endif

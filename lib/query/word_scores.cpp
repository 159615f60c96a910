// SPDX-License-Identifier: Apache-2.0
#include "query/word_scores.h"

#include <algorithm>
#include <bit>

namespace samklang::query {

void WordScores::clear() noexcept {
  for (const std::uint32_t place : used_) rows_[place] = {};
  used_.clear();
}

void WordScores::begin(std::size_t postings, std::size_t concepts) {
  clear();
  const std::size_t wanted = std::bit_ceil(2 * postings + 2);
  whole_ = wanted >= concepts;
  // Only as much of the rows is used; the rest stays empty for a later search.
  const std::size_t size = whole_ ? concepts : wanted;
  if (rows_.size() < size) rows_.resize(size);
  if (whole_) return;
  mask_ = size - 1;
  shift_ = 64U - static_cast<unsigned>(std::countr_zero(size));
}

} // namespace samklang::query

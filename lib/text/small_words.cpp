// SPDX-License-Identifier: Apache-2.0
#include "text/small_words.h"

#include "text/tables/small_words.h"

#include <algorithm>
#include <iterator>

namespace samklang::text::small_words {

bool turn_round(std::string_view a, std::string_view b) noexcept {
  return std::any_of(std::begin(tables::turning), std::end(tables::turning), [&](const tables::TurningRow& row) {
    return (row.a == a && row.b == b) || (row.a == b && row.b == a);
  });
}

bool may_turn_round(std::string_view word) noexcept {
  return std::any_of(std::begin(tables::turning), std::end(tables::turning),
                     [&](const tables::TurningRow& row) { return row.a == word || row.b == word; });
}

bool joins(std::string_view word) noexcept {
  return std::find(std::begin(tables::joining), std::end(tables::joining), word) != std::end(tables::joining);
}

bool is_not_yet(std::string_view word) noexcept {
  return std::find(std::begin(tables::not_yet), std::end(tables::not_yet), word) != std::end(tables::not_yet);
}

} // namespace samklang::text::small_words

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/act_name.h>

#include "text/tables/acts.h"

#include <algorithm>
#include <iterator>

namespace samklang::text {

// The table is ordered by key: legal_act.cpp asserts it.
std::string_view act_name(std::string_view act_key) noexcept {
  const auto* const found = std::ranges::lower_bound(tables::acts, act_key, {}, &tables::ActsRow::key);
  if (found == std::end(tables::acts) || found->key != act_key || found->names.empty()) return {};
  return found->names.front();
}

} // namespace samklang::text

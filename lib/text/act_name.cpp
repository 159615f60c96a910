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

std::string act_citation(std::string_view act_key) {
  const std::string_view name = act_name(act_key);
  if (!name.empty()) return std::string(name);
  constexpr std::string_view act = "lov/";
  constexpr std::string_view regulation = "forskrift/";
  if (act_key.starts_with(act)) return "LOV-" + std::string(act_key.substr(act.size()));
  if (act_key.starts_with(regulation)) return "FOR-" + std::string(act_key.substr(regulation.size()));
  return std::string(act_key);
}

} // namespace samklang::text

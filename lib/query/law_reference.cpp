// SPDX-License-Identifier: Apache-2.0
#include "query/law_reference.h"

#include <samklang/text/legal_reference.h>

namespace samklang::query {

std::string law_key(std::string_view reference) {
  if (const auto named = text::legal_reference_from_iri(reference)) return named->key;
  const auto found = text::legal_references(reference);
  if (!found.empty()) return found.front().key;
  return reference.starts_with("lov/") || reference.starts_with("forskrift/") ? std::string(reference) : std::string();
}

bool within_law(std::string_view key, std::string_view law) noexcept {
  return key.starts_with(law) && (key.size() == law.size() || key[law.size()] == '/');
}

} // namespace samklang::query

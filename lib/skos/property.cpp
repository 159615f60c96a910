// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/property.h>

#include <array>
#include <string_view>
#include <unordered_map>

namespace samklang::skos {
namespace {

struct Entry {
  std::string_view curie;
  std::string_view iri;
};

constexpr std::array<Entry, static_cast<std::size_t>(Property::count)> entries = {{
    {"", ""},
#define SAMKLANG_PROPERTY(id, curie, iri) {curie, iri},
#include <samklang/skos/property.def>
#undef SAMKLANG_PROPERTY
}};

} // namespace

std::string_view name(Generation one) noexcept {
  switch (one) {
  case Generation::unknown: return "unknown";
  case Generation::plain: return "plain";
  case Generation::v1_0: return "1.0";
  case Generation::v1_1: return "1.1";
  case Generation::v2: return "2";
  case Generation::owl: return "owl";
  }
  return "unknown";
}

std::string_view iri(Property property) noexcept {
  const auto index = static_cast<std::size_t>(property);
  return index < entries.size() ? entries[index].iri : std::string_view{};
}

std::string_view curie(Property property) noexcept {
  const auto index = static_cast<std::size_t>(property);
  return index < entries.size() ? entries[index].curie : std::string_view{};
}

Property property_from_iri(std::string_view iri) noexcept {
  static const auto* const by_iri = [] {
    auto* map = new std::unordered_map<std::string_view, Property>();
    for (std::size_t i = 1; i < entries.size(); ++i) map->emplace(entries[i].iri, static_cast<Property>(i));
    return map;
  }();
  const auto found = by_iri->find(iri);
  return found == by_iri->end() ? Property::none : found->second;
}

} // namespace samklang::skos

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_PROPERTY_H
#define SAMKLANG_SKOS_PROPERTY_H

#include <cstdint>
#include <string_view>

namespace samklang::skos {

/// The way of writing a field, as a bit set: which generation of SKOS-AP-NO-Begrep, or none of them.
/// A generation is read off a property, never off a namespace: 1.1 and 2 share one.
enum class Generation : std::uint8_t {
  unknown = 0,
  plain = 1, ///< a property that plain SKOS, Dublin Core or DCAT has, the same in every generation
  v1_0 = 2,  ///< http://difi.no/skosno#
  v1_1 = 4,  ///< Norwegian local names in https://data.norge.no/vocabulary/skosno#, SKOS-XL labels
  v2 = 8,    ///< English local names, euvoc:XlNote
  owl = 16,  ///< OWL class with rdfs:label and oboInOwl synonyms
};

constexpr Generation operator|(Generation a, Generation b) noexcept {
  return static_cast<Generation>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
constexpr bool includes(Generation set, Generation one) noexcept {
  return (static_cast<std::uint8_t>(set) & static_cast<std::uint8_t>(one)) != 0;
}

/// Stable name of one generation: "1.0", "1.1", "2", "plain", "owl", "unknown". Static storage.
std::string_view name(Generation one) noexcept;

/// The property a value was read from. The order is that of the table in lib/skos/property.cpp and part of no file
/// format.
enum class Property : std::uint8_t {
  none,
#define SAMKLANG_PROPERTY(id, curie, iri) id,
#include <samklang/skos/property.def>
#undef SAMKLANG_PROPERTY
  count
};

/// The full IRI, and the usual short form ("skos:prefLabel"). Static storage; empty for Property::none.
std::string_view iri(Property property) noexcept;
std::string_view curie(Property property) noexcept;

/// The property with this IRI; Property::none for one that the library does not know. Constant expected time.
Property property_from_iri(std::string_view iri) noexcept;

} // namespace samklang::skos

#endif

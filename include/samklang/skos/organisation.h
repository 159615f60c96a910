// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_ORGANISATION_H
#define SAMKLANG_SKOS_ORGANISATION_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace samklang::skos {

/// A Norwegian organisation number (nine digits) as found in an IRI or a text.
struct OrganisationNumber {
  std::uint32_t number = 0;
  bool valid = false; ///< the ninth digit is the modulus 11 check digit (weights 3 2 7 6 5 4 3 2)
};

/// True when `number` has nine digits and passes the modulus 11 check of the Register Centre.
bool valid_organisation_number(std::uint32_t number) noexcept;

/// The number in a publisher's IRI, from any of the families in use: data.brreg.no/enhetsregisteret/api/enheter/N and
/// .../underenheter/N, .../enhetsregisteret/enhet/N, organization-catalog(ue).*.digdir.no/organizations/N, and, as any
/// family may come, an IRI whose last path segment is nine digits. Nothing for another IRI.
std::optional<OrganisationNumber> organisation_number_from_iri(std::string_view iri) noexcept;

/// The number in a text such as "974 761 076" or "NO 974761076 MVA": nine digits once spaces and dots are dropped.
std::optional<OrganisationNumber> organisation_number_from_text(std::string_view text) noexcept;

/// The number that a concept's IRI tells, where it has the registration tool's form .../collections/N/concepts/...
std::optional<OrganisationNumber> organisation_number_from_concept_iri(std::string_view iri) noexcept;

/// The usual short name of a well-known body ("NAV"), for data that names it by number only; empty for another number.
/// From schemas/organisations.json. Static storage.
std::string_view well_known_organisation(std::uint32_t number) noexcept;

} // namespace samklang::skos

#endif

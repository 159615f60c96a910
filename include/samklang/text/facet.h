// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_FACET_H
#define SAMKLANG_TEXT_FACET_H

#include <samklang/base/language.h>

#include <cstdint>
#include <string_view>

namespace samklang::text {

/// What kind of thing a definition says its concept is, where that is a thing *about* another one.
enum class FacetKind : std::uint8_t {
  none,
  identifier,  ///< identifikator, nummer, kode, nøkkel
  information, ///< opplysning, informasjon, egenskap, metadata
  message,     ///< melding, beskjed, varsel
  document,    ///< dokument, skjema, brev, attest
  record,      ///< register, liste, oversikt
  field,       ///< felt, tekst, kolonne
  date,        ///< dato, tidspunkt
  name,        ///< navn, betegnelse
};

struct Facet {
  FacetKind kind = FacetKind::none;
  std::uint32_t begin = 0; ///< bytes [begin, end) of the word that says so
  std::uint32_t end = 0;
};

/// The facet that the head of a definition names: its last word before the first preposition or relative word ("entydig
/// identifikator | for ...", "firesifret kode | som ..."). None when the head is long, unknown, or nothing follows it.
/// Linear.
Facet facet(std::string_view definition, Language language = Language::nb);

/// The facet that a term itself names, by its last word: "kommunenummer" is an identifier. `key` is a term_key().
FacetKind facet_of_term(std::string_view key) noexcept;

} // namespace samklang::text

#endif

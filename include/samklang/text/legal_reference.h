// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_REFERENCE_H
#define SAMKLANG_TEXT_LEGAL_REFERENCE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A reference to a Norwegian act or regulation, in normal form.
///
/// The key is an act and a way down into it:
///
///     key     = act [ "/" section *( "/" step ) ]                       lov/1997-02-28-19/§1-5/ledd3
///     act     = ( "lov" / "forskrift" ) "/" YYYY-MM-DD [ "-" number ]   lov/1967-02-10 has no number
///     section = ( "§" / "kap" ) n *( "-" n ) [ letter ]                 §1-5, §28a, §6-44-12, kap14
///     step    = "ledd" n / "bokstav" letter / "nr" n / "punktum" n      as the text goes: ledd1/bokstavb/nr2
///
/// Numbers are arabic without leading zeros, letters lower case; the day exists in the calendar. Two citations mean the
/// same place exactly when their keys are equal, with three reservations: "§ 2-3 h" (section 2-3h, or letter h of
/// section 2-3) is always written §2-3h; the chapter of a Lovdata address (KAPITTEL_13-1) counts places in the document
/// and need not be the act's own number; and a short name means the act that bears it today, unless its day or year,
/// another citation in the text, or the way its sections are numbered shows that an older one is meant.
struct LegalReference {
  std::string key;         ///< "lov/1997-02-28-19/§1-5/ledd3"
  std::string act;         ///< "lov/1997-02-28-19"
  std::string section;     ///< "§1-5", "kap14" or empty
  std::string detail;      ///< "ledd3", "ledd1/bokstavb"; empty for none
  std::uint32_t begin = 0; ///< byte range in the text it was found in, [begin, end); of an IRI the whole
  std::uint32_t end = 0;
};

/// All references in a text, in order; their ranges do not overlap. What is understood:
///
/// - numbers: "LOV-1997-02-28-19 ... § 1-5", "LOV 1967-02-10 nr 00", "FOR-2008-08-18-942 § 3 nr. 1",
///   "lov 8. februar 1980 nr. 2 om pant § 1-1 femte ledd", "lov av 26. mars 1999 nr. 14", "forskrift 25.01.1990 nr.
///   92";
/// - names in bokmål and nynorsk, with or without genitive: "skattelovens § 2-16", "ftrl. § 1-5 tredje ledd",
///   "lov om folketrygd", "§ 14 i arkivforskriften";
/// - lists: "§§ 2-10 til 2-15" (both ends; what lies between is not listed), "§ 1-5 og § 3-2",
///   "første ledd bokstav c og d", "§ 6-44-12 og -14";
/// - chapters right after or before their act: "skatteloven kapittel 5", "kap. III";
/// - addresses inside the text, as legal_reference_from_iri() reads them.
///
/// A section without an act belongs to the act named before it; "loven" and "forskriften" go back to the last of their
/// kind. After another source (an act that is not in the table, "Takseringsreglene", "SSV") sections belong to nothing
/// until a known act comes. Names, titles and abbreviations stand in schemas/acts.json; whatever is not there, or could
/// be two things, gives no reference: never guessed.
///
/// Any bytes will do as input; text that is not UTF-8 gives what its readable parts give. Complexity: linear in the
/// text. Texts beyond 4 GiB are cut.
std::vector<LegalReference> legal_references(std::string_view text);

/// The reference an IRI stands for: lovdata.no in the forms /lov/..., /NL/lov/..., /dokument/NL/lov/...,
/// /dokument/SF/forskrift/..., /eli/lov/YYYY/MM/DD/N, with section or chapter in the path or after #, percent-encoded
/// or not, and the addresses from before 2013 (/all/nl-19350607-002.html); NAV's internal ".../lov/L19990326-14_P5-10".
/// Nothing for another IRI. Host and scheme in any case; linear, and only the first 2,048 bytes are read.
std::optional<LegalReference> legal_reference_from_iri(std::string_view iri);

/// True when the text speaks of a law at all ("§", "loven", "forskrift", "lov om", a known abbreviation, "lovdata.no"),
/// understood or not. Whatever has a legal reference speaks of a law. Linear, allocates nothing.
bool mentions_law(std::string_view text) noexcept;

} // namespace samklang::text

#endif

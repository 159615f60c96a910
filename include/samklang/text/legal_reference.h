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
struct LegalReference {
  std::string key;          ///< "lov/1997-02-28-19/§1-5", "forskrift/2007-11-09-1268", "lov/1997-02-28-19/kap14"; see below
  std::string act;          ///< the key's first two parts: which act
  std::string section;      ///< "§1-5", "kap14" or empty
  std::string detail;       ///< "ledd3", "nr1", "bokstavb", joined with "/"; empty for none
  std::uint32_t begin = 0;  ///< byte range in the text it was found in
  std::uint32_t end = 0;
};

/// All references in a text, in order: Lovdata numbers ("LOV-1997-02-28-19 ... § 1-5"), short names ("skatteloven § 2-16",
/// "ftrl. § 1-5 tredje ledd", "jf. folketrygdloven § 1-5 og § 3-2"), "lov 8. februar 1980 nr. 2 om pant", "FOR-2008-08-18-942",
/// and Lovdata or ELI addresses inside the text. A section without an act belongs to the act named before it in the same text.
/// Short names come from schemas/acts.json; a name that is not there gives no key: never guessed. Linear in the text.
///
/// Key: kind "/" date-number, then "/§" section or "/kap" chapter, then "/ledd3", "/bokstavb", "/nr1" where given.
std::vector<LegalReference> legal_references(std::string_view text);

/// The reference an IRI stands for: lovdata.no/lov/..., /eli/lov/..., /dokument/NL/lov/..., /dokument/SF/forskrift/..., percent-encoded or not,
/// agency-internal ".../lov/L19990326-14_P5-10". Nothing for another IRI.
std::optional<LegalReference> legal_reference_from_iri(std::string_view iri);

/// True when the text speaks of a law at all ("§", "loven", "forskrift", "lovdata.no"), understood or not.
bool mentions_law(std::string_view text) noexcept;

} // namespace samklang::text

#endif

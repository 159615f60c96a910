// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_REFERENCE_CHAIN_H
#define SAMKLANG_TEXT_LEGAL_REFERENCE_CHAIN_H

#include <samklang/base/date.h>

#include <string_view>
#include <vector>

namespace samklang::text {

/// One section that takes a meaning from another: skatteloven § 2-16 leaves it to folketrygdloven § 25-4 who has to
/// notify. A row of schemas/legal-references.json, which is curated and far from complete. Static storage.
struct SectionReference {
  std::string_view from;   ///< the section that refers, a key as in LegalReference: "lov/1999-03-26-14/§2-16"
  std::string_view to;     ///< the section that settles it: "lov/1997-02-28-19/§25-4/ledd1"
  Date as_of;              ///< a day on which the reference was known to stand
  std::string_view source; ///< where it can be read
};

/// What the place `key` refers to, in the order of the table; none where nothing is known. A reference counts where the
/// place it stands in and the place asked about are the same or one lies within the other: "§25-4" and "§25-4/ledd1",
/// not "§25-4/ledd2". A key without a section (a whole act) has none. Linear in the table.
std::vector<SectionReference> referenced_sections(std::string_view key);

/// The shortest way from one place to another along such references, step by step; the earlier rows of the table where
/// several are as short. Empty where there is none, and where the two are the same place already. The direction counts:
/// skatteloven § 2-16 leads to folketrygdloven § 1-5, and not back. Linear in the table for each step.
std::vector<SectionReference> reference_chain(std::string_view from, std::string_view to);

} // namespace samklang::text

#endif

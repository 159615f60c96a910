// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_TERM_GROUPS_H
#define SAMKLANG_REPORT_TERM_GROUPS_H

#include <samklang/align/align.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::report {

/// Verdicts that stand under one heading: those between concepts that share a term, or one cluster of concepts that
/// share none.
struct TermGroup {
  std::string key;                     ///< text::term_key() of the term they share; empty for none
  std::vector<std::uint32_t> verdicts; ///< indexes, ascending
};

/// Puts every verdict into one group. A pair that shares several terms goes where their preferred term does, in the
/// report's order of languages (nb, nn, en, others), so that "sambuar" stands under "samboer". Groups with a term by
/// key, then those without. Linear in the verdicts and their concepts' labels, but for sorting.
std::vector<TermGroup> term_groups(const skos::Catalogue& catalogue, const align::Alignment& alignment);

/// How the concepts of a group write its term, most of them; ties go to preferred terms, then to small letters.
std::string written_term(const skos::Catalogue& catalogue, std::string_view key,
                         const std::vector<skos::ConceptIndex>& concepts);

/// A form to sort by: letters in the order of the Norwegian alphabet, æ ø å last, case and accents of no account.
std::string alphabet_key(std::string_view text);

} // namespace samklang::report

#endif

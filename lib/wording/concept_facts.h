// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_CONCEPT_FACTS_H
#define SAMKLANG_WORDING_CONCEPT_FACTS_H

#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>
#include <string_view>
#include <vector>

/// What reports show of one concept, in the forms they show it in.
namespace samklang::wording {

/// What people call an agency, on one line: its name in the data; where that is all in capitals, as the register of
/// legal entities writes them, its usual name if it has one. Empty for no_index.
std::string shown_agency(const skos::Catalogue& catalogue, std::uint32_t agency);

/// The law keys that the concept's definitions cite, each once, in order.
std::vector<std::string> law_keys(const skos::Concept& entry);

/// A law key as people write it: "lov/1997-02-28-19/§1-5/ledd3" is "folketrygdloven § 1-5 ledd 3"; an act without a
/// short name goes by its number, "LOV-2019-06-14-21". A key of another form stays as it is.
std::string law_name(std::string_view key);

/// Where the law behind a key can be read (lovdata.no), down to the section; empty for a key of another form.
std::string law_address(std::string_view key);

/// "1997-05-01 – 2020-12-31", "fra 1997-05-01"; empty for an undated concept.
std::string period(const skos::ConceptRow& row, Language language);

/// "gjeldende", or the status as the data writes it where it is no code; empty for none.
std::string status_word(const skos::Concept& entry, Language language);

/// The subject fields: texts in one language where there are several, else the last part of an IRI.
std::vector<std::string> subjects(const skos::Concept& entry, Language language);

/// The last part of an IRI, after '#', '/' or ':'.
std::string_view local_part(std::string_view iri) noexcept;

/// Two definitions to hold against each other: in one language if any is shared (`language`, then nb, nn, en), else
/// each one's best.
struct Wordings {
  const skos::Definition* first = nullptr; ///< null: no definition
  const skos::Definition* second = nullptr;
  bool comparable() const noexcept {
    return first != nullptr && second != nullptr && first->language == second->language;
  }
};
Wordings wordings(const skos::Concept& first, const skos::Concept& second, Language language);

/// The term and its language tag; the IRI, with an empty tag, for a concept without terms.
struct ShownTerm {
  std::string_view text;
  std::string_view language;
};
ShownTerm shown_term(const skos::Concept& entry, Language language);

/// What to call two concepts side by side: preferred terms of one language where both have one (`language`, then nb,
/// nn, en), else each one's best. On one line.
struct TermPair {
  std::string first;
  std::string second;
};
TermPair terms_in_common_language(const skos::Concept& first, const skos::Concept& second, Language language);

/// True when both have the same preferred term in some language.
bool same_preferred_term(const skos::Concept& first, const skos::Concept& second);

} // namespace samklang::wording

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_PAIRS_H
#define SAMKLANG_VALIDATE_PAIRS_H

#include "validate/check.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::validate {

/// The pairs that decision registers have a row on, whichever side a concept stands on.
class DecidedIris {
public:
  explicit DecidedIris(std::span<const align::Decision> decisions);
  bool has(std::string_view one, std::string_view other) const;

private:
  std::set<std::pair<std::string_view, std::string_view>> pairs_;
};

/// True where a record says how the two relate: any relation of the one to the other.
bool are_linked(const skos::Catalogue& catalogue, skos::ConceptIndex a, skos::ConceptIndex b) noexcept;

/// The same but for what only points: a mapping, a replacement or a hierarchy says which of two stands for what.
bool are_settled(const skos::Catalogue& catalogue, skos::ConceptIndex a, skos::ConceptIndex b) noexcept;

/// True for languages in which one word may be one term: nb, nn and none go together.
bool one_term_language(std::uint16_t a, std::uint16_t b) noexcept;

/// True where one is over before the other begins: versions of a concept, and no two.
bool at_other_times(const skos::ConceptRow& a, const skos::ConceptRow& b) noexcept;

/// Both name subject fields, and none is in common: one of the standard's ways to tell homonyms apart.
bool other_subjects(const skos::Concept& a, const skos::Concept& b);

/// The same of a concept as another one's finding shows it: with the definition in the language that `beside` is shown
/// in.
RelatedThing related_thing(const skos::Concept& one, const skos::Concept& beside);

/// "NAV, Skatteetaten, SSB ...": the names of the agencies of these, each once, at most three.
std::string agency_names(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts);

/// The key of a label; empty for none.
std::string label_key(const skos::Catalogue& catalogue, const skos::Label& label);

} // namespace samklang::validate

#endif

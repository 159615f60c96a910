// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_OTHER_FORMS_H
#define SAMKLANG_MATCH_OTHER_FORMS_H

#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace samklang::match {

/// Two concepts of which a label of one is another form of a label of the other.
struct OtherForm {
  skos::ConceptIndex a = skos::no_index; ///< a < b
  skos::ConceptIndex b = skos::no_index;
  SharedKey key;
};

struct OtherForms {
  std::vector<OtherForm> pairs;
  std::vector<CrowdedKey> crowded;
};

struct OtherFormOptions {
  std::uint32_t pairs_per_key = 256;
  std::function<bool(std::uint32_t, std::uint32_t)> wanted; ///< of two agencies
  std::function<bool(std::uint32_t)> takes_part;            ///< of an agency; called from any thread
  std::span<const text::WordPair> word_pairs;               ///< the caller's synonyms
  unsigned threads = 1;                                     ///< how many may help
};

/// The pairs whose terms are the same in another spelling (folded_label), one an abbreviation of the other
/// (abbreviation, ambiguous_abbreviation), one has a synonym of the caller's in its place (similar_label), or the same
/// but for a qualifier in parentheses (qualified_label). Only labels that have other forms get keys, and those whose
/// own key is one of these. n log n in the labels.
OtherForms other_forms(const skos::Catalogue& catalogue, const OtherFormOptions& options);

} // namespace samklang::match

#endif

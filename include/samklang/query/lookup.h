// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_LOOKUP_H
#define SAMKLANG_QUERY_LOOKUP_H

#include <samklang/query/answer.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::query {

/// In what a term was found, best first. A tier is only looked at where the ones before it found nothing that is not
/// deprecated.
enum class Tier : std::uint8_t {
  exact,         ///< the term, case and white space aside
  folded,        ///< hyphens, spaces, full stops and accents aside
  stem,          ///< other forms of its words: samboeren, samboere; or without a qualifier in parentheses
  written_form,  ///< the other written standard: sambuar for samboer
  compound_head, ///< only what a compound is one of: pensjon of samboerpensjon
  near,          ///< spelled nearly so: a letter or two apart
};
inline constexpr std::size_t tier_count = 6;
std::string_view name(Tier tier) noexcept; ///< "exact", "written-form" ... Static storage.

struct LookupOptions : Options {
  std::uint16_t only_lang = 0;    ///< only labels in this language (a Language); 0: any
  std::string_view agency;        ///< whose sense comes first: organisation number, other key or name
  std::string_view law;           ///< a law key or citation that the sense should rest on
  std::string_view life_event;    ///< IRI or title of an event, service or dataset in whose company the term stands
  std::string_view subject_field; ///< IRI or name of a subject field that the sense should belong to
  std::uint32_t limit = 10;       ///< most senses
};

/// One concept that a term may mean.
struct Sense {
  Item item;
  Tier tier = Tier::exact;
  skos::LabelKind kind = skos::LabelKind::preferred; ///< of the label that was found
  std::string_view matched;                          ///< that label as written
  std::string_view matched_lang;
  float score = 0;          ///< 0..1: the tier, the kind of label, and how it fits what was asked besides
  float margin = 0;         ///< to the next sense; the last one's is its score
  bool approximate = false; ///< found by a part or by a near spelling: ask before relying on it
  bool deprecated = false;  ///< by a label that its owner advises against
};

/// The senses of a term, best first; ties by concept.
struct Senses : Answer {
  std::vector<Sense> senses;
  /// The best two are nearly as good, and are not known to be one concept.
  bool ambiguous = false;
  std::uint32_t total = 0;    ///< senses found, before the limit
  std::uint32_t left_out = 0; ///< senses that are not valid on the day asked about
};

/// A term that begins as asked.
struct Suggestion {
  std::string_view label; ///< as written
  std::string_view lang;
  Item item;
  skos::LabelKind kind = skos::LabelKind::preferred;
};

/// By label, then concept.
struct Suggestions : Answer {
  std::vector<Suggestion> suggestions;
};

/// A concept whose texts hold the words asked for.
struct Hit {
  Item item;
  float score = 0;         ///< 0..1: BM25 as a share of the best that these words can reach
  std::uint32_t words = 0; ///< how many of the words asked for it has
  std::string_view text;   ///< a definition, else a note, to show
  std::string_view text_lang;
};

struct Hits : Answer {
  std::vector<Hit> hits;   ///< best first; ties by concept
  std::uint32_t total = 0; ///< concepts with any of the words
  std::uint32_t words = 0; ///< words asked for that say something
};

} // namespace samklang::query

#endif

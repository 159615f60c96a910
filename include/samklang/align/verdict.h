// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_VERDICT_H
#define SAMKLANG_ALIGN_VERDICT_H

#include <samklang/align/answers.h>
#include <samklang/skos/values.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::align {

/// What holds between concept A and concept B today. Mind SKOS's direction: `broader` (A is the broader one: whatever
/// is a B is an A) is written `A skos:narrowMatch B`.
enum class Relation : std::uint8_t { exact, close, broader, narrower, overlapping, related, different, undecided };
inline constexpr std::size_t relation_count = 8;

/// Whether data on a concept may be reused for the other. Speaks of meaning only, never of a legal right to share.
/// Fails closed.
enum class Implication : std::uint8_t { unknown, no, with_caution, yes };

/// In what two concepts differ; several may hold.
enum class Difference : std::uint8_t {
  genus,              ///< another superordinate
  scope,              ///< a condition more or less
  value,              ///< another number, period, age or share
  exception,          ///< an exception or negation on one side
  population,         ///< other persons or things
  legal_basis,        ///< another statute
  validity,           ///< other times
  facet,              ///< the thing, its identifier, its document, its register field
  missing_definition, ///< a side says nothing
};
inline constexpr std::size_t difference_count = 9;

/// What a piece of evidence is about.
enum class EvidenceKind : std::uint8_t {
  preferred_label,    ///< both preferred terms are the same
  admitted_label,     ///< a preferred or admitted term of one is an admitted term of the other
  deprecated_label,   ///< a deprecated term (hiddenLabel) is involved: never makes `exact`
  equal_definition,   ///< the same wording; case, white space, punctuation and a leading article apart
  similar_definition, ///< weight is the TF-IDF cosine of the definitions (0..1), the words of a shared term left out
  unlike_definition,  ///< the same measure, low; weight is the cosine minus 1
  number_conflict,    ///< numbers that only one side has, or other bounds; the spans are the numbers
  negation,           ///< a negation or exception that only one side has; the span is its words
  same_law,           ///< the same act, and the same section where both name one
  different_law,      ///< different acts (weight -1), or different sections of one act (weight -0.5)
  validity,           ///< the periods of validity do not meet
  missing_definition, ///< no definition on a side, or one that defines nothing: then the span is the whole of it
  same_subject,       ///< the same subject field
  different_subject,  ///< other subject fields
  asserted,           ///< a mapping or see-also in the data
  label_only,         ///< label mode: nothing but terms to go by
  structure,          ///< label mode: shared neighbours; else a superordinate that both have, or two that are the same
                      ///< concept; the spans are their terms
  folded_label,       ///< the terms are the same but for hyphens, spaces, accents, or aa for å
  ambiguous_label,    ///< the term has several bearers on one side
  facet,              ///< one side defines an identifier, a document, a date ... of the thing
  no_common_language, ///< the definitions are in languages that are not compared
  added_words,        ///< words that delimit and that only one definition has
  similar_label,      ///< the terms are made of the same words in other forms or order, or of words that mean or are
                      ///< spelled alike; weight is how much of them (0..1)
  other_words,        ///< words of one definition that stand where the other has other ones
  other_genus,        ///< the superordinates differ; the spans are their heads
  harmonised_by_reference, ///< one side's section of law refers to the other's; the spans are the two citations
  external_similarity,     ///< what the caller's own similarity says; weight -1 unlike .. 1 alike
  abbreviation,            ///< one term is an abbreviation of the other, or both are of the same
  ambiguous_abbreviation,  ///< the same, where the short form may stand for several things: says nothing for certain
  same_qualifier,  ///< the terms' qualifiers in parentheses agree, or one names the other's subject field or agency
  other_qualifier, ///< they differ: the terms are homonyms; weight -1 in one catalogue, weaker across agencies
  hierarchy, ///< the catalogues' own relations and exact verdicts lead up from one to the other; the span stands on the
             ///< lower side, and is the term of the concept that leads there (of the upper one where nothing is
             ///< between)
};
inline constexpr std::size_t evidence_kind_count = 32;

/// Bytes [begin, end) of a text of a catalogue as loaded. Empty: no place.
struct TextSpan {
  skos::Text text; ///< the whole text in the pool
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const noexcept { return begin == end; }
};

/// One reason: what, where in A, where in B, and how much it counts (-1 against sameness .. 1 for it).
struct Evidence {
  EvidenceKind kind = EvidenceKind::preferred_label;
  float weight = 0;
  TextSpan a;
  TextSpan b;
};

/// Proposal for step 2 of the coordination standard: A harmonise, B differentiate, C neither.
enum class Choice : std::uint8_t { harmonise, differentiate, neither, undecided };

/// Where a verdict comes from, in the order of authority.
enum class Authority : std::uint8_t { computed, asserted, decided };

/// How two concepts relate, and why.
struct Verdict {
  skos::ConceptIndex a = skos::no_index; ///< a < b: canonical order
  skos::ConceptIndex b = skos::no_index;
  Relation relation = Relation::undecided;
  Relation runner_up = Relation::undecided; ///< the next best relation
  Implication a_implies_b = Implication::unknown;
  Implication b_implies_a = Implication::unknown;
  Choice leaning = Choice::undecided; ///< by terminology alone, without the bars
  Choice choice = Choice::undecided;  ///< the leaning with the bars
  Authority authority = Authority::computed;
  std::uint16_t differences = 0; ///< bits of Difference
  bool label_mode = false;       ///< too few definitions in the two sources: terms and structure decide
  bool same_agency = false;
  bool stale_a = false; ///< a decision on the pair was taken on another wording of A's definition
  bool stale_b = false;
  std::uint32_t decision = skos::no_index; ///< what people decided: index into Alignment::decisions
  std::uint32_t removed = skos::no_index;  ///< the relation was taken back: index into Coherence::removed
  /// Of `relation`, 0..1; 0 for undecided, which claims nothing. Close claims "at least nearly the same": exact counts
  /// for it too.
  float confidence = 0;
  float margin = 0; ///< confidence minus that of runner_up; 0 for undecided; negative where a rule caps the relation
  float p_same = 0; ///< that the relation is exact or close
  float p_exact = 0;
  /// The probabilities are the engine's, and it was calibrated on pairs of other agencies than this pair's: they may be
  /// further off here. False for what people decided or the data asserts.
  bool transferred = false;
  Terminology terminology;
  Bars bars;
  std::vector<Evidence> evidence; ///< strongest first; ties in the order of EvidenceKind

  bool stale() const noexcept { return stale_a || stale_b; }
  bool has(Difference difference) const noexcept {
    return (differences >> static_cast<unsigned>(difference) & 1U) != 0;
  }
  void add(Difference difference) noexcept {
    differences = static_cast<std::uint16_t>(differences | 1U << static_cast<unsigned>(difference));
  }
};

/// Stable names: "exact", "with-caution", "legal-basis", "preferred-label", "A" ... Static storage.
std::string_view name(Relation relation) noexcept;
std::string_view name(Implication implication) noexcept;
std::string_view name(Difference difference) noexcept;
std::string_view name(EvidenceKind kind) noexcept;
std::string_view name(Authority authority) noexcept;
std::string_view letter(Choice choice) noexcept; ///< "A", "B", "C" or ""

/// The relation with this number, as images and answers keep it; undecided for one that is none: damage claims nothing.
constexpr Relation relation_of(std::uint8_t number) noexcept {
  return number < relation_count ? static_cast<Relation>(number) : Relation::undecided;
}

/// The relation read from the other side: broader and narrower change places.
Relation inverse(Relation relation) noexcept;

/// The SKOS mapping property for "A relation B", as a CURIE: exact skos:exactMatch, close skos:closeMatch, broader
/// skos:narrowMatch, narrower skos:broadMatch, overlapping and related skos:relatedMatch; different is skos:exactMatch
/// with the modifier Not; undecided is skos:relatedMatch and never read back as an assertion.
struct MappingPredicate {
  std::string_view curie;
  bool negated = false;
};
MappingPredicate mapping_predicate(Relation relation) noexcept;

/// How a verdict came about, as a CURIE of the vocabulary that SSSOM has for it: semapv:CompositeMatching ... Static
/// storage.
std::string_view justification(Authority authority, bool label_mode) noexcept;

/// A confidence or probability as it is written: its shortest decimal of at most four places ("0.75", "1"). What a
/// float holds beyond them is noise.
std::string four_places(double value);

/// Why, in one English sentence for developers and for the column `why`; people get the report's sentences.
std::string reason(const Verdict& verdict);

} // namespace samklang::align

#endif

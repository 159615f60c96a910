// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_COMPARE_H
#define SAMKLANG_QUERY_COMPARE_H

#include <samklang/align/verdict.h>
#include <samklang/image/rows.h>
#include <samklang/query/answer.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::query {

/// What an answer on two concepts rests on.
enum class Basis : std::uint8_t {
  none,           ///< the two were never paired and nothing leads from one to the other: undecided
  identity,       ///< they are one concept
  verdict,        ///< the alignment has a verdict on them
  concept_system, ///< one is the superordinate of the other, by the relations of the catalogues
  chain,          ///< exact and close verdicts lead from one to the other; undecided, since closeness does not add up
};
std::string_view name(Basis basis) noexcept; ///< "verdict", "concept-system" ... Static storage.

/// One step from a concept to the next.
struct Step {
  Item from;
  Item to;
  image::Layer layer = image::Layer::generic;
  /// skos::EdgeKind; in the layer `verdict` align::Relation of `from` to `to`.
  std::uint8_t kind = 0;
  bool forwards = true; ///< false: the relation is stated from `to` to `from`
  float confidence = 1; ///< of a verdict; of a relation in the data how far its layer carries meaning on (0.5..1)
};

/// What an edge of the concept system is called from one of its ends, as skos::RelationKind: from its `from` end
/// (`forwards`) a generic edge is "broader-generic", from the other "narrower-generic". Static storage.
std::string_view relation_name(skos::EdgeKind kind, bool forwards) noexcept;

/// A reason, with the words of both texts that it is about. Empty words: no place.
struct Reason {
  align::EvidenceKind kind = align::EvidenceKind::preferred_label;
  float weight = 0;        ///< -1 against sameness .. 1 for it
  std::string_view a_text; ///< the whole text
  std::string_view b_text;
  std::uint32_t a_begin = 0; ///< bytes [begin, end) of the text
  std::uint32_t a_end = 0;
  std::uint32_t b_begin = 0;
  std::uint32_t b_end = 0;
  std::string_view a_words() const noexcept { return a_text.substr(a_begin, a_end - a_begin); }
  std::string_view b_words() const noexcept { return b_text.substr(b_begin, b_end - b_begin); }
};

/// What to keep in mind when one concept is taken for another; bits.
enum class Caveat : std::uint16_t {
  undecided = 1,      ///< nobody has decided, and the engine does not say
  not_implied = 2,    ///< what is an A need not be a B
  with_caution = 4,   ///< ... mostly it is
  other_statutes = 8, ///< different statutes bind the two
  stale = 16,         ///< a decision was taken on another wording
  label_only = 32,    ///< only terms were compared
  not_valid = 64,     ///< one of them is not valid on the day asked about
  undefined = 128,    ///< one has no definition
  indirect = 256,     ///< found by way of other concepts
  external = 512,     ///< the concept is not loaded
  transferred = 1024,  ///< the confidence was calibrated on concepts of other agencies
};
inline constexpr std::size_t caveat_count = 11;
std::string_view name(Caveat caveat) noexcept; ///< "not-implied" ... Static storage.
constexpr bool has(std::uint16_t caveats, Caveat one) noexcept {
  return (caveats & static_cast<std::uint16_t>(one)) != 0;
}

/// How A relates to B. Speaks of meaning, never of a legal right to share.
struct Comparison : Answer {
  Item a;
  Item b;
  align::Relation relation = align::Relation::undecided; ///< of A to B: `broader`, A is the broader
  align::Relation runner_up = align::Relation::undecided;
  Basis basis = Basis::none;
  align::Authority authority = align::Authority::computed;
  align::Implication a_implies_b = align::Implication::unknown;
  align::Implication b_implies_a = align::Implication::unknown;
  align::Choice choice = align::Choice::undecided;
  std::uint16_t differences = 0; ///< bits of align::Difference
  std::uint16_t caveats = 0;     ///< bits of Caveat
  float confidence = 0;          ///< 0..1, of `relation`
  float margin = 0;
  float p_same = 0;
  float p_exact = 0;
  bool same_agency = false;
  std::uint32_t verdict = skos::no_index; ///< row of Image::verdict_rows()
  bool turned = false;                    ///< the verdict's a is this B
  std::string_view decision_case;         ///< the case that people decided, where they did
  Date decided;
  std::vector<Reason> evidence; ///< strongest first
  std::vector<Step> path;       ///< what leads from A to B, for `concept_system` and `chain`

  bool differs_in(align::Difference one) const noexcept {
    return (differences >> static_cast<unsigned>(one) & 1U) != 0;
  }
};

/// The nearest concepts of an agency.
struct Counterpart {
  Item item;
  align::Relation relation = align::Relation::undecided;    ///< of the concept asked about to this one
  align::Implication implied = align::Implication::unknown; ///< whether it holds of whatever the asked one holds of
  align::Implication implied_back = align::Implication::unknown;
  float confidence = 0;
  float score = 0; ///< what they are ordered by: the relation, then the confidence
  std::uint16_t caveats = 0;
  Item via; ///< the concept in between, where it is indirect
};

struct Translation : Answer {
  Item item;
  std::string_view agency; ///< key of the agency asked for
  std::string_view agency_name;
  std::vector<Counterpart> counterparts; ///< nearest first
};

struct TranslateOptions : Options {
  std::uint32_t limit = 5;
};

} // namespace samklang::query

#endif

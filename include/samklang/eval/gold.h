// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_GOLD_H
#define SAMKLANG_EVAL_GOLD_H

#include <samklang/align/verdict.h>
#include <samklang/base/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Judged pairs against verdicts: how good an alignment is, and what its weights should be.
namespace samklang::eval {

/// What people wrote their judgements in. Told by content, never by name.
enum class GoldFormat : std::uint8_t {
  judged_pairs,       ///< TSV with the columns subject_id, object_id, relation; see read_gold()
  coordination_cases, ///< TSV with subject_id, object_id, outcome: the coordination standard's A, B or C
  mapping_rows,       ///< TSV without a head: subject, mapping property, object
  sssom,              ///< SSSOM TSV
  alignment_rdf,      ///< the Alignment API's RDF: not read here, this room knows no RDF
};

/// Stable names: "judged-pairs", "coordination-cases", "mapping-rows", "sssom", "alignment-rdf". Static storage.
std::string_view name(GoldFormat format) noexcept;

/// Whether both concepts bear one term, as the judges saw it.
enum class TermShared : std::uint8_t {
  unknown,
  no,
  by_label, ///< another label matches than the preferred ones
  yes,
};

/// What people say of one pair.
struct Judgement {
  std::string subject; ///< IRI
  std::string object;  ///< IRI
  /// Of the subject to the object, in the direction of align::Relation. None where the judges disagreed, gave no
  /// relation, or said of an overlap in meaning only that it is not there.
  std::optional<align::Relation> relation;
  align::Choice choice = align::Choice::undecided; ///< undecided: not judged
  std::uint16_t kinds = 0;                         ///< bits of align::Difference; 0: not judged, or none
  TermShared term = TermShared::unknown;
  std::string decisive_subject; ///< the words that decide, quoted from the subject's record; may be empty
  std::string decisive_object;
  align::Choice leaning = align::Choice::undecided; ///< coordination cases: by terminology alone
  std::string bar;                                  ///< coordination cases: what bars harmonising, in words
  std::uint32_t line = 0;                           ///< where it stands, from 1; 0: not known

  bool has(align::Difference difference) const noexcept {
    return (kinds >> static_cast<unsigned>(difference) & 1U) != 0;
  }
};

/// A set of judged pairs.
struct Gold {
  std::string name; ///< for people: that of the file
  GoldFormat format = GoldFormat::judged_pairs;
  /// True for a reference alignment, which lists what corresponds: a pair that it does not list is a difference. False
  /// for a sample of judged pairs: of a pair that it does not list nothing is known.
  bool reference = false;
  std::vector<Judgement> rows; ///< in the order of the file; a pair twice: the first row counts
};

/// The format that the content speaks for; none for what is no gold.
std::optional<GoldFormat> gold_format(std::string_view bytes) noexcept;

/// Reads judged pairs from a text. `name` is for people and errors.
///
/// Judged pairs are columns subject_id, object_id, relation (the words of align::Relation, also broad, narrow and
/// overlap; disputed or empty: no judgement) and where present choice (A, B, C), same_term (yes, label, no), kinds
/// (names of align::Difference, `_` for `-`, commas or bars between), decisive_a, decisive_b; cells are not quoted.
/// Coordination cases have outcome in place of relation, and where present terminological_leaning (A, B, C; or words:
/// what begins with "not" leans to B, others to A), administrative_bar (in words) and deciding_difference (a kind, a
/// colon, words). Mapping rows have a mapping property that
/// sssom::relation_of_predicate() knows in the middle; "A skos:broadMatch B" is `narrower`. SSSOM is read as
/// sssom::mappings() does. A set of mappings is a reference unless it holds a `different`.
///
/// Errors, each with its line where there is one: syntax (no gold at all, a missing column, an unknown relation, kind
/// or choice), empty, unsupported (RDF). Linear.
Result<Gold> read_gold(std::string_view name, std::string_view bytes);

/// The relation of this name, as align::name() has it; none for another word.
std::optional<align::Relation> relation_from_name(std::string_view word) noexcept;

} // namespace samklang::eval

#endif

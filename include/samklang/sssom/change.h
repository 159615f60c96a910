// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_CHANGE_H
#define SAMKLANG_SSSOM_CHANGE_H

#include <samklang/align/decision.h>
#include <samklang/base/result.h>
#include <samklang/sssom/mapping_set.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::sssom {

/// The fields to set; what has no value stays as it is.
struct DecisionChange {
  std::optional<std::string> case_id;
  std::optional<align::Relation> relation; ///< of the pair's subject to its object
  std::optional<align::Choice> choice;
  std::optional<align::DecisionState> state;
  std::optional<Date> decided;
  std::optional<std::vector<std::string>> participants;
  std::optional<std::string> reason;
  std::optional<std::vector<std::string>> terminological_answers;
  std::optional<std::vector<std::string>> administrative_answers;
  std::optional<std::vector<std::string>> means;
  std::optional<std::string> responsible;
  std::optional<std::vector<std::string>> notify;
};

/// One side of a pair as the catalogue has it today.
struct DecidedSide {
  std::string_view iri;
  std::string_view label;
  std::string_view text; ///< the definition compared (align::compared_texts()); empty for none
};

/// What the engine makes of a pair, to fill in what a row leaves open.
struct ComputedPair {
  std::string subject; ///< IRI
  std::string object;
  align::Relation relation = align::Relation::undecided; ///< of subject to object
  align::Choice choice = align::Choice::undecided;
  align::Terminology terminology;
  align::BarAnswers bars; ///< of subject and object
};

struct ChangeOptions {
  /// Change on purpose what stands there: another relation or choice, a state further back, a pair that has a row. The
  /// texts of a pair are taken anew.
  bool replace = false;
  std::span<const align::Decision> others{}; ///< of other registers: not to be contradicted
  /// For the rows on these pairs that are written: answers where the row has none. The choice as well, but only as a
  /// proposal: where the row has none, is not agreed on, says nothing else of the relation, and no other row chooses.
  std::span<const ComputedPair> computed{};
};

/// What a change did.
struct Changed {
  std::vector<std::size_t> rows;        ///< rows written, in order; empty where all of it stood there already
  std::size_t added = 0;                ///< of these, new ones
  std::vector<std::string_view> filled; ///< columns that ChangeOptions::computed gave something, each once; static
};

/// Adds a decision on a pair, or with `replace` changes the one that is there, whichever side it starts from. Nothing
/// is changed on an error: usage for a duplicate, a contradiction (in the register or with `others`), a pair of a
/// concept with itself, and a new row that says neither relation nor choice; syntax for a register that cannot be read.
Result<Changed> decide_pair(MappingSet& set, const DecidedSide& subject, const DecidedSide& object,
                            const DecisionChange& change, const ChangeOptions& options = {});

/// Changes every row of a case. Texts and hashes stay: what was decided was decided on them. Errors as above, and usage
/// for a case without rows.
Result<Changed> decide_case(MappingSet& set, std::string_view case_id, const DecisionChange& change,
                            const ChangeOptions& options = {});

} // namespace samklang::sssom

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_REGISTER_H
#define SAMKLANG_SSSOM_REGISTER_H

#include <samklang/align/decision.h>
#include <samklang/sssom/mapping_set.h>

#include <span>
#include <string_view>
#include <vector>

namespace samklang::sssom {

/// The decisions of a register, and what stands in the way of reading it.
struct DecisionRows {
  std::vector<align::Decision> decisions; ///< in the order of the rows
  std::vector<std::size_t> rows;          ///< their rows in the mapping set
  std::vector<Error> errors;              ///< rows that cannot be read (syntax), each with its place and what to do
  std::vector<Diagnostic> diagnostics;    ///< rows that are no decisions, predicates that disagree with `relation`
};

/// Reads the rows of a decision register. A row is a decision when it has a state, a case or a day, or when its
/// mapping_justification is semapv:ManualMappingCuration or semapv:MappingReview; other rows (the output of `samklang
/// align`, other tools' mappings) are computed, steer nothing and are counted in a diagnostic. Where `relation` and
/// predicate_id say different things, `relation` rules; without it the predicate is read (skos:narrowMatch is
/// `broader`). A relatedMatch with confidence 0 and sssom:NoTermFound assert nothing. Linear.
DecisionRows decisions(const MappingSet& set);

/// A register without rows, its columns and their declarations ready. `id` is its mapping_set_id, an IRI.
MappingSet new_register(std::string_view id);

/// What a row says besides the decision's own fields.
struct RowLabels {
  std::string_view subject; ///< the concepts' terms, for people who read the file
  std::string_view object;
};

/// Writes a decision into a row: the cells that change and no others. Columns, prefixes and declarations are added
/// where they lack; a column is not added for an empty value. predicate_id, its modifier and the justification follow
/// `relation`. Decision::other is left as it stands in the row. Texts are written on one line.
void put(MappingSet& set, std::size_t row, const align::Decision& decision, const RowLabels& labels = {});

} // namespace samklang::sssom

#endif

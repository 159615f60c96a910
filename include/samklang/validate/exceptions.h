// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_EXCEPTIONS_H
#define SAMKLANG_VALIDATE_EXCEPTIONS_H

#include <samklang/validate/validate.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::validate {

/// Findings that somebody has accepted.
struct Suppression {
  std::vector<std::string> rules; ///< ids, slugs, groups ("D", "D3"), "house", "house/name" or "*"
  std::string iri;                ///< of the concept; with `*` at its end, its beginning; empty: any
  std::string source;             ///< only in this input; empty: any
  std::uint32_t first_line = 0;   ///< only from this line of it, from 1; 0: any
  std::uint32_t last_line = 0;    ///< to this one
  std::string reason;             ///< why
  std::optional<Date> until;      ///< the last day it holds
  Place written;                  ///< where it stands
  std::string fault;              ///< why it cannot be used; empty for none
  bool in_source = false;         ///< a comment in the input
};

/// Reads what a comment says after "samklang:": `ignore RULE[, RULE ...] [until YYYY-MM-DD]: reason`. A comment that is
/// none has its `fault` filled.
Suppression parse_suppression(std::string_view comment);

/// A finding that was there when the baseline was written.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string subject;   ///< IRI
  std::string predicate; ///< IRI; may be empty
  std::uint32_t line = 0;

  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

/// One entry a finding that counts, syntax errors and rows about exceptions left out; by rule, subject, predicate,
/// fingerprint; each once.
std::vector<BaselineEntry> baseline_of(std::span<const Finding> findings);

/// The file format: a line "# samklang baseline 1", then a line an entry, its four fields between tabs. Lines that
/// begin with # are comments.
std::string write_baseline(std::span<const BaselineEntry> entries);
/// Errors: syntax (another format, with the line). `name`: of the file, for messages.
Result<std::vector<BaselineEntry>> read_baseline(std::string_view text, const std::string& name);

/// Whether validate() would have found what an entry is about if it were still there: its rule was judged for all
/// concepts, or there is no such rule any more. Of house rules nobody knows: those of another file may be meant.
bool was_looked_for(const BaselineEntry& entry, const Validation& validation);

/// What was decided about findings.
struct Exceptions {
  std::vector<Suppression> suppressions;
  std::vector<BaselineEntry> baseline;
  std::string baseline_name; ///< of its file, for findings about it
  /// All concepts and rules were judged, so that what matches nothing is no longer needed (F906).
  bool judged_everything = true;
};

/// Takes the findings that somebody accepted out of a validation, keeps them in `excused`, counts anew, and adds
/// findings (F906) on suppressions without a reason, past their day, and no longer needed, and on the entries of the
/// baseline that are no longer needed. Syntax errors (F901) cannot be accepted. Without `options.as_of` no suppression
/// is past its day. Findings should have their places. Errors: as validate().
Result<void> excuse(Validation& validation, const Exceptions& exceptions, const Options& options);

/// Findings by input and place, then as validate() has them; those without a place first in their input.
void order_by_place(std::vector<Finding>& findings);

/// Fills the counts of a validation from its findings.
void count(Validation& validation) noexcept;

} // namespace samklang::validate

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_VALIDATE_H
#define SAMKLANG_VALIDATE_VALIDATE_H

#include <samklang/align/decision.h>
#include <samklang/base/date.h>
#include <samklang/base/diagnostic.h>
#include <samklang/base/finding.h>
#include <samklang/base/progress.h>
#include <samklang/base/result.h>
#include <samklang/query/ontology.h>
#include <samklang/skos/as_written.h>
#include <samklang/skos/catalogue.h>
#include <samklang/sssom/mapping_set.h>
#include <samklang/validate/house_rules.h>
#include <samklang/validate/rules.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

/// Concepts judged by rules: is the record right, is the definition well made, and does another agency have it already.
namespace samklang::validate {

/// Another severity for a rule than the profile's.
struct SeverityOverride {
  std::string rule;                 ///< id, slug, a group ("D", "D3") or "*"
  std::string agency;               ///< organisation number or key; empty: all
  std::string iri_prefix;           ///< of concepts; empty: all
  std::optional<Severity> severity; ///< nothing: off
};

/// What is judged.
struct Input {
  const skos::Catalogue* catalogue = nullptr;
  const skos::AsWritten* as_written = nullptr; ///< as it came with the catalogue; null: rules on how it is written rest
  std::span<const Diagnostic> diagnostics;     ///< of loading: syntax errors become findings
  std::span<const sssom::MappingSet> mappings = {}; ///< mapping sets and registers that are judged themselves
};

struct Options {
  std::string profile = "fdk";
  std::vector<std::string> select; ///< ids, slugs, groups: only these; empty: all that are on by default
  std::vector<std::string> ignore;
  std::vector<SeverityOverride> overrides; ///< a later one goes before an earlier one
  const HouseRules* house =
      nullptr;               ///< an agency's own rules, "house" and "house/name" in select, ignore and overrides
  std::optional<Date> as_of; ///< for rules about dates; without it they rest
  /// Which concepts are judged, ascending; the rest is context. Nothing: all.
  std::optional<std::vector<skos::ConceptIndex>> judged;
  const query::Ontology* nation = nullptr;    ///< what other agencies have; must outlive the call
  std::span<const align::Decision> decisions; ///< rows of decision registers; must outlive the call
  const skos::Catalogue* earlier = nullptr;   ///< an older state, for rules about changes; must outlive the call
  std::size_t nearest = 3;                    ///< how many existing concepts a new one is compared with
  unsigned threads = 0;                       ///< the calling one included; 0: one a processor
  ProgressCallback progress;                  ///< stage "validate", concepts
  std::stop_token stop;
};

/// A finding that somebody has accepted: see excuse().
struct Excused {
  enum class By : std::uint8_t { comment, configuration, baseline };
  Finding finding;
  By by = By::baseline;
  std::string reason; ///< empty for the baseline
};

struct Validation {
  /// By source, subject, rule, predicate, value. The same input gives the same findings, whatever the threads.
  std::vector<Finding> findings;
  std::size_t concepts = 0; ///< judged
  std::size_t rules = 0;    ///< applied
  /// Ids of the rules that were on for all concepts and had what they need (a day, a nation ...), ascending: what they
  /// do not find is not there.
  std::vector<std::string> judged_rules;
  std::size_t errors = 0;   ///< findings that count, by severity
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::vector<Excused> excused; ///< by excuse(); counted nowhere above
};

/// Judges concepts. Errors: usage (an unknown profile, rule or group, house rules that check_house_rules() refuses),
/// cancelled. About linear in the concepts.
Result<Validation> validate(const Input& input, const Options& options = {});

} // namespace samklang::validate

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_CHECK_H
#define SAMKLANG_VALIDATE_CHECK_H

#include "validate/severities.h"

#include <samklang/validate/gate.h>
#include <samklang/validate/validate.h>

#include <vector>

namespace samklang::validate {

/// What every check may look at and none changes.
struct Context {
  const skos::Catalogue& catalogue;
  const skos::AsWritten* as_written = nullptr; ///< null: rules on how records are written rest
  std::span<const Diagnostic> diagnostics;
  const Options& options;
  const Severities& severities;
  const Gate* gate = nullptr; ///< null: no nation to compare with
  std::span<const sssom::MappingSet> mappings = {};

  bool is_judged(skos::ConceptIndex index) const noexcept;
  /// What is said of a concept; empty without as_written.
  std::span<const skos::StatementRow> about(skos::ConceptIndex index) const noexcept;
  std::string_view text(skos::Text place) const noexcept { return catalogue.text(place); }
};

/// Takes what checks find. One a thread.
class Findings {
public:
  explicit Findings(const Context& context) : context_(&context) {}

  /// Whether the rule is on for anybody: a check that serves several rules asks before it works for one.
  bool wants(RuleId rule) const noexcept { return context_->severities.is_on(rule); }

  /// A finding on a concept, and where it stands: null where the rule is off for this concept. The pointer holds until
  /// the next call. Filled in besides: severity, subject, label, source, counts.
  Finding* add(RuleId rule, skos::ConceptIndex subject);
  /// The same, pointing at a statement: predicate, value, tag, source, and node where it is about another one.
  Finding* add(RuleId rule, skos::ConceptIndex subject, const skos::StatementRow& statement);
  /// The same, pointing at a definition, label or note of the concept.
  Finding* add(RuleId rule, skos::ConceptIndex subject, skos::Text value, std::uint16_t language,
               const skos::Provenance& provenance);
  /// A finding that is about no concept: a collection, another node (by IRI) or a file.
  Finding* add_other(RuleId rule, std::string_view subject, std::string_view source);

  std::vector<Finding> release() { return std::move(findings_); }

private:
  const Context* context_;
  std::vector<Finding> findings_;
};

#define SAMKLANG_CONCEPT_CHECK(id, function)                                                                           \
  void function(const Context& context, skos::ConceptIndex index, Findings& findings);
#define SAMKLANG_CATALOGUE_CHECK(id, function) void function(const Context& context, Findings& findings);
#include "validate/checks.def"
#undef SAMKLANG_CONCEPT_CHECK
#undef SAMKLANG_CATALOGUE_CHECK

} // namespace samklang::validate

#endif

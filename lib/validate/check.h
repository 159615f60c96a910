// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_CHECK_H
#define SAMKLANG_VALIDATE_CHECK_H

#include "validate/house.h"
#include "validate/keyed_rows.h"
#include "validate/nodes.h"
#include "validate/severities.h"

#include <samklang/validate/gate.h>
#include <samklang/validate/validate.h>

#include <optional>
#include <utility>
#include <vector>

namespace samklang::validate {

/// What every check may look at and none changes.
struct Context {
  const skos::Catalogue& catalogue;
  const skos::AsWritten* as_written = nullptr; ///< null: rules on how records are written rest
  std::span<const Diagnostic> diagnostics;
  const Options& options;
  const Severities& severities;
  const Nodes& nodes;         ///< what as_written says they are; empty without
  const House& house;         ///< the agency's own rules
  const Gate* gate = nullptr; ///< null: no nation to compare with
  std::span<const sssom::MappingSet> mappings = {};
  const SharedKeys* keys = nullptr; ///< there when catalogue checks run

  bool is_judged(skos::ConceptIndex index) const noexcept;
  /// What is said of a concept; empty without as_written.
  std::span<const skos::StatementRow> about(skos::ConceptIndex index) const noexcept;
  /// Whether a statement stands in the record of a concept that is context only.
  bool is_only_context(const skos::StatementRow& statement) const noexcept {
    const skos::ConceptIndex owner = nodes.owner(statement.subject);
    return owner != skos::no_index && !is_judged(owner);
  }
  std::string_view text(skos::Text place) const noexcept { return catalogue.text(place); }
};

/// A rule, and which of its messages: a variant may have severities of its own (schemas/rules.json).
struct Said {
  RuleId rule;
  std::string_view variant;
  // NOLINTNEXTLINE(google-explicit-constructor): a rule without a variant is said as it is
  Said(RuleId of, std::string_view which = {}) noexcept : rule(of), variant(which) {}
};

/// Takes what checks find. One a thread.
class Findings {
public:
  explicit Findings(const Context& context) : context_(&context) {}

  /// Whether the rule is on for anybody: a check that serves several rules asks before it works for one.
  bool wants(RuleId rule) const noexcept { return context_->severities.is_on(rule); }

  /// A finding on a concept, and where it stands: null where the rule is off for this concept. The pointer holds until
  /// the next call. Filled in besides: severity, subject, label, source, counts, variant.
  Finding* add(Said said, skos::ConceptIndex subject);
  /// The same, pointing at a statement: predicate, value, tag, source, and node where it is about another one.
  Finding* add(Said said, skos::ConceptIndex subject, const skos::StatementRow& statement);
  /// The same, pointing at a definition, label or note of the concept.
  Finding* add(Said said, skos::ConceptIndex subject, skos::Text value, std::uint16_t language,
               const skos::Provenance& provenance);
  /// A finding that is about no concept: a collection, another node (by IRI) or a file.
  Finding* add_other(Said said, std::string_view subject, std::string_view source);

  /// The same, pointing at a statement about that node; a finding on the concept whose record the node belongs to.
  Finding* add_at(Said said, const skos::StatementRow& statement);

  /// A check could not do its work. The first error is kept.
  void fail(Error error) {
    if (!failure_) failure_ = std::move(error);
  }
  const std::optional<Error>& failure() const noexcept { return failure_; }

  std::vector<Finding> release() { return std::move(findings_); }

private:
  void point_at(Finding& out, const skos::StatementRow& statement) const;
  const Context* context_;
  std::vector<Finding> findings_;
  std::optional<Error> failure_;
};

/// A concept, or what a relation leads to, as a finding on another shows it: who answers for it by name.
RelatedThing related_thing(const skos::Catalogue& catalogue, skos::ConceptIndex vertex);

/// The agency's own rules.
void house_checks(const Context& context, skos::ConceptIndex index, Findings& findings);

/// Finding::fingerprint.
std::string fingerprint_of(const Finding& finding);

#define SAMKLANG_CONCEPT_CHECK(id, function)                                                                           \
  void function(const Context& context, skos::ConceptIndex index, Findings& findings);
#define SAMKLANG_CATALOGUE_CHECK(id, function) void function(const Context& context, Findings& findings);
#include "validate/checks.def"

} // namespace samklang::validate

#endif

// SPDX-License-Identifier: Apache-2.0
#include "validate/check.h"

#include <algorithm>

namespace samklang::validate {

bool Context::is_judged(skos::ConceptIndex index) const noexcept {
  return !options.judged || std::binary_search(options.judged->begin(), options.judged->end(), index);
}

std::span<const skos::StatementRow> Context::about(skos::ConceptIndex index) const noexcept {
  if (as_written == nullptr) return {};
  return as_written->about(as_written->node(index));
}

Finding* Findings::add(RuleId rule, skos::ConceptIndex subject) {
  const skos::Concept about = context_->catalogue[subject];
  const std::string_view agency = context_->catalogue.agency_key(about.publisher());
  const auto severity = context_->severities.of(rule, about.iri(), agency);
  if (!severity) return nullptr;
  Finding& out = findings_.emplace_back();
  out.rule = context_->severities.name_of(rule);
  out.severity = *severity;
  out.subject = about.iri();
  out.label = about.term();
  const auto sources = context_->catalogue.columns().sources;
  if (about.row().source < sources.size()) out.source = context_->text(sources[about.row().source].name);
  out.counts = context_->is_judged(subject);
  return &out;
}

Finding* Findings::add(RuleId rule, skos::ConceptIndex subject, const skos::StatementRow& statement) {
  Finding* out = add(rule, subject);
  if (out == nullptr) return nullptr;
  const skos::AsWritten& written = *context_->as_written;
  out->predicate = context_->text(statement.predicate);
  out->value = context_->text(statement.value);
  if (statement.kind == skos::ValueKind::blank) out->value.insert(0, "_:");
  out->tag = written.tag(statement.tag);
  const skos::NodeRow& node = written.nodes()[statement.subject];
  if (node.concept_index != subject) {
    out->node = context_->text(node.text);
    if (node.kind == skos::ValueKind::blank) out->node.insert(0, "_:");
  }
  const auto sources = context_->catalogue.columns().sources;
  if (statement.source < sources.size()) out->source = context_->text(sources[statement.source].name);
  return out;
}

Finding* Findings::add(RuleId rule, skos::ConceptIndex subject, skos::Text value, std::uint16_t language,
                       const skos::Provenance& provenance) {
  Finding* out = add(rule, subject);
  if (out == nullptr) return nullptr;
  out->predicate = skos::iri(provenance.property);
  out->value = context_->text(value);
  out->tag = context_->catalogue.language(language);
  const auto sources = context_->catalogue.columns().sources;
  if (provenance.source < sources.size()) out->source = context_->text(sources[provenance.source].name);
  return out;
}

Finding* Findings::add_other(RuleId rule, std::string_view subject, std::string_view source) {
  const auto severity = context_->severities.of(rule, subject, {});
  if (!severity) return nullptr;
  Finding& out = findings_.emplace_back();
  out.rule = context_->severities.name_of(rule);
  out.severity = *severity;
  out.subject = subject;
  out.source = source;
  return &out;
}

} // namespace samklang::validate

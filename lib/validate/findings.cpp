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

Finding* Findings::add(Said said, skos::ConceptIndex subject) {
  const skos::Concept about = context_->catalogue[subject];
  const std::string_view agency = context_->catalogue.agency_key(about.publisher());
  const auto severity = context_->severities.of(said.rule, about.iri(), agency, said.variant);
  if (!severity) return nullptr;
  Finding& out = findings_.emplace_back();
  out.rule = context_->severities.name_of(said.rule);
  out.variant = said.variant;
  out.severity = *severity;
  out.subject = about.iri();
  out.label = about.term();
  const auto sources = context_->catalogue.columns().sources;
  if (about.row().source < sources.size()) out.source = context_->text(sources[about.row().source].name);
  out.counts = context_->is_judged(subject);
  return &out;
}

Finding* Findings::add(Said said, skos::ConceptIndex subject, const skos::StatementRow& statement) {
  Finding* out = add(said, subject);
  if (out == nullptr) return nullptr;
  point_at(*out, statement);
  const skos::NodeRow& node = context_->as_written->nodes()[statement.subject];
  if (node.concept_index != subject) {
    out->node = context_->text(node.text);
    if (node.kind == skos::ValueKind::blank) out->node.insert(0, "_:");
  }
  return out;
}

void Findings::point_at(Finding& out, const skos::StatementRow& statement) const {
  out.predicate = context_->text(statement.predicate);
  out.value = context_->text(statement.value);
  if (statement.kind == skos::ValueKind::blank) out.value.insert(0, "_:");
  out.tag = context_->as_written->tag(statement.tag);
  const auto sources = context_->catalogue.columns().sources;
  if (statement.source < sources.size()) out.source = context_->text(sources[statement.source].name);
}

Finding* Findings::add(Said said, skos::ConceptIndex subject, skos::Text value, std::uint16_t language,
                       const skos::Provenance& provenance) {
  Finding* out = add(said, subject);
  if (out == nullptr) return nullptr;
  out->predicate = skos::iri(provenance.property);
  out->value = context_->text(value);
  out->tag = context_->catalogue.language(language);
  const auto sources = context_->catalogue.columns().sources;
  if (provenance.source < sources.size()) out->source = context_->text(sources[provenance.source].name);
  return out;
}

Finding* Findings::add_other(Said said, std::string_view subject, std::string_view source) {
  const auto severity = context_->severities.of(said.rule, subject, {}, said.variant);
  if (!severity) return nullptr;
  Finding& out = findings_.emplace_back();
  out.rule = context_->severities.name_of(said.rule);
  out.variant = said.variant;
  out.severity = *severity;
  out.subject = subject;
  out.source = source;
  return &out;
}

Finding* Findings::add_at(Said said, const skos::StatementRow& statement) {
  const skos::ConceptIndex owner = context_->nodes.owner(statement.subject);
  if (owner != skos::no_index) return add(said, owner, statement);
  const skos::NodeRow& node = context_->as_written->nodes()[statement.subject];
  const bool is_blank = node.kind == skos::ValueKind::blank;
  Finding* out = add_other(said, is_blank ? std::string_view() : context_->text(node.text), {});
  if (out == nullptr) return nullptr;
  point_at(*out, statement);
  out->counts = !context_->options.judged; // where only some concepts are judged, the rest is context
  if (is_blank) out->node = "_:" + std::string(context_->text(node.text));
  return out;
}

RelatedThing related_thing(const skos::Catalogue& catalogue, skos::ConceptIndex vertex) {
  RelatedThing out;
  out.uri = catalogue.iri(vertex);
  if (vertex < catalogue.size()) {
    out.label = catalogue[vertex].term();
    out.agency = catalogue.agency_name(catalogue[vertex].publisher());
  }
  return out;
}

} // namespace samklang::validate

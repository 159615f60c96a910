// SPDX-License-Identifier: Apache-2.0
// Periods of validity, and what changed since an older state.
#include "validate/record.h"
#include "validate/relations.h"

#include <samklang/text/normal_text.h>

#include <algorithm>
#include <map>
#include <set>

namespace samklang::validate {

using skos::NoteKind;
using skos::Property;
using skos::RelationKind;

namespace {

// At the statement that says until when; a period node's is inside.
Finding* at_end_date(const Context& context, Findings& findings, Said said, skos::ConceptIndex index) {
  const Record record(context, index);
  for (const skos::StatementRow& statement : record.statements()) {
    if (statement.property == Property::euvoc_end_date) return findings.add(said, index, statement);
    if (statement.property != Property::dct_temporal) continue;
    for (const skos::StatementRow& inner : record.about(statement)) {
      if (inner.property == Property::schema_end_date || inner.property == Property::schemas_end_date)
        return findings.add(said, index, inner);
    }
  }
  Finding* found = findings.add(said, index);
  if (found != nullptr) found->predicate = skos::iri(Property::euvoc_end_date);
  return found;
}

std::set<std::string_view> identifiers(const skos::Concept& of) {
  std::set<std::string_view> out;
  for (const skos::Note& note : of.notes()) {
    if (note.kind == NoteKind::identifier) out.insert(of.text(note.iri.empty() ? note.text : note.iri));
  }
  return out;
}

std::string joined(const std::set<std::string_view>& texts) {
  std::string out;
  for (const std::string_view text : texts) out += (out.empty() ? "" : ", ") + std::string(text);
  return out;
}

bool was_published(const skos::ConceptRow& row) noexcept {
  using skos::Status;
  return row.status != Status::draft && row.status != Status::candidate && row.status != Status::planned &&
         row.status != Status::waiting;
}

bool is_replaced(const skos::Catalogue& catalogue, std::string_view iri) {
  const auto vertex = catalogue.find(iri);
  if (!vertex) return false;
  const auto incoming = catalogue.incoming(*vertex);
  return std::any_of(incoming.begin(), incoming.end(), [&](std::uint32_t row) {
    return row < catalogue.columns().relations.size() &&
           catalogue.columns().relations[row].kind == RelationKind::replaces;
  });
}

// Under which new IRI a vanished concept stands: the same term, definition and agency.
class NewNames {
public:
  NewNames(const skos::Catalogue& now, const skos::Catalogue& earlier) {
    for (skos::ConceptIndex index = 0; index < now.size(); ++index) {
      const skos::Concept one = now[index];
      const auto before = earlier.find(one.iri());
      if (before && !earlier.is_external(*before)) continue;
      by_content_.try_emplace(content(one), index);
    }
  }
  std::optional<skos::ConceptIndex> find(const skos::Concept& vanished) const {
    if (!vanished.has_definition()) return std::nullopt;
    const auto found = by_content_.find(content(vanished));
    if (found == by_content_.end()) return std::nullopt;
    return found->second;
  }

private:
  static std::string content(const skos::Concept& one) {
    std::string out(one.catalogue().agency_key(one.publisher()));
    out += '\x1F';
    out += text::normal_text(one.term());
    out += '\x1F';
    if (const skos::Definition* definition = one.definition()) out += text::normal_text(one.text(definition->text));
    return out;
  }
  std::map<std::string, skos::ConceptIndex> by_content_;
};

} // namespace

void period_reversed(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::ConceptRow& row = context.catalogue[index].row();
  if (!row.valid_from.has_value() || !row.valid_to.has_value() || row.valid_from <= row.valid_to) return;
  if (Finding* found = at_end_date(context, findings, RuleId::V701, index))
    found->arguments = {to_string(row.valid_from), to_string(row.valid_to)};
}

void expired(const Context& context, skos::ConceptIndex index, Findings& findings) {
  if (!context.options.as_of) return;
  const Date today = *context.options.as_of;
  const auto is_over = [&](skos::ConceptIndex of) {
    return validity(context.catalogue[of].row(), today) == skos::Validity::expired;
  };
  const skos::ConceptRow& row = context.catalogue[index].row();
  if (is_over(index)) {
    if (row.status != skos::Status::current) return;
    if (Finding* found = at_end_date(context, findings, RuleId::V702, index))
      found->arguments = {to_string(row.valid_to)};
    return;
  }
  for (const skos::Relation& relation : context.catalogue.relations(index)) {
    const skos::ConceptIndex other = relation.target;
    const skos::Edge edge = skos::edge(index, relation);
    if (other == index || other >= context.catalogue.size() || edge.kind == skos::EdgeKind::replacement) continue;
    if (!is_over(other)) continue;
    Finding* found = add_relation(context, findings, {RuleId::V702, "relation"}, {index, &relation, edge});
    if (found == nullptr) continue;
    found->arguments = {vertex_name(context.catalogue, other), to_string(context.catalogue[other].row().valid_to)};
    found->related.push_back(related_thing(context.catalogue, other));
  }
}

void published_stays(const Context& context, Findings& findings) {
  const skos::Catalogue* earlier = context.options.earlier;
  if (earlier == nullptr) return;
  const NewNames new_names(context.catalogue, *earlier);
  for (skos::ConceptIndex before = 0; before < earlier->size(); ++before) {
    const skos::Concept old = (*earlier)[before];
    if (!was_published(old.row())) continue;
    const auto now = context.catalogue.find(old.iri());
    if (now && !context.catalogue.is_external(*now)) {
      if (!context.is_judged(*now)) continue;
      const auto had = identifiers(old);
      const auto has = identifiers(context.catalogue[*now]);
      std::set<std::string_view> lost;
      std::set_difference(had.begin(), had.end(), has.begin(), has.end(), std::inserter(lost, lost.begin()));
      if (lost.empty()) continue;
      Finding* found = findings.add({RuleId::V705, "identifier"}, *now);
      if (found == nullptr) continue;
      found->predicate = skos::iri(Property::dct_identifier);
      found->arguments = {joined(lost), joined(has)};
      continue;
    }
    if (is_replaced(context.catalogue, old.iri())) continue;
    const auto renamed = new_names.find(old);
    Finding* found = findings.add_other({RuleId::V705, renamed ? "renamed" : ""}, old.iri(), {});
    if (found == nullptr) continue;
    found->label = old.term();
    found->arguments = {std::string(old.term()),
                        renamed ? std::string(context.catalogue.iri(*renamed)) : std::string()};
    if (renamed) found->related.push_back(related_thing(context.catalogue, *renamed));
  }
}

} // namespace samklang::validate

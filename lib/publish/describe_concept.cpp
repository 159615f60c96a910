// SPDX-License-Identifier: Apache-2.0
#include "publish/describer.h"

#include "image/bounded.h"
#include "publish/vocabulary.h"

#include <samklang/skos/code_lists.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace samklang::publish {

using image::bounded;
using skos::Property;

namespace {

bool recognised(const skos::ConceptRow& row, skos::Recognition by) noexcept {
  return (row.recognised_by & static_cast<std::uint8_t>(by)) != 0;
}

bool is_owl_only(const skos::ConceptRow& row) noexcept {
  return recognised(row, skos::Recognition::owl_class) && !recognised(row, skos::Recognition::typed);
}

// What no column holds, and no reader of the loader's gives another meaning on a concept.
bool says_nothing_else(const skos::OtherValue& value) noexcept {
  switch (value.provenance.property) {
  case Property::none:
  case Property::rdf_type:
  case Property::skos_in_scheme:
  case Property::skos_top_concept_of:
  case Property::skos_has_top_concept: return true;
  default: return false;
  }
}

} // namespace

void Describer::concept_row(std::uint32_t index, unsigned sections, Batch& batch) const {
  const skos::Concept entry = catalogue_[index];
  const Subject subject{iri_term(entry.iri()), letter(UnitKind::concept_row), index};
  if ((sections & own_fields) != 0) own(subject, entry, batch);
  if ((sections & labels) != 0) all_labels(subject, entry, batch);
  if ((sections & definitions) != 0) all_definitions(subject, entry, batch);
  if ((sections & notes) != 0) all_notes(subject, entry, batch);
  if ((sections & relations) != 0) all_relations(subject, entry, batch);
  if ((sections & contacts) != 0) all_contacts(subject, entry.contacts(), batch);
  if ((sections & verdicts) != 0) all_verdicts(subject, index, batch);
  if ((sections & others) != 0) all_others(subject, entry, batch);
}

void Describer::own(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  const skos::ConceptRow& row = entry.row();
  if (!is_owl_only(row)) batch.add(subject.term, Property::rdf_type, iri_term(skos_concept));
  if (recognised(row, skos::Recognition::owl_class)) batch.add(subject.term, Property::rdf_type, iri_term(owl_class));
  add_agency(subject, Property::dct_publisher, row.publisher, batch);
  add_agency(subject, Property::dct_creator, row.owner, batch);
  add_date(subject, Property::dct_created, row.created, batch);
  add_date(subject, Property::dct_modified, row.modified, batch);
  add_date(subject, Property::euvoc_start_date, row.valid_from, batch);
  add_date(subject, Property::euvoc_end_date, row.valid_to, batch);
  if (row.status != skos::Status::none && row.status != skos::Status::other) {
    batch.add(subject.term, Property::euvoc_status,
              iri_term(batch.keep(std::string(skos::concept_status_space) + std::string(skos::name(row.status)))));
  } else if (!row.status_text.empty()) {
    batch.add(subject.term, Property::euvoc_status, address(catalogue_.text(row.status_text)));
  }
  add_text(subject, Property::owl_version_info, row.version, 0, batch);
  if (row.deprecated == 1) batch.add(subject.term, Property::owl_deprecated, typed_term("true", xsd_boolean));
}

void Describer::all_labels(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  for (const skos::Label& row : bounded(entry.labels())) {
    const Property property = property_of(row.kind);
    if (property != Property::none) add_text(subject, property, row.text, row.language, batch);
  }
}

void Describer::all_notes(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  const auto rows = bounded(entry.notes());
  std::map<std::pair<std::string_view, skos::NoteKind>, std::size_t> first_of;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const skos::Note& row = rows[i];
    const Property property = property_of(row.kind);
    if (property == Property::none) continue;
    const bool text_or_code = row.kind == skos::NoteKind::subject || row.kind == skos::NoteKind::value_range;
    const auto iri = catalogue_.text(row.iri);
    if (iri.empty()) {
      add_text(subject, property, row.text, row.language, batch);
      continue;
    }
    const std::size_t first = first_of.try_emplace({iri, row.kind}, i).first->second;
    if (row.text.empty() || (text_or_code && units_.has_labels_of_its_own(iri))) {
      const bool plain = text_or_code && !is_safe_iri(iri);
      batch.add_once(subject.term, skos::iri(property), plain ? typed_term(iri, xsd_any_uri) : iri_term(iri));
    } else {
      // Notes of one node stand together, since they are ordered by language: the node is named by its address.
      const Subject both{node(subject, 'n', first, batch), subject.letter, subject.index};
      batch.add_once(subject.term, skos::iri(property), both.term);
      batch.add_once(both.term, skos::iri(Property::rdfs_see_also), address(iri));
      add_text(both, Property::rdfs_label, row.text, row.language, batch);
    }
  }
}

void Describer::relation_node(const Subject& subject, const skos::Concept& entry, const skos::Relation& relation,
                              std::size_t number, Batch& batch) const {
  const rdf::TermView target = iri_term(catalogue_.iri(relation.target));
  const Subject between{node(subject, 'r', number, batch), subject.letter, subject.index};
  if (relation.kind == skos::RelationKind::part_of && is_owl_only(entry.row())) {
    batch.add(subject.term, Property::rdfs_sub_class_of, between.term);
    batch.add(between.term, Property::rdf_type, iri_term(owl_restriction));
    batch.add(between.term, owl_on_property, iri_term(obo_part_of));
    batch.add(between.term, owl_some_values_from, target);
    return;
  }
  const RelationNodeWords words = relation_node_words(relation.kind);
  const bool associative = relation.kind == skos::RelationKind::associative;
  batch.add(subject.term, words.to_node, between.term);
  if (!words.type.empty()) batch.add(between.term, Property::rdf_type, iri_term(words.type));
  batch.add(between.term, words.to_target, target);
  add_texts(between, associative ? Property::skosno_relation_role : Property::dct_description, relation.texts, batch);
  const auto role = catalogue_.text(relation.role);
  if (is_safe_iri(role)) batch.add(between.term, Property::skosno_relation_role, iri_term(role));
}

void Describer::all_relations(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  const auto rows = bounded(entry.relations(), image::most_links);
  const bool owl = is_owl_only(entry.row());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const skos::Relation& row = rows[i];
    if (row.target >= catalogue_.vertex_count()) continue;
    if (row.by_node != 0) {
      relation_node(subject, entry, row, i, batch);
      continue;
    }
    const Property property =
        owl && row.kind == skos::RelationKind::broader_generic ? Property::rdfs_sub_class_of : property_of(row.kind);
    if (property != Property::none) batch.add(subject.term, property, iri_term(catalogue_.iri(row.target)));
  }
}

void Describer::all_others(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  const auto values = catalogue_.columns().other_values;
  auto at = std::lower_bound(values.begin(), values.end(), entry.index(),
                             [](const skos::OtherValue& value, std::uint32_t index) { return value.subject < index; });
  const bool direct = std::ranges::any_of(bounded(entry.definitions()), [](const skos::Definition& row) {
    return row.provenance.property == Property::skos_definition;
  });
  for (; at != values.end() && at->subject == entry.index(); ++at) {
    // A source beside definitions that stand on the concept would be read as theirs.
    const bool source = at->provenance.property == Property::dct_source && !direct;
    if (at->is_blank != 0 || at->value.empty() || !(says_nothing_else(*at) || source)) continue;
    const auto value = catalogue_.text(at->value);
    const auto datatype = catalogue_.text(at->datatype);
    const rdf::TermView object = at->is_iri != 0     ? iri_term(value)
                                 : !datatype.empty() ? typed_term(value, datatype)
                                                     : literal_term(value, catalogue_.language(at->language));
    batch.add_once(subject.term, catalogue_.text(at->predicate), object);
  }
}

} // namespace samklang::publish

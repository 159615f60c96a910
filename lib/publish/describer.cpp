// SPDX-License-Identifier: Apache-2.0
#include "publish/describer.h"

#include "image/bounded.h"
#include "publish/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace samklang::publish {

using skos::Property;

unsigned sections_with(std::string_view predicate) noexcept {
  if (predicate.empty()) return all_sections;
  const Property property = skos::property_from_iri(predicate);
  if (property == Property::none) {
    const bool of_verdict = predicate.starts_with("https://w3id.org/sssom/") ||
                            predicate.starts_with("http://www.w3.org/2002/07/owl#") || predicate.starts_with(own_space);
    return others | (of_verdict ? verdicts | relations : 0U);
  }
  switch (property) {
  case Property::skos_pref_label:
  case Property::skos_alt_label:
  case Property::skos_hidden_label: return labels;
  case Property::skos_definition:
  case Property::euvoc_xl_definition:
  case Property::skosno_alternativ_formulering:
  case Property::rdf_value:
  case Property::skosno_relationship_with_source:
  case Property::dct_audience: return definitions;
  case Property::dct_source: return definitions | others;
  case Property::skos_scope_note:
  case Property::skos_example:
  case Property::skos_note:
  case Property::skos_notation:
  case Property::dct_identifier: return notes;
  case Property::dct_publisher:
  case Property::dct_creator:
  case Property::dct_created:
  case Property::dct_modified:
  case Property::euvoc_start_date:
  case Property::euvoc_end_date:
  case Property::euvoc_status: return own_fields;
  case Property::dcat_contact_point:
  case Property::vcard_fn:
  case Property::vcard_has_email: return contacts;
  case Property::foaf_name:
  case Property::skos_member: return 0; // concepts have none; other units are made whole
  case Property::skos_exact_match:
  case Property::skos_close_match:
  case Property::skos_broad_match:
  case Property::skos_narrow_match:
  case Property::skos_related_match: return relations | verdicts;
  case Property::skos_broader:
  case Property::skos_narrower:
  case Property::skos_related: return relations;
  case Property::skos_in_scheme: return others;
  default: return all_sections;
  }
}

void Describer::describe(Unit unit, unsigned sections, Batch& batch) const {
  switch (unit.kind) {
  case UnitKind::concept_row: return concept_row(unit.index, sections, batch);
  case UnitKind::agency: return agency(unit.index, batch);
  case UnitKind::collection: return collection(unit.index, batch);
  case UnitKind::record: return record(unit.index, batch);
  case UnitKind::resource: return resource(unit.index, batch);
  case UnitKind::code: return code(unit.index, batch);
  }
}

rdf::TermView Describer::node(const Subject& subject, char part, std::size_t number, Batch& batch) const {
  return blank_term(batch.keep(fmt::format("{}{}{}{}", subject.letter, subject.index, part, number)));
}

rdf::TermView Describer::address(std::string_view text) const noexcept {
  return is_safe_iri(text) ? iri_term(text) : literal_term(text);
}

void Describer::add_text(const Subject& subject, Property property, skos::Text place, std::uint16_t language,
                         Batch& batch) const {
  if (!place.empty()) batch.add(subject.term, property, text(place, language));
}

void Describer::add_texts(const Subject& subject, Property property, skos::Range texts, Batch& batch) const {
  for (const skos::TaggedText& row : image::bounded(catalogue_.tagged(texts)))
    add_text(subject, property, row.text, row.language, batch);
}

void Describer::add_date(const Subject& subject, Property property, Date date, Batch& batch) const {
  if (date.has_value()) batch.add(subject.term, property, typed_term(batch.keep(to_string(date)), xsd_date));
}

void Describer::add_agency(const Subject& subject, Property property, std::uint32_t agency, Batch& batch) const {
  const auto agencies = catalogue_.columns().agencies;
  if (agency >= agencies.size() || agencies[agency].kind == skos::AgencyKind::source) return;
  batch.add(subject.term, property, agency_term(agency, batch));
}

// A body with an IRI is named by it; one that only a text tells is that text; any other is a node.
rdf::TermView Describer::agency_term(std::uint32_t index, Batch& batch) const {
  const skos::Agency& row = catalogue_.columns().agencies[index];
  if (!row.iri.empty()) return iri_term(catalogue_.text(row.iri));
  if (row.name.text.empty()) return literal_term(catalogue_.text(row.key));
  return blank_term(batch.keep(fmt::format("a{}", index)));
}

void Describer::agency(std::uint32_t index, Batch& batch) const {
  const skos::Agency& row = catalogue_.columns().agencies[index];
  if (row.kind == skos::AgencyKind::source) return;
  const Subject subject{agency_term(index, batch), letter(UnitKind::agency), index};
  if (subject.term.kind == rdf::TermKind::literal) return;
  const auto key = catalogue_.text(row.key);
  batch.add(subject.term, Property::rdf_type, iri_term(foaf_agent));
  const bool named_by_name = row.iri.empty() && key == catalogue_.text(row.name.text);
  const bool key_is_iri = !row.iri.empty() && key == catalogue_.text(row.iri);
  if (!named_by_name && !key_is_iri) batch.add(subject.term, Property::dct_identifier, literal_term(key));
  add_text(subject, Property::foaf_name, row.name.text, row.name.language, batch);
  // Much data names a body by its number only, and a question wants one property that every body has.
  if (image_ != nullptr) batch.add(subject.term, own_name, literal_term(catalogue_.agency_name(index)));
}

void Describer::collection(std::uint32_t index, Batch& batch) const {
  const skos::Columns& columns = catalogue_.columns();
  const skos::Collection& row = columns.collections[index];
  const Subject subject{iri_term(catalogue_.text(row.iri)), letter(UnitKind::collection), index};
  batch.add(subject.term, Property::rdf_type, iri_term(skos_collection));
  add_texts(subject, Property::dct_title, row.titles, batch);
  add_texts(subject, Property::dct_description, row.descriptions, batch);
  add_agency(subject, Property::dct_publisher, row.publisher, batch);
  const std::size_t begin = std::min<std::size_t>(row.members.begin, columns.member_indexes.size());
  const std::size_t end = std::min<std::size_t>(begin + row.members.count, columns.member_indexes.size());
  for (std::size_t i = begin; i < end; ++i) {
    const skos::ConceptIndex member = columns.member_indexes[i];
    if (member < catalogue_.vertex_count())
      batch.add(subject.term, Property::skos_member, iri_term(catalogue_.iri(member)));
  }
  const std::size_t first = std::min<std::size_t>(row.contacts.begin, columns.contacts.size());
  all_contacts(
      subject,
      columns.contacts.subspan(first, std::min<std::size_t>(row.contacts.count, columns.contacts.size() - first)),
      batch);
}

void Describer::record(std::uint32_t index, Batch& batch) const {
  const skos::CatalogueRecord& row = catalogue_.columns().records[index];
  const Subject subject{iri_term(catalogue_.text(row.iri)), letter(UnitKind::record), index};
  batch.add(subject.term, Property::rdf_type, iri_term(dcat_catalog_record));
  add_text(subject, Property::dct_identifier, row.identifier, 0, batch);
  if (!row.topic.empty()) batch.add(subject.term, Property::foaf_primary_topic, iri_term(catalogue_.text(row.topic)));
  add_date(subject, Property::dct_issued, row.issued, batch);
  add_date(subject, Property::dct_modified, row.modified, batch);
}

void Describer::resource(std::uint32_t index, Batch& batch) const {
  const skos::Resource& row = catalogue_.columns().resources[index];
  const auto iri = catalogue_.text(row.iri);
  const Subject subject{iri.empty() ? blank_term(batch.keep(fmt::format("u{}", index))) : iri_term(iri),
                        letter(UnitKind::resource), index};
  if (const auto type = type_of(row.kind); !type.empty()) batch.add(subject.term, Property::rdf_type, iri_term(type));
  add_texts(subject, Property::dct_title, row.titles, batch);
  add_agency(subject, Property::dct_publisher, row.publisher, batch);
  for (const skos::ConceptIndex used : units_.used_by(index))
    batch.add(subject.term, Property::dct_subject, iri_term(catalogue_.iri(used)));
}

void Describer::code(std::uint32_t index, Batch& batch) const {
  const Code& row = units_.code(index);
  const Subject subject{iri_term(catalogue_.text(row.iri)), letter(UnitKind::code), index};
  for (std::uint32_t i = row.note; i < row.note + row.notes; ++i) {
    const skos::Note& note = catalogue_.columns().notes[i];
    add_text(subject, Property::rdfs_label, note.text, note.language, batch);
  }
}

void Describer::all_contacts(const Subject& subject, std::span<const skos::Contact> all, Batch& batch) const {
  const auto rows = image::bounded(all);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const skos::Contact& row = rows[i];
    const Subject contact{node(subject, 'k', i, batch), subject.letter, subject.index};
    batch.add(subject.term, Property::dcat_contact_point, contact.term);
    batch.add(contact.term, Property::rdf_type, iri_term(vcard_organization));
    add_text(contact, Property::vcard_fn, row.name, row.language, batch);
    add_text(contact, Property::vcard_organization_unit_hyphen, row.unit, 0, batch);
    const auto link = [&](Property property, skos::Text place, std::string_view scheme) {
      if (place.empty()) return;
      const std::string whole = std::string(scheme) + std::string(catalogue_.text(place));
      // A number or an address that makes no IRI stands as the text it is.
      batch.add(contact.term, property,
                is_safe_iri(whole) ? iri_term(batch.keep(whole)) : literal_term(catalogue_.text(place)));
    };
    link(Property::vcard_has_email, row.email, "mailto:");
    link(Property::vcard_has_telephone, row.telephone, "tel:");
    link(Property::vcard_has_url, row.url, "");
  }
}

} // namespace samklang::publish

// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

namespace samklang::load {

using skos::LoadNoteKind;
using skos::NoteKind;
using skos::Property;

namespace {

skos::Text without_scheme(std::string_view text, skos::Text place, std::string_view scheme) {
  if (!text.starts_with(scheme)) return place;
  place.offset += static_cast<std::uint32_t>(scheme.size());
  place.length -= static_cast<std::uint32_t>(scheme.size());
  return place;
}

bool needs_no_tag(NoteKind kind) {
  return kind == NoteKind::identifier || kind == NoteKind::notation || kind == NoteKind::type;
}

} // namespace

void ConceptReader::read_note(const Statement& statement, NoteKind kind) {
  skos::Note row;
  row.kind = kind;
  row.provenance = part_.provenance(statement);
  const rdf::Graph& graph = all_.graph(statement.doc);
  switch (graph.kind(statement.triple.object)) {
  case rdf::TermKind::literal: {
    const bool owl = (bits_ & is_owl_class) != 0 && (bits_ & is_concept) == 0;
    const auto text = literal(statement, needs_no_tag(kind) || owl ? TagRule::free : TagRule::tagged);
    if (!text) return;
    row.text = text->text;
    row.language = text->language;
    notes_.push_back(row);
    return;
  }
  case rdf::TermKind::iri:
    if (!needs_no_tag(kind)) part_.note(LoadNoteKind::iri_where_text, index_, statement);
    row.iri = all_.place(statement.doc, statement.triple.object);
    notes_.push_back(row);
    return;
  case rdf::TermKind::blank: break;
  }
  // SKOS "documentation as a related resource": a node with the text as rdf:value.
  bool found = false;
  all_.about(all_.node(statement.doc, statement.triple.object), [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    if ((property == Property::rdf_value || property == Property::rdfs_label) && is_literal(inner)) {
      const auto text = literal(inner, needs_no_tag(kind) ? TagRule::free : TagRule::tagged);
      if (!text) return;
      found = true;
      skos::Note inner_row = row;
      inner_row.text = text->text;
      inner_row.language = text->language;
      notes_.push_back(inner_row);
    } else if (property != Property::rdf_type) {
      part_.other(index_, inner, property == Property::none);
    }
  });
  if (!found) part_.note(LoadNoteKind::unreadable_node, index_, statement);
}

// A field that takes a text, an IRI, or (generation 1) a node with both. An IRI's label is looked up where the data has
// it.
void ConceptReader::read_reference_or_text(const Statement& statement, NoteKind kind) {
  if (is_literal(statement)) {
    // A value range may be an untagged anyURI.
    const bool address = all_.graph(statement.doc).row(statement.triple.object).datatype != 0;
    if (address) {
      skos::Note row;
      row.kind = kind;
      row.provenance = part_.provenance(statement);
      row.iri = trimmed(statement, all_.place(statement.doc, statement.triple.object));
      if (!row.iri.empty()) notes_.push_back(row);
    } else {
      read_note(statement, kind);
    }
    return;
  }
  const Node node = all_.node(statement.doc, statement.triple.object);
  skos::Note row;
  row.kind = kind;
  row.provenance = part_.provenance(statement);
  if (all_.kind(node) == rdf::TermKind::iri) row.iri = all_.place(node.doc, node.term);
  std::vector<ReadText> labels;
  const bool foreign = all_.kind(node) == rdf::TermKind::iri; // a code with a description of its own
  all_.about(node, [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    const bool label =
        property == Property::rdfs_label || property == Property::skos_pref_label || property == Property::dct_title;
    if (label && is_literal(inner)) {
      const ReadLanguage& language =
          part_.context.languages.of(inner.doc, all_.graph(inner.doc).row(inner.triple.object).language);
      labels.push_back({trimmed(inner, all_.place(inner.doc, inner.triple.object)), language.number});
    } else if (property == Property::rdfs_see_also && !foreign &&
               all_.graph(inner.doc).kind(inner.triple.object) != rdf::TermKind::blank) {
      row.iri = all_.place(inner.doc, inner.triple.object);
    } else if (!foreign && property != Property::rdf_type) {
      part_.other(index_, inner, property == Property::none);
    }
  });
  if (labels.empty() && row.iri.empty()) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    return;
  }
  if (labels.empty()) notes_.push_back(row);
  for (const ReadText& text : labels) {
    skos::Note with_label = row;
    with_label.text = text.text;
    with_label.language = text.language;
    notes_.push_back(with_label);
  }
}

std::optional<skos::Contact> ConceptReader::contact(const Statement& statement) {
  skos::Contact row;
  row.provenance = part_.provenance(statement);
  if (is_literal(statement)) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    part_.other(index_, statement, false);
    return std::nullopt;
  }
  bool found = false;
  std::uint16_t name_language = 0xFFFF;
  all_.about(all_.node(statement.doc, statement.triple.object), [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    const auto text = all_.text({inner.doc, inner.triple.object});
    const auto place = all_.place(inner.doc, inner.triple.object);
    const auto language =
        part_.context.languages.of(inner.doc, all_.graph(inner.doc).row(inner.triple.object).language).number;
    // Several values: the smallest text, so that the order in the file does not matter.
    const auto keep = [&](skos::Text& field, skos::Text value) {
      found = true;
      if (field.empty() || text_of(value) < text_of(field)) field = value;
    };
    switch (property) {
    case Property::vcard_has_email: keep(row.email, without_scheme(text, place, "mailto:")); break;
    case Property::vcard_has_telephone: keep(row.telephone, without_scheme(text, place, "tel:")); break;
    case Property::vcard_has_url: keep(row.url, place); break;
    case Property::vcard_organization_unit:
    case Property::vcard_organization_unit_hyphen: keep(row.unit, place); break;
    case Property::vcard_fn:
    case Property::vcard_organization_name:
    case Property::vcard_has_organization_name:
      found = true;
      if (row.name.empty() || language < name_language) {
        row.name = place;
        name_language = language;
      } else if (language == name_language) {
        keep(row.name, place);
      }
      break;
    case Property::rdf_type: break;
    default: part_.other(index_, inner, property == Property::none); break;
    }
  });
  if (!found) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    return std::nullopt;
  }
  row.language = row.name.empty() ? std::uint16_t{0} : name_language;
  return row;
}

void ConceptReader::read_period(const Statement& statement) {
  if (is_literal(statement)) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    part_.other(index_, statement, false);
    return;
  }
  all_.about(all_.node(statement.doc, statement.triple.object), [&](const Statement& inner) {
    switch (const auto property = all_.property(inner.doc, inner.triple.predicate)) {
    case Property::schema_start_date:
    case Property::schemas_start_date: read_date(inner, valid_from_); break;
    case Property::schema_end_date:
    case Property::schemas_end_date: read_date(inner, valid_to_); break;
    case Property::rdf_type: break;
    default: part_.other(index_, inner, property == Property::none); break;
    }
  });
}

} // namespace samklang::load

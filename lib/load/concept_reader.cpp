// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

#include <algorithm>

namespace samklang::load {

using skos::DefinitionKind;
using skos::LabelKind;
using skos::LoadNoteKind;
using skos::NoteKind;
using skos::Property;

ConceptReader::ConceptReader(Part& part) : part_(part), all_(part.context.statements) {}

void ConceptReader::read(skos::ConceptIndex index, Node node, std::uint32_t inherited) {
  index_ = index;
  node_ = node;
  inherited_ = inherited;
  bits_ = part_.context.survey.bits(node);
  statements_.clear();
  direct_definitions_.clear();
  direct_sources_.clear();
  bare_labels_.clear();
  labels_.clear();
  definitions_.clear();
  notes_.clear();
  relations_.clear();
  contacts_.clear();
  next_note_ = 0;
  for (SingleValue* field :
       {&publisher_, &owner_, &valid_from_, &valid_to_, &created_, &modified_, &status_, &version_})
    *field = {};
  generations_ = skos::Generation::unknown;
  xl_only_ = true;
  deprecated_ = false;

  all_.about(node, [&](const Statement& statement) { statements_.push_back(statement); });
  for (const Statement& statement : statements_) dispatch(statement);
  finish();
}

void ConceptReader::dispatch(const Statement& statement) {
  const Property property = all_.property(statement.doc, statement.triple.predicate);
  const skos::Generation generation = generation_of(property);
  generations_ = generations_ | generation;
  if (generation == skos::Generation::v1_1 && property != Property::skosxl_pref_label &&
      property != Property::skosxl_alt_label && property != Property::skosxl_hidden_label &&
      property != Property::dct_temporal) {
    xl_only_ = false;
  }
  if (const auto kind = relation_of(property)) {
    // An anonymous superclass (owl:Restriction) is a condition, not a concept; one says which whole a part is of.
    if (property == Property::rdfs_sub_class_of && read_part_of(statement)) return;
    return read_relation(statement, *kind);
  }
  if (leads_to_relation_node(property)) return read_relation_node(statement);
  switch (property) {
  case Property::rdf_type:
    if (class_bits(all_.text({statement.doc, statement.triple.object})) == 0) part_.other(index_, statement, false);
    return;
  case Property::skos_pref_label:
  case Property::skosxl_pref_label: return read_label(statement, LabelKind::preferred);
  case Property::skos_alt_label:
  case Property::skosxl_alt_label:
  case Property::oboinowl_has_exact_synonym: return read_label(statement, LabelKind::alternative);
  case Property::skos_hidden_label:
  case Property::skosxl_hidden_label: return read_label(statement, LabelKind::hidden);
  case Property::oboinowl_has_related_synonym:
  case Property::oboinowl_has_broad_synonym:
  case Property::oboinowl_has_narrow_synonym: return read_label(statement, LabelKind::related);
  case Property::skosno_datastruktur_term:
  case Property::skosno_datasktrukturterm:
  case Property::difi_datastruktur_term:
  case Property::difi_datasktrukturterm:
    part_.note(LoadNoteKind::misspelt_property, index_, statement);
    [[fallthrough]];
  case Property::skosno_data_structure_label:
  case Property::skosno_datastrukturterm:
  case Property::difi_datastrukturterm: return read_label(statement, LabelKind::data_structure);
  case Property::rdfs_label: bare_labels_.push_back(statement); return;
  case Property::skos_definition:
  case Property::euvoc_xl_definition:
  case Property::skosno_definisjon:
  case Property::skosno_betydningsbeskrivelse:
  case Property::difi_definisjon:
  case Property::difi_betydningsbeskrivelse:
  case Property::obo_iao_0000115:
  case Property::oboinowl_has_definition: return read_definition(statement, DefinitionKind::definition);
  case Property::skosno_alternativ_formulering:
  case Property::difi_alternativ_formulering: return read_definition(statement, DefinitionKind::alternative_wording);
  case Property::dct_source: direct_sources_.push_back(statement); return;
  case Property::skos_scope_note: return read_note(statement, NoteKind::scope_note);
  case Property::skos_example: return read_note(statement, NoteKind::example);
  case Property::adms_versions_note: part_.note(LoadNoteKind::misspelt_property, index_, statement); [[fallthrough]];
  case Property::adms_version_notes: return read_note(statement, NoteKind::version_note);
  case Property::skos_note:
  case Property::skos_editorial_note:
  case Property::skos_change_note:
  case Property::skos_history_note:
  case Property::rdfs_comment:
  case Property::dct_description: return read_note(statement, NoteKind::note);
  case Property::dct_identifier:
  case Property::dc_identifier: return read_note(statement, NoteKind::identifier);
  case Property::skos_notation: return read_note(statement, NoteKind::notation);
  case Property::dct_type: return read_note(statement, NoteKind::type);
  case Property::dct_subject:
  case Property::skosno_bruksomrade:
  case Property::difi_bruksomrade: return read_reference_or_text(statement, NoteKind::subject);
  case Property::skosno_value_range:
  case Property::skosno_omfang:
  case Property::difi_omfang: return read_reference_or_text(statement, NoteKind::value_range);
  case Property::dct_publisher:
  case Property::dc_publisher:
    return offer(publisher_, statement, part_.context.agencies.of(all_.node(statement.doc, statement.triple.object)));
  case Property::dct_creator:
    return offer(owner_, statement, part_.context.agencies.of(all_.node(statement.doc, statement.triple.object)));
  case Property::dct_created:
  case Property::dct_issued: return read_date(statement, created_);
  case Property::dct_modified: return read_date(statement, modified_);
  case Property::euvoc_start_date:
  case Property::schema_start_date: return read_date(statement, valid_from_);
  case Property::euvoc_end_date:
  case Property::schema_end_date: return read_date(statement, valid_to_);
  case Property::dct_temporal: return read_period(statement);
  case Property::euvoc_status:
  case Property::adms_status: return read_status(statement);
  case Property::owl_version_info: return offer(version_, statement, 0);
  case Property::owl_deprecated: {
    const auto value = all_.text({statement.doc, statement.triple.object});
    deprecated_ = deprecated_ || value == "true" || value == "1";
    return;
  }
  case Property::dcat_contact_point:
    if (const auto row = contact(statement)) contacts_.push_back(*row);
    return;
  case Property::uneskos_member_of: return; // read with the collections
  default: part_.other(index_, statement, property == Property::none); return;
  }
}

void ConceptReader::offer(SingleValue& field, const Statement& statement, std::uint64_t value) {
  if (!field.statement) {
    field = {statement, value};
    return;
  }
  const auto same = [&] {
    const Node x = all_.node(field.statement->doc, field.statement->triple.object);
    const Node y = all_.node(statement.doc, statement.triple.object);
    return x == y ||
           (all_.kind(x) == all_.kind(y) && all_.kind(x) != rdf::TermKind::blank && all_.text(x) == all_.text(y));
  };
  if (same() || (value != 0 && value == field.value)) return;
  part_.note(LoadNoteKind::conflicting_values, index_, statement);
  const auto order = [&](const Statement& s) { return std::pair(s.doc, all_.text({s.doc, s.triple.object})); };
  if (order(statement) < order(*field.statement)) {
    part_.other(index_, *field.statement, false);
    field = {statement, value};
  } else {
    part_.other(index_, statement, false);
  }
}

void ConceptReader::read_date(const Statement& statement, SingleValue& field) {
  const auto date =
      is_literal(statement) ? parse_date(all_.text({statement.doc, statement.triple.object})) : std::nullopt;
  if (!date) {
    part_.note(LoadNoteKind::invalid_date, index_, statement);
    part_.other(index_, statement, false);
    return;
  }
  if (!date->exact) part_.note(LoadNoteKind::odd_date, index_, statement);
  offer(field, statement, static_cast<std::uint64_t>(date->date.number));
}

void ConceptReader::read_status(const Statement& statement) {
  std::string_view value = all_.text({statement.doc, statement.triple.object});
  if (all_.graph(statement.doc).kind(statement.triple.object) == rdf::TermKind::blank) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    part_.other(index_, statement, false);
    return;
  }
  const auto code = read_status_code(value);
  if (!code) part_.note(LoadNoteKind::unknown_code, index_, statement);
  if (code && !code->listed) part_.note(LoadNoteKind::misspelt_code, index_, statement);
  offer(status_, statement, static_cast<std::uint64_t>(code ? code->code : skos::Status::other));
}

} // namespace samklang::load

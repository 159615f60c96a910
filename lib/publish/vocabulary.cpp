// SPDX-License-Identifier: Apache-2.0
#include "publish/vocabulary.h"

namespace samklang::publish {

using skos::Property;

Property property_of(skos::LabelKind kind) noexcept {
  switch (kind) {
  case skos::LabelKind::preferred: return Property::skos_pref_label;
  case skos::LabelKind::alternative: return Property::skos_alt_label;
  case skos::LabelKind::hidden: return Property::skos_hidden_label;
  case skos::LabelKind::related: return Property::oboinowl_has_related_synonym;
  case skos::LabelKind::data_structure: return Property::skosno_data_structure_label;
  }
  return Property::none;
}

Property property_of(skos::NoteKind kind) noexcept {
  switch (kind) {
  case skos::NoteKind::scope_note: return Property::skos_scope_note;
  case skos::NoteKind::example: return Property::skos_example;
  case skos::NoteKind::subject: return Property::dct_subject;
  case skos::NoteKind::value_range: return Property::skosno_value_range;
  case skos::NoteKind::version_note: return Property::adms_version_notes;
  case skos::NoteKind::note: return Property::skos_note;
  case skos::NoteKind::identifier: return Property::dct_identifier;
  case skos::NoteKind::notation: return Property::skos_notation;
  case skos::NoteKind::type: return Property::dct_type;
  }
  return Property::none;
}

Property property_of(skos::RelationKind kind) noexcept {
  using skos::RelationKind;
  switch (kind) {
  case RelationKind::broader_generic: return Property::xkos_specializes;
  case RelationKind::narrower_generic: return Property::xkos_generalizes;
  case RelationKind::part_of: return Property::xkos_is_part_of;
  case RelationKind::has_part: return Property::xkos_has_part;
  case RelationKind::broader: return Property::skos_broader;
  case RelationKind::narrower: return Property::skos_narrower;
  case RelationKind::associative: return Property::skosno_is_from_concept_in; // a concept behind it, without a node
  case RelationKind::related: return Property::skos_related;
  case RelationKind::see_also: return Property::rdfs_see_also;
  case RelationKind::replaces: return Property::dct_replaces;
  case RelationKind::replaced_by: return Property::dct_is_replaced_by;
  case RelationKind::exact_match: return Property::skos_exact_match;
  case RelationKind::close_match: return Property::skos_close_match;
  case RelationKind::broad_match: return Property::skos_broad_match;
  case RelationKind::narrow_match: return Property::skos_narrow_match;
  case RelationKind::related_match: return Property::skos_related_match;
  }
  return Property::none;
}

RelationNodeWords relation_node_words(skos::RelationKind kind) noexcept {
  using skos::RelationKind;
  constexpr std::string_view generic = "https://data.norge.no/vocabulary/skosno#GenericConceptRelation";
  constexpr std::string_view partitive = "https://data.norge.no/vocabulary/skosno#PartitiveConceptRelation";
  constexpr std::string_view associative = "https://data.norge.no/vocabulary/skosno#AssociativeConceptRelation";
  switch (kind) {
  case RelationKind::broader_generic:
    return {Property::skosno_has_generic_concept_relation, generic, Property::skosno_has_generic_concept};
  case RelationKind::narrower_generic:
    return {Property::skosno_has_generic_concept_relation, generic, Property::skosno_has_specific_concept};
  case RelationKind::part_of:
    return {Property::skosno_has_partitive_concept_relation, partitive, Property::skosno_has_comprehensive_concept};
  case RelationKind::has_part:
    return {Property::skosno_has_partitive_concept_relation, partitive, Property::skosno_has_partitive_concept};
  case RelationKind::associative:
    return {Property::skosno_is_from_concept_in, associative, Property::skosno_has_to_concept};
  default: return {Property::skosno_is_from_concept_in, {}, property_of(kind)};
  }
}

std::string_view code_of(skos::Audience audience) noexcept {
  switch (audience) {
  case skos::Audience::unspecified: return {};
  case skos::Audience::general_public: return "https://data.norge.no/vocabulary/audience-type#public";
  case skos::Audience::specialist: return "https://data.norge.no/vocabulary/audience-type#specialist";
  }
  return {};
}

std::string_view code_of(skos::SourceRelation relation) noexcept {
  switch (relation) {
  case skos::SourceRelation::unspecified: return {};
  case skos::SourceRelation::direct_from_source:
    return "https://data.norge.no/vocabulary/relationship-with-source-type#direct-from-source";
  case skos::SourceRelation::derived_from_source:
    return "https://data.norge.no/vocabulary/relationship-with-source-type#derived-from-source";
  case skos::SourceRelation::self_composed:
    return "https://data.norge.no/vocabulary/relationship-with-source-type#self-composed";
  }
  return {};
}

std::string_view type_of(skos::ResourceKind kind) noexcept {
  switch (kind) {
  case skos::ResourceKind::dataset: return "http://www.w3.org/ns/dcat#Dataset";
  case skos::ResourceKind::data_service: return "http://www.w3.org/ns/dcat#DataService";
  case skos::ResourceKind::service: return "http://purl.org/vocab/cpsv#PublicService";
  case skos::ResourceKind::event: return "http://data.europa.eu/m8g/Event";
  case skos::ResourceKind::information_model: return "https://data.norge.no/vocabulary/modelldcatno#InformationModel";
  case skos::ResourceKind::model_element: return "https://data.norge.no/vocabulary/modelldcatno#ModelElement";
  case skos::ResourceKind::other: break;
  }
  return {};
}

Property mapping_property(align::Relation relation) noexcept {
  const align::MappingPredicate predicate = align::mapping_predicate(relation);
  if (predicate.negated || relation == align::Relation::undecided) return Property::none;
  for (const Property property : {Property::skos_exact_match, Property::skos_close_match, Property::skos_broad_match,
                                  Property::skos_narrow_match, Property::skos_related_match}) {
    if (skos::curie(property) == predicate.curie) return property;
  }
  return Property::none;
}

} // namespace samklang::publish

// SPDX-License-Identifier: Apache-2.0
#include "load/vocabulary.h"

#include <samklang/skos/code_lists.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace samklang::load {
namespace {

using skos::Property;
using skos::RelationKind;

constexpr std::string_view skos_ns = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view modelldcatno = "https://data.norge.no/vocabulary/modelldcatno#";

// Vocabularies whose instances may carry a skos:prefLabel without being concepts.
constexpr std::array<std::string_view, 20> other_vocabularies = {skos_ns,
                                                                 "http://www.w3.org/2008/05/skos-xl#",
                                                                 "http://publications.europa.eu/ontology/euvoc#",
                                                                 "https://data.norge.no/vocabulary/skosno#",
                                                                 "http://difi.no/skosno#",
                                                                 "http://www.w3.org/ns/dcat#",
                                                                 "http://purl.org/dc/terms/",
                                                                 "http://www.w3.org/ns/org#",
                                                                 "http://www.w3.org/ns/regorg#",
                                                                 "http://xmlns.com/foaf/0.1/",
                                                                 "http://www.w3.org/2006/vcard/ns#",
                                                                 "http://www.w3.org/ns/adms#",
                                                                 "http://data.europa.eu/m8g/",
                                                                 "http://purl.org/vocab/cpsv#",
                                                                 "https://data.norge.no/vocabulary/cpsvno#",
                                                                 modelldcatno,
                                                                 "http://www.w3.org/2002/07/owl#",
                                                                 "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                                                                 "http://data.europa.eu/eli/ontology#",
                                                                 "http://www.w3.org/ns/shacl#"};

std::string_view last_part(std::string_view iri) noexcept {
  const auto at = iri.find_last_of("#/");
  return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

skos::Generation generation_by_name(Property property) noexcept {
  using skos::Generation;
  const auto iri = skos::iri(property);
  if (property == Property::skosno_betydningsbeskrivelse || iri.starts_with("http://difi.no/")) return Generation::v1_0;
  if (iri.starts_with("http://www.w3.org/2008/05/skos-xl#")) return Generation::v1_1;
  if (iri.starts_with("http://publications.europa.eu/ontology/euvoc#")) return Generation::v2;
  if (property >= Property::skosno_definisjon && property <= Property::skosno_underordnet_begrep)
    return Generation::v1_1;
  if (iri.starts_with("https://data.norge.no/vocabulary/skosno#")) return Generation::v2;
  if (iri.starts_with("http://www.geneontology.org/") || property == Property::rdfs_sub_class_of ||
      property == Property::obo_iao_0000115) {
    return Generation::owl;
  }
  // dct:temporal is how generation 1 says what euvoc:startDate says in generation 2.
  if (property == Property::dct_temporal) return Generation::v1_1;
  return Generation::plain;
}

} // namespace

skos::Generation generation_of(Property property) noexcept {
  static const auto table = [] {
    std::array<skos::Generation, static_cast<std::size_t>(Property::count)> generations{};
    for (std::size_t i = 0; i < generations.size(); ++i) generations[i] = generation_by_name(static_cast<Property>(i));
    return generations;
  }();
  return table[static_cast<std::size_t>(property)];
}

skos::ResourceKind resource_kind(std::string_view type) noexcept {
  using skos::ResourceKind;
  constexpr std::array<std::pair<std::string_view, ResourceKind>, 11> kinds = {{
      {"http://www.w3.org/ns/dcat#Dataset", ResourceKind::dataset},
      {"http://www.w3.org/ns/dcat#DatasetSeries", ResourceKind::dataset},
      {"http://www.w3.org/ns/dcat#DataService", ResourceKind::data_service},
      {"http://purl.org/vocab/cpsv#PublicService", ResourceKind::service},
      {"https://data.norge.no/vocabulary/cpsvno#Service", ResourceKind::service},
      {"http://data.europa.eu/m8g/PublicService", ResourceKind::service},
      {"http://data.europa.eu/m8g/Event", ResourceKind::event},
      {"http://data.europa.eu/m8g/LifeEvent", ResourceKind::event},
      {"http://data.europa.eu/m8g/BusinessEvent", ResourceKind::event},
      {"https://data.norge.no/vocabulary/modelldcatno#InformationModel", ResourceKind::information_model},
      {"https://data.norge.no/vocabulary/dcatno#Dataset", ResourceKind::dataset},
  }};
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.first == type; });
  if (found != kinds.end()) return found->second;
  return type.starts_with(modelldcatno) ? ResourceKind::model_element : ResourceKind::other;
}

std::uint16_t class_bits(std::string_view type) noexcept {
  if (type.starts_with(skos_ns)) {
    const auto local = type.substr(skos_ns.size());
    if (local == "Concept") return is_concept;
    if (local == "Collection" || local == "OrderedCollection") return is_collection;
    return is_something_else;
  }
  if (type == "http://www.w3.org/2002/07/owl#Class") return is_owl_class;
  if (type == "http://www.w3.org/ns/dcat#CatalogRecord") return is_record;
  if (resource_kind(type) != skos::ResourceKind::other) return is_resource;
  const bool other = std::any_of(other_vocabularies.begin(), other_vocabularies.end(),
                                 [&](std::string_view ns) { return type.starts_with(ns); });
  return other ? static_cast<std::uint16_t>(is_something_else) : std::uint16_t{0};
}

std::optional<ReadCode<skos::SourceRelation>> read_source_relation(std::string_view value) noexcept {
  using skos::SourceRelation;
  struct Spelling {
    std::string_view part;
    SourceRelation code;
  };
  constexpr std::array<Spelling, 8> spellings = {{{"direct-from-source", SourceRelation::direct_from_source},
                                                  {"derived-from-source", SourceRelation::derived_from_source},
                                                  {"self-composed", SourceRelation::self_composed},
                                                  {"sitatFraKilde", SourceRelation::direct_from_source},
                                                  {"basertPåKilde", SourceRelation::derived_from_source},
                                                  {"basertP%C3%A5Kilde", SourceRelation::derived_from_source},
                                                  {"basertPa\xCC\x8AKilde", SourceRelation::derived_from_source},
                                                  {"egendefinert", SourceRelation::self_composed}}};
  for (const auto& [part, code] : spellings) {
    if (value.find(part) == std::string_view::npos) continue;
    const bool listed = value.starts_with("https://data.norge.no/vocabulary/relationship-with-source-type#") ||
                        value.starts_with("https://data.norge.no/vocabulary/skosno#") ||
                        value.starts_with("http://difi.no/skosno#");
    return ReadCode<SourceRelation>{code, listed};
  }
  return std::nullopt;
}

std::optional<ReadCode<skos::Audience>> read_audience(std::string_view value) noexcept {
  using skos::Audience;
  const bool listed = value.starts_with("https://data.norge.no/vocabulary/audience-type#") ||
                      value.starts_with("https://data.norge.no/vocabulary/skosno#") ||
                      value.starts_with("http://difi.no/skosno#");
  const auto has = [&](std::string_view part) { return value.find(part) != std::string_view::npos; };
  if (has("allmennheten") || last_part(value) == "public") return ReadCode<Audience>{Audience::general_public, listed};
  if (has("fagspesialist") || has("spesialist") || last_part(value) == "specialist")
    return ReadCode<Audience>{Audience::specialist, listed};
  return std::nullopt;
}

std::optional<ReadCode<skos::Status>> read_status_code(std::string_view value) {
  using skos::Status;
  struct Word {
    std::string_view word;
    Status status;
  };
  // The list's own labels and what generation 1 data writes as text.
  constexpr std::array<Word, 12> words = {{{"gjeldende", Status::current},
                                           {"gjeldande", Status::current},
                                           {"godkjent", Status::current},
                                           {"publisert", Status::current},
                                           {"utkast", Status::draft},
                                           {"kandidat", Status::candidate},
                                           {"planlagt", Status::planned},
                                           {"på vent", Status::waiting},
                                           {"revidert", Status::revised},
                                           {"foreldet", Status::retired},
                                           {"forelda", Status::retired},
                                           {"frarådet", Status::deprecated}}};
  const bool listed = value.starts_with(skos::concept_status_space);
  const auto local = last_part(value);
  for (auto code = static_cast<int>(Status::current); code <= static_cast<int>(Status::op_datpro); ++code) {
    if (local == skos::name(static_cast<Status>(code))) return ReadCode<Status>{static_cast<Status>(code), listed};
  }
  std::string lower(local);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const auto& [word, status] : words) {
    if (lower == word) return ReadCode<Status>{status, false};
  }
  return std::nullopt;
}

std::optional<RelationKind> relation_of(Property property) noexcept {
  switch (property) {
  case Property::xkos_specializes:
  case Property::xkosno_specializes:
  case Property::rdfs_sub_class_of:
  case Property::difi_overordnet_begrep:
  case Property::skosno_overordnet_begrep: return RelationKind::broader_generic;
  case Property::xkos_generalizes:
  case Property::xkosno_generalizes:
  case Property::difi_underordnet_begrep:
  case Property::skosno_underordnet_begrep: return RelationKind::narrower_generic;
  case Property::xkos_is_part_of:
  case Property::xkosno_is_part_of:
  case Property::dct_is_part_of: return RelationKind::part_of;
  case Property::xkos_has_part:
  case Property::xkosno_has_part:
  case Property::dct_has_part: return RelationKind::has_part;
  case Property::skos_broader:
  case Property::skos_broader_transitive: return RelationKind::broader;
  case Property::skos_narrower:
  case Property::skos_narrower_transitive: return RelationKind::narrower;
  case Property::skos_related:
  case Property::dct_relation: return RelationKind::related;
  case Property::rdfs_see_also: return RelationKind::see_also;
  case Property::dct_replaces: return RelationKind::replaces;
  case Property::dct_is_replaced_by:
  case Property::dct_replaced_by: return RelationKind::replaced_by;
  case Property::skos_exact_match: return RelationKind::exact_match;
  case Property::skos_close_match: return RelationKind::close_match;
  case Property::skos_broad_match: return RelationKind::broad_match;
  case Property::skos_narrow_match: return RelationKind::narrow_match;
  case Property::skos_related_match: return RelationKind::related_match;
  default: return std::nullopt;
  }
}

std::optional<RelationKind> relation_inside_node(Property property) noexcept {
  switch (property) {
  case Property::skosno_has_generic_concept: return RelationKind::broader_generic;
  case Property::skosno_has_specific_concept: return RelationKind::narrower_generic;
  case Property::skosno_has_comprehensive_concept: return RelationKind::part_of;
  case Property::skosno_has_partitive_concept: return RelationKind::has_part;
  case Property::skosno_has_to_concept:
  case Property::skos_related: return RelationKind::associative;
  case Property::rdfs_see_also: return std::nullopt;
  default: return relation_of(property);
  }
}

bool leads_to_relation_node(Property property) noexcept {
  switch (property) {
  case Property::skosno_is_from_concept_in:
  case Property::skosno_has_generic_concept_relation:
  case Property::skosno_has_partitive_concept_relation:
  case Property::skosno_assosiativ_relasjon:
  case Property::skosno_assisiativ_relasjon:
  case Property::skosno_generisk_relasjon:
  case Property::skosno_partitiv_relasjon:
  case Property::skosno_begrepsrelasjon:
  case Property::difi_assosiativ_relasjon:
  case Property::difi_assisiativ_relasjon:
  case Property::difi_generisk_relasjon:
  case Property::difi_partitiv_relasjon:
  case Property::difi_begrepsrelasjon: return true;
  default: return false;
  }
}

bool is_misspelt(Property property) noexcept {
  switch (property) {
  case Property::dct_replaced_by:
  case Property::adms_versions_note:
  case Property::skosno_assisiativ_relasjon:
  case Property::difi_assisiativ_relasjon:
  case Property::skosno_datastruktur_term:
  case Property::skosno_datasktrukturterm:
  case Property::difi_datastruktur_term:
  case Property::difi_datasktrukturterm: return true;
  default: return false;
  }
}

bool is_in_wrong_namespace(Property property) noexcept {
  return property >= Property::xkosno_generalizes && property <= Property::xkosno_is_part_of;
}

} // namespace samklang::load

// SPDX-License-Identifier: Apache-2.0
#include "validate/nodes.h"

#include <unordered_map>

namespace samklang::validate {
namespace {

using skos::Property;

std::uint32_t fact_of_type(std::string_view type) {
  static const auto* const table = new std::unordered_map<std::string_view, std::uint32_t>{
      {"http://www.w3.org/2004/02/skos/core#Concept", node_is_concept},
      {"http://www.w3.org/2004/02/skos/core#ConceptScheme", node_is_scheme},
      {"http://www.w3.org/2004/02/skos/core#Collection", node_is_collection},
      {"http://www.w3.org/2004/02/skos/core#OrderedCollection", node_is_collection},
      {"http://publications.europa.eu/ontology/euvoc#XlNote", node_is_note},
      {"http://www.w3.org/ns/org#Organization", node_is_organisation},
      {"http://www.w3.org/ns/org#FormalOrganization", node_is_organisation},
      {"http://www.w3.org/ns/org#OrganizationalUnit", node_is_organisation},
      {"http://www.w3.org/ns/regorg#RegisteredOrganization", node_is_organisation},
      {"http://xmlns.com/foaf/0.1/Organization", node_is_organisation},
      {"http://xmlns.com/foaf/0.1/Person", node_is_person},
      {"http://schema.org/Person", node_is_person},
      {"http://www.w3.org/ns/prov#Person", node_is_person},
      {"http://www.w3.org/2006/vcard/ns#Individual", node_is_person},
      {"http://www.w3.org/2006/vcard/ns#Organization", node_is_contact | node_is_organisation},
      {"http://www.w3.org/2006/vcard/ns#Group", node_is_contact},
  };
  const auto found = table->find(type);
  return found == table->end() ? 0 : found->second;
}

bool points_at_code(Property property) noexcept {
  switch (property) {
  case Property::dct_subject:
  case Property::dct_audience:
  case Property::dct_type:
  case Property::euvoc_status:
  case Property::adms_status:
  case Property::skosno_relationship_with_source:
  case Property::skosno_relation_role:
  case Property::skosno_forhold_til_kilde:
  case Property::difi_forhold_til_kilde:
  case Property::skosno_bruksomrade:
  case Property::difi_bruksomrade: return true;
  default: return false;
  }
}

} // namespace

bool is_relation(Property property) noexcept {
  switch (property) {
  case Property::skos_broader:
  case Property::skos_narrower:
  case Property::skos_related:
  case Property::skos_broader_transitive:
  case Property::skos_narrower_transitive:
  case Property::skos_exact_match:
  case Property::skos_close_match:
  case Property::skos_broad_match:
  case Property::skos_narrow_match:
  case Property::skos_related_match:
  case Property::dct_replaces:
  case Property::dct_is_replaced_by:
  case Property::rdfs_see_also:
  case Property::skosno_has_to_concept:
  case Property::skosno_has_generic_concept:
  case Property::skosno_has_specific_concept:
  case Property::skosno_has_partitive_concept:
  case Property::skosno_has_comprehensive_concept:
  case Property::xkos_generalizes:
  case Property::xkos_specializes:
  case Property::xkos_has_part:
  case Property::xkos_is_part_of: return true;
  default: return false;
  }
}

bool is_relation_node(Property property) noexcept {
  return property == Property::skosno_is_from_concept_in || property == Property::skosno_has_generic_concept_relation ||
         property == Property::skosno_has_partitive_concept_relation;
}

Nodes::Nodes(const skos::Catalogue& catalogue, const skos::AsWritten& written) : facts_(written.nodes().size()) {
  for (skos::NodeIndex node = 0; node < facts_.size(); ++node) {
    bool has_label = false;
    bool has_title = false;
    for (const skos::StatementRow& statement : written.about(node)) {
      facts_[node] |= node_is_described;
      has_label = has_label || statement.property == Property::rdfs_label;
      has_title = has_title || statement.property == Property::dct_title;
      if (statement.object >= facts_.size()) continue;
      if (statement.property == Property::rdf_type) {
        facts_[node] |= node_has_type | fact_of_type(catalogue.text(statement.value));
      } else if (points_at_code(statement.property)) {
        facts_[statement.object] |= node_is_code;
      } else if (statement.property == Property::skos_member) {
        facts_[statement.object] |= node_is_member;
      }
    }
    if (has_label && !has_title && is(node, node_is_collection)) facts_[node] |= node_is_old_collection;
  }
  find_owners(written);
}

void Nodes::find_owners(const skos::AsWritten& written) {
  owner_.assign(facts_.size(), skos::no_index);
  std::vector<skos::NodeIndex> to_visit;
  for (skos::NodeIndex node = 0; node < facts_.size(); ++node) {
    owner_[node] = written.nodes()[node].concept_index;
    if (owner_[node] != skos::no_index) to_visit.push_back(node);
  }
  for (std::size_t i = 0; i < to_visit.size(); ++i) {
    for (const skos::StatementRow& statement : written.about(to_visit[i])) {
      if (statement.kind != skos::ValueKind::blank || owner(statement.object) != skos::no_index) continue;
      if (statement.object >= owner_.size()) continue;
      owner_[statement.object] = owner_[to_visit[i]];
      to_visit.push_back(statement.object);
    }
  }
}

} // namespace samklang::validate

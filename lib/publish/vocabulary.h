// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_VOCABULARY_H
#define SAMKLANG_PUBLISH_VOCABULARY_H

#include <samklang/align/verdict.h>
#include <samklang/image/rows.h>
#include <samklang/skos/values.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What the values are called in RDF: the writing side of lib/load/vocabulary.h.
namespace samklang::publish {

inline constexpr std::string_view xsd_date = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view xsd_boolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view xsd_double = "http://www.w3.org/2001/XMLSchema#double";
inline constexpr std::string_view xsd_any_uri = "http://www.w3.org/2001/XMLSchema#anyURI";
inline constexpr std::string_view skos_concept = "http://www.w3.org/2004/02/skos/core#Concept";
inline constexpr std::string_view skos_collection = "http://www.w3.org/2004/02/skos/core#Collection";
inline constexpr std::string_view owl_class = "http://www.w3.org/2002/07/owl#Class";
inline constexpr std::string_view owl_restriction = "http://www.w3.org/2002/07/owl#Restriction";
inline constexpr std::string_view owl_on_property = "http://www.w3.org/2002/07/owl#onProperty";
inline constexpr std::string_view owl_some_values_from = "http://www.w3.org/2002/07/owl#someValuesFrom";
inline constexpr std::string_view obo_part_of = "http://purl.obolibrary.org/obo/BFO_0000050";
inline constexpr std::string_view owl_axiom = "http://www.w3.org/2002/07/owl#Axiom";
inline constexpr std::string_view owl_annotated_source = "http://www.w3.org/2002/07/owl#annotatedSource";
inline constexpr std::string_view owl_annotated_property = "http://www.w3.org/2002/07/owl#annotatedProperty";
inline constexpr std::string_view owl_annotated_target = "http://www.w3.org/2002/07/owl#annotatedTarget";
inline constexpr std::string_view foaf_agent = "http://xmlns.com/foaf/0.1/Agent";
inline constexpr std::string_view dcat_catalog_record = "http://www.w3.org/ns/dcat#CatalogRecord";
inline constexpr std::string_view euvoc_xl_note = "http://publications.europa.eu/ontology/euvoc#XlNote";
inline constexpr std::string_view vcard_organization = "http://www.w3.org/2006/vcard/ns#Organization";
inline constexpr std::string_view sssom_subject = "https://w3id.org/sssom/subject_id";
inline constexpr std::string_view sssom_object = "https://w3id.org/sssom/object_id";
inline constexpr std::string_view sssom_confidence = "https://w3id.org/sssom/confidence";
inline constexpr std::string_view sssom_justification = "https://w3id.org/sssom/mapping_justification";
inline constexpr std::string_view semapv = "https://w3id.org/semapv/vocab/";
/// The namespace of the extension columns of SSSOM (lib/report/alignment_sssom.cpp).
inline constexpr std::string_view own_space = "https://example.org/samklang/sssom#";
/// A name in it, whole.
template <std::size_t Size> struct OwnName {
  std::array<char, own_space.size() + Size> iri{};
  consteval OwnName(const char (&name)[Size]) { // NOLINT(google-explicit-constructor, modernize-avoid-c-arrays)
    std::copy_n(name, Size, std::copy_n(own_space.data(), own_space.size(), iri.data()));
  }
};
template <OwnName name> inline constexpr std::string_view own{name.iri.data(), name.iri.size() - 1};
inline constexpr std::string_view own_verdict = own<"Verdict">;
inline constexpr std::string_view own_relation = own<"relation">;
inline constexpr std::string_view own_a_implies_b = own<"aImpliesB">;
inline constexpr std::string_view own_b_implies_a = own<"bImpliesA">;
inline constexpr std::string_view own_name = own<"name">;
inline constexpr std::string_view own_authority = own<"authority">;

/// The property of a label, a note, a relation that is said directly. Property::none for what has none.
skos::Property property_of(skos::LabelKind kind) noexcept;
skos::Property property_of(skos::NoteKind kind) noexcept;
skos::Property property_of(skos::RelationKind kind) noexcept;

/// The property of a concept that leads to a relation node, the node's class, and what leads on from it.
struct RelationNodeWords {
  skos::Property to_node = skos::Property::none;
  std::string_view type; ///< empty: none that fits
  skos::Property to_target = skos::Property::none;
};
RelationNodeWords relation_node_words(skos::RelationKind kind) noexcept;

/// As align::four_places(), with one place at least.
std::string rounded(double value);

/// How a verdict came about, as an IRI of the vocabulary that SSSOM has for it.
std::string justification_iri(const image::VerdictRow& verdict);

/// Code values; empty for unspecified.
std::string_view code_of(skos::Audience audience) noexcept;
std::string_view code_of(skos::SourceRelation relation) noexcept;
std::string_view type_of(skos::ResourceKind kind) noexcept;

/// The SKOS mapping property for "A relation B", or none for different and undecided. The table is align's.
skos::Property mapping_property(align::Relation relation) noexcept;

} // namespace samklang::publish

#endif

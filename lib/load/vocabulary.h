// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_VOCABULARY_H
#define SAMKLANG_LOAD_VOCABULARY_H

#include <samklang/skos/load_note.h>
#include <samklang/skos/values.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace samklang::load {

/// What the rdf:type statements and the use of a node say it is, as bits.
enum NodeClass : std::uint16_t {
  is_concept = 1,
  is_owl_class = 2,
  is_collection = 4,
  is_record = 8,
  is_resource = 16,       ///< dataset, service, event, information model
  is_something_else = 32, ///< a class of a vocabulary whose instances are never concepts
  has_term = 64,
  is_member = 128,
  has_publisher = 256,
  is_agency = 512, ///< object of dct:publisher or dct:creator
};

/// The bits an instance of class `type` gets; 0 for a class that says nothing here.
std::uint16_t class_bits(std::string_view type) noexcept;

skos::ResourceKind resource_kind(std::string_view type) noexcept;

/// The generation of the profile that a property belongs to. SKOS-XL labels count as 1.1 until 1.0 shows itself.
skos::Generation generation_of(skos::Property property) noexcept;

/// A code value read from an IRI or a text. `listed`: it stood as its code list has it.
template <class Code> struct ReadCode {
  Code code;
  bool listed = true;
};

/// By the name at the end of the IRI or anywhere in the text: generation 1 data has code values with a foreign base,
/// which the national parser matches by substring.
std::optional<ReadCode<skos::SourceRelation>> read_source_relation(std::string_view value) noexcept;
std::optional<ReadCode<skos::Audience>> read_audience(std::string_view value) noexcept;
std::optional<ReadCode<skos::Status>> read_status_code(std::string_view value);

/// The kind of relation a property states directly, or inside a relation node.
std::optional<skos::RelationKind> relation_of(skos::Property property) noexcept;
std::optional<skos::RelationKind> relation_inside_node(skos::Property property) noexcept;
/// True for the properties that lead to a relation node.
bool leads_to_relation_node(skos::Property property) noexcept;

/// The right spelling is another: a note is due.
bool is_misspelt(skos::Property property) noexcept;
bool is_in_wrong_namespace(skos::Property property) noexcept;

} // namespace samklang::load

#endif

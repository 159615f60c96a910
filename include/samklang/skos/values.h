// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_VALUES_H
#define SAMKLANG_SKOS_VALUES_H

#include <samklang/base/date.h>
#include <samklang/base/language.h>
#include <samklang/skos/property.h>

#include <array>
#include <cstdint>
#include <string_view>

/// The rows a Catalogue is made of. Each is a fixed-size value without pointers or padding: a text is a place in the
/// catalogue's one text pool, another record is an index. Read a text with Catalogue::text(). They stand in image files
/// as they are, so no member may be of a type that not every byte is a value of (bool).
namespace samklang::skos {

/// Index of a vertex: a loaded concept (0 .. concept_count-1) or an external one (concept_count .. vertex_count-1).
using ConceptIndex = std::uint32_t;
inline constexpr std::uint32_t no_index = 0xFFFFFFFF;

/// A place in the text pool. Length 0 is "no text".
struct Text {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  bool empty() const noexcept { return length == 0; }
};

/// A text with its language: an index into Catalogue::languages(); the first are those of samklang::Language.
struct TaggedText {
  Text text;
  std::uint16_t language = 0;
  std::uint16_t reserved = 0;
};

/// A run of rows in another table.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

/// Which input a value stood in, which property gave it, and which generation that way of writing belongs to.
struct Provenance {
  std::uint16_t source = 0; ///< index into Catalogue::sources()
  Property property = Property::none;
  Generation generation = Generation::unknown;
};

enum class LabelKind : std::uint8_t {
  preferred,      ///< anbefalt term
  alternative,    ///< tillatt term; OWL: exact synonym
  hidden,         ///< frarådd term in a concept catalogue (deprecated); a search synonym in LOS
  related,        ///< OWL: related, broad or narrow synonym
  data_structure, ///< datastrukturterm
};

struct Label {
  Text text;
  std::uint16_t language = 0;
  LabelKind kind = LabelKind::preferred;
  std::uint8_t reserved = 0;
  Provenance provenance;
};

enum class Audience : std::uint8_t { unspecified, general_public, specialist };
enum class SourceRelation : std::uint8_t { unspecified, direct_from_source, derived_from_source, self_composed };
enum class DefinitionKind : std::uint8_t { definition, alternative_wording };

/// One wording of a definition in one language. Wordings of one definition node (its languages) share `note`.
struct Definition {
  Text text;
  std::uint16_t language = 0;
  std::uint16_t note = 0; ///< number of the definition node inside its concept, from 0
  Audience audience = Audience::unspecified;
  SourceRelation source_relation = SourceRelation::unspecified;
  DefinitionKind kind = DefinitionKind::definition;
  std::uint8_t reserved = 0;
  Range citations; ///< into Catalogue::citations(); the same for all wordings of a node
  Provenance provenance;
};

/// A source that a definition names: an IRI, a text, or both, and the law keys found in them
/// ("lov/1997-02-28-19/§1-5"; see text/legal_reference.h). No keys: not a law, or a spelling that is not understood.
struct Citation {
  Text iri;
  Range labels; ///< into Catalogue::tagged_texts()
  Range laws;   ///< into Catalogue::law_keys()
  Provenance provenance;
};

enum class NoteKind : std::uint8_t {
  scope_note,   ///< merknad
  example,      ///< eksempel
  subject,      ///< fagområde: a text, or the IRI of a code (then `text` is its label where it is known)
  value_range,  ///< verdiområde: a text or an IRI
  version_note, ///< versjonsnote
  note,         ///< skos:note, editorial, change and history notes, rdfs:comment, dct:description
  identifier,   ///< dct:identifier
  notation,     ///< skos:notation
  type,         ///< dct:type, e.g. "Legaldefinisjon" in 2019 exports
};

struct Note {
  Text text;
  Text iri;
  std::uint16_t language = 0;
  NoteKind kind = NoteKind::note;
  std::uint8_t reserved = 0;
  Provenance provenance;
};

/// What concept X (that has the row) says of concept Y (`target`).
enum class RelationKind : std::uint8_t {
  broader_generic,  ///< Y is X's generic superordinate (xkos:specializes, hasGenericConcept, rdfs:subClassOf)
  narrower_generic, ///< Y is a kind of X (xkos:generalizes, hasSpecificConcept)
  part_of,          ///< Y is the whole (xkos:isPartOf, hasComprehensiveConcept)
  has_part,         ///< Y is a part (xkos:hasPart, hasPartitiveConcept)
  broader,          ///< skos:broader: generic or partitive, not said which
  narrower,         ///< skos:narrower
  associative,      ///< an associative relation node, with a role
  related,          ///< skos:related
  see_also,         ///< rdfs:seeAlso
  replaces,         ///< X replaces Y
  replaced_by,      ///< Y replaces X
  exact_match,
  close_match,
  broad_match,  ///< Y is broader than X
  narrow_match, ///< Y is narrower than X
  related_match,
};
inline constexpr std::size_t relation_kind_count = 16;

/// Stable names: "broader-generic" ... Static storage.
std::string_view name(RelationKind kind) noexcept;
std::string_view name(LabelKind kind) noexcept;
std::string_view name(NoteKind kind) noexcept;
std::string_view name(Audience audience) noexcept;
std::string_view name(SourceRelation relation) noexcept;

struct Relation {
  ConceptIndex target = no_index;
  RelationKind kind = RelationKind::see_also;
  std::uint8_t by_node = 0; ///< 1: said through a relation node, not directly
  std::uint16_t reserved = 0;
  Range texts; ///< criterion of subdivision or role, into Catalogue::tagged_texts()
  Text role;   ///< IRI of the role, where it is a concept
  Provenance provenance;
};

/// Contact point of a concept or collection.
struct Contact {
  Text name;
  Text unit;
  Text email;     ///< without mailto:
  Text telephone; ///< without tel:
  Text url;
  std::uint16_t language = 0; ///< of the name
  std::uint16_t reserved = 0;
  Provenance provenance;
};

enum class Status : std::uint8_t {
  none,
  other, ///< a status that is no code of the EU list
  current,
  draft,
  candidate,
  planned,
  waiting,
  revised,
  retired,
  deprecated,
  candidate_deprecated,
  draft_deprecated,
  waiting_deprecated,
  revised_deprecated,
  op_datpro,
};

/// The EU authority table's code ("CURRENT"), "other" or "". Static storage.
std::string_view name(Status status) noexcept;

enum class AgencyKind : std::uint8_t {
  organisation, ///< known by an organisation number
  named,        ///< a publisher that gives no organisation number: its IRI or text is the key
  source,       ///< no publisher at all: the concepts belong to their file
};

/// Who answers for concepts. `key` is the organisation number, the publisher's IRI or text, or "file:" and the source's
/// name.
struct Agency {
  Text key;
  Text iri;        ///< first publisher IRI in canonical order
  TaggedText name; ///< as the data gives it; may be empty
  std::uint32_t organisation_number = 0;
  AgencyKind kind = AgencyKind::source;
  std::uint8_t valid_number = 0; ///< 1: passes the modulus 11 check
  std::uint16_t reserved = 0;
};

/// The fields of a concept that take one value.
enum class Field : std::uint8_t { publisher, owner, valid_from, valid_to, created, modified, status, version };
inline constexpr std::size_t field_count = 8;

/// One loaded concept's own fields. Its labels, definitions and so on are runs of rows in other tables.
struct ConceptRow {
  Text iri;
  std::uint32_t publisher = no_index; ///< index into Catalogue::agencies(); who the concept counts for
  std::uint32_t owner = no_index;     ///< dct:creator, or the publisher in generation 1
  Date valid_from;                    ///< first day
  Date valid_to;                      ///< last day
  Date created;
  Date modified;
  Text status_text; ///< as written: an IRI or a text
  Text version;
  Status status = Status::none;
  Generation generations = Generation::unknown;   ///< all generations its fields were written in
  std::uint8_t recognised_by = 0;                 ///< bits of Recognition
  std::uint8_t deprecated = 0;                    ///< owl:deprecated true
  std::uint16_t source = 0;                       ///< first source in canonical order
  std::uint16_t sources = 1;                      ///< how many sources say something about it
  std::array<Provenance, field_count> provenance; ///< by Field; Property::none where the field is empty or inherited
};

/// How a node was recognised as a concept.
enum class Recognition : std::uint8_t { typed = 1, member = 2, term = 4, owl_class = 8 };

/// A concept that something points at and that no input describes.
struct ExternalRow {
  Text iri;
  std::uint32_t publisher = no_index; ///< where the IRI tells: .../collections/{organisation number}/concepts/...
};

struct Collection {
  Text iri;
  Range titles;       ///< into tagged_texts()
  Range descriptions; ///< into tagged_texts()
  Range members;      ///< into member_indexes()
  Range contacts;     ///< into contacts()
  std::uint32_t publisher = no_index;
  Provenance provenance;
};

/// A portal's catalogue record about a concept or a collection.
struct CatalogueRecord {
  Text iri;
  Text identifier;                ///< the portal's id
  Text topic;                     ///< IRI of what it is about
  ConceptIndex target = no_index; ///< where that is a concept
  Date issued;
  Date modified;
};

enum class ResourceKind : std::uint8_t {
  dataset,
  data_service,
  service,
  event,
  information_model,
  model_element,
  other
};
std::string_view name(ResourceKind kind) noexcept;

/// A dataset, service, event or information model that uses concepts.
struct Resource {
  Text iri;
  Range titles; ///< into tagged_texts()
  std::uint32_t publisher = no_index;
  ResourceKind kind = ResourceKind::other;
  std::uint8_t reserved = 0;
  std::uint16_t source = 0;
};

/// `resource` uses the concept that has the row.
struct Usage {
  std::uint32_t resource = 0;
  Provenance provenance;
};

/// A value whose predicate the library gives no meaning, or that had to stand back for another value of a single-valued
/// field.
struct OtherValue {
  ConceptIndex subject = no_index;
  Text predicate;
  Text value;
  Text datatype;
  std::uint16_t language = 0;
  std::uint8_t is_iri = 0;
  std::uint8_t is_blank = 0;
  Provenance provenance;
};

/// How often a predicate without meaning for the library stood on a concept.
struct PredicateCount {
  Text predicate;
  std::uint32_t count = 0;
};

/// One input.
struct Source {
  Text name;
  Text content_hash; ///< fingerprint of the bytes, hexadecimal (base/fingerprint.h)
  Text format;
  Text base_iri;
  std::uint64_t bytes = 0;
  std::uint64_t statements = 0;
  std::uint64_t unread = 0;   ///< statements on nodes that nothing was read from
  std::uint32_t concepts = 0; ///< that it says something about
  std::uint8_t partial = 0;
  std::uint8_t reserved[3] = {};
};

} // namespace samklang::skos

#endif

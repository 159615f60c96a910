// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_LOAD_NOTE_H
#define SAMKLANG_SKOS_LOAD_NOTE_H

#include <samklang/skos/values.h>

namespace samklang::skos {

/// What was forgiven while loading. Loading is lenient, judging is `validate`'s; the note keeps what the judge needs.
enum class LoadNoteKind : std::uint8_t {
  untagged_text,       ///< a text without a language tag, read as nb
  norwegian_tag,       ///< the tag `no`, read as nb
  odd_language_tag,    ///< another spelling of a tag (NB, nb_NO)
  unknown_language,    ///< a tag outside nb, nn, en, se, sma, smj, fkv
  surrounding_space,   ///< white space before or after a text
  empty_text,          ///< an empty or blank text: kept as a note only
  odd_date,            ///< a date in another spelling than YYYY-MM-DD
  invalid_date,        ///< no calendar date: not read
  reversed_period,     ///< the last valid day is before the first
  conflicting_values,  ///< several values of a single-valued field: the first in canonical order is used
  misspelt_property,   ///< a known misspelling of a property, read as the right one
  wrong_namespace,     ///< a known wrong namespace (data.norge.no/vocabulary/xkos#)
  misspelt_code,       ///< a code value with a foreign base or as a text, read by its name
  unknown_code,        ///< a code value that is on no list
  literal_reference,   ///< a literal where a concept's IRI belongs
  iri_where_text,      ///< an IRI where a text belongs
  blank_concept,       ///< a concept or collection without an IRI: left out
  invalid_concept_iri, ///< an IRI with characters that do not belong (line break, space), with a file: scheme or a
                       ///< relative one
  self_relation,       ///< a concept that points at itself
  invalid_organisation_number, ///< nine digits that fail the modulus 11 check, or not nine digits
  missing_publisher,           ///< no publisher: taken from the collection, or the file stands in
  no_term,                     ///< a concept without any label
  ambiguous_relation_node,     ///< a relation node with both ends, or none
  unreadable_node,             ///< a node property without the node (a literal, or nothing said about it)
  several_values_in_note,      ///< several rdf:value of one language in one definition node
  unnormalised_citation,       ///< a source that speaks of a law (§, "loven") in a spelling that gives no key
  portal_id_differs,           ///< a catalogue record's identifier is not the name UUID of the concept's IRI
  duplicate_source,            ///< the same bytes were given twice: read once
  member_unknown,              ///< a collection's member that no input describes
};
inline constexpr std::size_t load_note_kind_count = 29;

/// Stable name with hyphens ("untagged-text"). Static storage.
std::string_view name(LoadNoteKind kind) noexcept;
/// One English sentence that says what it means. Static storage.
std::string_view description(LoadNoteKind kind) noexcept;

struct LoadNote {
  LoadNoteKind kind = LoadNoteKind::untagged_text;
  std::uint8_t reserved[3] = {};
  ConceptIndex subject = no_index; ///< the concept concerned, if any
  Text predicate;                  ///< IRI of the property as written
  Text raw;                        ///< the value as written
  Text datatype;
  Text tag; ///< language tag as written
  Provenance provenance;
};

} // namespace samklang::skos

#endif

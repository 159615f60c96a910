// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_CATALOGUE_H
#define SAMKLANG_SKOS_CATALOGUE_H

#include <samklang/skos/load_note.h>
#include <samklang/skos/values.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace samklang::skos {

class Concept;

/// The tables of a frozen catalogue as spans: over vectors that the catalogue owns, or over a mapped file.
///
/// `x_begin` tables have one entry per concept and one more: the rows of concept i are [x_begin[i], x_begin[i+1]).
/// Concepts stand in the order of their IRIs, rows of a concept in a canonical order that depends on content only.
struct Columns {
  std::string_view pool; ///< all texts, UTF-8
  std::span<const Text> languages;
  std::span<const ConceptRow> concepts;
  std::span<const ExternalRow> externals; ///< in the order of their IRIs; numbered after the concepts
  std::span<const std::uint32_t> label_begin;
  std::span<const Label> labels;
  std::span<const std::uint32_t> definition_begin;
  std::span<const Definition> definitions;
  std::span<const std::uint32_t> note_begin;
  std::span<const Note> notes;
  std::span<const std::uint32_t> relation_begin;
  std::span<const Relation> relations;
  std::span<const std::uint32_t> contact_begin;
  std::span<const Contact> contacts;          ///< those of concepts first, then those of collections
  std::span<const std::uint32_t> usage_begin; ///< by vertex: concepts and externals
  std::span<const Usage> usages;
  std::span<const std::uint32_t> incoming_begin;  ///< by vertex: who points here
  std::span<const std::uint32_t> incoming;        ///< indexes into `relations`
  std::span<const std::uint32_t> relation_source; ///< by relation row: the concept that states it
  std::span<const Citation> citations;
  std::span<const Text> law_keys;
  std::span<const TaggedText> tagged_texts;
  std::span<const Agency> agencies; ///< organisations by number, then named ones and files by key
  std::span<const Collection> collections;
  std::span<const ConceptIndex> member_indexes;
  std::span<const CatalogueRecord> records;
  std::span<const Resource> resources;
  std::span<const OtherValue> other_values;           ///< by concept
  std::span<const PredicateCount> unknown_predicates; ///< by predicate
  std::span<const LoadNote> load_notes;               ///< by kind, then concept
  std::span<const Source> sources;                    ///< by content hash
};

/// A set of concepts as loaded, frozen. Cheap to copy (shared, immutable), safe for any number of threads.
class Catalogue {
public:
  Catalogue() = default;

  /// A catalogue over tables that live as long as `owner` does (null: as long as the caller says).
  Catalogue(const Columns& columns, std::shared_ptr<const void> owner) : columns_(columns), owner_(std::move(owner)) {}

  const Columns& columns() const noexcept { return columns_; }

  /// Number of concepts that an input describes.
  std::size_t size() const noexcept { return columns_.concepts.size(); }
  bool empty() const noexcept { return columns_.concepts.empty(); }
  /// Concepts and external ones: the vertices that relations connect.
  std::size_t vertex_count() const noexcept { return columns_.concepts.size() + columns_.externals.size(); }

  /// The concept numbered `index`; `index` must be below size().
  Concept operator[](ConceptIndex index) const noexcept;

  /// The vertex with this IRI, external ones included. Logarithmic.
  std::optional<ConceptIndex> find(std::string_view iri) const noexcept;

  /// The IRI of a vertex, external ones included.
  std::string_view iri(ConceptIndex vertex) const noexcept;
  bool is_external(ConceptIndex vertex) const noexcept { return vertex >= columns_.concepts.size(); }

  /// A text of this catalogue. A place outside the pool gives the empty text.
  std::string_view text(Text place) const noexcept {
    return place.offset <= columns_.pool.size() ? columns_.pool.substr(place.offset, place.length) : std::string_view{};
  }
  /// The tag of a language number ("nb").
  std::string_view language(std::uint16_t index) const noexcept {
    return index < columns_.languages.size() ? text(columns_.languages[index]) : std::string_view{};
  }
  std::span<const TaggedText> tagged(Range range) const noexcept { return slice(columns_.tagged_texts, range); }
  std::span<const Citation> citations(Range range) const noexcept { return slice(columns_.citations, range); }
  std::span<const Text> law_keys(Range range) const noexcept { return slice(columns_.law_keys, range); }

  /// The text in `wanted`, else nb, nn, en, else the first; empty for none.
  std::string_view best(std::span<const TaggedText> texts, Language wanted = Language::nb) const noexcept;

  /// What to call an agency: the name in the data, else the well-known name of its number, else its key. May be a
  /// number.
  std::string_view agency_name(std::uint32_t agency) const noexcept;
  std::string_view agency_key(std::uint32_t agency) const noexcept;

  std::span<const Relation> relations(ConceptIndex subject) const noexcept {
    return rows(columns_.relation_begin, columns_.relations, subject);
  }
  /// Indexes into columns().relations of the relations that point at `vertex`.
  std::span<const std::uint32_t> incoming(ConceptIndex vertex) const noexcept {
    return rows(columns_.incoming_begin, columns_.incoming, vertex);
  }
  std::span<const Usage> usages(ConceptIndex vertex) const noexcept {
    return rows(columns_.usage_begin, columns_.usages, vertex);
  }

  /// Rows `index` of a table that `begin` divides; empty where the tables are too short.
  template <class Row> static std::span<const Row> rows(std::span<const std::uint32_t> begin,
                                                        std::span<const Row> table, std::uint32_t index) noexcept {
    if (std::size_t{index} + 1 >= begin.size()) return {};
    const std::uint32_t from = begin[index];
    const std::uint32_t to = begin[index + 1];
    if (from > to || to > table.size()) return {};
    return table.subspan(from, to - from);
  }

private:
  template <class Row> static std::span<const Row> slice(std::span<const Row> table, Range range) noexcept {
    if (range.begin > table.size() || range.count > table.size() - range.begin) return {};
    return table.subspan(range.begin, range.count);
  }
  Columns columns_;
  std::shared_ptr<const void> owner_;
};

/// A light view on one concept: a pointer to the catalogue and a number. Valid as long as that catalogue object.
class Concept {
public:
  Concept(const Catalogue& catalogue, ConceptIndex index) noexcept : catalogue_(&catalogue), index_(index) {}

  ConceptIndex index() const noexcept { return index_; }
  const ConceptRow& row() const noexcept { return catalogue_->columns().concepts[index_]; }
  std::string_view iri() const noexcept { return text(row().iri); }
  std::uint32_t publisher() const noexcept { return row().publisher; }

  std::span<const Label> labels() const noexcept {
    return catalogue_->rows(columns().label_begin, columns().labels, index_);
  }
  std::span<const Definition> definitions() const noexcept {
    return catalogue_->rows(columns().definition_begin, columns().definitions, index_);
  }
  std::span<const Note> notes() const noexcept {
    return catalogue_->rows(columns().note_begin, columns().notes, index_);
  }
  std::span<const Relation> relations() const noexcept { return catalogue_->relations(index_); }
  std::span<const Contact> contacts() const noexcept {
    return catalogue_->rows(columns().contact_begin, columns().contacts, index_);
  }
  std::span<const Usage> usages() const noexcept { return catalogue_->usages(index_); }

  /// The preferred term in `wanted`, else nb, nn, en, else any; then any other label; then the IRI.
  std::string_view term(Language wanted = Language::nb) const noexcept;

  /// The wording to show: definitions before alternative wordings, no audience before others, `wanted` before nb, nn,
  /// en, any. Null for a concept without a definition.
  const Definition* definition(Language wanted = Language::nb) const noexcept;

  bool has_definition() const noexcept { return !definitions().empty(); }
  std::string_view text(Text place) const noexcept { return catalogue_->text(place); }
  std::string_view language(std::uint16_t number) const noexcept { return catalogue_->language(number); }
  const Catalogue& catalogue() const noexcept { return *catalogue_; }

private:
  const Columns& columns() const noexcept { return catalogue_->columns(); }
  const Catalogue* catalogue_;
  ConceptIndex index_;
};

inline Concept Catalogue::operator[](ConceptIndex index) const noexcept { return {*this, index}; }

/// The state of a concept's validity on a day (closed interval).
enum class Validity : std::uint8_t { undated, not_yet_valid, valid, expired };
std::string_view name(Validity validity) noexcept;
Validity validity(const ConceptRow& row, Date as_of) noexcept;

/// A relation as an edge of the concept system, direction read off its kind.
enum class EdgeKind : std::uint8_t {
  generic,      ///< narrower -> broader
  hierarchical, ///< narrower -> broader, generic or partitive not said
  partitive,    ///< part -> whole
  replacement,  ///< old -> new
  associative,  ///< symmetric
  see_also,     ///< one who points -> pointed at
  exact_match,
  close_match,
  related_match, ///< symmetric
  broad_match,   ///< narrower -> broader, across catalogues
};
struct Edge {
  EdgeKind kind = EdgeKind::associative;
  ConceptIndex from = no_index;
  ConceptIndex to = no_index;
  friend bool operator==(const Edge&, const Edge&) = default;
};
/// The edge that `subject` states by `relation`. One table for every direction (SKOS-AP-NO-Begrep 2, relation nodes;
/// XKOS).
Edge edge(ConceptIndex subject, const Relation& relation) noexcept;

/// The national portal's id of a concept: the version 3 (MD5) UUID of its IRI as Java's UUID.nameUUIDFromBytes makes
/// it.
std::string fdk_id(std::string_view iri);

} // namespace samklang::skos

#endif

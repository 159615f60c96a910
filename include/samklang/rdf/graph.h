// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_GRAPH_H
#define SAMKLANG_RDF_GRAPH_H

#include <samklang/rdf/statement.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// Number of a term inside one Graph, in order of first occurrence. 0 is "no term".
using TermId = std::uint32_t;

/// A statement as three term numbers. Named graphs are merged: the catalogue model has no use for them.
struct Triple {
  TermId subject = 0;
  TermId predicate = 0;
  TermId object = 0;

  friend auto operator<=>(const Triple&, const Triple&) = default;
};

/// A term's row. `offset` and `length` point into the graph's text.
struct TermRow {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  TermId datatype = 0;        ///< an IRI term; 0 for none
  std::uint16_t language = 0; ///< index into Graph::languages(); 0 for none
  TermKind kind = TermKind::iri;
  std::uint8_t reserved = 0;
};
static_assert(sizeof(TermRow) == 16);

/// One document's statements, interned: a frozen set of columns. Statements stand once, however often written,
/// grouped by subject in the order of the subjects' first occurrence, and inside a subject in document order.
///
/// Immutable and safe for concurrent reading. Movable, not copyable. Views live as long as the graph.
class Graph {
public:
  std::size_t size() const noexcept { return triples_.size(); }
  std::size_t term_count() const noexcept { return terms_.size(); } ///< with the unused term 0

  std::span<const Triple> triples() const noexcept { return triples_; }

  /// The statements whose subject is `subject`; empty for a term that is none. Constant time.
  std::span<const Triple> about(TermId subject) const noexcept;

  const TermRow& row(TermId term) const noexcept { return terms_[term]; }
  TermKind kind(TermId term) const noexcept { return terms_[term].kind; }
  std::string_view text(TermId term) const noexcept {
    return std::string_view(text_).substr(terms_[term].offset, terms_[term].length);
  }
  TermView view(TermId term) const noexcept;

  /// All term texts in one piece; TermRow::offset counts from its start. May be moved out with release_text().
  std::string_view text() const noexcept { return text_; }

  /// Language tags, each spelling once; index 0 is the empty tag. A literal keeps the spelling it was first written
  /// with; which literals are the same does not depend on it.
  std::span<const std::string> languages() const noexcept { return languages_; }

  /// The IRI term `iri`, if it occurs. Constant expected time.
  std::optional<TermId> find_iri(std::string_view iri) const noexcept;

  /// Hands the text over without copying; afterwards the graph must only be destroyed.
  std::string release_text() && noexcept { return std::move(text_); }

  /// Bytes of memory held.
  std::size_t memory() const noexcept;

private:
  friend class GraphBuilder;
  std::string text_;
  std::vector<TermRow> terms_;
  std::vector<Triple> triples_;
  std::vector<std::uint32_t> subject_begin_; // by TermId, one more than terms
  std::vector<std::string> languages_;
  std::vector<TermId> slots_; // open addressing over all terms; a power of two
};

/// A sink that interns statements as they come and then freezes them. Belongs to one thread.
///
/// Language tags are folded to lower case for identity; datatype xsd:string is dropped (RDF 1.1 section 3.3).
class GraphBuilder final : public StatementSink {
public:
  GraphBuilder();
  ~GraphBuilder() override;
  GraphBuilder(const GraphBuilder&) = delete;
  GraphBuilder& operator=(const GraphBuilder&) = delete;
  GraphBuilder(GraphBuilder&&) = delete;
  GraphBuilder& operator=(GraphBuilder&&) = delete;

  /// `expected_bytes` of input size the tables in advance; 0 is fine.
  void reserve(std::size_t expected_bytes);

  void statement(const StatementView& statement) override;

  std::size_t statement_count() const noexcept;

  /// True once the text has passed 4 GiB or the terms 2^32: what follows was not kept.
  bool overflowed() const noexcept;

  /// The frozen graph; the builder is empty afterwards. Linear.
  Graph freeze();

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace samklang::rdf

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_STATEMENTS_H
#define SAMKLANG_LOAD_STATEMENTS_H

#include <samklang/rdf/parse.h>
#include <samklang/skos/values.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace samklang::load {

/// A term of one document. An IRI that stands in several documents is named by its first one: see Statements::node().
struct Node {
  std::uint16_t doc = 0;
  rdf::TermId term = 0;

  friend auto operator<=>(const Node&, const Node&) = default;
};

/// A statement and the document it stands in.
struct Statement {
  std::uint16_t doc = 0;
  rdf::Triple triple;
};

/// The documents as one set of statements: an IRI is one node wherever it stands, blank nodes stay in their document.
/// The text pool of the catalogue is the documents' texts, one after the other: no text is copied one by one.
class Statements {
public:
  /// Documents in canonical order (by content hash). At most 65,535 of them.
  explicit Statements(std::vector<rdf::Document> documents);

  const std::vector<rdf::Document>& documents() const noexcept { return documents_; }
  const rdf::Graph& graph(std::uint16_t doc) const noexcept { return documents_[doc].graph; }

  Node node(std::uint16_t doc, rdf::TermId term) const noexcept {
    if (doc == 0 || first_[doc].empty()) return {doc, term};
    const Node first = first_[doc][term];
    return first.term == 0 ? Node{doc, term} : first;
  }
  rdf::TermKind kind(Node node) const noexcept { return graph(node.doc).kind(node.term); }
  std::string_view text(Node node) const noexcept { return graph(node.doc).text(node.term); }

  /// Calls `f(Statement)` for all statements about `node`, documents in order, and marks the node as read.
  template <class F> void about(Node node, F&& f) const {
    for_each_place(node, [&](std::uint16_t doc, rdf::TermId term) {
      mark_read(doc, term);
      for (const rdf::Triple& triple : graph(doc).about(term)) f(Statement{doc, triple});
    });
  }
  bool is_described(Node node) const noexcept;

  /// Where the term's text lies in the pool.
  skos::Text place(std::uint16_t doc, rdf::TermId term) const noexcept {
    const rdf::TermRow& row = graph(doc).row(term);
    return {base_[doc] + row.offset, row.length};
  }
  /// The text at a place that place() gave, or a part of it.
  std::string_view text_at(skos::Text place) const noexcept;

  skos::Property property(std::uint16_t doc, rdf::TermId predicate) const noexcept {
    return static_cast<skos::Property>(property_[doc][predicate]);
  }
  /// Statements of a document on nodes that about() never visited.
  std::uint64_t unread(std::uint16_t doc) const noexcept;

  /// Bytes of all texts; the pool's size.
  std::uint64_t text_bytes() const noexcept { return text_bytes_; }
  /// The pool. Afterwards texts of nodes are gone.
  std::string release_pool();

private:
  template <class F> void for_each_place(Node node, F&& f) const {
    f(node.doc, node.term);
    if (others_.empty()) return;
    if (const auto found = others_.find(key(node)); found != others_.end()) {
      for (const Node other : found->second) f(other.doc, other.term);
    }
  }
  static std::uint64_t key(Node node) noexcept { return std::uint64_t{node.doc} << 32 | node.term; }
  void mark_read(std::uint16_t doc, rdf::TermId term) const noexcept {
    std::atomic_ref<std::uint8_t>(read_[doc][term]).store(1, std::memory_order_relaxed);
  }
  void join_iris();
  void find_properties();

  std::vector<rdf::Document> documents_;
  std::vector<std::uint32_t> base_;
  std::vector<std::vector<Node>> first_; // by document and term; term 0: the term stands here first
  std::unordered_map<std::uint64_t, std::vector<Node>> others_;
  std::vector<std::vector<std::uint8_t>> property_;
  mutable std::vector<std::vector<std::uint8_t>> read_;
  std::uint64_t text_bytes_ = 0;
};

} // namespace samklang::load

#endif

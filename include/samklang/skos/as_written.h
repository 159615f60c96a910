// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_AS_WRITTEN_H
#define SAMKLANG_SKOS_AS_WRITTEN_H

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::skos {

/// Number of a node in an AsWritten: IRIs in their order, then nodes without one in the order they stand.
using NodeIndex = std::uint32_t;

enum class ValueKind : std::uint8_t { iri, blank, literal };

/// Something that statements are about or point at.
struct NodeRow {
  Text text;                             ///< the IRI; a blank node's label, which means nothing outside its source
  ConceptIndex concept_index = no_index; ///< of the loaded concept it is
  std::uint16_t source = 0;              ///< where it stands first
  ValueKind kind = ValueKind::iri;       ///< never literal
  std::uint8_t reserved = 0;
};

/// One statement as an input has it. Texts are places in the catalogue's pool.
struct StatementRow {
  NodeIndex subject = no_index;
  NodeIndex object = no_index;        ///< no_index for a literal
  Text predicate;                     ///< IRI
  Text value;                         ///< the IRI, the blank node's label or the literal's lexical form
  Text datatype;                      ///< IRI; empty for none, xsd:string and texts with a language
  std::uint32_t tag = 0;              ///< language tag as written: see AsWritten::tag(); 0 for none
  std::uint16_t source = 0;           ///< index into Catalogue::sources()
  Property property = Property::none; ///< what the predicate is, where the library knows it
  ValueKind kind = ValueKind::iri;
};

/// The statements that a catalogue was read from, for those who judge how records are written: loading is lenient and
/// merges, this is what stood there. Immutable once made; its texts are the catalogue's that it came with.
class AsWritten {
public:
  AsWritten() : statement_begin_{0}, tags_(1) {}
  /// `statements` by subject, `statement_begin` one entry a node and one more, `tags[0]` empty.
  AsWritten(std::vector<NodeRow> nodes, std::vector<std::uint32_t> statement_begin,
            std::vector<StatementRow> statements, std::vector<std::string> tags,
            std::vector<NodeIndex> node_of_concept);

  std::span<const NodeRow> nodes() const noexcept { return nodes_; }
  std::span<const StatementRow> statements() const noexcept { return statements_; }

  /// What is said of a node: sources in their order, in each the order it is written in. Constant.
  std::span<const StatementRow> about(NodeIndex node) const noexcept;
  /// The node of a loaded concept; no_index where there is none (a concept of another catalogue). Constant.
  NodeIndex node(ConceptIndex concept_index) const noexcept {
    return concept_index < node_of_concept_.size() ? node_of_concept_[concept_index] : no_index;
  }
  /// A language tag as written; empty for 0.
  std::string_view tag(std::uint32_t number) const noexcept {
    return number < tags_.size() ? std::string_view(tags_[number]) : std::string_view();
  }

private:
  std::vector<NodeRow> nodes_;
  std::vector<std::uint32_t> statement_begin_;
  std::vector<StatementRow> statements_;
  std::vector<std::string> tags_;
  std::vector<NodeIndex> node_of_concept_;
};

} // namespace samklang::skos

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SOURCE_INDEX_H
#define SAMKLANG_RDF_SOURCE_INDEX_H

#include "rdf/subject_scan.h"

#include <samklang/base/finding.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::rdf {

/// Where the subjects of a document are described, and where its lines begin.
struct SourceIndex {
  struct Block {
    Origin origin;
    Origin subject;                ///< the token that names it; in RDF/XML the start tag
    std::uint32_t next = no_block; ///< another block of the same subject
  };
  static constexpr std::uint32_t no_block = 0xFFFFFFFF;

  std::string name;
  std::string_view bytes;
  std::string base_iri;
  Format format = Format::unknown;
  std::optional<TurtleNames> names; ///< Turtle, N-Triples
  std::optional<XmlHead> head;      ///< RDF/XML
  std::vector<Block> blocks;
  std::unordered_map<std::string, std::uint32_t> first; ///< by subject: an IRI or `_:label`
  std::vector<std::uint64_t> lines;                     ///< where each begins

  void build();

  /// Where a finding stands.
  struct Spot {
    Origin token;
    Origin tag;              ///< empty for none
    bool is_value = false;   ///< the token is the finding's value, with its tag where it has one
    std::uint32_t block = 0; ///< of its subject
  };
  std::optional<Spot> find(const Finding& finding) const;
  /// What is wanted in this block, or in a later one of the same subject.
  std::optional<Spot> find_from(std::uint32_t block, const Wanted& wanted) const;
  /// A value of the nodes that the predicate leads to: a definition's text stands in a node of its own, and a finding
  /// may name the property that leads there.
  std::optional<Spot> find_further(std::uint32_t begin, Wanted wanted) const;
  std::uint32_t block_of(const std::string& subject) const;

  std::string_view slice(Origin range) const { return bytes.substr(range.begin, range.end - range.begin); }
  std::size_t line_of(std::uint64_t byte) const noexcept; ///< from 0
  std::uint32_t column_of(std::uint64_t byte) const noexcept;
};

/// How the bytes of a literal as written answer to those of its value. `written` is a token as find() gives it.
class WrittenLiteral {
public:
  WrittenLiteral(const SourceIndex& index, Origin token);

  /// The value that is written; nothing where it is no literal, or mixes forms that are not told apart here (CDATA).
  const std::optional<std::string>& value() const noexcept { return value_; }
  /// The bytes of the document that give the bytes [begin, end) of the value, widened to whole characters and escapes.
  Origin origin(std::size_t begin, std::size_t end) const noexcept;
  /// `text` as it may stand inside this literal.
  std::string escaped(std::string_view text) const;

private:
  void read_turtle(std::string_view token);
  void read_xml(const SourceIndex& index, std::string_view text);

  Origin inside_; ///< what stands between the quotes or tags
  std::optional<std::string> value_;
  struct Unit {
    std::size_t value = 0; ///< where it begins in the value
    std::size_t value_length = 0;
    std::size_t written = 0; ///< and in the document
    std::size_t written_length = 0;
  };
  std::vector<Unit> units_; ///< those that are not written as they are
  char quote_ = 0;          ///< 0: XML
  bool long_ = false;
  bool attribute_ = false;
};

} // namespace samklang::rdf

#endif

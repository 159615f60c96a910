// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_SURVEY_H
#define SAMKLANG_LOAD_SURVEY_H

#include "load/statements.h"
#include "load/vocabulary.h"

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::load {

/// One pass over all statements: which nodes are concepts, collections, records, resources and agencies.
class Survey {
public:
  explicit Survey(const Statements& statements);

  std::uint16_t bits(Node node) const noexcept { return bits_[node.doc][node.term]; }

  /// In the order of their IRIs.
  std::span<const Node> concepts() const noexcept { return concepts_; }
  std::span<const Node> collections() const noexcept { return collections_; }
  std::span<const Node> records() const noexcept { return records_; }
  std::span<const Node> resources() const noexcept { return resources_; }
  /// Publishers and owners, of any term kind, by document and term.
  std::span<const Node> agencies() const noexcept { return agencies_; }
  /// Blank nodes typed as a concept or collection.
  std::span<const Node> anonymous() const noexcept { return anonymous_; }

  /// The number of a loaded concept; skos::no_index for another node.
  std::uint32_t concept_index(Node node) const noexcept { return concept_index_[node.doc][node.term]; }

private:
  void classify(const Statements& statements);
  void collect(const Statements& statements);

  std::vector<std::vector<std::uint16_t>> bits_;
  std::vector<std::vector<std::uint32_t>> concept_index_;
  std::vector<Node> concepts_;
  std::vector<Node> collections_;
  std::vector<Node> records_;
  std::vector<Node> resources_;
  std::vector<Node> agencies_;
  std::vector<Node> anonymous_;
};

} // namespace samklang::load

#endif

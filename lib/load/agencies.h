// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_AGENCIES_H
#define SAMKLANG_LOAD_AGENCIES_H

#include "load/languages.h"
#include "load/survey.h"

#include <samklang/skos/tables.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::load {

/// Everybody who publishes or owns something, joined by organisation number: five families of IRIs, texts and blank
/// agents stand for one body.
class Agencies {
public:
  Agencies(const Statements& statements, const Survey& survey, const Languages& languages);

  /// Index into rows(); skos::no_index for a node that names nobody.
  std::uint32_t of(Node publisher) const noexcept;
  /// Who stands for the concepts of a document that have no publisher.
  std::uint32_t of_document(std::uint16_t doc) const noexcept { return by_document_[doc]; }
  /// Who an unloaded concept's IRI names; skos::no_index for most.
  std::uint32_t of_external(std::string_view iri) const noexcept;

  const std::vector<skos::Agency>& rows() const noexcept { return rows_; }
  /// Keys that stand in no document ("file:...", numbers): Text offsets from `key_base` on count from its start.
  const std::string& made_texts() const noexcept { return made_texts_; }

private:
  std::map<std::uint64_t, std::uint32_t> by_node_;
  std::vector<std::uint32_t> by_document_;
  std::vector<skos::Agency> rows_;
  std::string made_texts_;
};

} // namespace samklang::load

#endif

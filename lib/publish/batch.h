// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_BATCH_H
#define SAMKLANG_PUBLISH_BATCH_H

#include "rdf/iri.h"

#include <samklang/rdf/source.h>
#include <samklang/skos/property.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace samklang::publish {

constexpr rdf::TermView iri_term(std::string_view iri) noexcept { return {rdf::TermKind::iri, iri, {}, {}}; }
constexpr rdf::TermView blank_term(std::string_view label) noexcept { return {rdf::TermKind::blank, label, {}, {}}; }
constexpr rdf::TermView literal_term(std::string_view text, std::string_view language = {}) noexcept {
  return {rdf::TermKind::literal, text, {}, language};
}
constexpr rdf::TermView typed_term(std::string_view text, std::string_view datatype) noexcept {
  return {rdf::TermKind::literal, text, datatype, {}};
}

using rdf::is_safe_iri;

/// The statements about a few subjects while they are made. Texts are borrowed from the catalogue, or made and kept
/// here.
class Batch {
public:
  /// Only statements with this predicate are kept; empty: all.
  void want(std::string_view predicate) { wanted_ = predicate; }

  void clear();
  const std::vector<rdf::StatementView>& statements() const noexcept { return statements_; }

  /// A text that lives as long as the batch is not cleared.
  std::string_view keep(std::string text);

  /// While set, a statement that is there already is not added again.
  void set_once(bool once) noexcept { once_ = once; }

  void add(const rdf::TermView& subject, std::string_view predicate, const rdf::TermView& object);
  void add(const rdf::TermView& subject, skos::Property predicate, const rdf::TermView& object) {
    add(subject, skos::iri(predicate), object);
  }
  /// Adds a statement that may be there already.
  void add_once(const rdf::TermView& subject, std::string_view predicate, const rdf::TermView& object);

private:
  std::vector<rdf::StatementView> statements_;
  std::deque<std::string> made_;
  std::unordered_set<std::uint64_t> seen_; // hashes of the first seen_count_ statements
  std::size_t seen_count_ = 0;
  std::string_view wanted_;
  bool once_ = false;
};

/// A hash of a term's text; terms that are the same have the same.
std::uint64_t text_hash(std::string_view text) noexcept;

} // namespace samklang::publish

#endif

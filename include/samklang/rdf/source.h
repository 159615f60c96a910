// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SOURCE_H
#define SAMKLANG_RDF_SOURCE_H

#include <samklang/rdf/statement.h>

#include <cstdint>
#include <memory>
#include <optional>

namespace samklang::rdf {

/// Which statements are wanted: those that have the given terms; what is not given may be anything.
struct StatementPattern {
  std::optional<TermView> subject;
  std::optional<TermView> predicate;
  std::optional<TermView> object;
};

/// Whether two terms are the same one in RDF: language tags are compared without case, xsd:string counts as no
/// datatype.
bool same_term(const TermView& a, const TermView& b) noexcept;

/// Whether a statement is one of those wanted.
bool matches(const StatementPattern& pattern, const StatementView& statement) noexcept;

/// Walks over statements, once. Belongs to one thread; must not outlive its source.
class StatementCursor {
public:
  virtual ~StatementCursor() = default;

  /// Puts the next statement into `out` and says true, or says false at the end. The views live until the next call.
  virtual bool next(StatementView& out) = 0;
};

/// Something that statements can be asked of: a set, in an order of its own that does not change. Implementations are
/// immutable: any number of threads may ask at the same time, each with cursors of its own.
class StatementSource {
public:
  virtual ~StatementSource() = default;

  /// How many statements there are.
  virtual std::uint64_t size() const = 0;

  /// The statements that match, each once, in the source's order. Never null. The pattern's views are only borrowed for
  /// the call.
  virtual std::unique_ptr<StatementCursor> find(const StatementPattern& pattern) const = 0;
};

} // namespace samklang::rdf

#endif

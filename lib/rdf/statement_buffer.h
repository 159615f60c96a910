// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_STATEMENT_BUFFER_H
#define SAMKLANG_RDF_STATEMENT_BUFFER_H

#include <samklang/rdf/statement.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace samklang::rdf {

/// Keeps statements until it is known whether they may be passed on: a parser delivers some before it finds a fault.
class StatementBuffer final : public StatementSink {
public:
  void statement(const StatementView& statement) override;

  /// Delivers all statements to `sink` in the order they came.
  void replay(StatementSink& sink) const;

  /// Empties it; the capacity is kept.
  void clear() noexcept;

private:
  struct Kept {
    TermKind kind = TermKind::iri;
    std::size_t text = 0;
    std::size_t datatype = 0; // each part ends where the next begins
    std::size_t language = 0;
    std::size_t end = 0;
  };
  Kept keep(const TermView& term);
  TermView view(const Kept& kept) const noexcept;

  std::string text_;
  std::vector<std::array<Kept, 4>> statements_;
};

} // namespace samklang::rdf

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_STATEMENT_H
#define SAMKLANG_RDF_STATEMENT_H

#include <cstdint>
#include <string_view>

namespace samklang::rdf {

enum class TermKind : std::uint8_t { iri, blank, literal };

/// One RDF term, borrowed: the views die with the call that delivers it.
struct TermView {
  TermKind kind = TermKind::iri;
  std::string_view text;     ///< the IRI, the blank node's label without `_:`, or the literal's lexical form
  std::string_view datatype; ///< IRI of a literal's datatype; empty for none, xsd:string and language-tagged literals
  std::string_view language; ///< as written; empty for none

  friend bool operator==(const TermView&, const TermView&) = default;
};

/// One statement, borrowed. `graph` is the name of a named graph (N-Quads, TriG); its text is empty otherwise.
struct StatementView {
  TermView subject;
  TermView predicate;
  TermView object;
  TermView graph;
};

/// Takes statements as a parser finds them.
class StatementSink {
public:
  virtual ~StatementSink() = default;
  virtual void statement(const StatementView& statement) = 0;
};

} // namespace samklang::rdf

#endif

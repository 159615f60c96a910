// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_TURTLE_SCAN_H
#define SAMKLANG_RDF_TURTLE_SCAN_H

#include "rdf/turtle_grammar.h"
#include "rdf/turtle_token.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace samklang::rdf {

/// The first thing in a statement that cannot be right.
struct StatementFault {
  TokenFault inside = TokenFault::none;    ///< what is wrong inside `token`; none: it stands in the wrong place
  Expected expected = Expected::subject;   ///< what should have stood there
  Token token;                             ///< the offending token
  Token previous;                          ///< the one before it
  std::optional<std::size_t> open_bracket; ///< the innermost bracket open at that point
  std::size_t at = 0;                      ///< the offending byte
};

/// A top-level statement: a stretch of a document that stands or falls alone.
struct TurtleStatement {
  StatementKind kind = StatementKind::triples;
  std::size_t begin = 0; ///< its first token
  std::size_t end = 0;   ///< after its dot
  Token subject;         ///< the first token of triples
  Token prefix;          ///< `skos:` in a directive
  Token iri;             ///< of a directive
  std::optional<StatementFault> fault;
  bool cut = false; ///< faulty, and its end is a guess: where the next statement seems to begin
};

/// Walks the top-level statements of a Turtle document and finds its feet again after a fault.
///
/// A well-formed statement ends where the grammar says. After a fault that leaves the token structure in doubt the next
/// statement begins at a directive, or at something that reads as subject, predicate, object and that stands after a
/// dot, or at the start of a line after a blank one, or (weaker evidence, so a stricter reading) at the start of any
/// line. That search looks into strings too: an unterminated one must not swallow what follows. Linear in the bytes for
/// well-formed input; each fault may read its statement twice.
class TurtleScanner {
public:
  explicit TurtleScanner(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), lexer_(bytes, at) {}

  /// The next statement; false at the end.
  bool next(TurtleStatement& statement);

private:
  void note(TurtleStatement& statement, const StatementFault& fault) const;
  void cut(TurtleStatement& statement);
  std::size_t find_start(std::size_t from, std::size_t statement_begin) const;
  bool opens_statement(std::size_t at, std::size_t line_begin) const;

  std::string_view bytes_;
  TurtleLexer lexer_;
  TurtleGrammar grammar_;
  std::array<Token, 3> recent_;      // the last tokens, newest first
  std::optional<Token> long_string_; // the first string over several lines in this statement
};

/// Walks the statements of an N-Triples document: its lines. A line that does not end and is followed by lines that
/// cannot start a statement (a literal with a line break) is one faulty statement with them.
class NTriplesScanner {
public:
  explicit NTriplesScanner(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

  bool next(TurtleStatement& statement);

private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

} // namespace samklang::rdf

#endif

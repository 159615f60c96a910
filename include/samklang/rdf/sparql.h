// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SPARQL_H
#define SAMKLANG_RDF_SPARQL_H

#include <samklang/base/result.h>
#include <samklang/rdf/graph.h>
#include <samklang/rdf/source.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::rdf {

/// A cell of an answer, owned.
struct AnswerTerm {
  bool bound = false; ///< false: the variable has no value in this row (OPTIONAL), the rest is empty
  TermKind kind = TermKind::iri;
  std::string text; ///< as in TermView
  std::string datatype;
  std::string language;

  friend bool operator==(const AnswerTerm&, const AnswerTerm&) = default;
};

enum class AnswerForm : std::uint8_t {
  table, ///< SELECT
  truth, ///< ASK
  graph, ///< CONSTRUCT, DESCRIBE
};

/// What a query came to. Only the members of its form are filled.
struct SparqlAnswer {
  AnswerForm form = AnswerForm::table;
  std::vector<std::string> variables;                        ///< of a table, in the order of the query
  std::vector<AnswerTerm> cells;                             ///< of a table, row by row
  bool truth = false;                                        ///< of an ASK
  Graph graph;                                               ///< of a CONSTRUCT or DESCRIBE
  std::vector<std::pair<std::string, std::string>> prefixes; ///< that the query declares, for writing a graph
  std::uint64_t statements_read = 0;                         ///< how many statements the source gave out for it

  std::size_t row_count() const noexcept { return variables.empty() ? 0 : cells.size() / variables.size(); }
  std::span<const AnswerTerm> row(std::size_t index) const noexcept {
    return std::span(cells).subspan(index * variables.size(), variables.size());
  }
};

struct SparqlOptions {
  std::string source_name = "query";         ///< what errors call the query
  std::uint64_t max_statements = 50'000'000; ///< that the source may give out, all patterns together
  std::uint64_t max_rows = 1'000'000;        ///< of the answer, or statements of its graph
  /// Prefixes that the query may use without declaring them; one that it declares itself goes before these.
  std::vector<std::pair<std::string, std::string>> declared;
  std::size_t max_query_bytes = std::size_t{1} << 20;
  std::stop_token stop; ///< looked at whenever a statement is asked for
};

/// Asks a SPARQL query of a source by rasqal, which sees it as a librdf storage; no statement is copied into one.
///
/// SELECT, ASK, CONSTRUCT and DESCRIBE. Never opens a socket or a file: FROM, SERVICE and updates are refused before
/// anything runs, and so is what rasqal 0.9.33 cannot do or does wrongly (property paths, EXISTS, MINUS, VALUES, GRAPH,
/// aggregates and GROUP BY, queries inside queries) and what would not give the same answer twice (NOW, RAND, UUID).
/// Without ORDER BY rows come in the order of the source. DESCRIBE takes IRIs, and gives their statements and those of
/// the blank nodes they lead to.
///
/// May be called from any number of threads. Errors: syntax, with line and column; unsupported, saying what to write
/// instead; limit (a bound of the options, or memory); cancelled. rasqal joins some patterns (OPTIONAL, UNION, groups)
/// without asking for statements between: a hostile query may work long inside one step, and the bounds are looked at
/// when it ends. Whoever serves strangers runs it in a process that he can end, as the program's --timeout does.
Result<SparqlAnswer> sparql(const StatementSource& source, std::string_view query, const SparqlOptions& options = {});

} // namespace samklang::rdf

#endif

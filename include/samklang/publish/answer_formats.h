// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_ANSWER_FORMATS_H
#define SAMKLANG_PUBLISH_ANSWER_FORMATS_H

#include <samklang/base/result.h>
#include <samklang/rdf/sparql.h>

#include <cstdint>
#include <string>

namespace samklang::publish {

enum class AnswerFormat : std::uint8_t {
  table,    ///< for people: columns aligned, IRIs shortened by the prefixes
  json,     ///< SPARQL 1.1 Query Results JSON Format
  csv,      ///< SPARQL 1.1 Query Results CSV Format: RFC 4180, values only
  tsv,      ///< SPARQL 1.1 Query Results TSV Format: terms as in Turtle
  turtle,   ///< of a graph
  ntriples, ///< of a graph
  rdfxml,   ///< of a graph
};

/// An answer written out, with a line end behind it. Control and bidirectional characters are escaped in the table; the
/// other formats carry texts as they are. Error: usage, where the format is not for an answer of this form (a graph as
/// CSV, rows as Turtle; a table of a graph is Turtle, an ASK is `true` or `false` in table, csv and tsv). The same
/// answer gives the same bytes. Linear.
Result<std::string> format_answer(const rdf::SparqlAnswer& answer, AnswerFormat format);

} // namespace samklang::publish

#endif

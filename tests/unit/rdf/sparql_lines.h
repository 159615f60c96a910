// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_RDF_SPARQL_LINES_H
#define SAMKLANG_TESTS_UNIT_RDF_SPARQL_LINES_H

#include <samklang/rdf/sparql.h>

#include <algorithm>
#include <string>
#include <vector>

namespace samklang::test {

inline std::string line_of(const rdf::TermView& term) {
  if (term.kind == rdf::TermKind::iri) return "<" + std::string(term.text) + ">";
  if (term.kind == rdf::TermKind::blank) return "_:";
  std::string out = "\"" + std::string(term.text) + "\"";
  if (!term.language.empty()) out += "@" + std::string(term.language);
  if (!term.datatype.empty()) out += "^^<" + std::string(term.datatype) + ">";
  return out;
}

/// An answer as TreesOracle gives it, blank nodes without their labels.
inline std::vector<std::string> lines_of(const rdf::SparqlAnswer& answer) {
  std::vector<std::string> lines;
  if (answer.form == rdf::AnswerForm::truth) return {answer.truth ? "true" : "false"};
  for (const rdf::Triple& triple : answer.graph.triples()) {
    const rdf::Graph& graph = answer.graph;
    lines.push_back(line_of(graph.view(triple.subject)) + " " + line_of(graph.view(triple.predicate)) + " " +
                    line_of(graph.view(triple.object)));
  }
  for (std::size_t row = 0; row < answer.row_count(); ++row) {
    std::string line;
    for (const rdf::AnswerTerm& cell : answer.row(row)) {
      if (&cell != answer.row(row).data()) line += "\t";
      line += cell.bound ? line_of({cell.kind, cell.text, cell.datatype, cell.language}) : "-";
    }
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// Lines of TreesOracle with the labels of blank nodes taken out.
inline std::vector<std::string> without_blank_labels(std::vector<std::string> lines) {
  for (std::string& line : lines) {
    for (std::size_t at = line.find("_:"); at != std::string::npos; at = line.find("_:", at + 2)) {
      const std::size_t end = line.find_first_of(" \t", at);
      line.erase(at + 2, end == std::string::npos ? end : end - at - 2);
    }
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

} // namespace samklang::test

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SERIALISE_H
#define SAMKLANG_RDF_SERIALISE_H

#include <samklang/base/result.h>
#include <samklang/rdf/format.h>
#include <samklang/rdf/graph.h>

#include <string>
#include <utility>
#include <vector>

namespace samklang::rdf {

struct SerialiseOptions {
  Format format = Format::turtle;                            ///< turtle, ntriples or rdfxml
  std::string base_iri;                                      ///< empty: absolute IRIs only
  std::vector<std::pair<std::string, std::string>> prefixes; ///< prefix, namespace IRI
};

/// The graph in a syntax, by Raptor. The same graph gives the same bytes.
/// Errors: unsupported (another format); syntax (RDF/XML cannot write a predicate that is no XML name).
Result<std::string> serialise(const Graph& graph, const SerialiseOptions& options);

} // namespace samklang::rdf

#endif

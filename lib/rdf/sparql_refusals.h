// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SPARQL_REFUSALS_H
#define SAMKLANG_RDF_SPARQL_REFUSALS_H

#include "rdf/sparql_words.h"

#include <samklang/base/error.h>

#include <optional>
#include <span>

namespace samklang::rdf {

/// Why a query is not run, whatever rasqal would make of it: it would reach out (FROM, SERVICE), change something
/// (updates), answer differently each time (NOW, RAND, UUID), or rasqal cannot do it or does it wrongly (property
/// paths, MINUS ...). `words` are those of `query`. Nothing: there is no objection. Linear.
std::optional<Error> refusal(std::string_view query, std::span<const SparqlWord> words, std::string_view source_name);

} // namespace samklang::rdf

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SERD_BACKEND_H
#define SAMKLANG_RDF_SERD_BACKEND_H

#include "rdf/backend.h"

namespace samklang::rdf {

/// True where serd tells the document's blank nodes apart: it writes the user's `_:b1` as `B1`, so a Turtle document
/// that uses both is Raptor's.
bool serd_can_read(const BackendJob& job) noexcept;

/// run_backend() by serd, strictly: Turtle and N-Triples.
std::vector<SyntaxFault> run_serd(const BackendJob& job, StatementSink& sink);

} // namespace samklang::rdf

#endif

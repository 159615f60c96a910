// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_RAPTOR_BACKEND_H
#define SAMKLANG_RDF_RAPTOR_BACKEND_H

#include "rdf/backend.h"

namespace samklang::rdf {

/// run_backend() by Raptor: every format but JSON-LD.
std::vector<SyntaxFault> run_raptor(const BackendJob& job, StatementSink& sink);

} // namespace samklang::rdf

#endif

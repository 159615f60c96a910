// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_BACKEND_H
#define SAMKLANG_RDF_BACKEND_H

#include <samklang/rdf/parse.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// A syntax error as a parser tells it. Line and column count from 1 inside the bytes given; 0 is unknown.
struct SyntaxFault {
  std::string message;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// What one run of a parser needs. The bytes have passed the guards.
struct BackendJob {
  Format format = Format::unknown;
  std::string_view bytes;
  std::string_view base_iri;
  Backend backend = Backend::automatic;
  std::uint32_t blank_scope =
      0; ///< generated labels of different scopes never meet; user labels are kept apart from both
  std::stop_token stop;
  ProgressCallback progress; ///< bytes of this job
};

/// Runs a parser once, strictly. Statements before a fault may have been delivered. No faults: the bytes were well
/// formed. A fault counts whatever the parser's return code was (Raptor answers 0 after a bad N-Triples line).
/// Thread-safe; Raptor worlds come from a pool and go back to it.
std::vector<SyntaxFault> run_backend(const BackendJob& job, StatementSink& sink);

} // namespace samklang::rdf

#endif

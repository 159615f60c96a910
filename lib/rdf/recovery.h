// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_RECOVERY_H
#define SAMKLANG_RDF_RECOVERY_H

#include <samklang/rdf/parse.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// What a second, careful reading of a faulty Turtle or N-Triples document gave, besides statements.
struct Recovered {
  std::vector<Diagnostic> diagnostics; ///< one "syntax-error" for each block that was lost, in document order
  bool cancelled = false;
};

/// Reads `body` (the document after its byte order mark, which was `body_offset` bytes long) top-level statement by
/// statement: what parses goes to `sink`, what does not becomes a diagnostic with place and excerpt. Bad UTF-8, NUL and
/// forbidden escapes count as syntax errors of the block they stand in. The limits of `options` have been checked.
Recovered recover(const Input& input, std::string_view body, std::uint64_t body_offset, const ParseOptions& options,
                  Format format, std::string_view base_iri, std::uint32_t blank_scope, GraphBuilder& sink);

} // namespace samklang::rdf

#endif

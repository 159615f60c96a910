// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_WRITE_H
#define SAMKLANG_PUBLISH_WRITE_H

#include <samklang/base/result.h>
#include <samklang/publish/statements.h>
#include <samklang/rdf/format.h>

#include <cstdint>
#include <string>

namespace samklang::publish {

/// Statements, or concepts and mappings, written out.
struct Written {
  std::string text;
  /// Statements (in JSKOS concepts and mappings) left out since they hold an IRI that cannot be written (a space or a
  /// bracket in it, no scheme).
  std::uint64_t left_out = 0;
};

/// All statements of the source in a syntax: turtle, ntriples or rdfxml. What is written is read back as the same
/// statements; what was loaded from files and written is loaded again as the same catalogue, but for where each value
/// stood and in which generation, and what the statements leave out. Errors: those of rdf::serialise(); limit, where
/// the texts pass 4 GiB. Linear.
Result<Written> write(const rdf::StatementSource& source, rdf::Format format);

} // namespace samklang::publish

#endif

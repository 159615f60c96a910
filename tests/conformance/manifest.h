// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_CONFORMANCE_MANIFEST_H
#define SAMKLANG_TESTS_CONFORMANCE_MANIFEST_H

#include <string>
#include <vector>

namespace conformance {

enum class Kind { positive_syntax, negative_syntax, evaluation };

/// One entry of a W3C manifest.
struct Entry {
  std::string name;
  Kind kind = Kind::positive_syntax;
  std::string action;   ///< path of the document
  std::string base_iri; ///< of the document
  std::string result;   ///< path of the expected statements, in N-Triples; empty for syntax tests
};

/// The entries of `folder`/manifest.ttl in their order, read with the library under test.
std::vector<Entry> read_manifest(const std::string& folder);

std::string file_bytes(const std::string& path);

} // namespace conformance

#endif

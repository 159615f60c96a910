// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_RDF_TREES_ORACLE_H
#define SAMKLANG_TESTS_UNIT_RDF_TREES_ORACLE_H

#include <string>
#include <string_view>
#include <vector>

namespace samklang::test {

/// What librdf's own storage says, filled by librdf's own parser: rows as lines, sorted.
class TreesOracle {
public:
  /// `storage`: "trees", "hashes" (in memory) or "memory".
  TreesOracle(std::string_view ntriples, const char* storage = "trees");
  ~TreesOracle();
  TreesOracle(const TreesOracle&) = delete;
  TreesOracle& operator=(const TreesOracle&) = delete;
  TreesOracle(TreesOracle&&) = delete;
  TreesOracle& operator=(TreesOracle&&) = delete;

  /// The rows of a SELECT, "true"/"false" of an ASK, the statements of a CONSTRUCT; "error" alone where it fails.
  std::vector<std::string> ask(const std::string& query) const;

private:
  struct State;
  State* state_;
};

} // namespace samklang::test

#endif

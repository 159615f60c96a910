// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SPARQL_PREPARE_H
#define SAMKLANG_RDF_SPARQL_PREPARE_H

#include <samklang/base/result.h>

#include <librdf.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::rdf {

/// What librdf and rasqal say, instead of printing it.
class RedlandMessages {
public:
  /// Takes over what librdf, rasqal and Raptor would say in this world. Both must outlive what is asked in it.
  void listen(librdf_world* world, raptor_world* raptor) noexcept;

  bool has_error() const noexcept { return !first_.empty(); }

  /// The first error said, or `otherwise`; with its place in the query where there is one.
  Error error(ErrorCode code, std::string_view source_name, std::string_view otherwise) const;

private:
  static int keep(void* messages, librdf_log_message* message) noexcept;
  static void keep_raptor(void* messages, raptor_log_message* message) noexcept;
  void keep(const char* text, raptor_locator* locator) noexcept;

  std::string first_;
  int line_ = 0;
  int column_ = 0;
};

/// What relative IRIs in a query are resolved by. Without one rasqal takes the working directory, which is no business
/// of a query.
inline constexpr const char* query_base = "query:///";

/// What a query is, before it runs.
struct PreparedQuery {
  std::vector<std::pair<std::string, std::string>> prefixes;
  bool describes = false;
  std::vector<std::string> described; ///< the IRIs of a DESCRIBE
};

/// Has rasqal parse the query, without running it. Errors: syntax, with line and column; unsupported. Belt and braces:
/// what refusal() should have seen (FROM, SERVICE, updates) is refused here too, by what rasqal made of it.
Result<PreparedQuery> prepare(librdf_world* world, const std::string& query, const RedlandMessages& messages,
                              std::string_view source_name);

} // namespace samklang::rdf

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_TURTLE_TERMS_H
#define SAMKLANG_RDF_TURTLE_TERMS_H

#include "rdf/turtle_scan.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// The lexical form a string token stands for: quotes off, escapes decoded. Unknown escapes stay as written.
std::string decode_string(std::string_view token);

/// What stands between `<` and `>`, \u escapes decoded, not resolved.
std::string decode_iri(std::string_view token);

/// The base IRIs and the prefixes of a Turtle document, each in force from its directive to the next of its name.
/// Directives are applied in document order; afterwards a name is read as of the place where it stands.
class TurtleNames {
public:
  explicit TurtleNames(std::string_view base_iri) { base_.push_back({0, std::string(base_iri)}); }

  /// Takes a directive of `bytes` into force. A faulty one is left out.
  void apply(std::string_view bytes, const TurtleStatement& directive);

  /// The IRI a token stands for: `<...>` resolved, a prefixed name put together. Nothing for other tokens and for an
  /// undeclared prefix.
  std::optional<std::string> iri(std::string_view bytes, const Token& token) const;

  /// The namespace IRI of `prefix` (without its colon) at `at`, if one is declared.
  const std::string* find(std::string_view prefix, std::size_t at) const;

  const std::string& base(std::size_t at) const;

  /// Calls `take(prefix, namespace_iri)` for every prefix declared so far, with its newest namespace, sorted by prefix.
  template <class Take> void each_prefix(Take take) const {
    for (const auto& [prefix, history] : prefixes_) take(prefix, history.back().iri);
  }
  std::size_t prefix_count() const noexcept { return prefixes_.size(); }

private:
  struct Since {
    std::size_t at = 0;
    std::string iri;
  };
  using History = std::vector<Since>; // in document order

  History base_;
  std::map<std::string, History, std::less<>> prefixes_;
};

} // namespace samklang::rdf

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SPARQL_WORDS_H
#define SAMKLANG_RDF_SPARQL_WORDS_H

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::rdf {

enum class SparqlWordKind : std::uint8_t {
  word,     ///< keyword, or `a`
  name,     ///< prefixed name, prefix included; blank node label
  variable, ///< with its ? or $
  iri,      ///< with its angle brackets
  text,     ///< string, with its quotes
  tag,      ///< @nb
  number,   ///< with its sign
  sign,     ///< one or two characters of punctuation: { ( | || ^ ^^ ...
};

struct SparqlWord {
  SparqlWordKind kind = SparqlWordKind::sign;
  std::string_view text; ///< into the query
};

/// The query cut into words, comments left out. Total: whatever the text, every byte ends up in a word or between two.
/// It is for finding out what a query asks for; whether it is a query is for rasqal to say. Linear.
std::vector<SparqlWord> sparql_words(std::string_view query);

/// Whether a keyword is this one: case does not count. `upper` in capitals.
bool is_keyword(const SparqlWord& word, std::string_view upper) noexcept;

} // namespace samklang::rdf

#endif

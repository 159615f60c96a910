// SPDX-License-Identifier: Apache-2.0
#include "publish/prefixes.h"

#include "publish/vocabulary.h"

#include <samklang/publish/statements.h>

#include <algorithm>

namespace samklang::publish {

const std::vector<std::pair<std::string, std::string>>& usual_prefixes() {
  static const std::vector<std::pair<std::string, std::string>> prefixes = {
      {"adms", "http://www.w3.org/ns/adms#"},
      {"dcat", "http://www.w3.org/ns/dcat#"},
      {"dct", "http://purl.org/dc/terms/"},
      {"euvoc", "http://publications.europa.eu/ontology/euvoc#"},
      {"foaf", "http://xmlns.com/foaf/0.1/"},
      {"owl", "http://www.w3.org/2002/07/owl#"},
      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
      {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
      {"samklang", std::string(own_space)},
      {"skos", "http://www.w3.org/2004/02/skos/core#"},
      {"skosno", "https://data.norge.no/vocabulary/skosno#"},
      {"sssom", "https://w3id.org/sssom/"},
      {"vcard", "http://www.w3.org/2006/vcard/ns#"},
      {"xkos", "http://rdf-vocabulary.ddialliance.org/xkos#"},
      {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };
  return prefixes;
}

std::vector<std::pair<std::string, std::string>>
used_prefixes(const rdf::Graph& graph, const std::vector<std::pair<std::string, std::string>>& prefixes) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& prefix : prefixes) {
    const bool taken = std::ranges::any_of(
        out, [&](const auto& other) { return other.first == prefix.first || other.second == prefix.second; });
    if (taken || prefix.first == "rdf") continue;
    bool used = false;
    for (rdf::TermId term = 1; term < graph.term_count() && !used; ++term)
      used = graph.kind(term) == rdf::TermKind::iri && graph.text(term).starts_with(prefix.second);
    if (used) out.push_back(prefix);
  }
  return out;
}

} // namespace samklang::publish

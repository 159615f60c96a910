// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_RDF_CATALOGUE_FIXTURE_H
#define SAMKLANG_TESTS_RDF_CATALOGUE_FIXTURE_H

#include <samklang/rdf/parse.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rdf_fixture {

inline constexpr std::string_view prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                                             "@prefix dct: <http://purl.org/dc/terms/> .\n"
                                             "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                                             "@prefix ex: <https://example.org/ord/> .\n"
                                             "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";

/// One synthetic concept, eleven lines long with the blank one after it: 11 statements, of which the nested nodes
/// give 4.
inline std::string concept_block(int number) {
  const std::string n = std::to_string(number);
  return "<https://example.org/begrep/" + n +
         "> a skos:Concept ;\n"
         "    dct:identifier \"" +
         n +
         "\" ;\n"
         "    skos:prefLabel \"begrep " +
         n + "\"@nb , \"omgrep " + n +
         "\"@nn ;\n"
         "    dct:publisher <https://example.org/organ/" +
         std::to_string(number % 7) +
         "> ;\n"
         "    skos:altLabel \"ord " +
         n +
         ". Og mer\"@nb ;\n"
         "    ex:definisjon [ a ex:Definisjon ;\n"
         "        rdfs:label \"\"\"Tekst om begrep " +
         n +
         ".\n"
         "Den har (runde) og [firkantede] tegn.\"\"\"@nb ;\n"
         "        dct:source [ rdfs:label \"kilde " +
         n +
         "\"@nb ] ] ;\n"
         "    dct:modified \"2020-04-03\"^^xsd:date .\n\n";
}
inline constexpr int lines_before_first = 6;
inline constexpr int lines_a_block = 11;

inline std::string catalogue(int concepts) {
  std::string out(prefixes);
  for (int i = 0; i < concepts; ++i) out += concept_block(i);
  return out;
}

/// The line of `offset`, counted from 1.
inline std::uint32_t line_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n') +
                                    1);
}

/// `text` with the first occurrence of `what` replaced; the text itself where there is none.
inline std::string replaced(std::string text, std::string_view what, std::string_view with) {
  if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

/// The IRIs of everything typed skos:Concept.
inline std::set<std::string> concepts(const samklang::rdf::Graph& graph) {
  std::set<std::string> out;
  for (const auto& triple : graph.triples()) {
    if (graph.text(triple.predicate) == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" &&
        graph.text(triple.object) == "http://www.w3.org/2004/02/skos/core#Concept")
      out.emplace(graph.text(triple.subject));
  }
  return out;
}

inline std::vector<samklang::rdf::Backend> backends() {
  using samklang::rdf::Backend;
  if (samklang::rdf::has_serd()) return {Backend::raptor, Backend::serd};
  return {Backend::raptor};
}

inline samklang::rdf::Document parsed(std::string_view bytes, samklang::rdf::Format format,
                                      samklang::rdf::Backend backend = samklang::rdf::Backend::automatic) {
  samklang::rdf::ParseOptions options;
  options.backend = backend;
  options.base_iri = "https://example.org/base";
  return samklang::rdf::parse({.name = "fixture", .bytes = bytes, .format = format}, options).value();
}

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace rdf_fixture

#endif

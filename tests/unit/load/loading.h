// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_LOADING_H
#define SAMKLANG_TESTS_LOADING_H

#include <samklang/load/load.h>

#include <string>
#include <string_view>
#include <vector>

namespace samklang::test {

inline constexpr std::string_view prefixes = R"(
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix difi: <http://difi.no/skosno#> .
@prefix euvoc: <http://publications.europa.eu/ontology/euvoc#> .
@prefix ex: <https://example.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix obo: <http://www.geneontology.org/formats/oboInOwl#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rel: <https://data.norge.no/vocabulary/relationship-with-source-type#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix skosno: <https://data.norge.no/vocabulary/skosno#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix uneskos: <http://purl.org/umu/uneskos#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xkos: <http://rdf-vocabulary.ddialliance.org/xkos#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
)";

/// Loads Turtle documents given without their prefixes; documents are called a.ttl, b.ttl ...
inline load::LoadResult load_documents(const std::vector<std::string>& bodies, load::LoadOptions options = {}) {
  std::vector<std::string> texts;
  for (const std::string& body : bodies) texts.push_back(std::string(prefixes) + body);
  std::vector<rdf::Input> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    inputs.push_back({std::string(1, static_cast<char>('a' + i)) + ".ttl", texts[i], rdf::Format::turtle});
  }
  return load::load_inputs(inputs, options);
}

inline skos::Catalogue load_text(const std::string& body) {
  auto result = load_documents({body});
  if (!result) throw std::runtime_error(to_string(result.failure.errors.front()));
  return result->catalogue;
}

inline std::size_t notes_of(const skos::Catalogue& catalogue, skos::LoadNoteKind kind) {
  std::size_t count = 0;
  for (const skos::LoadNote& note : catalogue.columns().load_notes) count += note.kind == kind ? 1 : 0;
  return count;
}

/// Everything a catalogue says, without the sources it was read from: equal for equal content.
std::string content(const skos::Catalogue& catalogue);

/// The bytes of all tables, sources included: equal for equal catalogues.
std::string bytes(const skos::Catalogue& catalogue);

} // namespace samklang::test

#endif

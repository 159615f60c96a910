// SPDX-License-Identifier: Apache-2.0
// 10-ask-sparql FILE...: asks SPARQL of catalogues and of what the alignment says, nothing copied into a triple store.
// Shows: statements made from columns, a query with its limits, rows and a graph. Read 07 first.
#include <samklang/load/load.h>
#include <samklang/publish/answer_formats.h>
#include <samklang/publish/statements.h>

#include <filesystem>
#include <iostream>
#include <vector>

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const auto alignment = samklang::align::align(loaded->catalogue);
  if (!alignment) return 2;
  const auto image = samklang::image::Image::build(loaded->catalogue, *alignment).value();

  const samklang::publish::Statements statements(image);
  samklang::rdf::SparqlOptions options;
  options.declared = samklang::publish::usual_prefixes();
  options.max_statements = 1'000'000;

  const auto rows = samklang::rdf::sparql(statements, R"(
      SELECT ?name ?definition {
        ?concept skos:prefLabel "samboer"@nb ; dct:publisher ?agency ; euvoc:xlDefinition ?node .
        ?agency samklang:name ?name . ?node rdf:value ?definition FILTER (lang(?definition) = "nb") })",
                                          options)
                        .value();
  for (std::size_t i = 0; i < rows.row_count(); ++i)
    std::cout << rows.row(i)[0].text << ": " << rows.row(i)[1].text << '\n';

  const auto graph = samklang::rdf::sparql(statements, R"(
      CONSTRUCT { ?a skos:broadMatch ?b } WHERE { ?a skos:broadMatch ?b })",
                                           options)
                         .value();
  std::cout << format_answer(graph, samklang::publish::AnswerFormat::ntriples).value();

  const auto refused = samklang::rdf::sparql(statements, "SELECT ?a { ?a skos:broader+ ?b }", options);
  std::cout << to_string(refused.error()) << '\n';
}

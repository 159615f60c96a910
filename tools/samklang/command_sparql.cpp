// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "freeze.h"
#include "output.h"
#include "registers.h"
#include "time_limit.h"

#include <samklang/publish/answer_formats.h>
#include <samklang/publish/statements.h>

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> decisions;
  std::string query;
  std::uint64_t max_rows = 1'000'000;
  unsigned timeout = 60;
  std::uint64_t memory = 4096;
};

constexpr std::array<std::pair<std::string_view, publish::AnswerFormat>, 7> formats = {
    {{"table", publish::AnswerFormat::table},
     {"json", publish::AnswerFormat::json},
     {"csv", publish::AnswerFormat::csv},
     {"tsv", publish::AnswerFormat::tsv},
     {"turtle", publish::AnswerFormat::turtle},
     {"ntriples", publish::AnswerFormat::ntriples},
     {"rdfxml", publish::AnswerFormat::rdfxml}}};

publish::AnswerFormat format_of(const std::string& name) {
  for (const auto& [word, format] : formats) {
    if (word == name) return format;
  }
  return publish::AnswerFormat::table;
}

// As it stands on the command line, or what a file behind @ holds; its name is for errors.
std::optional<std::pair<std::string, std::string>> read_query(const std::string& argument) {
  if (!argument.starts_with('@')) return std::pair(argument, std::string("query"));
  const std::string path = argument.substr(1);
  auto text = read_file(path, {}, "write the query itself, or @ and the name of its file");
  if (text) return std::pair(*std::move(text), path);
  complain(text.error());
  return std::nullopt;
}

Exit run(const Arguments& arguments) {
  const auto query = read_query(arguments.query);
  if (!query) return Exit::input;
  const auto image = image_of(arguments.input, arguments.decisions);
  if (!image) return Exit::input;
  const publish::Statements statements(*image);
  rdf::SparqlOptions options;
  options.source_name = query->second;
  options.max_rows = arguments.max_rows;
  options.declared = publish::usual_prefixes();
  const auto written = [&]() -> Result<std::string> {
    const TimeLimit limit("the query", arguments.timeout, arguments.memory);
    const auto answer = rdf::sparql(statements, query->first, options);
    if (!answer) return answer.error();
    return publish::format_answer(*answer, format_of(arguments.output.format));
  }();
  if (written) return deliver(arguments.output.output, *written);
  complain(written.error());
  return exit_for(written.error().code);
}

} // namespace

void add_sparql(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("sparql", "Ask a SPARQL query of concepts, relations and verdicts");
  verb->group("Questions");
  verb->add_option("QUERY", arguments->query, "SELECT, ASK, CONSTRUCT or DESCRIBE; @FILE reads it from a file")
      ->required()
      ->type_name("");
  verb->add_option("--in", arguments->input.files, "an image, or catalogues and folders of them")
      ->required()
      ->type_name("FILE");
  add_format(*verb, arguments->output, {"table", "json", "csv", "tsv", "turtle", "ntriples", "rdfxml"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  verb->add_option("--max-rows", arguments->max_rows, "most rows or statements of the answer")
      ->type_name("N")
      ->capture_default_str();
  verb->add_option("--timeout", arguments->timeout, "seconds that the query may take; 0: as long as it likes")
      ->type_name("SECONDS")
      ->capture_default_str();
  verb->add_option("--memory", arguments->memory, "megabytes that the program may take meanwhile; 0: any")
      ->type_name("MB")
      ->capture_default_str();
  add_decisions(*verb, arguments->decisions);
  add_reading_arguments(*verb, arguments->input);
  verb->footer(
      "Prefixes need no declaring: adms dcat dct euvoc foaf owl rdf rdfs samklang skos skosno sssom vcard xkos xsd.\n"
      "Without ORDER BY rows come in the order of the concepts' IRIs. A CONSTRUCT or DESCRIBE is written as Turtle unless\n"
      "told otherwise. What rasqal cannot do is refused: property paths, (NOT) EXISTS, MINUS, VALUES, aggregates and GROUP\n"
      "BY, queries inside queries, FROM, SERVICE, updates. No query opens a socket or a file.\n"
      "\n"
      "Example: who says \"samboer\"?\n"
      "  samklang sparql 'SELECT ?concept ?agency { ?concept skos:prefLabel \"samboer\"@nb ; dct:publisher ?a .\n"
      "                   ?a samklang:name ?agency }' --in nation.samklang");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

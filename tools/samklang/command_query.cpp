// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "freeze.h"
#include "output.h"
#include "registers.h"

#include <samklang/answer/query_json.h>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  std::vector<std::string> decisions;
};

Exit run(const Arguments& arguments) {
  auto image = image_of(arguments.input, arguments.decisions);
  if (!image) return Exit::input;
  const query::Ontology ontology(*std::move(image));
  std::string request;
  std::string answer;
  while (std::getline(std::cin, request)) {
    if (request.find_first_not_of(" \t\r") == std::string::npos) continue;
    answer::query_json(ontology, request, answer);
    // Line by line: who asks may wait for the answer before asking on.
    if (const auto printed = print(answer); !printed) {
      complain(printed.error());
      return exit_for(printed.error().code);
    }
  }
  return Exit::clean;
}

} // namespace

void add_query(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("query", "Answer requests in JSON, one a line, from standard input");
  verb->group("Questions");
  verb->add_option("--in", arguments->input.files, "an image, or catalogues and folders of them")
      ->required()
      ->type_name("FILE");
  add_decisions(*verb, arguments->decisions);
  add_reading_arguments(*verb, arguments->input);
  verb->footer(
      "A request names its question and gives its fields; each is answered on one line, as it comes, an error\n"
      "in place of an answer too (schemas/query.schema.json):\n"
      "  echo '{\"question\":\"lookup\",\"term\":\"samboer\",\"limit\":2}' | samklang query --in nation.samklang");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

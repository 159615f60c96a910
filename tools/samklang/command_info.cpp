// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "inputs.h"
#include "output.h"

#include <samklang/report/info.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
};

Exit run(const Arguments& arguments) {
  ProgressLine progress(arguments.input.progress);
  const auto catalogue = load(arguments.input, progress);
  if (!catalogue) return Exit::input;
  const bool json = arguments.output.format == "json";
  return deliver(arguments.output.output,
                 json ? report::info_json(*catalogue) : report::info_text(*catalogue, language(arguments.output)));
}

} // namespace

void add_info(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand(
      "info", "Say what catalogues hold: concepts by agency, language and generation, and what was odd");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  add_format(*verb, arguments->output, {"text", "json"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  add_language(*verb, arguments->output, "en");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

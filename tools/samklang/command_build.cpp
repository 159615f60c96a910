// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "freeze.h"
#include "output.h"
#include "registers.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  std::string output;
  std::vector<std::string> decisions;
};

Exit run(const Arguments& arguments) {
  if (input_kind(arguments.input) != InputKind::catalogues) {
    complain("an image is built from catalogues, not from an image");
    return Exit::input;
  }
  const auto made = freeze(arguments.input, arguments.decisions);
  if (!made) return Exit::input;
  const auto saved = made->save(arguments.output);
  if (saved) return Exit::clean;
  complain(saved.error());
  return exit_for(saved.error().code);
}

} // namespace

void add_build(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand(
      "build", "Freeze catalogues and how their concepts relate into one image that questions are asked of");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  verb->add_option("-o,--output", arguments->output, "the image to write; it takes its name when it is complete")
      ->required()
      ->type_name("IMAGE");
  add_decisions(*verb, arguments->decisions);
  verb->footer("The same files give the same image, byte by byte. Pairs inside one agency are aligned too.\n"
               "Ask it with `samklang lookup TERM --in IMAGE` and the other questions.");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

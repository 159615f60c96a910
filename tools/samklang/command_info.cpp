// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "freeze.h"
#include "inputs.h"
#include "output.h"

#include <samklang/report/image_info.h>
#include <samklang/report/info.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  bool verify = false;
};

Exit of_image(const Arguments& arguments) {
  const auto image = image::Image::open(arguments.input.files.front());
  const auto sound = !image ? Result<void>(image.error()) : arguments.verify ? image->verify() : Result<void>();
  if (!sound) {
    complain(sound.error());
    return exit_for(sound.error().code);
  }
  const bool json = arguments.output.format == "json";
  std::string said = json ? report::image_json(*image, arguments.verify)
                          : report::image_text(*image, arguments.verify, language(arguments.output));
  // Others follow the catalogue's indexes as they stand: only where all of it was looked at.
  if (arguments.verify && !json) said += '\n' + report::info_text(image->catalogue(), language(arguments.output));
  return deliver(arguments.output.output, said);
}

Exit run(const Arguments& arguments) {
  switch (input_kind(arguments.input)) {
  case InputKind::mixed: return Exit::input;
  case InputKind::image: return of_image(arguments);
  case InputKind::catalogues: break;
  }
  if (arguments.verify) {
    complain("--verify is for images, and none was named");
    return Exit::input;
  }
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
      "info", "Say what catalogues hold (concepts by agency, language and generation, and what was odd), or an image");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  add_format(*verb, arguments->output, {"text", "json"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  verb->add_flag("--verify", arguments->verify, "of an image: check all of it, and say what its catalogues hold");
  add_language(*verb, arguments->output, "en");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

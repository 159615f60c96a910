// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "inputs.h"
#include "output.h"
#include "registers.h"

#include <samklang/align/align.h>
#include <samklang/base/sha256.h>
#include <samklang/image/image.h>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  std::string output;
  std::vector<std::string> decisions;
};

std::vector<image::NamedHash> hashes(const std::vector<std::string>& paths) {
  std::vector<image::NamedHash> out;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    out.push_back({std::filesystem::path(path).filename().string(), sha256_hex(bytes)});
  }
  return out;
}

Exit run(const Arguments& arguments) {
  const auto decisions = read_decisions(arguments.decisions);
  if (!decisions) return Exit::input;
  ProgressLine progress(arguments.input.progress);
  const auto catalogue = load(arguments.input, progress);
  if (!catalogue) return Exit::input;
  if (catalogue->empty()) {
    complain("the files describe no concepts, and nothing was built");
    return Exit::input;
  }
  align::AlignOptions options;
  options.decisions = *decisions;
  options.within = true;
  options.progress = progress.callback();
  const auto alignment = align::align(*catalogue, options);
  progress.wipe();
  if (!alignment) {
    complain(alignment.error());
    return exit_for(alignment.error().code);
  }
  say_diagnostics(alignment->diagnostics);
  const auto made = image::Image::build(*catalogue, *alignment,
                                        {.version = "samklang " SAMKLANG_VERSION, .decisions = hashes(arguments.decisions)});
  const auto saved = made ? made->save(arguments.output) : Result<void>(made.error());
  if (!saved) {
    complain(saved.error());
    return exit_for(saved.error().code);
  }
  return Exit::clean;
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

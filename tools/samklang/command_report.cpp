// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "inputs.h"
#include "lexicons.h"
#include "output.h"
#include "registers.h"

#include <samklang/align/align.h>
#include <samklang/report/coordination.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> decisions;
  LexiconArguments lexicons;
};

// The folder `path`, made where it is not there.
Result<void> make_folder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error && std::filesystem::is_directory(path, error)) return {};
  const std::string why = error ? error.message() : "something else has this name";
  return Error{ErrorCode::io,
               "the folder cannot be made: " + why,
               "name a folder that can be written to",
               {.source = path.string()}};
}

Exit write_folder(const std::filesystem::path& folder, const skos::Catalogue& catalogue,
                  const align::Alignment& alignment, const report::Coordination& coordination,
                  const report::CoordinationOptions& options) {
  auto done = make_folder(folder);
  if (done)
    done = write_file(folder / "report.md", report::coordination_markdown(catalogue, alignment, coordination, options));
  if (done)
    done = write_file(folder / "report.json", report::coordination_json(catalogue, alignment, coordination, options));
  if (!done) {
    complain(done.error());
    return exit_for(done.error().code);
  }
  return deliver("", report::coordination_headline(catalogue, alignment, coordination, options) +
                         (folder / "report.md").string() + '\n');
}

Exit run(const Arguments& arguments) {
  const auto decisions = read_decisions(arguments.decisions);
  if (!decisions) return Exit::input;
  ProgressLine progress(arguments.input.progress);
  const auto catalogue = load(arguments.input, progress);
  if (!catalogue) return Exit::input;
  if (catalogue->empty()) {
    complain("the files describe no concepts, so there is nothing to report (`samklang info` says what they hold)");
    return Exit::input;
  }
  const auto lexicons = ask_lexicons(arguments.lexicons, *catalogue);
  if (!lexicons) {
    progress.wipe();
    complain(lexicons.error());
    return exit_for(lexicons.error().code);
  }
  align::AlignOptions align_options;
  align_options.word_pairs = lexicons->pairs;
  align_options.decisions = *decisions;
  align_options.within = true;
  align_options.threads = arguments.input.threads;
  align_options.progress = progress.callback();
  const auto alignment = align::align(*catalogue, align_options);
  progress.wipe();
  if (!alignment) {
    complain(alignment.error());
    return exit_for(alignment.error().code);
  }
  say_diagnostics(alignment->diagnostics);
  const report::CoordinationOptions options{.language = language(arguments.output)};
  const auto coordination = report::coordinate(*catalogue, *alignment);
  if (!arguments.output.output.empty())
    return write_folder(arguments.output.output, *catalogue, *alignment, coordination, options);
  const bool json = arguments.output.format == "json";
  return deliver("", json ? report::coordination_json(*catalogue, *alignment, coordination, options)
                          : report::coordination_markdown(*catalogue, *alignment, coordination, options));
}

} // namespace

void add_report(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand(
      "report", "Prepare the coordination of concepts: shared terms, definitions side by side, proposals");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  verb->add_option("-o,--output", arguments->output.output,
                   "folder for report.md and report.json; made where it is not there")
      ->type_name("DIR");
  add_decisions(*verb, arguments->decisions);
  add_lexicons(*verb, arguments->lexicons);
  add_format(*verb, arguments->output, {"md", "json"});
  add_language(*verb, arguments->output, "nb");
  verb->footer(
      "With -o, both files are written and what was found is summed up in a few lines; without it the report goes to standard output in "
      "the format asked for. Pairs inside one agency are part of it. The answers speak of meaning, never of a legal right to share data.");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "inputs.h"
#include "nation.h"
#include "output.h"

#include <samklang/report/findings.h>
#include <samklang/validate/validate.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  validate::Options options;
  NationArguments nation;
  std::string fail_on = "error";
};

bool fails(const validate::Validation& validation, const std::string& fail_on) {
  if (fail_on == "none") return false;
  if (validation.errors != 0) return true;
  if (fail_on == "error") return false;
  return validation.warnings != 0 || (fail_on == "info" && validation.infos != 0);
}

Exit run(const Arguments& arguments) {
  ProgressLine progress(arguments.input.progress);
  const auto loaded = load_as_written(arguments.input, progress);
  if (!loaded) return Exit::input;
  if (loaded->catalogue.empty()) {
    complain(
        "there are no concepts to judge in the files (is it a concept catalogue? `samklang info` says what is in them)");
    return Exit::input;
  }
  const auto beside = read_beside(arguments.nation, arguments.input);
  if (!beside) return Exit::input;
  validate::Options options = arguments.options;
  if (beside->nation) options.nation = &*beside->nation;
  options.decisions = beside->decisions;
  options.threads = arguments.input.threads;
  const auto validation =
      validate::validate({&loaded->catalogue, &loaded->as_written, loaded->diagnostics, beside->registers}, options);
  progress.wipe();
  if (!validation) {
    complain(validation.error());
    return exit_for(validation.error().code);
  }
  const Exit delivered =
      deliver(arguments.output.output, report::findings_text(*validation, language(arguments.output)));
  if (delivered != Exit::clean) return delivered;
  if (loaded->partial) return Exit::input;
  return fails(*validation, arguments.fail_on) ? Exit::findings : Exit::clean;
}

} // namespace

void add_validate(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb =
      app.add_subcommand("validate", "Judge concepts by rules: is the record right, is the definition well made");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  add_choice(*verb, "--profile", arguments->options.profile, "set of severities", {"fdk", "spec", "house", "publish"});
  verb->add_option("--select", arguments->options.select, "judge by these rules only: ids, names, groups (D, D3)")
      ->delimiter(',')
      ->type_name("RULE");
  verb->add_option("--ignore", arguments->options.ignore, "leave these rules out")->delimiter(',')->type_name("RULE");
  add_nation(*verb, arguments->nation);
  add_choice(*verb, "--fail-on", arguments->fail_on, "exit with 1 from this severity on",
             {"error", "warning", "info", "none"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  add_language(*verb, arguments->output, "en");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "output.h"
#include "text_diff.h"
#include "validation_fixing.h"
#include "validation_judging.h"
#include "validation_nation.h"
#include "validation_output.h"

#include <samklang/report/findings.h>

#include <CLI/CLI.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <utility>

namespace samklang::tools {
namespace {

struct Arguments {
  JudgingArguments judging;
  FindingsOutput output;
  OutputArguments language;
  std::string fail_on; ///< empty: what the settings say, else error
  std::string rule_pages = SAMKLANG_HOMEPAGE "/docs/rules";
  std::optional<unsigned> max_age; ///< days
  bool exit_zero = false;
  bool fix = false;
  bool diff = false;
};

/// Never taken apart: a large catalogue and its findings would take half a second, and the process ends.
const std::optional<Judged>& keep_to_the_end(std::optional<Judged> judged) {
  static auto& kept = *new std::deque<std::optional<Judged>>();
  return kept.emplace_back(std::move(judged));
}

bool fails(const validate::Validation& validation, const std::string& fail_on) {
  if (fail_on == "none") return false;
  if (validation.errors != 0) return true;
  if (fail_on == "error") return false;
  return validation.warnings != 0 || (fail_on == "info" && validation.infos != 0);
}

// The repairs, shown or written; nothing where judging goes on.
std::optional<Exit> fix(const Arguments& arguments, const JudgingPlan& plan, ProgressLine& progress) {
  const auto fixed = fix_texts(arguments.judging, plan, progress, !arguments.diff);
  if (!fixed) return Exit::input;
  if (arguments.diff) {
    std::string out;
    for (const auto& [name, after] : fixed->after) out += unified_diff(name, fixed->before.at(name), after);
    return deliver("", out);
  }
  std::string mended;
  for (const auto& [name, after] : fixed->after) {
    if (const auto written = write_file(name, after); !written) {
      complain(written.error());
      complain(mended.empty() ? "no file was changed" : "mended before that: " + mended);
      return exit_for(written.error().code);
    }
    mended += (mended.empty() ? "" : ", ") + name;
  }
  say("samklang: " + std::to_string(fixed->repaired) + (fixed->repaired == 1 ? " finding" : " findings") +
      " mended in " + std::to_string(fixed->after.size()) + (fixed->after.size() == 1 ? " file" : " files") + '\n');
  return std::nullopt;
}

Result<void> check_age(const Arguments& arguments, const validate::Options& options) {
  if (!arguments.max_age) return {};
  if (options.nation == nullptr)
    return Error{ErrorCode::usage,
                 "--max-age asks how old the nation is that concepts are compared with, and there is none",
                 "name it by --against-nation",
                 {}};
  if (!options.as_of)
    return Error{ErrorCode::usage, "--max-age counts back from a day, and there is none", "name it by --as-of", {}};
  return {};
}

Exit run(const Arguments& arguments) {
  if (const auto good = check(arguments.output); !good) {
    complain(good.error());
    return Exit::input;
  }
  if (arguments.diff && !arguments.fix) {
    complain("--diff shows what --fix would do: give both");
    return Exit::input;
  }
  ProgressLine progress(arguments.judging.input.progress);
  const auto plan = plan_judging(arguments.judging, true);
  if (!plan) return Exit::input;
  if (const auto good = check_age(arguments, plan->options); !good) {
    complain(good.error());
    return Exit::input;
  }
  if (arguments.fix)
    if (const auto exit = fix(arguments, *plan, progress)) return *exit;
  const std::optional<Judged>& judged = keep_to_the_end(judge(arguments.judging, *plan, progress));
  if (!judged) return Exit::input;

  report::FindingsReport report;
  report.validation = &judged->validation;
  report.language = language(arguments.language);
  report.profile = plan->options.profile;
  report.threads = arguments.judging.input.threads;
  report.version = SAMKLANG_VERSION;
  report.rule_pages = arguments.rule_pages;
  report.files = judged->sources.names();
  report.lines = judged->sources.lines(judged->validation.findings);
  report.edits = judged->sources.edits(judged->validation.findings);
  if (plan->options.nation != nullptr) {
    report.nation = snapshot_of(*plan->options.nation, plan->nation_name, arguments.max_age, plan->options.as_of);
    if (report.nation->old)
      complain("warning: the nation's newest record is of " + to_string(report.nation->date) + ", more than " +
               std::to_string(*arguments.max_age) + " days ago: build the image anew");
  }
  const Exit delivered = deliver(arguments.output, report);
  if (judged->loaded.catalogue.empty())
    complain(
        "there are no concepts to judge in the files (is it a concept catalogue? `samklang info` says what is in them)");
  if (delivered != Exit::clean) return delivered;
  if (judged->loaded.partial || judged->loaded.catalogue.empty()) return Exit::input;
  if (arguments.exit_zero) return Exit::clean;
  const std::string& fail_on = !arguments.fail_on.empty() ? arguments.fail_on
                               : plan->settings.fail_on   ? *plan->settings.fail_on
                                                          : "error";
  return fails(judged->validation, fail_on) ? Exit::findings : Exit::clean;
}

} // namespace

void add_validate(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb =
      app.add_subcommand("validate", "Judge concepts by rules: is the record right, is the definition well made");
  verb->group("Verbs");
  add_judging_arguments(*verb, arguments->judging);
  verb->add_option("--baseline", arguments->judging.baseline,
                   "leave out what was found when this file was written (see `samklang baseline`)")
      ->type_name("FILE");
  add_choice(*verb, "--fail-on", arguments->fail_on, "exit with 1 from this severity on (error unless given)",
             {"error", "warning", "info", "none"});
  verb->add_flag("--exit-zero", arguments->exit_zero,
                 "exit with 0 whatever is found; input that cannot be read still gives 2");
  verb->add_flag(
      "--fix", arguments->fix,
      "mend what can be mended safely in the files themselves, then judge what is left; layout and comments stay");
  verb->add_flag("--diff", arguments->diff, "with --fix: show the changes, and change nothing");
  verb->add_option("--max-age", arguments->max_age,
                   "warn where the newest record of the nation is older than this many days; needs --as-of")
      ->type_name("DAYS");
  verb->add_option("--rule-pages", arguments->rule_pages,
                   "address that the pages of the rules (D301.md ...) are found at")
      ->type_name("URL");
  add_findings_output(*verb, arguments->output);
  add_language(*verb, arguments->language, "en");
  verb->footer(
      "A comment in Turtle, `# samklang: ignore D301 until 2027-12-31: why`, accepts findings on its line, or, alone on a "
      "line,\non the next line or the record that begins there.\n"
      "Exit codes: 0 nothing from --fail-on on, 1 findings, 2 usage or input (syntax errors, no concepts), 3 a fault of "
      "the program.");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

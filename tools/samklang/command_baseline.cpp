// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "output.h"
#include "validation_judging.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <unordered_set>

namespace samklang::tools {
namespace {

enum class Task { write, update, prune };

Exit run(const JudgingArguments& arguments, Task task) {
  ProgressLine progress(arguments.input.progress);
  const auto plan = plan_judging(arguments, task != Task::write);
  if (!plan) return Exit::input;
  // The baseline itself takes nothing out here.
  JudgingPlan without = *plan;
  without.baseline.clear();
  const auto judged = judge(arguments, without, progress);
  if (!judged) return Exit::input;
  if (judged->loaded.partial || judged->loaded.catalogue.empty()) {
    complain(judged->loaded.partial ? "there are syntax errors; mend them first (`samklang validate` says where)"
                                    : "there are no concepts in the files");
    return Exit::input;
  }
  const auto found = validate::baseline_of(judged->validation.findings);
  std::unordered_set<std::string> known;
  for (const auto& entry : plan->baseline) known.insert(entry.fingerprint);
  std::unordered_set<std::string> there;
  for (const auto& entry : found) there.insert(entry.fingerprint);

  std::vector<validate::BaselineEntry> kept;
  std::size_t added = 0;
  for (const auto& entry : found) {
    const bool is_known = known.contains(entry.fingerprint);
    if (task == Task::prune && !is_known) continue;
    kept.push_back(entry);
    if (!is_known) ++added;
  }
  std::size_t removed = 0;
  for (const auto& entry : plan->baseline) {
    if (there.contains(entry.fingerprint)) continue;
    if (task == Task::update || !validate::was_looked_for(entry, judged->validation)) {
      kept.push_back(entry);
    } else {
      ++removed;
    }
  }
  for (auto& entry : kept) entry.line = 0;
  std::sort(kept.begin(), kept.end(), [](const auto& x, const auto& y) {
    return std::tie(x.rule, x.subject, x.predicate, x.fingerprint) <
           std::tie(y.rule, y.subject, y.predicate, y.fingerprint);
  });
  const auto written = write_file(arguments.baseline, validate::write_baseline(kept));
  if (!written) {
    complain(written.error());
    return exit_for(written.error().code);
  }
  say("samklang: " + std::to_string(kept.size()) + " entries in " + printable_excerpt(arguments.baseline, 300) + " (" +
      std::to_string(added) + " new, " + std::to_string(removed) + " taken out)\n");
  return Exit::clean;
}

} // namespace

void add_baseline(CLI::App& app, Work& work) {
  auto* verb = app.add_subcommand("baseline", "Keep a file of findings that are accepted for now");
  verb->group("Verbs");
  verb->require_subcommand(1);
  const auto add = [&](const std::string& name, const std::string& about, Task task) {
    auto arguments = std::make_shared<JudgingArguments>();
    auto* one = verb->add_subcommand(name, about);
    add_judging_arguments(*one, *arguments);
    one->remove_option(one->get_option("--since"));
    one->add_option("--baseline,-o,--output", arguments->baseline, "the baseline")->required()->type_name("FILE");
    one->callback([arguments, task, &work] { work = [arguments, task] { return run(*arguments, task); }; });
  };
  add("write", "Write all that is found now", Task::write);
  add("update", "Add what is found now and is not in it", Task::update);
  add("prune", "Take out what is no longer found; entries of rules that are not judged this time stay", Task::prune);
}

} // namespace samklang::tools

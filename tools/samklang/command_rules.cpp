// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "output.h"

#include <samklang/report/findings.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  std::vector<std::string> rules;
  std::string profile = "fdk";
  std::string rule_pages = SAMKLANG_HOMEPAGE "/docs/rules";
  OutputArguments output;
};

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

Exit run(const Arguments& arguments) {
  const Language language = tools::language(arguments.output);
  const validate::Profile* profile = validate::find_profile(arguments.profile);
  std::vector<const validate::Rule*> chosen;
  if (arguments.rules.empty())
    for (const validate::Rule& rule : validate::rules()) chosen.push_back(&rule);
  for (const std::string& wanted : arguments.rules) {
    const std::size_t before = chosen.size();
    if (const validate::Rule* one = validate::find_rule(wanted)) {
      chosen.push_back(one);
      continue;
    }
    const std::string group = upper(wanted);
    for (const validate::Rule& rule : validate::rules())
      if (!group.empty() && rule.id.starts_with(group)) chosen.push_back(&rule);
    if (chosen.size() == before) {
      complain("there is no rule or group of rules \"" + printable_excerpt(wanted) +
               "\" (`samklang rules` lists them; a group is the beginning of ids, as D or D3)");
      return Exit::input;
    }
  }
  if (arguments.output.format == "json") return deliver(arguments.output.output, report::rules_json(chosen));
  const bool explain =
      arguments.rules.size() == 1 && chosen.size() == 1 && validate::find_rule(arguments.rules.front()) != nullptr;
  return deliver(arguments.output.output, explain ? report::rule_text(*chosen.front(), arguments.rule_pages, language)
                                                  : report::rules_text(chosen, *profile, language));
}

} // namespace

void add_rules(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("rules", "List the rules that concepts are judged by, or explain one");
  verb->group("Verbs");
  verb->add_option("RULE", arguments->rules,
                   "a rule's id or name, which is explained, or groups (D, D3), which are listed")
      ->type_name("");
  add_choice(*verb, "--profile", arguments->profile, "set of severities to show", {"fdk", "spec", "house", "publish"});
  verb->add_option("--rule-pages", arguments->rule_pages,
                   "address that the pages of the rules (D301.md ...) are found at")
      ->type_name("URL");
  add_format(*verb, arguments->output, {"text", "json"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  add_language(*verb, arguments->output, "en");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools

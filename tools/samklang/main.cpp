// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "output.h"

#include <samklang/base/spelling.h>

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using samklang::tools::Exit;

// Help and version are answers (0, standard output); anything else that the arguments run into is a usage error (2).
Exit explain(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream complaint;
  const bool asked = app.exit(error, out, complaint) == 0;
  if (asked) return samklang::tools::deliver("", out.str());
  samklang::tools::say("samklang: " + complaint.str());
  return Exit::input;
}

// What to say about a first word that is no verb; empty where there is nothing wrong with it. CLI11 would only say that
// a verb is missing.
std::string unknown_verb(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return {};
  const std::string word = argv[1];
  std::string all;
  std::vector<std::string> names;
  for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (verb->get_name() == word) return {};
    all += (all.empty() ? "" : ", ") + verb->get_name();
    names.push_back(verb->get_name());
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string nearest(samklang::nearest_spelling(known, word));
  return "there is no verb \"" + word + "\" (" + (nearest.empty() ? "verbs: " + all : "did you mean " + nearest + "?") +
         ")";
}

Exit run(int argc, char** argv) {
  CLI::App app(
      "samklang loads SKOS concept catalogues, finds out which concepts of different agencies are the same and which only share\n"
      "a word, and says why.",
      "samklang");
  app.set_version_flag("--version", "samklang " SAMKLANG_VERSION);
  app.set_help_flag("-h,--help", "say how to use the program, or a verb of it");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* where, const CLI::Error& error) {
    const auto verbs = where->get_subcommands();
    return std::string(error.what()) + "\nTry `samklang" + (verbs.empty() ? "" : " " + verbs.front()->get_name()) +
           " --help`.\n";
  });
  app.get_formatter()->label("SUBCOMMAND", "VERB");
  samklang::tools::Work work;
  samklang::tools::add_info(app, work);
  samklang::tools::add_align(app, work);
  samklang::tools::add_build(app, work);
  samklang::tools::add_report(app, work);
  samklang::tools::add_decide(app, work);
  samklang::tools::add_eval(app, work);
  samklang::tools::add_export(app, work);
  samklang::tools::add_validate(app, work);
  samklang::tools::add_baseline(app, work);
  samklang::tools::add_rules(app, work);
  samklang::tools::add_questions(app, work);
  samklang::tools::add_query(app, work);
  samklang::tools::add_sparql(app, work);
  // After the verbs, which would take it over.
  app.footer(
      "Examples:\n"
      "  samklang info catalogue.ttl\n"
      "  samklang align nav.ttl skatteetaten.rdf --format tsv -o alignment.sssom.tsv\n"
      "  samklang report catalogues/ -o coordination\n"
      "  samklang build catalogues/ -o nation.samklang\n"
      "  samklang lookup samboer --in nation.samklang\n"
      "\n"
      "Exit codes: 0 clean, 1 findings (validate), 2 usage or input, 3 a fault of the program. `samklang VERB --help` tells more.");
  if (const auto wrong = unknown_verb(app, argc, argv); !wrong.empty()) {
    samklang::tools::complain(wrong);
    return Exit::input;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return explain(app, error);
  }
  return work();
}

} // namespace

int main(int argc, char** argv) {
  // A reader that goes away shows as a failed write, which is said and exits with 2.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const std::bad_alloc&) {
    samklang::tools::say("samklang: out of memory\n");
  } catch (const std::exception& error) {
    samklang::tools::say("samklang: internal error: ");
    samklang::tools::say(error.what());
    samklang::tools::say(" (please report it)\n");
  } catch (...) {
    samklang::tools::say("samklang: internal error (please report it)\n");
  }
  return static_cast<int>(Exit::internal);
}

// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <sstream>

namespace {

using samklang::tools::Exit;

// Help and version are answers (0, standard output); anything else that the arguments run into is a usage error (2).
Exit explain(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream complaint;
  const bool asked = app.exit(error, out, complaint) == 0;
  if (asked) return samklang::tools::deliver("", out.str());
  std::fputs(("samklang: " + complaint.str()).c_str(), stderr);
  return Exit::input;
}

Exit run(int argc, char** argv) {
  CLI::App app("samklang loads SKOS concept catalogues, finds out which concepts of different agencies are the same and which only share\n"
               "a word, and says why.",
               "samklang");
  app.set_version_flag("--version", "samklang " SAMKLANG_VERSION);
  app.set_help_flag("-h,--help", "say how to use the program, or a verb of it");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* where, const CLI::Error& error) {
    return std::string(error.what()) + "\nTry `" + (where->get_parent() == nullptr ? "" : where->get_parent()->get_name() + " ") + where->get_name() + " --help`.\n";
  });
  app.footer("Examples:\n"
             "  samklang info catalogue.ttl\n"
             "  samklang align nav.ttl skatteetaten.rdf --format tsv -o alignment.sssom.tsv\n"
             "  samklang report catalogues/ -o coordination\n"
             "\n"
             "Exit codes: 0 clean, 2 usage or input, 3 a fault of the program. `samklang VERB --help` tells more.");
  samklang::tools::Work work;
  samklang::tools::add_info(app, work);
  samklang::tools::add_align(app, work);
  samklang::tools::add_report(app, work);
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
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const std::bad_alloc&) {
    std::fputs("samklang: out of memory\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "samklang: internal error: %s (please report it)\n", error.what());
  } catch (...) {
    std::fputs("samklang: internal error (please report it)\n", stderr);
  }
  return static_cast<int>(Exit::internal);
}

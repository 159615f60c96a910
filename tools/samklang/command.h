// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_COMMAND_H
#define SAMKLANG_TOOLS_COMMAND_H

#include <functional>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// What the program exits with. 1 is for findings, which only `validate` has.
enum class Exit : int { clean = 0, findings = 1, input = 2, internal = 3 };

/// What to do once the arguments are read. Each command puts its own work here when it is the one that was asked for.
using Work = std::function<Exit()>;

/// Declare a verb below `app`: its arguments, their help, and what it does.
void add_info(CLI::App& app, Work& work);
void add_align(CLI::App& app, Work& work);
void add_baseline(CLI::App& app, Work& work);
void add_build(CLI::App& app, Work& work);
void add_decide(CLI::App& app, Work& work);
void add_report(CLI::App& app, Work& work);
void add_rules(CLI::App& app, Work& work);
void add_eval(CLI::App& app, Work& work);
void add_export(CLI::App& app, Work& work);
void add_sparql(CLI::App& app, Work& work);
void add_validate(CLI::App& app, Work& work);
/// Every question of query::Ontology.
void add_questions(CLI::App& app, Work& work);
void add_query(CLI::App& app, Work& work);

} // namespace samklang::tools

#endif

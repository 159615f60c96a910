// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_REGISTERS_H
#define SAMKLANG_TOOLS_REGISTERS_H

#include <samklang/align/decision.h>
#include <samklang/sssom/mapping_set.h>

#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// A decision register as it stands in its file. What is odd about the file and what is wrong is said on standard
/// error, but for its rows; nothing comes back for a file that cannot be read or is no register.
std::optional<sssom::MappingSet> read_register(const std::string& path);

/// The decisions of several registers, in an order that does not depend on the order of the files. Every file
/// and row that is faulty is said on standard error; nothing comes back then.
std::optional<std::vector<align::Decision>> read_decisions(const std::vector<std::string>& paths);

/// The option --decisions.
void add_decisions(CLI::App& app, std::vector<std::string>& into);

/// Says on standard error what is odd about the decisions used.
void say_diagnostics(const std::vector<Diagnostic>& diagnostics);

} // namespace samklang::tools

#endif

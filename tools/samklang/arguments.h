// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_ARGUMENTS_H
#define SAMKLANG_TOOLS_ARGUMENTS_H

#include <samklang/base/language.h>

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// What every verb that reads catalogues takes.
struct InputArguments {
  std::vector<std::string> files;
  bool allow_partial = false;
  unsigned threads = 0;
  std::string backend = "auto";
  std::string base_iri;
  std::string format; ///< empty: by name, then by looking
  std::string progress = "auto";
};

/// What every verb that writes takes.
struct OutputArguments {
  std::string format;
  std::string output; ///< empty: standard output
  std::string language;
};

void add_input_arguments(CLI::App& app, InputArguments& into);

/// The same but for the files themselves.
void add_reading_arguments(CLI::App& app, InputArguments& into);
void add_language(CLI::App& app, OutputArguments& into, const std::string& standard);

/// `formats`: the first is the standard one.
void add_format(CLI::App& app, OutputArguments& into, const std::vector<std::string>& formats);

/// An option that takes one of some words; `into` holds the standard one.
void add_choice(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
                const std::vector<std::string>& words);

Language language(const OutputArguments& arguments);

} // namespace samklang::tools

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_INPUTS_H
#define SAMKLANG_TOOLS_INPUTS_H

#include "arguments.h"
#include "progress.h"

#include <samklang/load/load.h>
#include <samklang/skos/catalogue.h>

#include <map>
#include <optional>
#include <string>

namespace samklang::tools {

/// Loads what the arguments name. Every syntax error and every file that cannot be used is said on standard error, with
/// its place and advice; nothing comes back where the call cannot go on (Exit::input).
std::optional<skos::Catalogue> load(const InputArguments& arguments, ProgressLine& progress);

/// Loads catalogues for judging: with their statements, and past syntax errors, which are findings then and are not
/// said here. Nothing comes back where a file cannot be read at all, which is said.
std::optional<load::Loaded> load_as_written(const InputArguments& arguments, ProgressLine& progress);

/// The same from bytes in memory, by name, read as the arguments say.
std::optional<load::Loaded> load_as_written(const std::map<std::string, std::string>& texts,
                                            const InputArguments& arguments, ProgressLine& progress);

} // namespace samklang::tools

#endif

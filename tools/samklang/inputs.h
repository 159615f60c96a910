// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_INPUTS_H
#define SAMKLANG_TOOLS_INPUTS_H

#include "arguments.h"
#include "progress.h"

#include <samklang/load/load.h>
#include <samklang/skos/catalogue.h>

#include <optional>

namespace samklang::tools {

/// Loads what the arguments name. Every syntax error and every file that cannot be used is said on standard error, with
/// its place and advice; nothing comes back where the call cannot go on (Exit::input).
std::optional<skos::Catalogue> load(const InputArguments& arguments, ProgressLine& progress);

/// The files that the arguments name, as they stand.
load::FileTexts read_texts(const InputArguments& arguments);

/// Loads catalogues for judging: with their statements, and past syntax errors, which are findings then and are not
/// said here. Nothing comes back where a file cannot be read at all, which is said.
std::optional<load::Loaded> load_as_written(const load::FileTexts& texts, const InputArguments& arguments,
                                            ProgressLine& progress);

} // namespace samklang::tools

#endif

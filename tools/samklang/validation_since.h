// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_SINCE_H
#define SAMKLANG_TOOLS_VALIDATION_SINCE_H

#include "arguments.h"
#include "progress.h"

#include <samklang/load/load.h>

#include <optional>
#include <string>
#include <vector>

namespace samklang::tools {

/// An earlier state of a catalogue. `loaded` is empty where there was none: everything is new then.
struct EarlierState {
  std::optional<load::Loaded> loaded;
};

/// What the inputs were before: a file or folder where `since` names one, else the git revision of that name of the
/// files `names` and of the folders among the arguments. What is wrong is said on standard error; nothing comes back
/// then.
std::optional<EarlierState> read_earlier_state(const std::string& since, const std::vector<std::string>& names,
                                               const InputArguments& arguments, ProgressLine& progress);

} // namespace samklang::tools

#endif

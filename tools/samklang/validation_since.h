// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_SINCE_H
#define SAMKLANG_TOOLS_VALIDATION_SINCE_H

#include "arguments.h"
#include "progress.h"

#include <samklang/load/load.h>
#include <samklang/sssom/mapping_set.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::tools {

/// An earlier state of a catalogue. `loaded` is empty where there was none: everything is new then.
struct EarlierState {
  std::optional<load::Loaded> loaded;
  std::vector<sssom::MappingSet> registers; ///< of decisions, as they were; those that were not there are left out
};

/// What the inputs were before: a file or folder where `since` names one, else the git revision of that name of the
/// files `names` and of the folders among the arguments. `registers` as they are now: the same are taken for the
/// earlier ones where `since` is a file or git does not keep them. What is wrong is said on standard error; nothing
/// comes back then.
std::optional<EarlierState> read_earlier_state(const std::string& since, const std::vector<std::string>& names,
                                               std::span<const sssom::MappingSet> registers,
                                               const InputArguments& arguments, ProgressLine& progress);

} // namespace samklang::tools

#endif

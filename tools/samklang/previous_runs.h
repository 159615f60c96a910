// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_PREVIOUS_RUNS_H
#define SAMKLANG_TOOLS_PREVIOUS_RUNS_H

#include <samklang/align/align.h>

#include <string>

namespace samklang::tools {

/// What an earlier run judged; nothing where there is no such file yet.
Result<align::PreviousRun> read_previous_run(const std::string& path);

/// Writes what this run judged for the next one, and says how much of it was taken over.
Result<void> keep_run(const std::string& path, const align::Alignment& alignment);

} // namespace samklang::tools

#endif

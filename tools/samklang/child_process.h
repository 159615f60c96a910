// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_CHILD_PROCESS_H
#define SAMKLANG_TOOLS_CHILD_PROCESS_H

#include <samklang/base/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace samklang::tools {

/// What came of a program that was run to its end.
struct Finished {
  int exit = 0; ///< its exit code; 128 where a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program (found along PATH) with these arguments and `input` on its standard input: no shell, and files of the
/// system's folder for temporary ones in place of pipes, which could fill up. `environment`: "NAME=value", beside what
/// this program has and before it. Errors: io (it cannot be started).
Result<Finished> run_program(std::vector<std::string> words, std::string_view input = {},
                             std::vector<std::string> environment = {});

} // namespace samklang::tools

#endif

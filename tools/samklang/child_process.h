// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_CHILD_PROCESS_H
#define SAMKLANG_TOOLS_CHILD_PROCESS_H

#include <samklang/base/result.h>

#include <string>
#include <vector>

namespace samklang::tools {

/// What came of a program that was run to its end.
struct Finished {
  int exit = 0; ///< its exit code; 128 where a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program (found along PATH) with these arguments: no shell, nothing on its standard input, its output in files
/// of the system's folder for temporary ones. Errors: io (it cannot be started).
Result<Finished> run_program(std::vector<std::string> words);

} // namespace samklang::tools

#endif

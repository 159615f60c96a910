// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_OUTPUT_H
#define SAMKLANG_TOOLS_VALIDATION_OUTPUT_H

#include "command.h"

#include <samklang/base/result.h>
#include <samklang/report/findings.h>

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// Where findings go, in which formats.
struct FindingsOutput {
  std::vector<std::string> formats; ///< "NAME" or "NAME:FILE"
  std::string output;               ///< the file of the one format without one; empty: standard output
};

/// The options --format and --output.
void add_findings_output(CLI::App& verb, FindingsOutput& into);

/// What is wrong with them: an unknown format, two for standard output, two for one file. Error: usage.
Result<void> check(const FindingsOutput& output);

/// Writes the report in every format. Says on standard error what went wrong; all are tried.
Exit deliver(const FindingsOutput& output, const report::FindingsReport& report);

} // namespace samklang::tools

#endif

// SPDX-License-Identifier: Apache-2.0
#include "previous_runs.h"

#include "output.h"

#include <filesystem>

namespace samklang::tools {

Result<align::PreviousRun> read_previous_run(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return align::PreviousRun();
  const auto bytes = read_file(path, "the earlier run");
  if (!bytes) return bytes.error();
  return align::PreviousRun::parse(*bytes, path);
}

Result<void> keep_run(const std::string& path, const align::Alignment& alignment) {
  if (alignment.reused > 0)
    complain(std::to_string(alignment.reused) + " of " + std::to_string(alignment.candidates) +
             " verdicts are taken over from " + path);
  return write_file(path, alignment.judgements.to_text());
}

} // namespace samklang::tools

// SPDX-License-Identifier: Apache-2.0
#include "previous_runs.h"

#include "output.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace samklang::tools {

Result<align::PreviousRun> read_previous_run(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return align::PreviousRun();
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path, error))
    return Error{ErrorCode::io, "the earlier run cannot be read", "check the path", {.source = path}};
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return align::PreviousRun::parse(bytes, path);
}

Result<void> keep_run(const std::string& path, const align::Alignment& alignment) {
  if (alignment.reused > 0)
    complain(std::to_string(alignment.reused) + " of " + std::to_string(alignment.candidates) +
             " verdicts are taken over from " + path);
  return write_file(path, alignment.judgements.to_text());
}

} // namespace samklang::tools

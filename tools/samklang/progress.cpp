// SPDX-License-Identifier: Apache-2.0
#include "progress.h"

#include <cstdio>
#include <unistd.h>

namespace samklang::tools {

ProgressLine::ProgressLine(const std::string& when)
    : shown_(when == "always" || (when == "auto" && ::isatty(STDERR_FILENO) != 0)) {}

ProgressLine::~ProgressLine() { wipe(); }

ProgressCallback ProgressLine::callback() {
  if (!shown_) return {};
  return [this](const Progress& progress) { show(progress); };
}

void ProgressLine::wipe() {
  if (visible_) std::fputs("\r\x1b[K", stderr);
  visible_ = false;
  last_.clear();
}

// Whole per cents only: a terminal need not be written to for every block of bytes.
void ProgressLine::show(const Progress& progress) {
  std::string line(progress.stage);
  if (progress.total > 0)
    line += ' ' +
            std::to_string(
                static_cast<int>(100.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total))) +
            " %";
  if (line == last_) return;
  std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
  std::fflush(stderr);
  visible_ = true;
  last_ = std::move(line);
}

} // namespace samklang::tools

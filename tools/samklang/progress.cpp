// SPDX-License-Identifier: Apache-2.0
#include "progress.h"

#include "output.h"

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
  if (visible_) say("\r\x1b[K");
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
  say("\r\x1b[K" + line);
  visible_ = true;
  last_ = std::move(line);
}

} // namespace samklang::tools

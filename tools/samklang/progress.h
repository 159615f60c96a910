// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_PROGRESS_H
#define SAMKLANG_TOOLS_PROGRESS_H

#include <samklang/base/progress.h>

#include <string>

namespace samklang::tools {

/// One line on standard error that says how far the work has come, rewritten in place and wiped at the end.
class ProgressLine {
public:
  /// `when` is auto (only where standard error is a terminal), always or never.
  explicit ProgressLine(const std::string& when);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete; // the callback knows its address
  ProgressLine& operator=(ProgressLine&&) = delete;

  /// For the library's options; empty where nothing is to be shown. Must not outlive the line.
  ProgressCallback callback();

  /// Wipes the line so that other messages can follow.
  void wipe();

private:
  void show(const Progress& progress);
  bool shown_ = false;
  bool visible_ = false;
  std::string last_;
};

} // namespace samklang::tools

#endif

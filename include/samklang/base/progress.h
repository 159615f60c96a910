// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_PROGRESS_H
#define SAMKLANG_BASE_PROGRESS_H

#include <cstdint>
#include <functional>
#include <string_view>

namespace samklang {

/// How far a long call has come.
struct Progress {
  std::string_view stage; ///< "read", "parse", "load", "match", "align"; valid during the call only
  std::uint64_t done = 0; ///< of `total`, in units of the stage (bytes when parsing)
  std::uint64_t total = 0;
};

/// Called now and then from one thread at a time; must not throw and should return quickly.
using ProgressCallback = std::function<void(const Progress&)>;

} // namespace samklang

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_PARALLEL_H
#define SAMKLANG_BASE_PARALLEL_H

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace samklang {

/// Threads to use where `asked` were asked for; 0: as many as the machine has processors.
inline unsigned threads_for(unsigned asked) noexcept {
  return asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls work(begin, end) for the parts of [0, count) of at most `part` each, on `threads` threads of which the calling
/// one is one, and returns when all are done. What runs when is left open: work must write to places that belong to its
/// part. The first exception of any part is thrown again here; parts not yet begun are then left out.
template <class Work> void in_parts(unsigned threads, std::size_t count, std::size_t part, const Work& work) {
  part = std::max<std::size_t>(part, 1);
  const std::size_t parts = (count + part - 1) / part;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&] {
    for (std::size_t at = next++; at < parts; at = next++) {
      try {
        work(at * part, std::min(count, (at + 1) * part));
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        next = parts;
      }
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min<std::size_t>(threads, parts); ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
      // Fewer threads than asked for: this one does the rest.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

} // namespace samklang

#endif

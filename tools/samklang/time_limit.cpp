// SPDX-License-Identifier: Apache-2.0
#include "time_limit.h"

#include "output.h"

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <stop_token>

#include <unistd.h>

namespace samklang::tools {
namespace {

// Of this process, now; 0 where the system does not tell.
std::uint64_t resident_megabytes() {
  std::ifstream in("/proc/self/statm");
  std::uint64_t total = 0;
  std::uint64_t resident = 0;
  if (!(in >> total >> resident)) return 0;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) / (1U << 20U);
}

[[noreturn]] void give_up(const std::string& message, const std::string& advice) {
  complain(message + " (" + advice + ")");
  // The work goes on in another thread: nothing may be taken down under it.
  std::_Exit(static_cast<int>(Exit::input));
}

} // namespace

TimeLimit::TimeLimit(std::string what, unsigned seconds, std::uint64_t megabytes) {
  if (seconds == 0 && megabytes == 0) return;
  watch_ = std::jthread([what = std::move(what), seconds, megabytes](const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, stop, std::chrono::milliseconds(100), [&] { return stop.stop_requested(); })) {
      if (seconds != 0 && Clock::now() >= end)
        give_up(what + " took more than " + std::to_string(seconds) + " s", "ask for less, or raise --timeout");
      if (megabytes != 0 && resident_megabytes() > megabytes)
        give_up(what + " took more than " + std::to_string(megabytes) + " MB", "ask for less, or raise --memory");
      if (stop.stop_requested()) return;
    }
  });
}

TimeLimit::~TimeLimit() = default;

} // namespace samklang::tools

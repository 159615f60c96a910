// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_TIME_LIMIT_H
#define SAMKLANG_TOOLS_TIME_LIMIT_H

#include <cstdint>
#include <string>
#include <thread>

namespace samklang::tools {

/// Ends the program with Exit::input, saying why, when work takes too long or too much memory: for a library that can
/// work long inside one call (rasqal joins). Nothing may have been written by then. Lets go when it is destroyed.
class TimeLimit {
public:
  /// `seconds`: 0 is no limit. `megabytes`: of the whole process, 0 is no limit. `what` is named in the message.
  TimeLimit(std::string what, unsigned seconds, std::uint64_t megabytes);
  ~TimeLimit();
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;
  TimeLimit(TimeLimit&&) = delete;
  TimeLimit& operator=(TimeLimit&&) = delete;

private:
  std::jthread watch_;
};

} // namespace samklang::tools

#endif

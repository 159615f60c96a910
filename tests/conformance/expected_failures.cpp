// SPDX-License-Identifier: Apache-2.0
#include "conformance/expected_failures.h"

#include "conformance/manifest.h"

#include <sstream>
#include <stdexcept>

namespace conformance {

std::map<std::string, std::string> expected_failures(const std::string& suite, const std::string& backend) {
  std::map<std::string, std::string> out;
  std::istringstream lines(file_bytes(SAMKLANG_EXPECTED_FAILURES));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string of_suite;
    std::string of_backend;
    std::string test;
    std::string reason;
    fields >> of_suite >> of_backend >> test >> std::ws;
    std::getline(fields, reason);
    if (reason.empty()) throw std::runtime_error("expected_failures.txt: no reason in: " + line);
    if (of_suite == suite && (of_backend == backend || of_backend == "any")) out.emplace(test, reason);
  }
  return out;
}

} // namespace conformance

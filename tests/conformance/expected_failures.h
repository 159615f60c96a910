// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_CONFORMANCE_EXPECTED_FAILURES_H
#define SAMKLANG_TESTS_CONFORMANCE_EXPECTED_FAILURES_H

#include <map>
#include <string>

namespace conformance {

/// The tests of `suite` that are known to fail with `backend` ("raptor" or "serd"), each with its reason. Lines of
/// expected_failures.txt read `suite backend test reason...`; `any` stands for both backends.
std::map<std::string, std::string> expected_failures(const std::string& suite, const std::string& backend);

} // namespace conformance

#endif

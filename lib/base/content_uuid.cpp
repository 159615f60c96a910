// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/content_uuid.h>

#include <samklang/base/sha256.h>

#include <fmt/format.h>

namespace samklang {

std::string content_uuid(std::string_view content) {
  auto digits = sha256_hex(content).substr(0, 32);
  digits[12] = '8';
  digits[16] = "89ab"[(digits[16] >= 'a' ? digits[16] - 'a' + 10 : digits[16] - '0') & 3];
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20));
}

} // namespace samklang

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_SHA256_H
#define SAMKLANG_BASE_SHA256_H

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace samklang {

/// SHA-256 (FIPS 180-4) of `bytes`. Linear.
std::array<std::uint8_t, 32> sha256(std::string_view bytes) noexcept;

/// The same as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace samklang

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_FINGERPRINT_H
#define SAMKLANG_BASE_FINGERPRINT_H

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace samklang {

/// A 128-bit fingerprint of `bytes`, the same on every machine and in every version with this name: tells documents
/// apart, orders them, and says whether one changed. It is fast (about half an instruction a byte) and no proof against
/// forgery: use sha256() where somebody may want to deceive. Linear.
std::array<std::uint64_t, 2> fingerprint(std::string_view bytes) noexcept;

/// The same as 32 lower-case hexadecimal digits.
std::string fingerprint_hex(std::string_view bytes);

} // namespace samklang

#endif

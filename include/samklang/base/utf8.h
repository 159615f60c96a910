// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_UTF8_H
#define SAMKLANG_BASE_UTF8_H

#include <cstddef>
#include <string_view>

namespace samklang {

/// Offset of the first byte of `bytes` that is no UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above
/// U+10FFFF); the size where all is well. Linear, fast on ASCII.
std::size_t find_bad_utf8(std::string_view bytes) noexcept;

} // namespace samklang

#endif

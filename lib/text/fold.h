// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_FOLD_H
#define SAMKLANG_TEXT_FOLD_H

#include <cstddef>
#include <string>
#include <string_view>

namespace samklang::text {

bool is_ascii(std::string_view text) noexcept;

constexpr char lower_ascii(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

/// NFC, Unicode case folding, default-ignorable characters dropped. Not UTF-8: ASCII letters lowered, bytes kept.
std::string folded(std::string_view text);
/// Appends folded(text) to `out`; allocates nothing for what Norwegian text is made of, where `out` has the room.
void append_folded(std::string_view text, std::string& out);

/// Length of the white space character that `text` begins with: controls, spaces and separators. 0 for none.
std::size_t separator_length(std::string_view text) noexcept;

} // namespace samklang::text

#endif

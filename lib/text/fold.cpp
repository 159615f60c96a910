// SPDX-License-Identifier: Apache-2.0
#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace samklang::text {

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

namespace {

/// Eight bytes of ASCII at once; false, and nothing done, where one is none.
bool fold_eight(const char* text, char* out) noexcept {
  constexpr std::uint64_t each = 0x0101010101010101U;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  if ((bytes & each * 0x80) != 0) return false;
  // The high bit of a byte tells that it is at least A, and that it is beyond Z.
  const std::uint64_t upper = (bytes + each * (0x80 - 'A')) & ~(bytes + each * (0x80 - 'Z' - 1)) & each * 0x80;
  bytes |= upper >> 2U; // 0x80 to 0x20
  std::memcpy(out, &bytes, sizeof bytes);
  return true;
}

/// Folds what Norwegian text is made of: ASCII, Latin letters up to ÿ, dashes and quotation marks. False where the text
/// holds anything else (combining marks, ß, µ, soft hyphens, direction marks): then utf8proc has to look. utf8proc
/// alone took a quarter of an alignment.
bool fold_plain(std::string_view text, char* out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (i + 8 <= text.size() && fold_eight(text.data() + i, out + i)) i += 8;
    if (i == text.size()) break;
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      out[i] = lower_ascii(text[i]);
      continue;
    }
    const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : static_cast<unsigned char>(0);
    if ((second & 0xC0U) != 0x80U) return false;
    out[i] = text[i];
    if (first == 0xC3) {
      if (second == 0x9F) return false; // ß
      const bool upper = second < 0x9F && second != 0x97;
      out[i + 1] = static_cast<char>(upper ? second + 0x20 : second);
      ++i;
    } else if (first == 0xC2) {
      if (second == 0xAD || second == 0xB5) return false; // soft hyphen, µ
      out[i + 1] = text[i + 1];
      ++i;
    } else if (first == 0xE2 && second == 0x80 && i + 2 < text.size()) {
      const auto third = static_cast<unsigned char>(text[i + 2]);
      if (third < 0x90 || third > 0xA7) return false; // but U+2010..U+2027
      out[i + 1] = text[i + 1];
      out[i + 2] = text[i + 2];
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

} // namespace

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

void append_folded(std::string_view text, std::string& out) {
  const std::size_t start = out.size();
  out.resize(start + text.size());
  if (fold_plain(text, out.data() + start)) return;
  if (!is_ascii(text)) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length >= 0) {
      out.resize(start);
      out.append(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
      return;
    }
  }
  std::transform(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(start), lower_ascii);
}

std::size_t separator_length(std::string_view text) noexcept {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return first <= 0x20 || first == 0x7F ? 1 : 0;
  if (first == 0xC2) { // U+0080..U+00A0
    return text.size() > 1 && static_cast<unsigned char>(text[1]) <= 0xA0 ? 2 : 0;
  }
  if (first != 0xE1 && first != 0xE2 && first != 0xE3) return 0;
  utf8proc_int32_t point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
  if (length <= 0) return 0;
  const auto category = utf8proc_category(point);
  const bool separator =
      category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
  return separator ? static_cast<std::size_t>(length) : 0;
}

} // namespace samklang::text

// SPDX-License-Identifier: Apache-2.0
#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace samklang::text {

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string folded(std::string_view text) {
  std::string out;
  if (!is_ascii(text)) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length >= 0) {
      out.assign(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
      return out;
    }
  }
  out.resize(text.size());
  std::transform(text.begin(), text.end(), out.begin(), lower_ascii);
  return out;
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
  const bool separator = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
  return separator ? static_cast<std::size_t>(length) : 0;
}

} // namespace samklang::text

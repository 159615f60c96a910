// SPDX-License-Identifier: Apache-2.0
#include "text/letters.h"

#include <utf8proc.h>

namespace samklang::text {

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> out;
  out.reserve(text.size());
  bool begins = true;
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                                         static_cast<utf8proc_ssize_t>(text.size() - i), &point);
    const std::size_t at = i;
    i += length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length <= 0) {
      begins = true;
      continue;
    }
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND: {
      const utf8proc_int32_t lower = utf8proc_tolower(point);
      out.push_back({static_cast<char32_t>(lower), begins, lower != point, static_cast<std::uint32_t>(at)});
      begins = false;
      break;
    }
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_CF: break; // accents, soft hyphens
    default: begins = true; break;
    }
  }
  return out;
}

} // namespace samklang::text

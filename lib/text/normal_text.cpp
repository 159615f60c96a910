// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/normal_text.h>

#include "text/fold.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace samklang::text {
namespace {

std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

} // namespace

std::string normal_text(std::string_view text) {
  const std::string whole = composed(text);
  std::string out;
  out.reserve(whole.size());
  bool gap = false;
  for (std::size_t i = 0; i < whole.size();) {
    if (const std::size_t separator = separator_length(std::string_view(whole).substr(i)); separator > 0) {
      gap = true;
      i += separator;
      continue;
    }
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    out.push_back(whole[i++]);
  }
  return out;
}

} // namespace samklang::text

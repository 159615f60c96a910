// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/place.h>

#include <algorithm>

namespace samklang {

std::string to_string(const Place& place) {
  std::string out = place.source;
  if (place.line != 0) {
    out += ":" + std::to_string(place.line);
    if (place.column != 0) out += ":" + std::to_string(place.column);
  }
  return out;
}

Place place_at(std::string_view source, std::string_view bytes, std::uint64_t offset) {
  const auto before = bytes.substr(0, std::min<std::uint64_t>(offset, bytes.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto line_start = before.rfind('\n');
  auto line = line_start == std::string_view::npos ? before : before.substr(line_start + 1);
  if (lines == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const auto characters =
      static_cast<std::ptrdiff_t>(line.size()) - std::count_if(line.begin(), line.end(), continuation);
  return {.source = std::string(source),
          .line = static_cast<std::uint32_t>(lines + 1),
          .column = static_cast<std::uint32_t>(characters + 1),
          .byte = offset};
}

} // namespace samklang

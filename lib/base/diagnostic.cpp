// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/diagnostic.h>

#include <fmt/format.h>

namespace samklang {
namespace {

struct Decoded {
  char32_t character = 0xFFFD;
  std::size_t length = 1;
  bool valid = false;
};

Decoded decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
  char32_t character = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return {};
    character = character << 6 | (byte & 0x3FU);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (character < smallest[length] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return {};
  return {character, length, true};
}

bool unsafe_to_print(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool direction =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || direction || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

} // namespace

std::string_view name(Severity severity) noexcept {
  switch (severity) {
  case Severity::info: return "info";
  case Severity::warning: return "warning";
  case Severity::error: return "error";
  }
  return "error";
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = to_string(diagnostic.place);
  if (!out.empty()) out += ": ";
  out += fmt::format("{}: {}", name(diagnostic.severity), diagnostic.message);
  if (!diagnostic.excerpt.empty()) out += fmt::format(": {}", diagnostic.excerpt);
  return out + fmt::format(" [{}]", diagnostic.kind);
}

std::string printable_excerpt(std::string_view text, std::size_t limit) {
  constexpr std::string_view ellipsis = "…";
  std::string out;
  std::size_t with_ellipsis = 0; // how much of `out` can stay when it has to be cut
  while (!text.empty()) {
    const Decoded next = decode(text);
    const std::string piece = !next.valid ? "\uFFFD"
                              : unsafe_to_print(next.character)
                                  ? fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(next.character))
                                  : std::string(text.substr(0, next.length));
    if (out.size() + piece.size() > limit) {
      out.resize(with_ellipsis);
      return limit < ellipsis.size() ? out : out += ellipsis;
    }
    out += piece;
    if (out.size() + ellipsis.size() <= limit) with_ellipsis = out.size();
    text.remove_prefix(next.length);
  }
  return out;
}

} // namespace samklang

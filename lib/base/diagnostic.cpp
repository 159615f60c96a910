// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/diagnostic.h>
#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>

namespace samklang {

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
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  while (!text.empty()) {
    // Most of a text is plain, and goes over in one piece.
    const std::string_view head = text.substr(0, limit - std::min(limit, out.size()));
    const auto plain = static_cast<std::size_t>(std::find_if_not(head.begin(), head.end(), is_plain) - head.begin());
    const std::size_t room = limit - std::min(limit, out.size() + ellipsis.size());
    if (const std::size_t whole = std::min(plain, room); whole != 0) {
      out += text.substr(0, whole);
      with_ellipsis = out.size();
      text.remove_prefix(whole);
      continue;
    }
    const Utf8Character next = decode_utf8(text);
    const std::string piece = !next.valid               ? "\uFFFD"
                              : is_deceiving(next.code) ? fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(next.code))
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

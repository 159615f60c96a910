// SPDX-License-Identifier: Apache-2.0
#include "report/escape.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>

namespace samklang::report {
namespace {

// CommonMark lets a backslash stand before any ASCII punctuation; these are the characters that mean something inside a
// line in CommonMark, in GitHub's tables and strikethrough, and in its mathematics.
constexpr std::string_view inline_marks = "\\`*_[]<>|~&$";

} // namespace

std::string markdown_piece(std::string_view line, bool at_start) {
  std::string out;
  out.reserve(line.size() + 8);
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool first = at_start && i == 0;
    if (at_start && digits == i && c >= '0' && c <= '9') ++digits;
    const bool ordered = at_start && digits > 0 && i == digits && (c == '.' || c == ')');
    const bool block = first && (c == '#' || c == '+' || c == '-' || c == '=');
    const bool image = c == '!' && i + 1 < line.size() && line[i + 1] == '[';
    if (inline_marks.find(c) != std::string_view::npos || ordered || block || image) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown(std::string_view text) { return markdown_piece(one_line(text), true); }

std::string link_target(std::string_view iri) {
  constexpr std::string_view schemes[] = {"http://", "https://", "mailto:"};
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const bool allowed = std::any_of(std::begin(schemes), std::end(schemes), [&](std::string_view scheme) {
    return iri.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), iri.begin(), [&](char a, char b) { return a == lower(b); });
  });
  if (!allowed) return {};
  std::string out;
  while (!iri.empty()) {
    const Utf8Character next = decode_utf8(iri);
    const std::string_view bytes = iri.substr(0, next.length);
    const bool unsafe = !next.valid || breaks_words(next.code) || is_deceiving(next.code) ||
                        std::string_view("<>\"\\`|^{}").find(bytes[0]) != std::string_view::npos;
    for (const char byte : bytes) {
      if (unsafe) {
        out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
      } else {
        out += byte;
      }
    }
    iri.remove_prefix(next.length);
  }
  return out;
}

std::string markdown_link(std::string_view text, std::string_view iri) {
  const std::string target = link_target(iri);
  if (target.empty()) return markdown(text);
  return fmt::format("[{}](<{}>)", markdown(text), target);
}

std::string tsv_field(std::string_view text) {
  std::string line = one_line(text);
  if (line.find('"') == std::string::npos) return line;
  std::string out = "\"";
  for (const char c : line) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

} // namespace samklang::report

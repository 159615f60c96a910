// SPDX-License-Identifier: Apache-2.0
#include "report/escape.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>

namespace samklang::report {
namespace {

// White space and the separators that some renderers break a line at.
bool breaks_words(char32_t c) { return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool plain_ascii(char c) { return c > ' ' && c < 0x7F; }

// CommonMark lets a backslash stand before any ASCII punctuation; these are the characters that mean something inside a
// line in CommonMark, in GitHub's tables and strikethrough, and in its mathematics.
constexpr std::string_view inline_marks = "\\`*_[]<>|~&$";

} // namespace

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  const auto put = [&](std::string_view piece) {
    if (space && !out.empty()) out += ' ';
    space = false;
    out += piece;
  };
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), plain_ascii) - text.begin());
    if (plain > 0) {
      put(text.substr(0, plain));
      text.remove_prefix(plain);
      continue;
    }
    const Utf8Character next = decode_utf8(text);
    if (!next.valid) {
      put("\uFFFD");
    } else if (breaks_words(next.code)) {
      space = true;
    } else if (is_deceiving(next.code)) {
      put(fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(next.code)));
    } else {
      put(text.substr(0, next.length));
    }
    text.remove_prefix(next.length);
  }
  return out;
}

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

// SPDX-License-Identifier: Apache-2.0
#include "wording/one_line.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>

namespace samklang::wording {
namespace {

bool plain_ascii(char c) { return c > ' ' && c < 0x7F; }

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

} // namespace samklang::wording

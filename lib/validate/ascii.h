// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_ASCII_H
#define SAMKLANG_VALIDATE_ASCII_H

#include <algorithm>
#include <string>
#include <string_view>

/// Letters of ASCII, for ids, tags and addresses: what people wrote is folded by room text.
namespace samklang::validate {

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

/// Equal, case aside.
constexpr bool same(std::string_view x, std::string_view y) noexcept {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](char a, char b) { return lower(a) == lower(b); });
}

/// Without white space at the ends.
constexpr std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view space = " \t\r\n";
  const auto from = text.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(space) - from + 1);
}

/// The first of these bytes in a text, or npos. What std::string_view has asks a function about every byte, which shows
/// where every definition is looked through.
template <char... set> std::size_t first_of(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (((text[i] == set) || ...)) return i;
  return std::string_view::npos;
}

} // namespace samklang::validate

#endif

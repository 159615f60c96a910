// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <algorithm>

namespace samklang::report {

std::size_t width(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string columns(const std::vector<std::vector<std::string>>& rows, std::size_t left, std::string_view indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    if (row.size() > widths.size()) widths.resize(row.size(), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      if (i > 0) line += "  ";
      line += i < left ? row[i] + padding : padding + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string wrapped(std::string_view text, std::size_t limit, std::string_view indent) {
  std::string out;
  std::size_t at = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    const std::size_t needed = width(word);
    if (at > 0 && at + 1 + needed > limit) {
      out += '\n';
      out += indent;
      at = width(indent);
    } else if (at > 0) {
      out += ' ';
      ++at;
    }
    out += word;
    at += needed;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

} // namespace samklang::report

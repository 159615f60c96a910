// SPDX-License-Identifier: Apache-2.0
#include "sssom/cells.h"

#include <samklang/sssom/mapping_set.h>

namespace samklang::sssom {

std::string plain_cell(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return std::string(cell);
  std::string out;
  const auto inside = cell.substr(1, cell.size() - 2);
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '"') {
      if (i + 1 >= inside.size() || inside[i + 1] != '"') return std::string(cell);
      ++i;
    }
    out += inside[i];
  }
  return out;
}

std::string written_cell(std::string_view text) {
  if (text.find_first_of("\t\n\r\"") == std::string_view::npos && !text.starts_with('#')) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::vector<std::string> split_values(std::string_view cell) {
  std::vector<std::string> out;
  std::string value;
  bool any = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool escapes = cell[i] == '\\' && i + 1 < cell.size() && (cell[i + 1] == '|' || cell[i + 1] == '\\');
    if (cell[i] == '|') {
      out.push_back(trimmed(value));
      value.clear();
      any = true;
      continue;
    }
    if (escapes) ++i;
    value += cell[i];
  }
  if (any || !trimmed(value).empty()) out.push_back(trimmed(value));
  return out;
}

std::string join_values(std::span<const std::string> values) {
  std::string out;
  for (const auto& value : values) {
    if (&value != values.data()) out += '|';
    for (const char c : value) {
      if (c == '|' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

} // namespace samklang::sssom

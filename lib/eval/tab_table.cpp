// SPDX-License-Identifier: Apache-2.0
#include "eval/tab_table.h"

#include <algorithm>

namespace samklang::eval {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

} // namespace

LineReader::LineReader(std::string_view text) : rest_(text) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

std::optional<std::string_view> LineReader::next() {
  if (rest_.empty()) return std::nullopt;
  const auto end = std::min(rest_.find('\n'), rest_.size());
  auto line = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  ++number_;
  return line;
}

std::vector<std::string> cells(std::string_view line) {
  std::vector<std::string> out;
  while (true) {
    const auto end = std::min(line.find('\t'), line.size());
    out.emplace_back(trimmed(line.substr(0, end)));
    if (end >= line.size()) return out;
    line.remove_prefix(end + 1);
  }
}

std::optional<std::size_t> Header::position(std::string_view column) const noexcept {
  const auto place = std::find(names_.begin(), names_.end(), column);
  if (place == names_.end()) return std::nullopt;
  return static_cast<std::size_t>(place - names_.begin());
}

std::string_view Header::cell(const std::vector<std::string>& row, std::string_view column) const noexcept {
  const auto place = position(column);
  return place && *place < row.size() ? std::string_view(row[*place]) : std::string_view();
}

} // namespace samklang::eval

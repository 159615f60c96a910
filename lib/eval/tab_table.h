// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_TAB_TABLE_H
#define SAMKLANG_EVAL_TAB_TABLE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::eval {

/// Takes lines off the front of a text; line breaks are LF or CR LF. Counts from 1.
class LineReader {
public:
  explicit LineReader(std::string_view text);

  /// The next line without its break; none at the end.
  std::optional<std::string_view> next();
  std::uint32_t number() const noexcept { return number_; } ///< of the line that next() gave last

private:
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

/// The cells of a line, spaces at their ends gone. Nothing is quoted.
std::vector<std::string> cells(std::string_view line);

/// Where the columns of a table stand.
class Header {
public:
  Header() = default;
  explicit Header(std::vector<std::string> names) : names_(std::move(names)) {}

  bool has(std::string_view column) const noexcept { return position(column).has_value(); }
  std::optional<std::size_t> position(std::string_view column) const noexcept;

  /// The cell of a row; empty where the row is too short or there is no such column.
  std::string_view cell(const std::vector<std::string>& row, std::string_view column) const noexcept;

private:
  std::vector<std::string> names_;
};

} // namespace samklang::eval

#endif

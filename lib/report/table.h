// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_TABLE_H
#define SAMKLANG_REPORT_TABLE_H

#include <string>
#include <string_view>
#include <vector>

namespace samklang::report {

/// Width of a text on a terminal, one column a character: combining marks and wide characters are not looked at.
std::size_t width(std::string_view text) noexcept;

/// Rows of cells as aligned columns: the first `left` columns to the left, the others to the right. Two spaces between
/// columns, `indent` before each row, no space at the end of a line, a line break after each row.
std::string columns(const std::vector<std::vector<std::string>>& rows, std::size_t left,
                    std::string_view indent = "  ");

/// `text` broken at spaces so that no line is wider than `limit`, every line but the first after `indent`.
std::string wrapped(std::string_view text, std::size_t limit, std::string_view indent);

} // namespace samklang::report

#endif

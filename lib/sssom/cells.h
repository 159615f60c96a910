// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_CELLS_H
#define SAMKLANG_SSSOM_CELLS_H

#include <string>
#include <string_view>

namespace samklang::sssom {

/// The text of a cell as it stands in a file: without the quotation marks around it, doubled ones single (RFC 4180
/// section 2). A cell whose marks do not enclose the whole of it is read as it stands.
std::string plain_cell(std::string_view cell);

/// The same back: in quotation marks where a tab, a line end, a quotation mark or a leading # needs it.
std::string written_cell(std::string_view text);

/// Without white space at the ends.
std::string trimmed(std::string_view text);

} // namespace samklang::sssom

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_TEXT_DIFF_H
#define SAMKLANG_TOOLS_TEXT_DIFF_H

#include <string>
#include <string_view>

namespace samklang::tools {

/// The change from one text to another as a unified diff with three lines of context, which `patch` reads. It is found
/// by looking for the next lines that meet again: short where changes are small. Empty for equal texts.
std::string unified_diff(const std::string& name, std::string_view before, std::string_view after);

} // namespace samklang::tools

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_HOUSE_RULES_H
#define SAMKLANG_TOOLS_HOUSE_RULES_H

#include <samklang/base/result.h>
#include <samklang/validate/house_rules.h>

#include <filesystem>
#include <string_view>

namespace samklang::tools {

/// An agency's own rules as its TOML file has them (docs/cookbook/write-house-rules.md), checked. Errors: io, syntax
/// (no TOML), usage (keys, types and values that mean nothing, patterns that are not understood), each with its line.
Result<validate::HouseRules> read_house_rules(const std::filesystem::path& file);
/// The same from memory; `name` is what errors call it.
Result<validate::HouseRules> parse_house_rules(std::string_view text, std::string_view name);

} // namespace samklang::tools

#endif

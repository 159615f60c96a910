// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_SETTINGS_H
#define SAMKLANG_TOOLS_VALIDATION_SETTINGS_H

#include <samklang/base/result.h>
#include <samklang/validate/exceptions.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::tools {

/// What samklang.toml says. What the command line says goes before it.
struct ValidationSettings {
  std::optional<std::string> profile;
  std::optional<std::string> fail_on;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<validate::SeverityOverride> overrides;
  std::vector<validate::Suppression> suppressions;
};

/// Reads the settings from TOML:
///
///   profile = "spec"
///   fail-on = "warning"
///   select = ["D"]
///   ignore = ["D322"]
///   [[severity]]           # a later one goes before an earlier one
///   rule = "D301"          # id, name, group or "*"
///   level = "off"          # error, warning, info, off
///   agency = "974760673"   # optional
///   namespace = "https://" # optional: the beginning of IRIs
///   [[suppress]]
///   rule = "D305"
///   iri = "https://example.org/a" # optional; with * at the end, its beginning
///   reason = "quoted from the statute"
///   until = 2027-12-31     # optional
///
/// `name`: of the file, for messages. Errors: syntax (no TOML), usage (a key that is not known, a value that means
/// nothing), with the line.
Result<ValidationSettings> parse_settings(std::string_view toml, const std::string& name);

/// The same from a file. Errors: io too.
Result<ValidationSettings> read_settings(const std::string& path);

} // namespace samklang::tools

#endif

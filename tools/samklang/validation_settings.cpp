// SPDX-License-Identifier: Apache-2.0
#include "validation_settings.h"

#include "output.h"
#include "toml_reader.h"

#include <array>
#include <utility>

namespace samklang::tools {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> thresholds = {
    {{"error", "error"}, {"warning", "warning"}, {"info", "info"}, {"none", "none"}}};
constexpr std::array<std::pair<std::string_view, std::optional<Severity>>, 4> levels = {
    {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}, {"off", std::nullopt}}};

validate::Suppression read_suppression(TomlReader& reader, const toml::table& table, const std::string& name) {
  validate::Suppression out;
  out.written = {.source = name, .line = table.source().begin.line};
  reader.texts("rule", out.rules);
  reader.text("iri", out.iri);
  reader.text("file", out.source);
  reader.text("reason", out.reason);
  reader.day("until", out.until);
  if (out.rules.empty()) reader.blame(table, "this suppression names no rule", "add rule = \"D301\"");
  if (out.reason.empty()) reader.blame(table, "this suppression gives no reason", "add reason = \"...\"");
  return out;
}

validate::SeverityOverride read_severity(TomlReader& reader, const toml::table& table) {
  validate::SeverityOverride out;
  reader.text("rule", out.rule);
  reader.choice("level", levels, out.severity);
  reader.text("agency", out.agency);
  reader.text("namespace", out.iri_prefix);
  if (out.rule.empty()) reader.blame(table, "this severity names no rule", "add rule = \"D301\"");
  if (!table.contains("level")) reader.blame(table, "this severity names no level", "add level = \"warning\"");
  return out;
}

} // namespace

Result<ValidationSettings> parse_settings(std::string_view toml_text, const std::string& name) {
  const auto table = parse_toml(toml_text, name, "mend the line; `samklang validate --help` shows the settings");
  if (!table) return table.error();
  ValidationSettings out;
  TomlReader reader(*table, name);
  std::string profile;
  if (reader.text("profile", profile) && !profile.empty()) out.profile = profile;
  reader.choice("fail-on", thresholds, out.fail_on);
  reader.texts("select", out.select);
  reader.texts("ignore", out.ignore);
  reader.tables("severity", [&](TomlReader& one, const toml::table& severity) {
    out.overrides.push_back(read_severity(one, severity));
  });
  reader.tables("suppress", [&](TomlReader& one, const toml::table& suppression) {
    out.suppressions.push_back(read_suppression(one, suppression, name));
  });
  if (auto error = reader.finish()) return *error;
  return out;
}

Result<ValidationSettings> read_settings(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return text.error();
  return parse_settings(*text, path);
}

} // namespace samklang::tools

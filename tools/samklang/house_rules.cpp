// SPDX-License-Identifier: Apache-2.0
#include "house_rules.h"

#include "output.h"
#include "toml_reader.h"

#include <array>
#include <string>
#include <utility>

namespace samklang::tools {
namespace {

using validate::HouseRule;
using validate::TextField;
using validate::TextRuleKind;

constexpr std::array<std::pair<std::string_view, TextRuleKind>, 4> kinds = {
    {{"existence", TextRuleKind::existence},
     {"substitution", TextRuleKind::substitution},
     {"opening", TextRuleKind::opening},
     {"banned", TextRuleKind::banned}}};
constexpr std::array<std::pair<std::string_view, TextField>, 3> fields = {
    {{"definition", TextField::definition}, {"term", TextField::term}, {"note", TextField::note}}};
constexpr std::array<std::pair<std::string_view, Language>, 3> languages = {
    {{"nb", Language::nb}, {"nn", Language::nn}, {"en", Language::en}}};
constexpr std::array<std::pair<std::string_view, Severity>, 3> severities = {
    {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}}};

HouseRule read_rule(TomlReader& reader, const toml::table& table) {
  HouseRule out;
  out.place = reader.place(table);
  reader.text("name", out.name);
  reader.choice("kind", kinds, out.kind);
  reader.choice("field", fields, out.field);
  reader.choice("language", languages, out.language);
  reader.choice("severity", severities, out.severity);
  reader.texts("words", out.words);
  if (const auto place = reader.text("pattern", out.pattern)) out.pattern_place = *place;
  if (const auto place = reader.text("except", out.except)) out.except_place = *place;
  reader.pairs("replace", out.replacements);
  reader.wording("message", out.message);
  reader.wording("advice", out.advice);
  reader.text("page", out.page);
  return out;
}

} // namespace

Result<validate::HouseRules> parse_house_rules(std::string_view text, std::string_view name) {
  const std::string file(name);
  const auto table = parse_toml(text, file,
                                "https://toml.io says how it is written; docs/cookbook/write-house-rules.md shows a "
                                "whole file");
  if (!table) return table.error();
  validate::HouseRules out;
  TomlReader reader(*table, file);
  const bool there = reader.tables(
      "rule", [&](TomlReader& one, const toml::table& rule) { out.rules.push_back(read_rule(one, rule)); });
  if (auto error = reader.finish()) return *error;
  if (!there)
    return Error{ErrorCode::usage, "there are no rules in the file", "rules begin with [[rule]]", reader.place(*table)};
  if (auto fine = validate::check_house_rules(out); !fine) return fine.error();
  return out;
}

Result<validate::HouseRules> read_house_rules(const std::filesystem::path& file) {
  const auto bytes = read_file(file, "the house rules", "is it a file, and may you read it?");
  if (!bytes) return bytes.error();
  return parse_house_rules(*bytes, file.string());
}

} // namespace samklang::tools

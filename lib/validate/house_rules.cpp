// SPDX-License-Identifier: Apache-2.0
#include "validate/house.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace samklang::validate {
namespace {

constexpr std::string_view advice = "docs/cookbook/write-house-rules.md shows a whole file";

Error complaint(const HouseRule& rule, const std::string& what, std::string how = std::string(advice)) {
  const std::string name =
      rule.name.empty() ? "a house rule without a name" : "the house rule \"" + printable_excerpt(rule.name) + "\"";
  return {ErrorCode::usage, name + " " + what, std::move(how), rule.place};
}

bool is_name(std::string_view name) noexcept {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.front() != '-' && name.back() != '-' && std::all_of(name.begin(), name.end(), fits);
}

Result<void> check(const HouseRule& rule, std::set<std::string>& names) {
  if (!is_name(rule.name))
    return complaint(rule, "cannot be called so", "a name is lower-case letters, digits and hyphens: \"no-etc\"");
  if (!names.insert(rule.name).second) return complaint(rule, "stands there twice", "give each rule a name of its own");
  const bool substitution = rule.kind == TextRuleKind::substitution;
  if (substitution && rule.replacements.empty())
    return complaint(rule, "replaces nothing", "say what by what: replace = { \"old word\" = \"better word\" }");
  if (!substitution && !rule.replacements.empty())
    return complaint(rule, "has replacements, and is no substitution", "write kind = \"substitution\"");
  if (!substitution && rule.words.empty() && rule.pattern.empty())
    return complaint(rule, "looks for nothing", "give words = [...] or pattern = '...'");
  if (rule.kind == TextRuleKind::banned && !rule.pattern.empty())
    return complaint(rule, "bans words in every form, which a pattern cannot say", "use kind = \"existence\"");
  const auto empty = [](const std::string& word) { return word.find_first_not_of(" \t\n") == std::string::npos; };
  if (std::any_of(rule.words.begin(), rule.words.end(), empty) ||
      std::any_of(rule.replacements.begin(), rule.replacements.end(),
                  [&](const auto& one) { return empty(one.first); }))
    return complaint(rule, "looks for an empty word", "leave it out");
  if (rule.language && *rule.language != Language::nb && *rule.language != Language::nn &&
      *rule.language != Language::en)
    return complaint(rule, "is for a language that rules on texts are not made for", "languages: nb, nn, en");
  if (std::all_of(rule.message.begin(), rule.message.end(), empty))
    return complaint(rule, "says nothing", "give message.nb, message.nn or message.en");
  return {};
}

} // namespace

Result<House> House::make(const HouseRules& rules) {
  House out;
  std::set<std::string> names;
  for (const HouseRule& rule : rules.rules) {
    if (auto fine = check(rule, names); !fine) return fine.error();
    TextRule::Written written{rule.kind,         rule.words, rule.pattern,       rule.except,
                              rule.replacements, rule.place, rule.pattern_place, rule.except_place};
    auto compiled = TextRule::make(std::move(written));
    if (!compiled) {
      Error error = compiled.error();
      error.message = "the house rule \"" + rule.name + "\": " + error.message;
      return error;
    }
    out.rules_.push_back({&rule, std::move(*compiled)});
  }
  return out;
}

Result<void> check_house_rules(const HouseRules& rules) {
  auto house = House::make(rules);
  if (!house) return house.error();
  return {};
}

} // namespace samklang::validate

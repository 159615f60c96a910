// SPDX-License-Identifier: Apache-2.0
#include "report/findings_facts.h"
#include "report/json.h"
#include "report/table.h"

namespace samklang::report {
namespace {

std::string severity_in(const validate::Rule& rule, const validate::Profile& profile, Language language) {
  const auto severity = validate::severity(rule, profile);
  return std::string(text(severity ? severity_word(*severity) : Message::rule_off, language));
}

Json wording(const validate::Wording& words) { return {{"nb", words.nb}, {"nn", words.nn}, {"en", words.en}}; }

} // namespace

std::string rules_text(std::span<const validate::Rule* const> rules, const validate::Profile& profile,
                       Language language) {
  std::vector<std::vector<std::string>> rows;
  for (const validate::Rule* rule : rules) {
    rows.push_back({std::string(rule->id), severity_in(*rule, profile, language) + (rule->by_default ? "" : "*"),
                    rule->fixable ? "--fix" : "", std::string(rule->title.in(language))});
  }
  std::string out = columns(rows, 4, "");
  const bool one = rules.size() == 1;
  const std::string count =
      one ? say(Message::one_rule, language) : say(Message::many_rules, language, {number(rules.size(), language)});
  bool starred = false;
  for (const validate::Rule* rule : rules) starred = starred || !rule->by_default;
  out += '\n' + say(Message::rules_count, language, {count, profile.name, profile.about.in(language)}) + '\n';
  if (starred) out += "* " + say(Message::rule_not_default, language) + '\n';
  return out;
}

std::string rule_text(const validate::Rule& rule, const std::string& rule_pages, Language language) {
  std::string out = std::string(rule.id) + ' ' + std::string(rule.slug) + '\n';
  const auto line = [&](const std::string& content) { out += wrapped(content, 100, "  ") + '\n'; };
  line(std::string(rule.title.in(language)));
  out += '\n';
  line(say(Message::rule_says, language, {rule.message.in(language)}));
  line(say(Message::rule_advice, language, {rule.advice.in(language)}));
  line(say(Message::rule_source, language, {rule.source}));
  std::string severities;
  for (const validate::Profile& profile : validate::profiles())
    severities +=
        (severities.empty() ? "" : ", ") + std::string(profile.name) + ' ' + severity_in(rule, profile, language);
  line(say(Message::rule_severity, language, {severities}));
  if (!rule.by_default) line(say(Message::rule_not_default, language));
  if (rule.fixable) line(say(Message::rule_fixable, language));
  FindingsReport pages;
  pages.rule_pages = rule_pages;
  if (const std::string page = page_of(pages, rule.id); !page.empty()) line(say(Message::rule_page, language, {page}));
  return out;
}

std::string rules_json(std::span<const validate::Rule* const> rules) {
  Json out;
  out["format"] = "samklang-rule-list/1";
  out["profiles"] = Json::array();
  for (const validate::Profile& profile : validate::profiles())
    out["profiles"].push_back(
        {{"name", profile.name}, {"extends", text_or_null(profile.extends)}, {"about", wording(profile.about)}});
  out["rules"] = Json::array();
  for (const validate::Rule* rule : rules) {
    Json one = {{"id", rule->id}, {"slug", rule->slug}};
    one["severity"] = Json::object();
    for (const validate::Profile& profile : validate::profiles()) {
      const auto severity = validate::severity(*rule, profile);
      one["severity"][std::string(profile.name)] = severity ? name(*severity) : std::string_view("off");
    }
    one["on"] = rule->by_default;
    one["fix"] = rule->fixable;
    one["title"] = wording(rule->title);
    one["message"] = wording(rule->message);
    one["advice"] = wording(rule->advice);
    one["source"] = rule->source;
    out["rules"].push_back(std::move(one));
  }
  return written(out);
}

} // namespace samklang::report

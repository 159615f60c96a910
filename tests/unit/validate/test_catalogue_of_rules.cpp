// SPDX-License-Identifier: Apache-2.0
#include "validate/severities.h"

#include <samklang/validate/rules.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

using namespace samklang;
using validate::Rule;

TEST_CASE("Every rule has a check, and every check a rule") {
  std::set<std::string> checked;
  for (std::size_t i = 0; i < validate::rule_count(); ++i)
    checked.emplace(validate::name(static_cast<validate::RuleId>(i)));
  std::set<std::string> written;
  for (const Rule& rule : validate::rules()) written.emplace(rule.id);
  CHECK(checked == written);
  CHECK(written.size() == validate::rules().size());
}

TEST_CASE("Rules stand in the order of their ids, slugs are unique") {
  std::set<std::string_view> slugs;
  std::string_view before;
  for (const Rule& rule : validate::rules()) {
    CHECK(before < rule.id);
    CHECK(slugs.insert(rule.slug).second);
    CHECK(validate::find_rule(rule.id) == &rule);
    CHECK(validate::find_rule(rule.slug) == &rule);
    before = rule.id;
  }
}

TEST_CASE("Every rule speaks three languages, and says what to do and where it comes from") {
  for (const Rule& rule : validate::rules()) {
    INFO(rule.id);
    for (const Language language : {Language::nb, Language::nn, Language::en}) {
      CHECK_FALSE(rule.title.in(language).empty());
      CHECK_FALSE(rule.message.in(language).empty());
      CHECK_FALSE(rule.advice.in(language).empty());
      CHECK(rule.advice.in(language).find('{') == std::string_view::npos);
    }
    CHECK_FALSE(rule.source.empty());
    for (const validate::Profile& profile : validate::profiles()) static_cast<void>(severity(rule, profile));
  }
}

TEST_CASE("A variant has its own advice where the rule's does not fit") {
  Finding finding;
  finding.rule = "D312";
  const std::string_view of_rule = validate::advice(finding, Language::nb);
  finding.variant = "short";
  CHECK(validate::advice(finding, Language::nb) != of_rule);
  for (const Language language : {Language::nb, Language::nn, Language::en}) {
    CHECK_FALSE(validate::advice(finding, language).empty());
    CHECK(validate::advice(finding, language).find('{') == std::string_view::npos);
  }
  finding.variant = "far-too-long";
  CHECK(validate::advice(finding, Language::nb) == of_rule);
}

TEST_CASE("Every rule has its page") {
  const std::filesystem::path folder = std::filesystem::path(SAMKLANG_SOURCE_DIR) / "docs/rules";
  for (const Rule& rule : validate::rules()) {
    INFO(rule.id);
    std::ifstream page(folder / (std::string(rule.id) + ".md"));
    REQUIRE(page.good());
    std::stringstream text;
    text << page.rdbuf();
    CHECK(text.str().find(rule.slug) != std::string::npos);
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string stem = entry.path().stem().string();
    if (stem != "README") CHECK(validate::find_rule(stem) != nullptr);
  }
}

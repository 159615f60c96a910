// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/date.h>
#include <samklang/text/act_name.h>
#include <samklang/text/legal_reference.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <string>

namespace {

nlohmann::json acts() {
  std::ifstream file(SAMKLANG_SOURCE_DIR "/schemas/acts.json");
  return nlohmann::json::parse(file).at("acts");
}

std::vector<std::string> strings(const nlohmann::json& row, const char* member) {
  return row.contains(member) ? row.at(member).get<std::vector<std::string>>() : std::vector<std::string>();
}

} // namespace

TEST_CASE("Every act of the table has a key with a day of the calendar") {
  for (const auto& row : acts()) {
    const auto key = row.at("key").get<std::string>();
    CAPTURE(key);
    const auto day = key.substr(key.find('/') + 1, 10);
    CHECK(samklang::parse_date(day).has_value());
    CHECK((key.starts_with("lov/") || key.starts_with("forskrift/")));
  }
}

TEST_CASE("A name of the table has one bearer today") {
  std::map<std::string, std::string> bearers;
  std::map<std::string, nlohmann::json> rows;
  for (const auto& row : acts()) rows[row.at("key")] = row;
  for (const auto& [key, row] : rows) {
    const auto replaced = row.value("replaced_by", std::string());
    for (const char* member : {"names", "abbreviations", "section_only"}) {
      for (const auto& name : strings(row, member)) {
        CAPTURE(key, name);
        if (replaced.empty()) CHECK(bearers.try_emplace(name, key).first->second == key);
      }
    }
    CAPTURE(key, replaced);
    if (!replaced.empty()) CHECK(rows.count(replaced) == 1);
  }
}

TEST_CASE("Every name, abbreviation and title of the table is understood") {
  for (const auto& row : acts()) {
    const auto key = row.at("key").get<std::string>();
    if (row.contains("replaced_by")) continue;
    const std::string section = row.value("plain_sections", false) ? "5" : "5-1";
    const std::string kind = key.substr(0, key.find('/'));
    std::vector<std::string> spellings;
    for (const char* member : {"names", "abbreviations", "section_only"}) {
      for (const auto& name : strings(row, member)) spellings.push_back(name);
    }
    for (const auto& title : strings(row, "titles")) spellings.push_back(kind + " " + title);
    for (const auto& spelling : spellings) {
      const auto found = samklang::text::legal_references("jf. " + spelling + " § " + section + ".");
      CAPTURE(spelling);
      REQUIRE(found.size() == 1);
      CHECK(found[0].key == key + "/§" + section);
    }
  }
}

TEST_CASE("an act is cited by its short name, else by its number") {
  CHECK(samklang::text::act_citation("lov/1997-02-28-19") == "folketrygdloven");
  CHECK(samklang::text::act_citation("lov/1900-01-01-99") == "LOV-1900-01-01-99");
  CHECK(samklang::text::act_citation("forskrift/2005-12-16-1478") == "FOR-2005-12-16-1478");
  CHECK(samklang::text::act_citation("noe annet") == "noe annet");
}

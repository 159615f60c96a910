// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string concept_with(const std::string& definition) {
  return "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"" + definition + "\"@nb .";
}

} // namespace

TEST_CASE("D301: a full stop at the end of the only sentence") {
  const auto found = findings_of("D301", concept_with("areal for ferdsel."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.kind == Fix::Kind::replace_text);
  CHECK(found[0].fix.text == "areal for ferdsel");
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#definition");
  CHECK(findings_of("D301", concept_with("areal for ferdsel")).empty());
  CHECK(findings_of("D301", concept_with("areal for ferdsel...")).empty());
  CHECK(findings_of("D301", concept_with("areal for ferdsel. Kan ha fortau.")).empty());
}

TEST_CASE("D312: too long and too short") {
  std::string text = "areal";
  for (int i = 0; i < 40; ++i) text += " ord";
  const auto found = findings_of("D312", concept_with(text));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "41");
  CHECK(validate::message(found[0], Language::nb) == "definisjonen er på 41 ord");
  const auto brief = findings_of("D312", concept_with("et areal"));
  REQUIRE(brief.size() == 1);
  CHECK(validate::message(brief[0], Language::nb) == "definisjonen er bare på 2 ord");
  CHECK(findings_of("D312", concept_with("areal for ferdsel")).empty());
}

TEST_CASE("D312: far too long is a warning, unless the agency says otherwise") {
  std::string definition;
  for (int i = 0; i < 81; ++i) definition += "ord ";
  const std::string body =
      "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"" + definition + "\"@nb .";
  CHECK(findings_of("D312", body)[0].severity == Severity::warning);
  validate::Options options;
  options.profile = "spec";
  options.select = {"D312"};
  options.overrides.push_back({"D312", {}, {}, Severity::info});
  const auto found = test::judge({body}, options).findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::info);
}

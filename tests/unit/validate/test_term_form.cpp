// SPDX-License-Identifier: Apache-2.0
// T201, T203 to T210: how terms are written.
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string concept_with(const std::string& term, const std::string& more = {}, const std::string& tag = "nb") {
  return "ex:x a skos:Concept ; skos:prefLabel \"" + term + "\"@" + tag + " " + more + ".\n";
}

const std::string other = "ex:y a skos:Concept ; skos:prefLabel \"privat vei\"@nb ; skos:definition \"vei der Norsk "
                          "Veiselskap bestemmer\"@nb .\n";

} // namespace

TEST_CASE("T201: a capital where no name stands") {
  const auto found = findings_of("T201", concept_with("Vei") + other);
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"Vei", "vei"});
  CHECK(found[0].fix.kind == Fix::Kind::none);
  CHECK(findings_of("T201", concept_with("Person")).size() == 1);
  for (const char* term : {"vei", "Folkeregisteret", "NAV", "EØS-borger", "Altinn", "Norsk Standard", "Norges Bank",
                           "D-nummer", "eInnsyn", "3D-modell"})
    CHECK(findings_of("T201", concept_with(term) + other).empty());
}

TEST_CASE("T203: an article before the term") {
  CHECK(findings_of("T203", concept_with("en vei")).size() == 1);
  CHECK(findings_of("T203", concept_with("ein veg", "", "nn")).size() == 1);
  CHECK(findings_of("T203", concept_with("a road", "", "en")).size() == 1);
  CHECK(findings_of("T203", concept_with("den som eier veien")).size() == 1);
  for (const char* term : {"vei", "enhet", "det norske fastlandet", "en av flere"})
    CHECK(findings_of("T203", concept_with(term)).empty());
}

TEST_CASE("T204: alternatives side by side") {
  for (const char* term : {"endring/korreksjon", "gevinst eller tap", "bo- eller arbeidssted", "vei; gate",
                           "lønn og/eller pensjon", "gevinst eller tap ved salg"})
    CHECK(findings_of("T204", concept_with(term)).size() == 1);
  for (const char* term :
       {"km/t", "A/S", "TCP/IP", "24/7", "råd og veiledning", "fradrag for gjeld eller renter",
        "arbeids- og velferdsetaten", "utbytte per aksje eller andel", "person som selger eller kjøper"})
    CHECK(findings_of("T204", concept_with(term)).empty());
}

TEST_CASE("T205, T206, T207: qualifiers, long terms, abbreviations") {
  const auto found = findings_of("T205", concept_with("vei (samferdsel)"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "samferdsel");
  CHECK(findings_of("T205", concept_with("melding (A07)")).empty());
  CHECK(findings_of("T205", concept_with("Norsk pasientregister (NPR)")).empty());
  CHECK(findings_of("T206", concept_with("vei som går fra by til land"))[0].arguments.front() == "7");
  CHECK(findings_of("T206", concept_with("vei som går til land")).empty());
  CHECK(findings_of("T207", concept_with("NPR")).size() == 1);
  CHECK(findings_of("T207", concept_with("NPR", "; skos:altLabel \"norsk pasientregister\"@nb")).empty());
  CHECK(findings_of("T207", concept_with("vei")).empty());
}

TEST_CASE("T208: bokmål given as nynorsk") {
  const auto both = [](const std::string& nb, const std::string& nn) {
    return concept_with(nb, "; skos:prefLabel \"" + nn + "\"@nn");
  };
  CHECK(findings_of("T208", both("sikkerhet", "sikkerhet"))[0].arguments.front() == "sikkerhet");
  CHECK(findings_of("T208", both("arbeidstaker", "arbeidstaker")).size() == 1);
  CHECK(findings_of("T208", both("sikkerhet", "tryggleik")).empty());
  CHECK(findings_of("T208", both("skatt", "skatt")).empty());
  CHECK(findings_of("T208", both("het", "het")).empty());
}

TEST_CASE("T209: preferred here, advised against there") {
  const std::string there = "ex:y a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:hiddenLabel \"gate\"@nb .\n";
  const auto found = findings_of("T209", concept_with("Gate") + there);
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"Gate", "vei"});
  CHECK(found[0].related[0].uri == "https://example.org/y");
  CHECK(findings_of("T209", concept_with("sti") + there).empty());
  CHECK(findings_of("T209", concept_with("vei", "; skos:hiddenLabel \"vei\"@nb")).empty());
}

TEST_CASE("T210: stray white space is mended, stray marks are said") {
  auto found = findings_of("T210", concept_with(" privat  vei "));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "space");
  CHECK(found[0].value == " privat  vei ");
  CHECK(found[0].fix.text == "privat vei");
  for (const char* term : {"vei;", "veien?", "vegvesenet.", "\\\"vei\\\"", "«vei»"})
    CHECK(findings_of("T210", concept_with(term)).size() == 1);
  for (const char* term : {"vei", "forsikring mv.", "organisasjonsnr.", "vei (\\\"gate\\\")", "Asker m.fl."})
    CHECK(findings_of("T210", concept_with(term)).empty());
}

TEST_CASE("Q110: separators of lines are spaces, marks of direction are nothing") {
  const auto label = [](const std::string& text) {
    return "ex:x a skos:Concept ; skos:prefLabel \"" + text + "\"@nb .";
  };
  auto found = findings_of("Q110", label("vei\u2028bane"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "space");
  CHECK(found[0].fix.text == "vei bane");
  for (const char* hidden : {"vei\u061Cbane", "vei\u200Bbane", "vei\u00ADbane", "vei\U000E0041bane"}) {
    found = findings_of("Q110", label(hidden));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant.empty());
    CHECK(found[0].fix.text == "veibane");
  }
}

// SPDX-License-Identifier: Apache-2.0
// D302, D303, D304, D308: how a definition begins.
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string concept_with(const std::string& term, const std::string& definition, const std::string& tag = "nb") {
  return "ex:x a skos:Concept ; skos:prefLabel \"" + term + "\"@" + tag + " ; skos:definition \"" + definition + "\"@" +
         tag + " .\n";
}

const std::string other =
    "ex:y a skos:Concept ; skos:prefLabel \"gate\"@nb ; skos:definition \"areal i by der Enheten ferdes\"@nb .\n";

} // namespace

TEST_CASE("D302: a capital where the catalogue writes the word in lower case, with a fix") {
  const auto found = findings_of("D302", concept_with("vei", "Areal for ferdsel") + other);
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"Areal", "areal"});
  CHECK(found[0].begin == 0);
  CHECK(found[0].end == 5);
  CHECK(found[0].fix.kind == Fix::Kind::replace_text);
  CHECK(found[0].fix.text == "areal for ferdsel");
  CHECK(validate::message(found[0], Language::nb) == "definisjonen begynner med stor bokstav: «Areal»");
}

TEST_CASE("D302: what only the lexicon knows is found and not fixed") {
  const auto found = findings_of("D302", concept_with("elev", "Person som går på skole"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.kind == Fix::Kind::none);
}

TEST_CASE("D302: letters beyond ASCII") {
  const auto found = findings_of("D302", concept_with("budsjett", "Økonomisk plan") +
                                             concept_with("plan", "noe økonomisk").replace(3, 1, "z"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.text == "økonomisk plan");
}

TEST_CASE("D302: names, abbreviations and numbers begin as they are written") {
  for (const char* definition :
       {"Folkeregisterets nummer for en person", "NAV sin oversikt", "EØS-borger med opphold", "A-ordningens melding",
        "Norges lengste vei", "3 meter bredt areal", "Jf. merknaden", "Enheten som eier veien", "eBrev til noen"}) {
    INFO(definition);
    CHECK(findings_of("D302", concept_with("vei", definition) + other).empty());
  }
}

TEST_CASE("D303: an article before the superordinate concept") {
  CHECK(findings_of("D303", concept_with("vei", "et areal for ferdsel")).size() == 1);
  CHECK(findings_of("D303", concept_with("vei", "Det samlede arealet for ferdsel")).size() == 1);
  CHECK(findings_of("D303", concept_with("veg", "eit areal for ferdsel", "nn")).size() == 1);
  CHECK(findings_of("D303", concept_with("road", "an area for traffic", "en")).size() == 1);
  const auto found = findings_of("D303", concept_with("vei", "et areal"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].end == 2);
  for (const char* definition :
       {"areal for ferdsel", "en eller flere veier", "et av flere arealer", "den som eier veien",
        "det gamle arealet som brukes til ferdsel", "enkel vei", "den delen av arealet som brukes til ferdsel"})
    CHECK(findings_of("D303", concept_with("vei", definition)).empty());
}

TEST_CASE("D304: words about words") {
  for (const char* definition :
       {"samlebetegnelse for arealer for ferdsel", "begrep som brukes om arealer", "en fellesbetegnelse på arealer",
        "Dette er arealer for ferdsel", "er et areal for ferdsel", "betyr areal", "forkortelse for veiareal",
        "Begrepet omfatter alle arealer"}) {
    INFO(definition);
    CHECK(findings_of("D304", concept_with("vei", definition)).size() == 1);
  }
  CHECK(findings_of("D304", concept_with("veg", "nemning på areal for ferdsel", "nn")).size() == 1);
  CHECK(findings_of("D304", concept_with("road", "term used for an area", "en")).size() == 1);
  for (const char* definition : {"areal for ferdsel", "areal som er åpent for ferdsel", "navn på en vei",
                                 "er veien stengt, skal den regnes med"})
    CHECK(findings_of("D304", concept_with("vei", definition)).empty());
}

TEST_CASE("D304: the concept's own term and a verb") {
  const auto found = findings_of("D304", concept_with("vei", "En vei er et areal for ferdsel"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "names-itself");
  CHECK(found[0].arguments.front() == "En vei er");
  CHECK(findings_of("D304", concept_with("privat vei", "med private veier menes veier uten det offentlige")).size() ==
        1);
  CHECK(findings_of("D304", concept_with("vei (samferdsel)", "vei er et areal")).size() == 1);
  CHECK(findings_of("D304", concept_with("vei", "gate er et areal")).empty());
}

TEST_CASE("D304: terms about terms are rightly defined so") {
  CHECK(findings_of("D304", concept_with("overbegrep", "begrep for noe som omfatter et annet")).empty());
  CHECK(findings_of("D304", concept_with("frarådet term", "term som brukes mot standardens råd")).empty());
}

TEST_CASE("D308: what the concept is not") {
  CHECK(findings_of("D308", concept_with("løsøre", "gjenstander som ikke er fast eiendom")).size() == 1);
  CHECK(findings_of("D308", concept_with("lausøyre", "gjenstandar som ikkje er fast eigedom", "nn")).size() == 1);
  CHECK(findings_of("D308", concept_with("chattels", "things that are not real property", "en")).size() == 1);
  // The lack is the characteristic, or there is more to it.
  CHECK(findings_of("D308", concept_with("ubebodd bolig", "bolig som ikke har beboere")).empty());
  CHECK(findings_of("D308", concept_with("arbeidsløs", "person som ikke har arbeid")).empty());
  CHECK(findings_of("D308", concept_with("annen formue", "formue som ikke føres andre steder")).empty());
  CHECK(findings_of("D308", concept_with("ikke-medlem", "person som ikke er medlem")).empty());
  CHECK(findings_of("D308", concept_with("vurdering", "mening som ikke bygger på tall, men på skjønn")).empty());
  CHECK(findings_of("D308", concept_with("vei", "areal der biler ikke kjører")).empty());
}

TEST_CASE("D303, D308: white space and dashes beyond ASCII are no letters") {
  CHECK(findings_of("D303", concept_with("formue", "den største\u00A0delen av eiendelene"), "house").size() == 1);
  CHECK(findings_of("D303", concept_with("formue", "den største—delen av eiendelene"), "house").size() == 1);
  CHECK(findings_of("D308", concept_with("gjest", "alle\u00A0personer som ikke er med"), "house").empty());
  CHECK(findings_of("D308", concept_with("gjest", "søkere som ikke er med"), "house").size() == 1);
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/records.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;
using test::record_and;
using test::sound_record;
using test::told;

namespace {

std::string termed(const std::string& label) { return "ex:a a skos:Concept ; skos:prefLabel \"" + label + "\"@nb ."; }
std::string tagged(const std::string& tag) {
  return "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:altLabel \"gate\"@" + tag + " .";
}

} // namespace

TEST_CASE("Q110: characters that nobody sees") {
  CHECK(told("Q110", termed("vei")).empty());
  CHECK(told("Q110", termed("")) == "empty");
  CHECK(told("Q110", termed("  ")) == "empty");
  CHECK(told("Q110", termed("vei\\nbane")) == "control");
  const auto soft = findings_of("Q110", termed("vei\\u00ADbane"));
  REQUIRE(soft.size() == 1);
  CHECK(soft[0].fix.text == "veibane");
  CHECK(soft[0].begin == 3);
  CHECK(soft[0].end == 5);
  CHECK(soft[0].arguments.front() == "U+00AD");
  const auto space = findings_of("Q110", termed("offentlig\\u00A0vei"));
  REQUIRE(space.size() == 1);
  CHECK(space[0].variant == "space");
  CHECK(space[0].fix.text == "offentlig vei");
  CHECK(told("Q110", termed("v\\u0435i")) == "look-alike");
  CHECK(told("Q110", termed("\\u0434\\u043E\\u0440\\u043E\\u0433\\u0430")).empty());
  const auto loose = findings_of("Q110", termed("a\\u030Apning"));
  REQUIRE(loose.size() == 1);
  CHECK(loose[0].variant == "decomposed");
  CHECK(loose[0].fix.text == "\xC3\xA5pning");
  CHECK(told("Q110", termed("ŋ̈ åpning čáhci")).empty()); // no composed form, and Sámi letters
  CHECK(told("Q110", termed("\\u0645\\u06CC\\u200C\\u062E\\u0648\\u0627\\u0647\\u0645"))
            .empty()); // Persian needs its joiner
}

TEST_CASE("Q111: tags name a language") {
  for (const char* tag : {"nb", "nn", "en", "en-GB", "se", "sma", "smj", "fkv", "SE", "sme", "de", "sr-Latn-RS"}) {
    INFO(tag);
    CHECK(told("Q111", tagged(tag)).empty());
  }
  CHECK(told("Q111", tagged("no")) == "norwegian");
  CHECK(told("Q111", tagged("no-NO")) == "norwegian");
  CHECK(told("Q111", tagged("dk")) == "plain");
  CHECK(told("Q111", tagged("norsk")) == "plain");
  CHECK(told("Q111", tagged("nb-NO")) == "mixed");
  CHECK(told("Q111", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb-NO .").empty());
  const auto found = findings_of("Q111", tagged("NB"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "spelling");
  CHECK(found[0].fix.kind == Fix::Kind::replace_tag);
  CHECK(found[0].fix.text == "nb");
  CHECK(findings_of("Q111", tagged("eng"))[0].fix.text == "en");
  // One finding a record and tag, not one a text.
  CHECK(findings_of("Q111", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@no ; skos:altLabel \"gate\"@no, \"sti\"@no .")
            .size() == 1);
}

TEST_CASE("Q115: terms that their vocabulary does not have") {
  const auto found = findings_of("Q115", record_and("skos:scopeNot \"merknad\"@nb"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "near");
  CHECK(found[0].arguments[0] == "skos:scopeNot");
  CHECK(found[0].arguments[1] == "skos:scopeNote");
  CHECK(told("Q115", record_and("skos:hasGenericConceptRelation [ skosno:hasGenericConcept ex:b ]")) == "plain");
  CHECK(told("Q115", record_and("skos:prefSymbol ex:tegn")) == "deprecated");
  CHECK(told("Q115", record_and("dct:replacedBy ex:b")) == "near");
  CHECK(told("Q115", record_and("xkos:generalises ex:b")) == "near");
  CHECK(told("Q115", record_and("euvoc:startDates \"2020-01-01\"^^xsd:date")) == "near");
  CHECK(told("Q115", record_and("euvoc:domain ex:b ; ex:eget \"felt\" ; xkos:coreContentNote \"x\"@nb")).empty());
  CHECK(told("Q115", "ex:a a skos:Concepts ; skos:prefLabel \"vei\"@nb . ex:b a skos:Concept .") == "near");
  // Terms of generation 1 are terms.
  CHECK(told("Q115", "ex:a a skos:Concept ; skosno:definisjon [ a skosno:Definisjon ; rdfs:label \"areal\"@nb ] .")
            .empty());
}

TEST_CASE("L806: codes stand on their list") {
  const std::string status = "euvoc:status <http://publications.europa.eu/resource/authority/concept-status/";
  CHECK(told("L806", record_and(status + "CURRENT>")).empty());
  const auto found = findings_of("L806", record_and(status + "CURENT>"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "near");
  CHECK(found[0].arguments.back() == "CURRENT");
  CHECK(told("L806", record_and(status + "XYZ>")) == "plain");
  CHECK(told("L806", record_and("euvoc:status \"gjeldende\"@nb")).empty());
  CHECK(told("L806", record_and("euvoc:status ex:egen-kode")).empty());
  CHECK(told("L806",
             record_and("euvoc:status <https://publications.europa.eu/resource/authority/concept-status/CURRENT>")) ==
        "base");
  CHECK(told("L806", record_and("euvoc:xlDefinition [ a euvoc:XlNote ; rdf:value \"bane\"@en ; "
                                "dct:audience <https://data.norge.no/vocabulary/audience-type#publik> ]")) == "near");
}

TEST_CASE("F904: values of their datatype") {
  const auto date = [](const std::string& value) { return record_and("dct:created " + value); };
  CHECK(told("F904", date("\"2023-02-29\"^^xsd:date")) == "plain");
  CHECK(told("F904", date("\"2024-02-29\"^^xsd:date")).empty());
  CHECK(told("F904", date("\"2024-02-29Z\"^^xsd:date")).empty());
  CHECK(told("F904", date("\"2024-02-29+01:00\"^^xsd:date")).empty());
  CHECK(told("F904", date("\"01.02.2024\"^^xsd:date")) == "plain");
  CHECK(told("F904", date("\"2024-02-29T10:11:12.5Z\"^^xsd:dateTime")).empty());
  CHECK(told("F904", date("\"2024-02-29T25:00:00\"^^xsd:dateTime")) == "plain");
  CHECK(told("F904", date("\"2024-02-29\"^^xsd:dateTime")) == "plain");
  CHECK(told("F904", record_and("owl:deprecated \"ja\"^^xsd:boolean")) == "plain");
  CHECK(told("F904", record_and("owl:deprecated true ; ex:antall 12 ; ex:andel 0.5 ; ex:tall 1e3")).empty());
  CHECK(told("F904", record_and("ex:antall \"tolv\"^^xsd:integer")) == "plain");
  CHECK(told("F904", record_and("ex:side \"https://example.org/a b\"^^xsd:anyURI")) == "plain");
  CHECK(told("F904", record_and("ex:eget \"hva som helst\"^^ex:type")).empty());
}

// SPDX-License-Identifier: Apache-2.0
// D309, D310, D311, D316, D318, D320 to D323: the text of a definition.
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string concept_with(const std::string& definition, const std::string& tag = "nb") {
  return "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"" + definition + "\"@" + tag + " .";
}

} // namespace

TEST_CASE("D309: examples and open lists, all of them named") {
  const auto found = findings_of("D309", concept_with("areal for ferdsel, f.eks. gate, sti osv."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "«f.eks.», «osv.»");
  for (const char* text : {"areal som for eksempel en gate", "gater, stier m.m.", "gater, stier o.l.", "bl.a. gater",
                           "gater mv. i by", "areal som som regel er asfaltert", "gater ..."})
    CHECK(findings_of("D309", concept_with(text)).size() == 1);
  CHECK(findings_of("D309", concept_with("areal, til dømes ein gate", "nn")).size() == 1);
  CHECK(findings_of("D309", concept_with("an area such as a street", "en")).size() == 1);
  for (const char* text : {"areal for ferdsel", "eksempel på areal", "mvaregister for veier", "osvald sin vei"})
    CHECK(findings_of("D309", concept_with(text)).empty());
  // "such as" says nothing in bokmål.
  CHECK(findings_of("D309", concept_with("areal such as a street")).empty());
}

TEST_CASE("D310: another definition on the way") {
  CHECK(findings_of("D310", concept_with("areal for ferdsel, dvs. gate")).size() == 1);
  CHECK(findings_of("D310", concept_with("areal, det vil si gate, for ferdsel")).size() == 1);
  CHECK(findings_of("D310", concept_with("areal, òg kalla gate", "nn")).size() == 1);
  CHECK(findings_of("D310", concept_with("area, also known as street", "en")).size() == 1);
  CHECK(findings_of("D310", concept_with("areal som kalles gate")).empty());
}

TEST_CASE("D311: several sentences, abbreviations known") {
  const auto found = findings_of("D311", concept_with("areal for ferdsel. Kan ha fortau."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "Kan ha fortau.");
  CHECK(found[0].begin == 19);
  for (const char* text : {"areal for ferdsel.", "areal etter lov av 21. juni 1963 nr. 23 kap. 2",
                           "areal for bl.a. Oslo", "areal på ca. 3 m", "areal (jf. Vegloven) for ferdsel"})
    CHECK(findings_of("D311", concept_with(text)).empty());
}

TEST_CASE("D316: white space is mended, the rest is said") {
  auto found = findings_of("D316", concept_with("areal  for ferdsel "));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.kind == Fix::Kind::replace_text);
  CHECK(found[0].fix.text == "areal for ferdsel");
  // The value is what stands in the file, white space around it too.
  found = findings_of("D316", concept_with(" areal for ferdsel"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == " areal for ferdsel");
  CHECK(found[0].fix.text == "areal for ferdsel");
  found = findings_of("D316", concept_with("areal for\\nferdsel"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "line-break");
  CHECK(found[0].fix.kind == Fix::Kind::none);
  CHECK(findings_of("D316", concept_with("areal for <b>ferdsel</b>"))[0].variant == "markup");
  CHECK(findings_of("D316", concept_with("areal, se https://example.org/vei"))[0].variant == "address");
  for (const char* text : {"areal for ferdsel", "areal der x < 3 og y > 4", "areal [åpent] for ferdsel"})
    CHECK(findings_of("D316", concept_with(text)).empty());
}

TEST_CASE("D316: white space in a definition node of its own") {
  const auto found =
      findings_of("D316", "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb ; euvoc:xlDefinition [ a euvoc:XlNote ; "
                          "rdf:value \"areal for ferdsel \"@nb ] .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "areal for ferdsel ");
  CHECK(found[0].node.starts_with("_:"));
}

TEST_CASE("D318, D320, D322: duties, vague words, parentheses") {
  CHECK(findings_of("D318", concept_with("eieren skal holde veien åpen")).size() == 1);
  CHECK(findings_of("D318", concept_with("person som skal holde veien åpen")).empty());
  CHECK(findings_of("D320", concept_with("areal som vanligvis er asfaltert")).size() == 1);
  CHECK(findings_of("D320", concept_with("areal som er asfaltert")).empty());
  const auto found = findings_of("D322", concept_with("areal (asfaltert) for ferdsel"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "(asfaltert)");
  CHECK(findings_of("D322", concept_with("areal for ferdsel")).empty());
}

TEST_CASE("D321: brackets, quotation marks and words twice") {
  CHECK(findings_of("D321", concept_with("areal (asfaltert for ferdsel")).size() == 1);
  CHECK(findings_of("D321", concept_with("areal \\\"asfaltert for ferdsel"))[0].variant == "quotes");
  CHECK(findings_of("D321", concept_with("areal for for ferdsel"))[0].variant == "twice");
  for (const char* text : {"areal (asfaltert) for ferdsel", "a) areal for ferdsel, b) gate",
                           "areal der det det gjelder er åpent", "areal \\\"asfaltert\\\" for ferdsel"})
    CHECK(findings_of("D321", concept_with(text)).empty());
}

TEST_CASE("D323: a placeholder") {
  for (const char* text : {"TODO", "test", "-", "???", "kommer senere", "Definisjon mangler.", "lorem ipsum dolor"})
    CHECK(findings_of("D323", concept_with(text)).size() == 1);
  for (const char* text : {"areal for ferdsel", "test av en komponent", "kommer fra et areal"})
    CHECK(findings_of("D323", concept_with(text)).empty());
}

TEST_CASE("D316, T210: a character without width is no white space") {
  const auto found = findings_of("D316", concept_with("om\u200Bbygging  av vei"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.text == "ombygging av vei");
  const auto term = findings_of("T210", "ex:x a skos:Concept ; skos:prefLabel \" om\u200Bbygging\"@nb .");
  REQUIRE(term.size() == 1);
  CHECK(term[0].fix.text == "ombygging");
}

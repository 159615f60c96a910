// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/records.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;
using test::record_and;
using test::sound_record;
using test::told;

namespace {

std::string concepts(const std::string& names) {
  std::string out;
  for (const char c : names) {
    const std::string name(1, c);
    out += "ex:" + name + " a skos:Concept ; skos:prefLabel \"" + name + "\"@nb ; dct:publisher ex:p .\n";
  }
  return out;
}

} // namespace

TEST_CASE("BS030: an associative relation has a target and one kind of role") {
  const auto relation = [](const std::string& inside) {
    return record_and("skosno:isFromConceptIn [ " + inside + " ]");
  };
  CHECK(told("BS030", relation("skosno:hasToConcept ex:b ; skosno:relationRole \"gjelder\"@nb")).empty());
  CHECK(told("BS030", relation("skosno:hasToConcept ex:b ; skosno:relationRole \"gjelder\"@nb, \"gjeld\"@nn")).empty());
  CHECK(told("BS030", relation("skosno:relationRole ex:rolle")) == "plain");
  CHECK(told("BS030", relation("skosno:hasToConcept ex:b")) == "role");
  CHECK(told("BS030", relation("skosno:hasToConcept ex:b ; skosno:relationRole ex:rolle, \"gjelder\"@nb")) == "both");
  CHECK(told("BS030", relation("skosno:hasToConcept ex:b ; skosno:relationRole ex:r1, ex:r2")) == "several");
}

TEST_CASE("BS031: a relation node says one direction") {
  const auto relation = [](const std::string& inside) {
    return record_and("skosno:hasGenericConceptRelation [ " + inside + " ]");
  };
  CHECK(told("BS031", relation("skosno:hasGenericConcept ex:b, ex:c")).empty());
  CHECK(told("BS031", relation("skosno:hasGenericConcept ex:b ; skosno:hasSpecificConcept ex:c")) == "both");
  CHECK(told("BS031", relation("dct:description \"form\"@nb")) == "plain");
  CHECK(told("BS031", record_and("skosno:hasPartitiveConceptRelation [ skosno:hasPartitiveConcept ex:b ; "
                                 "skosno:hasComprehensiveConcept ex:c ]")) == "both");
}

TEST_CASE("BS032: relations lead to concepts") {
  CHECK(told("BS032", record_and("skos:related \"https://example.org/b\"")) == "literal");
  CHECK(told("BS032", record_and("skos:related ex:etat") + "") == "");
  CHECK(told("BS032", record_and("skos:related ex:etat") + "ex:etat a foaf:Organization .") == "plain");
  CHECK(told("BS032", record_and("rdfs:seeAlso ex:side") + "ex:side a foaf:Document .").empty());
  CHECK(told("BS032", record_and("skosno:isFromConceptIn [ skosno:hasToConcept \"gate\"@nb ]")) == "literal");
}

TEST_CASE("SK009 and SK037: a concept is no scheme, a collection no concept") {
  CHECK(told("SK009", "ex:a a skos:Concept, skos:ConceptScheme ; skos:prefLabel \"vei\"@nb .") == "plain");
  CHECK(told("SK009",
             "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:inScheme ex:s . ex:s a skos:ConceptScheme .")
            .empty());
  CHECK(told("SK037", "ex:a a skos:Concept, skos:Collection ; skos:prefLabel \"vei\"@nb .") == "plain");
  const auto found = findings_of("SK037", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:broader ex:s .\n"
                                          "ex:s a skos:Collection ; skos:member ex:a .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "relation");
  CHECK(found[0].value == "https://example.org/s");
}

TEST_CASE("SK013: a term has one role") {
  const auto found =
      findings_of("SK013", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:altLabel \"vei\"@nb .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#altLabel");
  CHECK(found[0].arguments == std::vector<std::string>{"vei", "skos:prefLabel", "skos:altLabel"});
  CHECK(told("SK013", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:altLabel \"vei\"@nn .").empty());
  CHECK(told("SK013", "ex:a a skos:Concept ; skosxl:altLabel [ skosxl:literalForm \"vei\"@nb ] ;\n"
                      " skosxl:hiddenLabel [ skosxl:literalForm \"vei\"@nb ] .") == "plain");
}

TEST_CASE("SK014: one preferred label a language, on any resource") {
  CHECK(told("SK014", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb, \"gate\"@nb .") == "plain");
  const auto found = findings_of(
      "SK014", concepts("a") + "ex:s a skos:ConceptScheme ; skos:prefLabel \"Liste\"@nb, \"Register\"@nb .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "https://example.org/s");
  CHECK(told("SK014", "ex:a a skos:Concept ; skos:prefLabel \"vei\", \"gate\" .") == "untagged");
}

TEST_CASE("SK027: related and broader meet, and the shortest way shows it") {
  const auto found = findings_of(
      "SK027", concepts("abcd") + "ex:a skos:related ex:c ; skos:broader ex:b .\n"
                                  "ex:b skos:broader ex:c . ex:b xkos:specializes ex:d . ex:d skos:broader ex:c .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.back() == "a → b → c");
  CHECK(found[0].related.size() == 3);
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#related");
  CHECK(findings_of("SK027", concepts("ab") + "ex:b skos:related ex:a . ex:a skos:broader ex:b .").size() == 1);
  CHECK(findings_of("SK027", concepts("ab") + "ex:a skos:related ex:b ; xkos:isPartOf ex:b . ex:b skos:related ex:a .")
            .size() == 1);
  CHECK(findings_of("SK027", concepts("abc") + "ex:a skos:related ex:b ; skos:broader ex:c . ex:b skos:broader ex:c .")
            .empty());
  // An associative relation node is no skos:related.
  CHECK(findings_of("SK027", concepts("ab") +
                                 "ex:a xkos:specializes ex:b ; skosno:isFromConceptIn [ skosno:hasToConcept ex:b ] .")
            .empty());
}

TEST_CASE("SK046: exact match through others against a broader or related match") {
  const auto found = findings_of(
      "SK046", concepts("abc") + "ex:a skos:exactMatch ex:b ; skos:broadMatch ex:c . ex:c skos:exactMatch ex:b .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"c", "a → b → c", "skos:broadMatch"});
  CHECK(findings_of("SK046", concepts("ab") +
                                 "ex:a skos:exactMatch ex:b ; skos:relatedMatch ex:b . ex:b skos:relatedMatch ex:a .")
            .size() == 1);
  CHECK(findings_of("SK046",
                    concepts("abc") + "ex:a skos:exactMatch ex:b ; skos:closeMatch ex:b ; skos:broadMatch ex:c .")
            .empty());
  // Through a concept that no file has.
  CHECK(findings_of("SK046",
                    concepts("ab") + "ex:a skos:exactMatch ex:x ; skos:relatedMatch ex:b . ex:b skos:exactMatch ex:x .")
            .size() == 1);
}

TEST_CASE("Q101: a ring is told once, with its shortest round") {
  const std::string ring =
      concepts("abcd") + "ex:a skos:broader ex:b . ex:b xkos:specializes ex:c . ex:c skosno:hasGenericConceptRelation "
                         "[ skosno:hasGenericConcept ex:a ] . ex:c skos:broader ex:d . ex:d skos:broader ex:a .";
  const auto found = findings_of("Q101", ring, "fdk");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].arguments.back() == "a → b → c → a");
  CHECK(findings_of("Q101", ring, "spec")[0].severity == Severity::warning);
  CHECK(findings_of("Q101", concepts("ab") + "ex:a skos:broader ex:b . ex:b skos:narrower ex:a .").empty());
  CHECK(findings_of("Q101", concepts("a") + "ex:a skos:broader ex:a .").empty()); // Q104
}

TEST_CASE("Q104: related to itself") {
  CHECK(findings_of("Q104", concepts("a") + "ex:a skos:related ex:a .")[0].severity == Severity::warning);
  const auto found = findings_of("Q104", concepts("a") + "ex:a skos:broader ex:a .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].variant == "hierarchy");
  CHECK(found[0].value == "https://example.org/a");
}

TEST_CASE("R401: symmetric relations are stated both ways inside an agency, with a fix") {
  const auto found = findings_of("R401", concepts("ab") + "ex:a skos:related ex:b .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].fix.kind == Fix::Kind::add_statement);
  CHECK(found[0].fix.subject == "https://example.org/b");
  CHECK(found[0].fix.text == "https://example.org/a");
  CHECK(findings_of("R401", concepts("ab") + "ex:a skos:related ex:b . ex:b skos:related ex:a .").empty());
  CHECK(findings_of(
            "R401",
            concepts("a") +
                "ex:a skos:exactMatch ex:b . ex:b a skos:Concept ; skos:prefLabel \"b\"@nb ; dct:publisher ex:q .")
            .empty());
  CHECK(findings_of("R401", concepts("a") + "ex:a skos:related ex:x .").empty());
}

TEST_CASE("R403: replacement goes one way and is told on both") {
  CHECK(told("R403", concepts("a") + "ex:a dct:replaces ex:a .") == "itself");
  CHECK(told("R403", concepts("ab") + "ex:a dct:replaces ex:b . ex:b dct:isReplacedBy ex:a .").empty());
  const auto found = findings_of("R403", concepts("ab") + "ex:a dct:isReplacedBy ex:b .");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].fix.predicate == "http://purl.org/dc/terms/replaces");
  const auto ring = findings_of(
      "R403", concepts("ab") +
                  "ex:a dct:replaces ex:b ; dct:isReplacedBy ex:b . ex:b dct:replaces ex:a ; dct:isReplacedBy ex:a .");
  REQUIRE(ring.size() == 1);
  CHECK(ring[0].severity == Severity::error);
  CHECK(ring[0].arguments.back() == "a → b → a");
}

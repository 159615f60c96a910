// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/records.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;
using test::findings_of;
using test::record_and;
using test::told;

namespace {

const std::string sibling =
    "<https://example.org/c/b> a skos:Concept ; skos:prefLabel \"gate\"@nb ; skos:definition \"vei i by\"@nb ;\n"
    " dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> .\n";

std::vector<Finding> of_files(std::string_view rule, const std::vector<std::string>& bodies) {
  validate::Options options;
  options.profile = "spec";
  options.select = {std::string(rule)};
  return test::judge(bodies, options).findings;
}

} // namespace

TEST_CASE("L801: a reference inside the namespace that leads nowhere") {
  const std::string dangling = record_and("skos:related <https://example.org/c/borte>") + sibling;
  const auto found = findings_of("L801", dangling);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "https://example.org/c/borte");
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#related");
  CHECK(told("L802", dangling).empty());
  CHECK(told("L801", record_and("skos:related <https://example.org/c/b>") + sibling).empty());
  CHECK(told("L801", record_and("skosno:isFromConceptIn [ skosno:hasToConcept <https://example.org/c/borte> ]") +
                         sibling) == "plain");
}

TEST_CASE("L802: what lies outside is unresolved, never wrong") {
  const auto found = findings_of("L802", record_and("skos:exactMatch <https://example.org/annen/x>") + sibling);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::info);
  // A file with one concept is an extract: the rest of its namespace is elsewhere.
  CHECK(told("L801", record_and("skos:related <https://example.org/c/borte>")).empty());
  CHECK(told("L802", record_and("skos:related <https://example.org/c/borte>")) == "plain");
  CHECK(told("L802", record_and("rdfs:seeAlso <https://example.org/side>")).empty());
  CHECK(
      told("L802", record_and("euvoc:status <http://publications.europa.eu/resource/authority/concept-status/CURRENT>"))
          .empty());
}

TEST_CASE("F902: a file that meant to have concepts") {
  CHECK(of_files("F902", {"ex:a a skos:Concept .", "ex:etat a foaf:Organization ."}).empty());
  const auto none = of_files("F902", {"ex:etat a foaf:Organization ."});
  REQUIRE(none.size() == 1);
  CHECK(none[0].source == "a.ttl");
  CHECK(none[0].variant.empty());
  const auto wrong =
      of_files("F902", {"ex:a a skos:Concept .", "ex:b a <https://www.w3.org/2004/02/skos/core#Concept> ."});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].source == "b.ttl");
  CHECK(wrong[0].variant == "namespace");
}

TEST_CASE("F905: concepts without an IRI, and files that contradict each other") {
  CHECK(told("F905", "[] a skos:Concept ; skos:prefLabel \"vei\"@nb . ex:a a skos:Concept .") == "plain");
  const std::string one = "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; dct:modified \"2024-01-01\"^^xsd:date .";
  const auto found =
      of_files("F905", {one, "ex:a dct:modified \"2024-01-02\"^^xsd:date ; skos:altLabel \"gate\"@nb ."});
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "conflict");
  CHECK(found[0].arguments[0] == "dct:modified");
  CHECK(of_files("F905", {one, "ex:a skos:prefLabel \"veg\"@nn ; dct:modified \"2024-01-01\"^^xsd:date ."}).empty());
  CHECK(of_files("F905", {one + " ex:a dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> .",
                          "ex:a dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974761076> ."})
            .empty());
  CHECK(of_files("F905", {one + " ex:a dct:modified \"2024-01-03\"^^xsd:date ."}).empty()); // BS017
}

TEST_CASE("What is context is not judged, and a rule's variant may be off where the rule is on") {
  validate::Options options;
  options.profile = "spec";
  options.select = {"BS", "Q", "SK", "L", "F904"};
  options.judged = std::vector<skos::ConceptIndex>{};
  const auto found =
      test::judge({record_and("skos:altLabel \"vei\"@nb, \"gate\", \"sti\"@no ; skos:scopeNot \"x\"@nb ; "
                              "dct:created \"2023-02-30\"^^xsd:date ; skos:related <https://example.org/c/borte>") +
                   sibling},
                  options)
          .findings;
  for (const Finding& finding : found) CHECK(finding.rule == "");
  const auto others = test::judge(
      {"ex:s a skos:Collection ; skos:prefLabel \"Liste\"@nb, \"Register\"@nb . ex:a a skos:Concept ."}, options);
  CHECK_FALSE(others.findings.empty());
  CHECK(others.errors == 0);
  CHECK(told("BS009", record_and("dct:identifier \"a\""), "publish").empty());
  CHECK(told("BS009", "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .", "publish") == "plain");
}

TEST_CASE("Whatever the order of the statements, findings keep their fingerprints") {
  const std::vector<std::string> statements = {"ex:a a skos:Concept .\n",
                                               "ex:a skos:prefLabel \"vei\"@nb .\n",
                                               "ex:a skos:prefLabel \"gate\"@nb .\n",
                                               "ex:a skos:prefLabel \"sti\"@no .\n",
                                               "ex:a skos:altLabel \"bane\"@no .\n",
                                               "ex:a skos:altLabel \"løype\"@nb .\n",
                                               "ex:a skos:hiddenLabel \"løype\"@nb .\n",
                                               "ex:a skos:definition \"areal for ferdsel\"@nb .\n",
                                               "ex:a skos:definition \"bane for kjøretøy\"@nb .\n",
                                               "ex:a dct:publisher ex:p .\n",
                                               "ex:a dct:publisher ex:q .\n",
                                               "ex:a dct:created \"2024-01-01\"^^xsd:date .\n",
                                               "ex:a dct:created \"2024-01-02\"^^xsd:date .\n",
                                               "ex:a skos:related ex:b .\n",
                                               "ex:b skos:related ex:a .\n",
                                               "ex:a skos:broader ex:b .\n",
                                               "ex:b a skos:Concept .\n",
                                               "ex:b skos:broader ex:a .\n"};
  const auto fingerprints = [](const std::vector<std::string>& parts) {
    std::string body;
    for (const std::string& part : parts) body += part;
    validate::Options options;
    options.profile = "spec";
    options.select = {"BS00", "BS01", "Q1", "SK"};
    std::vector<std::string> out;
    for (const Finding& finding : test::judge({body}, options).findings)
      out.push_back(finding.rule + " " + finding.fingerprint);
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto expected = fingerprints(statements);
  CHECK(expected.size() > 8);
  auto turned = statements;
  std::reverse(turned.begin(), turned.end());
  CHECK(fingerprints(turned) == expected);
  std::rotate(turned.begin(), turned.begin() + 7, turned.end());
  CHECK(fingerprints(turned) == expected);
}

TEST_CASE("F904: a positive number is none of 0") {
  for (const char* number : {"0", "000", "+0", "-0"})
    CHECK(findings_of("F904", record_and("ex:n \"" + std::string(number) +
                                         "\"^^<http://www.w3.org/2001/XMLSchema#positiveInteger>"))
              .size() == 1);
  CHECK(findings_of("F904", record_and("ex:n \"10\"^^<http://www.w3.org/2001/XMLSchema#positiveInteger>")).empty());
}

TEST_CASE("Language tags are numbered over all files, however many there are") {
  std::vector<std::string> bodies(2);
  constexpr int of_each = 35'000;
  for (int i = 0; i < 2 * of_each; ++i)
    bodies[i < of_each ? 0 : 1] += "ex:a skos:note \"x\"@nb-x-" + std::to_string(i) + " .\n";
  bodies[1] += "ex:b a skos:Concept ; skos:prefLabel \"vei\"@no .\n";
  const auto found = of_files("Q111", bodies);
  REQUIRE_FALSE(found.empty());
  CHECK(std::any_of(found.begin(), found.end(), [](const Finding& one) {
    return one.subject == "https://example.org/b" && one.tag == "no" && one.variant == "norwegian";
  }));
}

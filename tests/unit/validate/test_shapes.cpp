// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;

namespace {

std::vector<Finding> found_in(const std::string& shapes) {
  return test::findings_of("F903", "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
                                   "ex:vei a skos:Concept ; skos:prefLabel \"vei\"@nb .\n" +
                                       shapes);
}

std::vector<std::string> variants(const std::string& shapes) {
  std::vector<std::string> out;
  for (const Finding& one : found_in(shapes)) out.push_back(one.variant);
  std::sort(out.begin(), out.end());
  return out;
}

using Variants = std::vector<std::string>;

} // namespace

TEST_CASE("F903: shapes that do what they seem to, and files without any") {
  CHECK(found_in("").empty());
  CHECK(found_in(
            "ex:Form a sh:NodeShape ; sh:targetClass skos:Concept ;\n"
            "  sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:nodeKind sh:Literal ;\n"
            "    sh:or ( [ sh:path skos:altLabel ; sh:minCount 1 ] [ sh:path skos:definition ; sh:minCount 1 ] ) ] .")
            .empty());
  CHECK(found_in("ex:Egen a sh:PropertyShape ; sh:targetSubjectsOf skos:prefLabel ; sh:path skos:prefLabel .").empty());
  CHECK(found_in("ex:Komponent sh:parameter [ a sh:Parameter ; sh:path ex:grense ] .").empty());
}

TEST_CASE("F903: terms that SHACL does not have") {
  const auto found = found_in("ex:Form a sh:NodeShape ; sh:targetClass skos:Concept ;\n"
                              "  sh:property [ sh:path skos:prefLabel ; sh:MinCount 1 ; sh:nodeKind sh:Litteral ] .");
  REQUIRE(found.size() == 2);
  for (const Finding& one : found) {
    CHECK(one.variant == "near");
    CHECK(one.severity == Severity::warning);
  }
  CHECK(variants("ex:Form a sh:NodeShape ; sh:targetClass skos:Concept ; sh:oppfunnet 1 .") == Variants{""});
}

TEST_CASE("F903: a shape that no shape holds, one for no property, one described twice") {
  CHECK(variants("ex:Form a sh:NodeShape ; sh:targetClass skos:Concept .\n"
                 "[] a sh:PropertyShape ; sh:path skos:definition ; sh:minCount 1 .") == Variants{"loose"});
  const auto path = found_in("ex:Form a sh:NodeShape ; sh:targetClass skos:Concept ;\n"
                             "  sh:property [ sh:path skos:scopeNot ; sh:maxCount 1 ] .");
  REQUIRE(path.size() == 1);
  CHECK(path[0].variant == "path");
  CHECK(path[0].arguments.front() == "skos:scopeNot");
  validate::Options options;
  options.profile = "spec";
  options.select = {"F903"};
  const std::string form = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
                           "ex:Form a sh:NodeShape ; sh:targetClass skos:Concept .\n";
  const auto twice =
      test::judge({form + "ex:vei a skos:Concept .", form + "ex:sti a skos:Concept ."}, options).findings;
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].variant == "twice");
}

TEST_CASE("F903: a target that nothing in the files answers to is a note") {
  const auto found = found_in("ex:Form a sh:NodeShape ; sh:targetClass skos:Koncept .\n"
                              "ex:Annen a sh:NodeShape ; sh:targetObjectsOf ex:ukjent .");
  REQUIRE(found.size() == 2);
  for (const Finding& one : found) {
    CHECK(one.variant == "no-target");
    CHECK(one.severity == Severity::info);
  }
  CHECK(found_in("ex:Form a sh:NodeShape ; sh:targetClass ex:Begrep . ex:Begrep rdfs:subClassOf skos:Concept .\n"
                 "ex:sti a ex:Begrep .")
            .empty());
}

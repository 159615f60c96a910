// SPDX-License-Identifier: Apache-2.0
// D314, D317, D319: definitions beside other terms, other languages and the law.
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string two(const std::string& nb, const std::string& nn) {
  return "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb , \"veg\"@nn ; skos:definition \"" + nb + "\"@nb , \"" + nn +
         "\"@nn .";
}

std::string quoted(const std::string& relation, const std::string& source) {
  return "ex:x a skos:Concept ; skos:prefLabel \"vei\"@nb ; euvoc:xlDefinition [ a euvoc:XlNote ; rdf:value \"areal for "
         "ferdsel\"@nb ; skosno:relationshipWithSource <https://data.norge.no/vocabulary/relationship-with-source-type#" +
         relation + "> ; dct:source [ rdfs:label \"" + source + "\"@nb ] ] .";
}

} // namespace

TEST_CASE("D314: a term that the same agency advises against") {
  const std::string other = "ex:y a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:hiddenLabel \"landevei\"@nb ; "
                            "skos:definition \"landevei\"@nb .\n";
  const std::string user =
      "ex:x a skos:Concept ; skos:prefLabel \"kryss\"@nb ; skos:definition \"sted der landeveier møtes\"@nb .\n";
  const auto found = findings_of("D314", user + other);
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "https://example.org/x");
  CHECK(found[0].arguments == std::vector<std::string>{"landeveier", "vei"});
  CHECK(found[0].value.substr(found[0].begin, found[0].end - found[0].begin) == "landeveier");
  // Half a compound is no word.
  CHECK(findings_of(
            "D314",
            "ex:x a skos:Concept ; skos:prefLabel \"kryss\"@nb ; skos:definition \"landevei- eller gatekryss\"@nb .\n" +
                other)
            .empty());
  // It is the right word for another concept.
  CHECK(findings_of("D314", user + other + "ex:z a skos:Concept ; skos:prefLabel \"landevei\"@nb .").empty());
}

TEST_CASE("D317: figures, laws and length in both languages") {
  auto found = findings_of("D317", two("vei med 2 felt", "veg med 3 felt"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"2", "3"});
  CHECK(found[0].tag == "nn");
  found = findings_of("D317", two("vei etter skatteloven § 2-1", "veg etter folketrygdlova § 2-1"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "laws");
  found = findings_of("D317", two("areal som er åpent for alminnelig ferdsel og har fast dekke", "areal for ferdsel"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "length");
  CHECK(findings_of("D317", two("vei med 2 felt etter skatteloven § 2-1", "veg med 2 felt etter skattelova § 2-1"))
            .empty());
  CHECK(findings_of("D317", two("areal", "areal for ferdsel")).empty());
}

TEST_CASE("D319: a quotation whose law has no section") {
  const auto found = findings_of("D319", quoted("direct-from-source", "skatteloven"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "skatteloven");
  CHECK(findings_of("D319", quoted("direct-from-source", "skatteloven § 2-1")).empty());
  CHECK(findings_of("D319", quoted("derived-from-source", "skatteloven")).empty());
  CHECK(findings_of("D319", quoted("direct-from-source", "en lærebok")).empty());
}

TEST_CASE("D307, D314, T209: who answers for the other concept is told by name") {
  const std::string by = "dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ; ";
  const auto concept_of = [&](const std::string& name, const std::string& rest) {
    return "ex:" + name + " a skos:Concept ; " + by + rest + " .\n";
  };
  const std::string vei = concept_of("y", "skos:prefLabel \"vei\"@nb ; skos:hiddenLabel \"landevei\"@nb ; "
                                          "skos:definition \"areal ved et kryss\"@nb");
  const std::string kryss =
      concept_of("x", "skos:prefLabel \"kryss\"@nb ; skos:definition \"sted der en vei møter en landevei\"@nb");
  const std::string landevei = concept_of("z", "skos:prefLabel \"landevei\"@nb");
  for (const auto& [rule, body] :
       {std::pair("D307", vei + kryss), std::pair("D314", vei + kryss), std::pair("T209", vei + landevei)}) {
    INFO(rule);
    const auto found = findings_of(rule, body);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].related.size() == 1);
    CHECK(found[0].related[0].agency == "Skatteetaten");
  }
}

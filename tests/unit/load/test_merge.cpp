// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

using namespace samklang;

namespace {

const std::vector<std::string> two_views = {
    R"(ex:x a skos:Concept ; skos:prefLabel "frist"@nb ; skos:definition "siste dag"@nb ; dct:modified "2020-01-01"^^xsd:date ;
       euvoc:xlDefinition ex:node ; rdfs:seeAlso ex:y . [] a ex:Noe .)",
    R"(ex:x a skos:Concept ; skos:prefLabel "frist"@nb ; skos:altLabel "tidsfrist"@nb ; dct:modified "2022-02-02"^^xsd:date .
       ex:node a euvoc:XlNote ; rdf:value "tidsrom som er satt"@nb . ex:y a skos:Concept ; skos:prefLabel "y"@nb .)"};

std::string many_concepts(int first, int last) {
  std::string out;
  for (int i = first; i < last; ++i) {
    out += fmt::format(
        "ex:c{0} a skos:Concept ; skos:prefLabel \"term {0}\"@nb, \"stor {0}\"@NB ; rdfs:seeAlso ex:c{1}, ex:borte{2} ;\n"
        "  euvoc:xlDefinition [ rdf:value \"definisjon {0}\"@nb ; dct:source <https://lovdata.no/lov/1997-02-28-19/§{3}-1> ] .\n",
        i, i * 7 % 9000, i % 13, i % 20 + 1);
  }
  return out;
}

} // namespace

TEST_CASE("two files about one concept are merged and nothing is lost", "[load]") {
  const auto result = test::load_documents(two_views);
  REQUIRE(result);
  const auto& c = result->catalogue;
  REQUIRE(c.size() == 2);
  const skos::Concept x = c[0];
  CHECK(x.row().sources == 2);
  CHECK(x.labels().size() == 2);
  CHECK(x.definitions().size() == 2); // one of them through a node that the other file describes
  CHECK(test::notes_of(c, skos::LoadNoteKind::conflicting_values) == 1);
  std::vector<std::string> dates{to_string(x.row().modified)};
  for (const auto& value : c.columns().other_values) dates.push_back(std::string(c.text(value.value)));
  std::sort(dates.begin(), dates.end());
  CHECK(dates == std::vector<std::string>{"2020-01-01", "2022-02-02"});
}

TEST_CASE("the order of the files and the number of threads do not show", "[load][threads]") {
  std::vector<std::string> bodies = {two_views[0], two_views[1], many_concepts(0, 5000), many_concepts(4000, 9000)};
  std::vector<std::string> texts;
  for (const auto& body : bodies) texts.push_back(std::string(test::prefixes) + body);
  std::vector<rdf::Input> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i)
    inputs.push_back({fmt::format("{}.ttl", i), texts[i], rdf::Format::turtle});
  std::string expected;
  for (const unsigned threads : {1U, 2U, 5U}) {
    load::LoadOptions options;
    options.parse.threads = threads;
    std::sort(inputs.begin(), inputs.end(), [](const auto& x, const auto& y) { return x.name < y.name; });
    for (int turn = 0; turn < 3; ++turn) {
      const auto result = load::load_inputs(inputs, options);
      REQUIRE(result);
      const std::string found = test::bytes(result->catalogue);
      if (expected.empty()) expected = found;
      CHECK(found == expected);
      std::rotate(inputs.begin(), inputs.begin() + 1, inputs.end());
    }
  }
}

TEST_CASE("the order of statements in a file does not show", "[load]") {
  const auto forward = test::load_text(R"(
ex:x a skos:Concept ; skos:prefLabel "b"@nb, "a"@nn ; skos:altLabel "d"@nb, "c"@nb ; rdfs:seeAlso ex:z, ex:y ;
  euvoc:xlDefinition [ rdf:value "to"@nb ; dct:audience <https://data.norge.no/vocabulary/audience-type#public> ], [ rdf:value "en"@nb ; dct:source ex:s2, ex:s1 ] .)");
  const auto backward = test::load_text(R"(
ex:x euvoc:xlDefinition [ dct:source ex:s1, ex:s2 ; rdf:value "en"@nb ], [ dct:audience <https://data.norge.no/vocabulary/audience-type#public> ; rdf:value "to"@nb ] ;
  rdfs:seeAlso ex:y, ex:z ; skos:altLabel "c"@nb, "d"@nb ; skos:prefLabel "a"@nn, "b"@nb ; a skos:Concept .)");
  CHECK(test::content(forward) == test::content(backward));
}

TEST_CASE("the same bytes given twice are read once, and said", "[load]") {
  const auto result = test::load_documents({"ex:x a skos:Concept .", "ex:x a skos:Concept ."});
  REQUIRE(result);
  CHECK(result->catalogue.columns().sources.size() == 1);
  REQUIRE(result->diagnostics.size() == 1);
  CHECK(result->diagnostics[0].kind == "duplicate-source");
}

TEST_CASE("a broken document stops the load unless partial loading is allowed", "[load]") {
  const std::vector<std::string> bodies = {
      "ex:good a skos:Concept ; skos:prefLabel \"god\"@nb .\n\nex:bad a skos:Concept ; skos:prefLabel \"uten slutt .\n\nex:next a skos:Concept ; skos:prefLabel \"neste\"@nb .\n",
      "ex:other a skos:Concept ."};
  const auto strict = test::load_documents(bodies);
  REQUIRE_FALSE(strict);
  CHECK(strict.failure.errors.size() == 1);
  CHECK(strict.failure.errors[0].code == ErrorCode::syntax);
  CHECK_FALSE(strict.failure.diagnostics.empty());
  load::LoadOptions options;
  options.allow_partial = true;
  const auto lenient = test::load_documents(bodies, options);
  REQUIRE(lenient);
  CHECK(lenient->partial);
  CHECK(lenient->catalogue.size() == 3);
}

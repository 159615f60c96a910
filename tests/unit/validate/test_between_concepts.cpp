// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;
using test::findings_of;
using test::judge;

namespace {

const std::string nav = "dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/889640782>";
const std::string skatt = "dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076>";

std::string entry(const std::string& name, const std::string& publisher, const std::string& rest) {
  return "ex:" + name + " a skos:Concept ; " + publisher + " ; " + rest + " .\n";
}

std::string term(const std::string& label) { return "skos:prefLabel \"" + label + "\"@nb"; }
std::string defined(const std::string& text) { return "skos:definition \"" + text + "\"@nb"; }

} // namespace

TEST_CASE("X501: a term that another agency has, and nothing says how the two relate") {
  const std::string other = entry("b", skatt, term("Samboer") + " ; " + defined("person som deler bolig med partner"));
  const auto found = findings_of("X501", entry("a", nav, term("samboer")) + other);
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].value == "samboer");
  CHECK(found[0].tag == "nb");
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#prefLabel");
  REQUIRE(found[0].related.size() == 1);
  CHECK(found[0].related[0].uri == "https://example.org/b");
  CHECK(found[0].related[0].text == "person som deler bolig med partner");

  SECTION("a mapping or a reference on either side says it") {
    for (const char* link : {"skos:closeMatch ex:b", "rdfs:seeAlso ex:b", "skos:exactMatch ex:b"})
      CHECK(findings_of("X501", entry("a", nav, term("samboer") + " ; " + link) + other).empty());
  }
  SECTION("a scope note tells whoever has it apart") {
    const auto one =
        findings_of("X501", entry("a", nav, term("samboer") + " ; skos:scopeNote \"gjelder pensjon\"@nb") + other);
    REQUIRE(one.size() == 1);
    CHECK(one[0].subject == "https://example.org/b");
  }
  SECTION("nynorsk and bokmål are one language here, English is another") {
    CHECK(findings_of("X501", entry("a", nav, "skos:prefLabel \"samboer\"@nn") + other).size() == 2);
    CHECK(findings_of("X501", entry("a", nav, "skos:prefLabel \"samboer\"@en") + other).empty());
  }
  SECTION("a decision settles it") {
    align::Decision row;
    row.subject = "https://example.org/b";
    row.object = "https://example.org/a";
    validate::Options options;
    options.select = {"X501"};
    options.decisions = {&row, 1};
    CHECK(judge({entry("a", nav, term("samboer")) + other}, options).findings.empty());
  }
  SECTION("inside one agency it is another rule's") {
    CHECK(findings_of("X501", entry("a", skatt, term("samboer")) + other).empty());
  }
}

TEST_CASE("X502: an admitted term that is another agency's preferred one") {
  const std::string other = entry("b", skatt, term("kjøretøy"));
  const auto found = findings_of("X502", entry("a", nav, term("bil") + " ; skos:altLabel \"kjøretøy\"@nb") + other);
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].value == "kjøretøy");
  // Who shares the preferred term already is told once, by X501.
  CHECK(findings_of("X502", entry("a", nav, term("kjøretøy") + " ; skos:altLabel \"Kjøretøy\"@nb") + other).empty());
  CHECK(findings_of("X502", entry("a", nav, term("bil") + " ; skos:hiddenLabel \"kjøretøy\"@nb") + other).empty());
}

TEST_CASE("X503: one wording for two concepts") {
  const std::string text = "person som deler bolig med en partner";
  const std::string other =
      entry("b", skatt, term("partner") + " ; " + defined("En person som deler bolig med en partner."));
  const auto found = findings_of("X503", entry("a", nav, term("samboer") + " ; " + defined(text)) + other);
  REQUIRE(found.size() == 2);
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].arguments[0] == "partner");
  CHECK(found[0].value == text);
  SECTION("mapped, it is no duplicate") {
    CHECK(findings_of("X503",
                      entry("a", nav, term("samboer") + " ; " + defined(text) + " ; skos:exactMatch ex:b") + other)
              .empty());
  }
  SECTION("inside one agency") {
    const auto own = findings_of("X503", entry("a", skatt, term("samboer") + " ; " + defined(text)) + other);
    REQUIRE(own.size() == 2);
    CHECK(own[0].variant == "own");
  }
  SECTION("few words tell nothing by themselves") {
    CHECK(findings_of("X503", entry("a", nav, term("x") + " ; " + defined("en dato")) +
                                  entry("b", skatt, term("y") + " ; " + defined("dato")))
              .empty());
  }
  SECTION("versions that follow each other are no two concepts") {
    const std::string then = " ; euvoc:endDate \"2019-12-31\"^^xsd:date";
    const std::string now = " ; euvoc:startDate \"2020-01-01\"^^xsd:date";
    CHECK(findings_of("X503", entry("a", nav, term("x") + " ; " + defined(text) + then) +
                                  entry("b", skatt, term("x") + " ; " + defined(text) + now))
              .empty());
  }
}

TEST_CASE("X505: one term twice in an agency") {
  const std::string a = term("vedtak") + " ; " + defined("avgjørelse som treffes i en sak");
  const std::string b = term("Vedtak") + " ; " + defined("beslutning fattet av et styre");
  CHECK(findings_of("X505", entry("a", nav, a) + entry("b", nav, b)).size() == 2);
  CHECK(findings_of("X505", entry("a", nav, a) + entry("b", skatt, b)).empty());
  CHECK(findings_of("X505", entry("a", nav, a + " ; dct:subject \"forvaltning\"@nb") +
                                entry("b", nav, b + " ; dct:subject \"styrearbeid\"@nb"))
            .empty());
  CHECK(findings_of("X505", entry("a", nav, a + " ; rdfs:seeAlso ex:b") + entry("b", nav, b)).empty());
  CHECK(findings_of("X505", entry("a", nav, a) + entry("b", nav, term("vedtak (styre)"))).empty());
  // One wording besides is a duplicate, and X503 says so.
  CHECK(findings_of("X505", entry("a", nav, a) + entry("b", nav, a)).empty());
}

TEST_CASE("X508: exact matches that join two concepts of one agency") {
  const std::string chain = entry("a", nav, term("samboer") + " ; skos:exactMatch ex:b") +
                            entry("b", skatt, term("partner")) +
                            entry("c", nav, term("sambo") + " ; skos:exactMatch ex:b");
  const auto found = findings_of("X508", chain);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].value == "https://example.org/b");
  CHECK(found[0].arguments[0] == "sambo");
  CHECK(found[0].related.size() == 2);
  CHECK(std::count(found[0].arguments[1].begin(), found[0].arguments[1].end(), '=') == 2);
  CHECK(findings_of("X508", entry("a", nav, term("samboer") + " ; skos:exactMatch ex:b") +
                                entry("b", skatt, term("partner")) +
                                entry("c", nav, term("sambo") + " ; skos:closeMatch ex:b"))
            .empty());
  // Also by way of a concept that no file describes.
  CHECK(findings_of("X508", entry("a", nav, term("samboer") + " ; skos:exactMatch <https://example.com/x>") +
                                entry("c", nav, term("sambo") + " ; skos:exactMatch <https://example.com/x>"))
            .size() == 1);
}

TEST_CASE("X503: how grave a copy is, the agency may say") {
  const std::string text = "person som bor sammen med en annen person i et hushold";
  validate::Options options;
  options.profile = "spec";
  options.select = {"X503"};
  options.overrides.push_back({"X503", {}, {}, Severity::error});
  const auto found = test::judge({entry("a", nav, term("samboer") + " ; " + defined(text)) +
                                  entry("b", skatt, term("samboende") + " ; " + defined(text))},
                                 options)
                         .findings;
  REQUIRE(found.size() == 2);
  CHECK(found[0].severity == Severity::error);
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;
using test::judge;

namespace {

std::string a(const std::string& rest) { return "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; " + rest + " .\n"; }
std::string b(const std::string& rest = "") {
  return "ex:b a skos:Concept ; skos:prefLabel \"veg\"@nb" + rest + " .\n";
}

const std::string until_2019 = "euvoc:endDate \"2019-12-31\"^^xsd:date";
const std::string from_2020 = "euvoc:startDate \"2020-01-01\"^^xsd:date";

} // namespace

TEST_CASE("X509: an exact match between concepts that are not valid at one time") {
  const auto found = findings_of("X509", a("skos:exactMatch ex:b ; " + from_2020) + b(" ; " + until_2019));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "https://example.org/b");
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#exactMatch");
  CHECK(findings_of("X509", a("skos:closeMatch ex:b ; " + from_2020) + b(" ; " + until_2019)).empty());
  CHECK(findings_of("X509", a("skos:exactMatch ex:b ; " + from_2020) + b()).empty());
}

TEST_CASE("X510: a mapping to a concept that is given up") {
  const std::string retired =
      " ; euvoc:status <http://publications.europa.eu/resource/authority/concept-status/RETIRED>";
  CHECK(findings_of("X510", a("skos:closeMatch ex:b") + b(retired)).size() == 1);
  CHECK(findings_of("X510", a("rdfs:seeAlso ex:b") + b(retired)).empty());
  CHECK(findings_of("X510", a("skos:closeMatch ex:b") + b()).empty());
  const auto replaced = findings_of("X510", a("skos:closeMatch ex:b") + b(" ; dct:isReplacedBy ex:c") +
                                                "ex:c a skos:Concept ; skos:prefLabel \"gate\"@nb .\n");
  REQUIRE(replaced.size() == 1);
  CHECK(replaced[0].variant == "replaced");
  CHECK(replaced[0].arguments[2] == "gate");
  // Whoever takes its place may well map to it.
  CHECK(findings_of("X510", a("skos:closeMatch ex:b ; dct:replaces ex:b") + b()).empty());

  validate::Options options;
  options.select = {"X510"};
  const std::string body = a("skos:closeMatch ex:b") + b(" ; " + until_2019);
  CHECK(judge({body}, options).findings.empty());
  options.as_of = parse_date("2021-05-01")->date;
  const auto expired = judge({body}, options).findings;
  REQUIRE(expired.size() == 1);
  CHECK(expired[0].arguments[2] == "2019-12-31");
}

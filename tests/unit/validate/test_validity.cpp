// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/records.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;
using test::record_and;
using test::told;

namespace {

std::string variants(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings)
    out += (out.empty() ? "" : " ") + (finding.variant.empty() ? "plain" : finding.variant);
  return out;
}

std::string changed(const std::string& before, const std::string& after) {
  const skos::Catalogue earlier = test::load_text(before);
  validate::Options options;
  options.profile = "spec";
  options.select = {"V705"};
  options.earlier = &earlier;
  return variants(test::judge({after}, options).findings);
}

const std::string vei =
    "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"areal for ferdsel\"@nb ; dct:identifier \"1\" .\n";
const std::string gate = "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; dct:identifier \"2\" .\n";

} // namespace

TEST_CASE("V701: the last day is not before the first") {
  const auto found = findings_of(
      "V701", record_and("euvoc:startDate \"2024-02-01\"^^xsd:date ; euvoc:endDate \"2024-01-01\"^^xsd:date"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "2024-01-01");
  CHECK(told("V701", record_and("euvoc:startDate \"2024-02-01\"^^xsd:date ; euvoc:endDate \"2024-02-01\"^^xsd:date"))
            .empty());
  const auto older =
      findings_of("V701", "ex:o a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm \"vei\"@nb ] ; dct:temporal "
                          "[ schema:startDate \"2020-01-01\"^^xsd:date ; schema:endDate \"2019-01-01\"^^xsd:date ] .");
  REQUIRE(older.size() == 1);
  CHECK(older[0].value == "2019-01-01");
}

TEST_CASE("V702: expired on the day asked for; without a day it rests") {
  const std::string over =
      "ex:a a skos:Concept ; skos:prefLabel \"a\"@nb ; euvoc:endDate \"2024-01-01\"^^xsd:date ; euvoc:status "
      "<http://publications.europa.eu/resource/authority/concept-status/CURRENT> .\n";
  const std::string points =
      "ex:b a skos:Concept ; skos:prefLabel \"b\"@nb ; skos:related ex:a ; dct:replaces ex:a .\n";
  validate::Options options;
  options.profile = "spec";
  options.select = {"V702"};
  CHECK(test::judge({over + points}, options).findings.empty());
  options.as_of = Date{20240101};
  CHECK(test::judge({over + points}, options).findings.empty());
  options.as_of = Date{20240102};
  CHECK(variants(test::judge({over + points}, options).findings) == "plain relation");
}

TEST_CASE("V705: what was published stays") {
  CHECK(changed(vei + gate, vei + gate).empty());
  CHECK(changed(vei + gate, vei) == "plain");
  CHECK(
      changed(vei + gate, vei + "ex:c a skos:Concept ; skos:prefLabel \"vei i by\"@nb ; dct:replaces ex:b .").empty());
  CHECK(
      changed(vei + gate,
              gate + "ex:ny a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"areal for ferdsel\"@nb .") ==
      "renamed");
  CHECK(changed(gate, "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; dct:identifier \"3\" .") == "identifier");
  CHECK(changed(gate, gate + "ex:b dct:identifier \"3\" .").empty());
  const std::string draft = "ex:d a skos:Concept ; skos:prefLabel \"sti\"@nb ; euvoc:status "
                            "<http://publications.europa.eu/resource/authority/concept-status/DRAFT> .\n";
  CHECK(changed(vei + draft, vei).empty());
}

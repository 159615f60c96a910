// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"
#include "validate/check.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::judge;

namespace {

const std::string two =
    "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"areal for ferdsel.\"@nb .\n"
    "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; skos:definition \"vei i by eller tettsted.\"@nb .\n";

validate::Options only(const std::string& rule) {
  validate::Options options;
  options.profile = "spec";
  options.select = {rule};
  return options;
}

} // namespace

TEST_CASE("Findings name the record, and are the same for any number of threads") {
  auto options = only("D301");
  const auto found = judge({two}, options).findings;
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].label == "vei");
  CHECK(found[0].source == "a.ttl");
  options.threads = 1;
  const auto again = judge({two}, options).findings;
  REQUIRE(again.size() == 2);
  CHECK(again[0].fingerprint == found[0].fingerprint);
  CHECK(again[1].fingerprint == found[1].fingerprint);
}

TEST_CASE("A fingerprint survives another order and another spelling of white space") {
  const std::string other =
      "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb .\n"
      "ex:a skos:definition \"areal  for ferdsel.\"@nb ; a skos:Concept ; skos:prefLabel \"vei\"@nb .";
  CHECK(judge({two}, only("D301")).findings[0].fingerprint == judge({other}, only("D301")).findings[0].fingerprint);
}

TEST_CASE("Only what is to be judged counts") {
  auto options = only("D301");
  options.judged = std::vector<skos::ConceptIndex>{1};
  const auto validation = judge({two}, options);
  CHECK(validation.concepts == 1);
  REQUIRE(validation.findings.size() == 1);
  CHECK(validation.findings[0].subject == "https://example.org/b");
}

TEST_CASE("Overrides go by agency and by the beginning of IRIs") {
  auto options = only("D301");
  options.overrides.push_back({"D3", {}, "https://example.org/a", std::nullopt});
  options.overrides.push_back({"definition-ends-with-full-stop", {}, "https://example.org/b", Severity::error});
  const auto validation = judge({two}, options);
  REQUIRE(validation.findings.size() == 1);
  CHECK(validation.findings[0].severity == Severity::error);
  CHECK(validation.errors == 1);
}

TEST_CASE("Unknown rules and profiles are errors") {
  validate::Options options;
  options.select = {"D999"};
  CHECK_THROWS(judge({two}, options));
  options = {};
  options.profile = "alle";
  CHECK_THROWS(judge({two}, options));
  options = {};
  options.ignore = {"X"};
  options.select = {"D3"};
  CHECK_NOTHROW(judge({two}, only("D")));
}

TEST_CASE("A syntax error is a finding with its place, and the rest is judged") {
  const auto validation = judge({two + "ex:c a skos:Concept ; skos:prefLabel \"uferdig .\n"}, {});
  REQUIRE_FALSE(validation.findings.empty());
  CHECK(validation.findings[0].rule == "F901");
  CHECK(validation.findings[0].place.line > 0);
  CHECK(validation.concepts == 2);
}

TEST_CASE("The first thing that a check could not do is kept") {
  const skos::Catalogue catalogue = test::load_text("ex:a a skos:Concept .");
  const validate::Options options;
  const auto severities = validate::Severities::make(options);
  REQUIRE(severities);
  const validate::Nodes nodes;
  const validate::House house;
  const validate::Context context{catalogue, nullptr, {}, options, *severities, nodes, house};
  validate::Findings findings(context);
  CHECK_FALSE(findings.failure());
  findings.fail({ErrorCode::usage, "one", {}, {}});
  findings.fail({ErrorCode::usage, "two", {}, {}});
  REQUIRE(findings.failure());
  CHECK(findings.failure()->message == "one");
}

TEST_CASE("Which rules were judged for all") {
  const std::string one = "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .";
  validate::Options options;
  options.profile = "spec";
  options.select = {"D301", "D302", "D312", "V702", "X506", "M601"};
  options.ignore = {"D302"};
  using Ids = std::vector<std::string>;
  CHECK(test::judge({one}, options).judged_rules == Ids{"D301", "D312"});
  options.as_of = Date{20260101};
  CHECK(test::judge({one}, options).judged_rules == Ids{"D301", "D312", "V702"});
  options.overrides.push_back({"D301", {}, "https://example.org/b", std::nullopt});
  CHECK(test::judge({one}, options).judged_rules == Ids{"D312", "V702"});
  options.overrides.push_back({"D", {}, {}, Severity::error});
  CHECK(test::judge({one}, options).judged_rules == Ids{"D301", "D312", "V702"});
}

TEST_CASE("A rule that is not there is told with the one most like it") {
  for (const auto& [selector, nearest] :
       {std::pair("D3O1", "D301"), std::pair("definition-end-with-full-stop", "definition-ends-with-full-stop")}) {
    validate::Options options;
    options.select = {selector};
    const skos::Catalogue catalogue = test::load_text("ex:a a skos:Concept .");
    const auto validation = validate::validate({&catalogue, nullptr, {}}, options);
    REQUIRE_FALSE(validation);
    CHECK(validation.error().message.ends_with("did you mean " + std::string(nearest) + "?"));
  }
}

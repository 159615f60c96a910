// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace samklang;
using Catch::Contains;

TEST_CASE("alignment text counts by relation and says why", "[report]") {
  const auto sample = sample::cohabitants();
  const auto said = report::alignment_text(sample.catalogue, sample.alignment);
  CHECK_THAT(said, Contains("4 pairs between 3 agencies (7 candidates looked at)"));
  CHECK_THAT(said, Contains("Overlapping (1)"));
  CHECK_THAT(said, Contains("The numbers differ: “minst 12” at NAV, “minst 24” at Skatteetaten."));
  CHECK_THAT(said, Contains("Eksempel kommune has no definition"));
  CHECK_THAT(said, Contains("never of a legal right"));
  CHECK_THAT(said, Contains("not calibrated"));
  CHECK_THAT(said, !Contains("\x1b["));
}

TEST_CASE("alignment text is coloured on demand only, and speaks Norwegian", "[report]") {
  const auto sample = sample::cohabitants();
  const auto said =
      report::alignment_text(sample.catalogue, sample.alignment, {.language = Language::nb, .colour = true});
  CHECK_THAT(said, Contains("\x1b[1m"));
  CHECK_THAT(said, Contains("Tallene er ulike: «minst 12» hos NAV, «minst 24» hos Skatteetaten."));
}

TEST_CASE("no pairs are said", "[report]") {
  const auto sample = sample::cohabitants();
  CHECK_THAT(report::alignment_text(sample.catalogue, align::Alignment()), Contains("No pairs"));
}

TEST_CASE("alignment JSON carries the whole verdict", "[report]") {
  const auto sample = sample::cohabitants();
  const auto value = nlohmann::json::parse(report::alignment_json(sample.catalogue, sample.alignment));
  CHECK(value["format"] == "samklang-alignment/1");
  CHECK(value["engine"] == "hand-made 1");
  CHECK(value["counts"]["overlapping"] == 1);
  CHECK(value["agencies"].size() == 3);
  REQUIRE(value["pairs"].size() == 4);
  const auto& pair = value["pairs"][3];
  CHECK(pair["a"]["uri"] == "https://example.org/b/samboer-3-2");
  CHECK(pair["a"]["agency"] == "889640782");
  CHECK(pair["relation"] == "overlapping");
  CHECK(pair["choice"] == "B");
  CHECK(pair["differences"] == nlohmann::json::array({"value"}));
  CHECK(pair["confidence"] == 0.75);
  CHECK(pair["predicate"]["id"] == "skos:relatedMatch");
  CHECK(pair["evidence"][0]["a"]["quote"] == "minst 12");
  CHECK(value["pairs"][0]["choice"].is_null());
}

TEST_CASE("the direction of SKOS is kept: a broader is written narrowMatch", "[report]") {
  auto sample = sample::cohabitants();
  sample.alignment.verdicts = {sample::verdict(1, 2, align::Relation::broader)};
  const auto value = nlohmann::json::parse(report::alignment_json(sample.catalogue, sample.alignment));
  CHECK(value["pairs"][0]["predicate"]["id"] == "skos:narrowMatch");
  CHECK_THAT(report::alignment_sssom(sample.catalogue, sample.alignment), Contains("\tskos:narrowMatch\t"));
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>
#include <samklang/report/coordination.h>
#include <samklang/report/fit.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace samklang;
using Catch::Contains;

namespace {

constexpr std::string_view everywhere = "other agencies' pairs, so that";
constexpr std::string_view here = "calibrated on other agencies' pairs.";

sample::Cohabitants calibrated() {
  auto sample = sample::cohabitants();
  sample.alignment.calibrated_on = "107 pairs of judged.tsv";
  return sample;
}

} // namespace

TEST_CASE("a calibration from elsewhere is said once where it holds for all", "[report]") {
  auto sample = calibrated();
  const auto none = report::alignment_text(sample.catalogue, sample.alignment);
  CHECK_THAT(none, Contains("The confidences are calibrated on 107 pairs of judged.tsv.\n"));
  CHECK_THAT(none, !Contains("other agencies"));

  for (auto& verdict : sample.alignment.verdicts) verdict.transferred = true;
  const auto all = report::alignment_text(sample.catalogue, sample.alignment);
  CHECK_THAT(all, Contains("107 pairs of judged.tsv. Those are " + std::string(everywhere)));
  CHECK_THAT(all, !Contains(", " + std::string(here)));
  CHECK_THAT(report::alignment_text(sample.catalogue, sample.alignment, {.language = Language::nb}),
             Contains("Det er andre virksomheters par"));
  CHECK_THAT(report::alignment_text(sample.catalogue, sample.alignment, {.language = Language::nn}),
             Contains("Det er par frå andre verksemder"));
  CHECK_THAT(report::alignment_sssom(sample.catalogue, sample.alignment), Contains(std::string(everywhere)));
}

TEST_CASE("a calibration from elsewhere is said of each pair where it holds for some", "[report]") {
  auto sample = calibrated();
  sample.alignment.verdicts[3].transferred = true;
  const auto some = report::alignment_text(sample.catalogue, sample.alignment);
  CHECK_THAT(some, !Contains(std::string(everywhere)));
  CHECK_THAT(some, Contains("confidence 75%, " + std::string(here)));

  const auto coordination = report::coordinate(sample.catalogue, sample.alignment);
  const auto shown = [&](Language language) {
    return report::coordination_markdown(sample.catalogue, sample.alignment, coordination, {.language = language});
  };
  CHECK_THAT(shown(Language::nb), Contains("kalibrert på andre virksomheters par)"));
  CHECK_THAT(shown(Language::nn), Contains("kalibrert på par frå andre verksemder)"));
  CHECK_THAT(shown(Language::en), Contains("calibrated on other agencies' pairs)"));

  const auto value = nlohmann::json::parse(report::alignment_json(sample.catalogue, sample.alignment));
  CHECK(value["pairs"][3]["transferred"] == true);
  CHECK(value["pairs"][0]["transferred"] == false);
  const auto table = report::alignment_sssom(sample.catalogue, sample.alignment);
  CHECK_THAT(table, Contains("#  - slot_name: transferred\n#    property: samklang:transferred"));
  CHECK_THAT(table, Contains("\ttrue\t"));
  CHECK_THAT(table, Contains("\tfalse\t"));
}

TEST_CASE("where a calibration from elsewhere holds for most, the others say so", "[report]") {
  auto sample = calibrated();
  auto& verdicts = sample.alignment.verdicts;
  verdicts = {sample::verdict(0, 1, align::Relation::close), sample::verdict(0, 2, align::Relation::related),
              sample::verdict(1, 2, align::Relation::different)};
  verdicts[0].transferred = verdicts[2].transferred = true;
  const auto most = report::alignment_text(sample.catalogue, sample.alignment);
  CHECK_THAT(most, Contains("Where nothing else is said, those are other agencies' pairs"));
  CHECK_THAT(most, !Contains(", " + std::string(here)));
  CHECK_THAT(most, Contains(", calibrated on these agencies' pairs too."));
}

TEST_CASE("the table of weights names the agencies it was fitted on", "[report]") {
  align::Model model = align::standard_model();
  model.agencies = {"889640782", "974761076"};
  CHECK_THAT(report::weights_json(model, eval::free_signs()),
             Contains("  ],\n  \"agencies\": [\"889640782\", \"974761076\"],\n  \"weights\": [\n"));
  model.agencies = {};
  CHECK_THAT(report::weights_json(model, eval::free_signs()), Contains("  \"agencies\": [],\n"));
}

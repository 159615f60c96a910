// SPDX-License-Identifier: Apache-2.0
#include "eval/resamples.h"

#include <samklang/eval/measures.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace samklang::eval;

TEST_CASE("the area under the curve is the share of pairs in the right order") {
  // .9 is above all three, .4 above one, level with one, below one: 3 + 1.5 of 6.
  const std::vector<Scored> pairs = {{0.9, true}, {0.4, true}, {0.5, false}, {0.4, false}, {0.1, false}};
  CHECK(area_under_curve(pairs) == Approx(0.75));
  std::vector<Scored> twice = pairs;
  twice.front().weight = 2;
  CHECK(area_under_curve(twice) == Approx(7.5 / 9));
  twice.front().weight = 0;
  CHECK(area_under_curve(twice) == Approx(0.5));
}

TEST_CASE("an area needs both equals and differences") {
  CHECK(std::isnan(area_under_curve({})));
  CHECK(std::isnan(area_under_curve(std::vector<Scored>{{0.5, true}})));
  CHECK(std::isnan(area_under_curve(std::vector<Scored>{{0.5, false}, {0.9, true, 0}})));
}

TEST_CASE("the area is that of a naive count over all pairs") {
  Draws draws(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<Scored> pairs;
    const auto size = 2 + draws.below(40);
    for (std::uint32_t i = 0; i < size; ++i)
      pairs.push_back({draws.below(10) / 10.0, draws.below(2) == 0, static_cast<double>(draws.below(3))});
    double above = 0;
    double all = 0;
    for (const Scored& one : pairs) {
      for (const Scored& other : pairs) {
        if (!one.same || other.same) continue;
        const double weight = one.weight * other.weight;
        all += weight;
        above += weight * (one.score > other.score ? 1.0 : one.score < other.score ? 0.0 : 0.5);
      }
    }
    const double area = area_under_curve(pairs);
    if (all > 0)
      CHECK(area == Approx(above / all));
    else
      CHECK(std::isnan(area));
  }
}

TEST_CASE("the burden is the share of equals at or below the threshold that catches the differences") {
  std::vector<Scored> pairs;
  for (int i = 1; i <= 20; ++i) pairs.push_back({i / 100.0, false});
  for (const double score : {0.10, 0.19, 0.195, 0.5}) pairs.push_back({score, true});
  // 19 of 20 differences lie at .19 or below, and so do two of the four equals.
  const Burden burden = review_burden(pairs, 0.95);
  CHECK(burden.threshold == Approx(0.19));
  CHECK(burden.share == Approx(0.5));
  CHECK(review_burden(pairs, 1.0).share == Approx(0.75));
  CHECK(std::isnan(review_burden(std::vector<Scored>{{0.5, true}}).share));
}

TEST_CASE("equals level with the threshold are reviewed too") {
  const std::vector<Scored> pairs = {{0.2, false}, {0.2, true}, {0.2, true}, {0.6, true}};
  CHECK(review_burden(pairs).share == Approx(2.0 / 3));
}

TEST_CASE("bins have equal mass and keep ties together") {
  const std::vector<Scored> pairs = {{0.1, false}, {0.1, false}, {0.3, true}, {0.7, true}, {0.9, true}, {0.9, false}};
  const auto bins = reliability(pairs, 2);
  REQUIRE(bins.size() == 2);
  CHECK(bins[0].low == Approx(0.1));
  CHECK(bins[0].high == Approx(0.3));
  CHECK(bins[0].predicted == Approx(0.5 / 3));
  CHECK(bins[0].observed == Approx(1.0 / 3));
  CHECK(bins[1].predicted == Approx(2.5 / 3));
  CHECK(bins[1].observed == Approx(2.0 / 3));
  CHECK(bins[1].weight == Approx(3));
  CHECK(calibration_error(bins) == Approx(1.0 / 6));

  const std::vector<Scored> level(30, Scored{0.4, false});
  CHECK(reliability(level, 10).size() == 1);
  CHECK(calibration_error(reliability(level, 10)) == Approx(0.4));
  CHECK(reliability({}, 10).empty());
  CHECK(std::isnan(calibration_error({})));
}

TEST_CASE("few pairs make few bins") {
  CHECK(calibration_bins(0) == 2);
  CHECK(calibration_bins(50) == 2);
  CHECK(calibration_bins(132) == 4);
  CHECK(calibration_bins(100000) == 10);
}

TEST_CASE("an interval comes from drawing groups with replacement") {
  // Ninety-nine groups of one pair each, a third of them right.
  const auto third = [](std::span<const std::uint8_t> weights) {
    double right = 0;
    double all = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      all += weights[i];
      right += i % 3 == 0 ? weights[i] : 0;
    }
    return right / all;
  };
  const Resamples resamples(99, 2000, 1);
  const Measure measure = resamples.measure(99, third);
  CHECK(measure.value == Approx(1.0 / 3));
  // The normal approximation: 1.645 standard errors of .0474 to either side.
  CHECK(measure.low == Approx(0.2554).margin(0.015));
  CHECK(measure.high == Approx(0.4112).margin(0.015));
  CHECK(measure.n == 99);

  const Measure again = Resamples(99, 2000, 1).measure(99, third);
  CHECK(again.low == measure.low);
  CHECK(again.high == measure.high);
  CHECK(Resamples(99, 0, 1).measure(99, third).low == Approx(1.0 / 3));
}

TEST_CASE("a figure without a value has no interval") {
  const Resamples resamples(3, 100, 1);
  CHECK(resamples.measure(3, [](std::span<const std::uint8_t>) { return std::nan(""); }).empty());
  CHECK(Resamples(0, 100, 1).measure(0, [](std::span<const std::uint8_t>) { return 1.0; }).empty());
}

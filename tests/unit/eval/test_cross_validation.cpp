// SPDX-License-Identifier: Apache-2.0
#include "eval/resamples.h"

#include <samklang/eval/calibration.h>
#include <samklang/eval/cross_validation.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace samklang;
using namespace samklang::eval;

namespace {

double unit(Draws& draws) { return draws.below(1000001) / 1e6; }

std::vector<Scored> scored(const std::vector<double>& scores, const Samples& samples) {
  std::vector<Scored> out;
  for (std::size_t i = 0; i < scores.size(); ++i) out.push_back({scores[i], samples.labels[i] != 0});
  return out;
}

struct Problem {
  Samples samples;
  std::vector<std::uint32_t> groups;
  std::vector<std::uint32_t> sets;
};

/// Two sets, groups of one to three rows. `telling`: the first feature tells the label; else all of them are noise.
Problem problem(bool telling, std::size_t features, std::uint64_t seed) {
  Draws draws(seed);
  Problem out;
  out.samples.features = features;
  std::uint32_t group = 0;
  for (std::size_t i = 0; i < 200; ++i) {
    const bool label = draws.below(2) == 0;
    for (std::size_t j = 0; j < features; ++j)
      out.samples.values.push_back(static_cast<float>(unit(draws) + (telling && j == 0 && label ? 0.7 : 0)));
    out.samples.labels.push_back(label ? 1 : 0);
    const std::uint32_t set = i < 150 ? 0 : 1;
    if (draws.below(3) != 0 || i == 150) ++group;
    out.groups.push_back(group);
    out.sets.push_back(set);
  }
  return out;
}

} // namespace

TEST_CASE("a group is never on both sides, and folds are alike") {
  const Problem given = problem(true, 2, 1);
  std::vector<std::uint32_t> strata;
  for (std::size_t i = 0; i < given.groups.size(); ++i) strata.push_back(2 * given.sets[i] + given.samples.labels[i]);
  const auto folds = grouped_folds(given.groups, strata, 10, 1);
  std::map<std::uint32_t, std::uint32_t> fold_of;
  std::map<std::uint32_t, int> sizes;
  std::map<std::uint32_t, int> ones;
  for (std::size_t i = 0; i < folds.size(); ++i) {
    CHECK(fold_of.try_emplace(given.groups[i], folds[i]).first->second == folds[i]);
    ++sizes[folds[i]];
    ones[folds[i]] += given.samples.labels[i];
  }
  REQUIRE(sizes.size() == 10);
  for (const auto& [fold, size] : sizes) {
    CHECK(size >= 17);
    CHECK(size <= 23);
    CHECK(ones[fold] >= 7);
  }
  CHECK(grouped_folds(given.groups, strata, 10, 1) == folds);
  CHECK(grouped_folds(given.groups, strata, 10, 2) != folds);
}

TEST_CASE("sets weigh the same whatever their sizes") {
  const std::vector<std::uint32_t> sets = {0, 0, 0, 1, 1};
  const std::vector<std::uint8_t> mask = {1, 1, 1, 1, 0};
  const auto weights = equal_set_weights(sets, mask);
  CHECK(weights[0] == Approx(2.0 / 3));
  CHECK(weights[3] == Approx(2));
  CHECK(weights[4] == 0);
}

TEST_CASE("cross-validation sees what tells, and nothing in noise") {
  const Problem telling = problem(true, 2, 2);
  const auto good = cross_validate(telling.samples, telling.groups, telling.sets);
  REQUIRE(good);
  REQUIRE(good->size() == 5);
  for (const auto& scores : *good) CHECK(area_under_curve(scored(scores, telling.samples)) > 0.9);

  // Thirty features of noise: on the rows it was learnt on the model looks good, on others it is not.
  const Problem noise = problem(false, 30, 3);
  LogisticOptions loose;
  loose.l2 = 0.01;
  const auto model = fit_logistic(noise.samples, loose);
  REQUIRE(model);
  std::vector<double> seen;
  for (std::size_t i = 0; i < noise.samples.size(); ++i) seen.push_back(model->probability(noise.samples.row(i)));
  CHECK(area_under_curve(scored(seen, noise.samples)) > 0.7);
  const auto bad = cross_validate(noise.samples, noise.groups, noise.sets, loose);
  REQUIRE(bad);
  CHECK(area_under_curve(scored(bad->front(), noise.samples)) < 0.62);
}

TEST_CASE("a concept that is on both sides would give the answer away") {
  // A group's rows have one label and one value that says nothing about other groups.
  Samples samples;
  samples.features = 20;
  std::vector<std::uint32_t> groups;
  const std::vector<std::uint32_t> sets(60, 0);
  for (std::uint32_t i = 0; i < 60; ++i) {
    const std::uint32_t group = i / 3;
    for (std::uint32_t j = 0; j < 20; ++j) samples.values.push_back(j == group ? 1.0F : 0.0F);
    samples.labels.push_back(group % 2 == 0 ? 1 : 0);
    groups.push_back(group);
  }
  const auto grouped = cross_validate(samples, groups, sets);
  REQUIRE(grouped);
  CHECK(area_under_curve(scored(grouped->front(), samples)) < 0.65);
  std::vector<std::uint32_t> alone(60);
  for (std::uint32_t i = 0; i < 60; ++i) alone[i] = i;
  const auto leaking = cross_validate(samples, alone, sets);
  REQUIRE(leaking);
  CHECK(area_under_curve(scored(leaking->front(), samples)) > 0.95);
}

TEST_CASE("a set is judged by what the others teach") {
  Problem given = problem(true, 1, 5);
  // In the second set the feature means the opposite.
  for (std::size_t i = 0; i < given.sets.size(); ++i) {
    if (given.sets[i] == 1) given.samples.labels[i] = given.samples.labels[i] != 0 ? 0 : 1;
  }
  const auto scores = from_other_sets(given.samples, given.sets);
  REQUIRE(scores);
  CHECK(area_under_curve(scored(*scores, given.samples)) < 0.2);
  const std::vector<std::uint32_t> one(given.sets.size(), 0);
  const auto none = from_other_sets(given.samples, one);
  REQUIRE(none);
  CHECK(std::isnan(none->front()));
  CHECK_FALSE(from_other_sets(given.samples, std::vector<std::uint32_t>{0}));
  CHECK_FALSE(cross_validate(given.samples, std::vector<std::uint32_t>{0}, one));
}

TEST_CASE("a curve is straight between its points and level outside") {
  const CalibrationCurve curve{{{0.2, 0.1}, {0.6, 0.5}}};
  CHECK(curve(0.1) == Approx(0.1));
  CHECK(curve(0.4) == Approx(0.3));
  CHECK(curve(0.6) == Approx(0.5));
  CHECK(curve(0.9) == Approx(0.5));
  CHECK(CalibrationCurve{}(0.37) == Approx(0.37));
}

TEST_CASE("pooling violators makes the nearest rising curve") {
  // Shares 0, 1, 0, 1, 1: the middle two fall and are pooled to a half.
  const std::vector<Scored> pairs = {{0.1, false}, {0.2, true}, {0.4, false}, {0.7, true}, {0.8, true}};
  const auto curve = isotonic_curve(pairs);
  REQUIRE(curve.points.size() == 3);
  CHECK(curve.points[0].probability == Approx(0));
  CHECK(curve.points[1].score == Approx(0.3));
  CHECK(curve.points[1].probability == Approx(0.5));
  CHECK(curve.points[2].score == Approx(0.75));
  CHECK(curve.points[2].probability == Approx(1));
  CHECK(isotonic_curve({}).points.empty());
}

TEST_CASE("joined blocks keep their mass and leave room at the ends") {
  std::vector<Scored> pairs;
  for (int i = 1; i < 100; ++i) pairs.push_back({i / 100.0, i % 100 >= 37 || i % 5 == 0});
  const auto curve = smoothed_isotonic_curve(pairs, 4);
  CHECK(curve.points.size() <= 6);
  CHECK(curve.points.front().score == 0);
  CHECK(curve.points.back().score == 1);
  CHECK(curve.points.back().probability == Approx(1).margin(0.01));
  CHECK(curve.points.front().probability == Approx(curve.points[1].probability / 2));
  for (std::size_t i = 1; i < curve.points.size(); ++i) {
    CHECK(curve.points[i].score > curve.points[i - 1].score);
    CHECK(curve.points[i].probability >= curve.points[i - 1].probability);
  }
  CHECK(smoothed_isotonic_curve({}, 9).points.empty());
}

TEST_CASE("Platt's curve undoes scores that are too sure") {
  // The score's logit is three times what it should be.
  Draws draws(11);
  std::vector<Scored> pairs;
  for (int i = 0; i < 20000; ++i) {
    const double logit = 4 * unit(draws) - 2;
    pairs.push_back({sigmoid(3 * logit), unit(draws) < sigmoid(logit)});
  }
  const auto curve = platt_curve(pairs);
  REQUIRE(curve.points.size() == 17);
  for (const double logit : {-1.5, -0.5, 0.0, 1.0})
    CHECK(curve(sigmoid(3 * logit)) == Approx(sigmoid(logit)).margin(0.04));
  double before = -1;
  for (const auto& point : curve.points) {
    CHECK(point.probability >= before);
    before = point.probability;
  }
  std::vector<Scored> mended = pairs;
  for (Scored& pair : mended) pair.score = curve(pair.score);
  CHECK(calibration_error(reliability(mended, 10)) < 0.02);
  CHECK(calibration_error(reliability(pairs, 10)) > 0.1);
  CHECK(platt_curve(std::vector<Scored>{{0.5, true}}).points.empty());
}

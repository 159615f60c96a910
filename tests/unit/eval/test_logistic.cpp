// SPDX-License-Identifier: Apache-2.0
#include "eval/resamples.h"

#include <samklang/eval/logistic.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace samklang;
using namespace samklang::eval;

namespace {

void add(Samples& samples, std::initializer_list<float> row, bool label, double weight = 1) {
  samples.features = row.size();
  samples.values.insert(samples.values.end(), row);
  samples.labels.push_back(label ? 1 : 0);
  samples.weights.push_back(weight);
}

LogisticModel fit(const Samples& samples, const LogisticOptions& options) {
  auto model = fit_logistic(samples, options);
  if (!model) FAIL(to_string(model.error()));
  return *std::move(model);
}

LogisticOptions without_pull() {
  LogisticOptions options;
  options.l2 = 0;
  return options;
}

double unit(Draws& draws) { return draws.below(1000001) / 1e6; }

/// Rows of three features drawn evenly from 0..1 and labels from the model 2 x0 - 3 x1 + 0 x2 + 0.5.
Samples drawn(std::size_t rows, std::uint64_t seed) {
  Draws draws(seed);
  Samples samples;
  for (std::size_t i = 0; i < rows; ++i) {
    const double x0 = unit(draws);
    const double x1 = unit(draws);
    const double x2 = unit(draws);
    add(samples, {static_cast<float>(x0), static_cast<float>(x1), static_cast<float>(x2)},
        unit(draws) < sigmoid(2 * x0 - 3 * x1 + 0.5));
  }
  return samples;
}

// The slope of the loss in one weight; 0 at the best place.
double slope(const Samples& samples, const LogisticModel& model, std::size_t feature) {
  double sum = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double value = feature < samples.features ? static_cast<double>(samples.row(i)[feature]) : 1.0;
    sum += samples.weights[i] * (model.probability(samples.row(i)) - samples.labels[i]) * value;
  }
  return sum;
}

} // namespace

TEST_CASE("two groups have the weights that give their shares") {
  // Of four rows with x = 0 one is 1, of four with x = 1 three are: logits of -ln 3 and ln 3.
  Samples samples;
  for (int i = 0; i < 4; ++i) {
    add(samples, {0.0F}, i == 0);
    add(samples, {1.0F}, i != 0);
  }
  const auto model = fit(samples, without_pull());
  CHECK(model.weights[1] == Approx(-std::log(3.0)).epsilon(1e-6));
  CHECK(model.weights[0] == Approx(2 * std::log(3.0)).epsilon(1e-6));
  CHECK(model.probability(std::vector<float>{1.0F}) == Approx(0.75));
}

TEST_CASE("a weight of a row is how often it stands there") {
  Samples weighted;
  add(weighted, {0.0F}, true, 1);
  add(weighted, {0.0F}, false, 3);
  add(weighted, {1.0F}, true, 3);
  add(weighted, {1.0F}, false, 1);
  CHECK(fit(weighted, without_pull()).weights[0] == Approx(2 * std::log(3.0)).epsilon(1e-6));
}

TEST_CASE("the weights that made the labels are found again") {
  const Samples samples = drawn(20000, 3);
  const auto model = fit(samples, without_pull());
  CHECK(model.weights[0] == Approx(2).margin(0.2));
  CHECK(model.weights[1] == Approx(-3).margin(0.2));
  CHECK(model.weights[2] == Approx(0).margin(0.2));
  CHECK(model.weights[3] == Approx(0.5).margin(0.2));
  for (std::size_t i = 0; i < 4; ++i) CHECK(slope(samples, model, i) == Approx(0).margin(1e-3));
}

TEST_CASE("signs hold, and what they leave free is the best there is") {
  const Samples samples = drawn(500, 4);
  LogisticOptions options = without_pull();
  options.signs = {Sign::not_positive, Sign::free, Sign::not_negative};
  const auto model = fit(samples, options);
  CHECK(model.weights[0] == 0);
  CHECK(model.weights[1] < 0);
  CHECK(model.weights[2] >= 0);
  CHECK(slope(samples, model, 0) < 0); // it would rather be positive
  CHECK(slope(samples, model, 1) == Approx(0).margin(1e-4));
  CHECK(slope(samples, model, 3) == Approx(0).margin(1e-4));
  options.signs = {Sign::zero, Sign::zero, Sign::zero};
  const auto constant = fit(samples, options);
  CHECK(constant.weights[0] == 0);
  CHECK(constant.weights[1] == 0);
  CHECK(slope(samples, constant, 3) == Approx(0).margin(1e-4));
}

TEST_CASE("a stronger pull makes smaller weights, and separable labels do no harm") {
  Samples samples;
  for (int i = 0; i < 10; ++i) add(samples, {static_cast<float>(i)}, i >= 5);
  LogisticOptions options;
  options.l2 = 0.01;
  const double free = fit(samples, options).weights[0];
  options.l2 = 10;
  const double pulled = fit(samples, options).weights[0];
  CHECK(pulled > 0);
  CHECK(free > pulled);
  CHECK(std::isfinite(fit(samples, without_pull()).weights[0]));
}

TEST_CASE("the unit of a feature does not matter to the pull") {
  Samples metres = drawn(200, 5);
  Samples kilometres = metres;
  for (std::size_t i = 0; i < kilometres.values.size(); i += 3) kilometres.values[i] /= 1000;
  const auto one = fit(metres, {});
  const auto other = fit(kilometres, {});
  CHECK(other.weights[0] == Approx(1000 * one.weights[0]).epsilon(1e-3));
  CHECK(other.weights[1] == Approx(one.weights[1]).epsilon(1e-3));
}

TEST_CASE("without a constant opposite rows get opposite answers") {
  Samples samples;
  for (int i = 0; i < 12; ++i) add(samples, {i % 3 == 0 ? -0.5F : 1.0F}, i % 4 != 0);
  LogisticOptions options;
  options.constant = false;
  const auto model = fit(samples, options);
  CHECK(model.weights[1] == 0);
  CHECK(model.probability(std::vector<float>{0.7F}) + model.probability(std::vector<float>{-0.7F}) == Approx(1));
}

TEST_CASE("a feature that never varies weighs nothing") {
  Samples samples;
  for (int i = 0; i < 8; ++i) add(samples, {1.0F, static_cast<float>(i % 2)}, i % 4 != 0);
  CHECK(fit(samples, {}).weights[0] == 0);
}

TEST_CASE("what cannot be learnt is an error") {
  Samples samples;
  add(samples, {1.0F}, true);
  CHECK_FALSE(fit_logistic(samples));
  CHECK_FALSE(fit_logistic({}));
  add(samples, {0.0F}, false, 0);
  CHECK_FALSE(fit_logistic(samples)); // it counts for nothing
  samples.weights.back() = 1;
  CHECK(fit_logistic(samples));
  samples.values.push_back(1);
  CHECK(fit_logistic(samples).error().code == ErrorCode::usage);
}

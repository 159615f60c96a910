// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/calibration.h>

#include <samklang/eval/logistic.h>

#include <algorithm>
#include <cmath>

namespace samklang::eval {

namespace {

constexpr double nearly = 1e-6;

double logit_of(double score) {
  const double inside = std::clamp(score, nearly, 1 - nearly);
  return std::log(inside / (1 - inside));
}

} // namespace

double CalibrationCurve::operator()(double score) const noexcept {
  if (points.empty()) return score;
  const auto above =
      std::lower_bound(points.begin(), points.end(), score,
                       [](const CalibrationPoint& point, double wanted) { return point.score < wanted; });
  if (above == points.begin()) return points.front().probability;
  if (above == points.end()) return points.back().probability;
  const CalibrationPoint& high = *above;
  const CalibrationPoint& low = *(above - 1);
  const double share = (score - low.score) / (high.score - low.score);
  return low.probability + share * (high.probability - low.probability);
}

CalibrationCurve platt_curve(std::span<const Scored> pairs) {
  double same = 0;
  double different = 0;
  for (const Scored& pair : pairs) (pair.same ? same : different) += pair.weight;
  if (!(same > 0) || !(different > 0)) return {};
  // Each pair stands as both labels, in the proportion of its target (Platt 1999: (n + 1) / (n + 2) and 1 / (n + 2)).
  const double if_same = (same + 1) / (same + 2);
  const double if_different = 1 / (different + 2);
  Samples samples;
  samples.features = 1;
  for (const Scored& pair : pairs) {
    const double target = pair.same ? if_same : if_different;
    for (const bool label : {true, false}) {
      samples.values.push_back(static_cast<float>(logit_of(pair.score)));
      samples.labels.push_back(label ? 1 : 0);
      samples.weights.push_back(pair.weight * (label ? target : 1 - target));
    }
  }
  LogisticOptions options;
  options.l2 = 0;
  options.signs = {Sign::not_negative};
  const auto model = fit_logistic(samples, options);
  CalibrationCurve curve;
  if (!model) return curve;
  constexpr int steps = 32;
  for (int i = 0; i <= steps; ++i) {
    // A sine's path from 0 to 1: dense at both ends.
    const double score = (1 - std::cos(3.14159265358979323846 * i / steps)) / 2;
    curve.points.push_back({score, sigmoid(model->weights[1] + model->weights[0] * logit_of(score))});
  }
  return curve;
}

CalibrationCurve isotonic_curve(std::span<const Scored> pairs) {
  struct Block {
    double weight = 0;
    double score = 0; // sums
    double same = 0;
    double share() const { return same / weight; }
  };
  std::vector<Scored> ordered(pairs.begin(), pairs.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < ordered.size();) {
    Block block;
    const double score = ordered[i].score;
    for (; i < ordered.size() && !(score < ordered[i].score); ++i) {
      block.weight += ordered[i].weight;
      block.score += ordered[i].weight * ordered[i].score;
      block.same += ordered[i].same ? ordered[i].weight : 0;
    }
    if (!(block.weight > 0)) continue;
    while (!blocks.empty() && blocks.back().share() >= block.share()) {
      block.weight += blocks.back().weight;
      block.score += blocks.back().score;
      block.same += blocks.back().same;
      blocks.pop_back();
    }
    blocks.push_back(block);
  }
  CalibrationCurve curve;
  for (const Block& block : blocks) curve.points.push_back({block.score / block.weight, block.share()});
  return curve;
}

} // namespace samklang::eval

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

/// Pairs of neighbouring scores, as sums.
struct Block {
  double weight = 0;
  double scores = 0;
  double same = 0;
  double mean() const { return scores / weight; }
  double share() const { return same / weight; }
  void add(const Block& other) {
    weight += other.weight;
    scores += other.scores;
    same += other.same;
  }
};

// Blocks by score whose shares rise (pool adjacent violators).
std::vector<Block> pooled(std::span<const Scored> pairs) {
  std::vector<Scored> ordered(pairs.begin(), pairs.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < ordered.size();) {
    Block block;
    const double score = ordered[i].score;
    for (; i < ordered.size() && !(score < ordered[i].score); ++i) {
      const double weight = ordered[i].weight;
      block.add({weight, weight * ordered[i].score, ordered[i].same ? weight : 0});
    }
    if (!(block.weight > 0)) continue;
    while (!blocks.empty() && blocks.back().share() >= block.share()) {
      block.add(blocks.back());
      blocks.pop_back();
    }
    blocks.push_back(block);
  }
  return blocks;
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
  constexpr int steps = 16;
  for (int i = 0; i <= steps; ++i) {
    // A sine's path from 0 to 1: dense at both ends.
    const double score = (1 - std::cos(3.14159265358979323846 * i / steps)) / 2;
    curve.points.push_back({score, sigmoid(model->weights[1] + model->weights[0] * logit_of(score))});
  }
  return curve;
}

CalibrationCurve isotonic_curve(std::span<const Scored> pairs) {
  CalibrationCurve curve;
  for (const Block& block : pooled(pairs)) curve.points.push_back({block.mean(), block.share()});
  return curve;
}

CalibrationCurve smoothed_isotonic_curve(std::span<const Scored> pairs, std::size_t points) {
  const auto blocks = pooled(pairs);
  double all = 0;
  for (const Block& block : blocks) all += block.weight;
  CalibrationCurve curve;
  if (blocks.empty() || points == 0) return curve;
  Block joined;
  for (const Block& block : blocks) {
    joined.add(block);
    if (joined.weight * static_cast<double>(points) < all && &block != &blocks.back()) continue;
    curve.points.push_back({joined.mean(), joined.share()});
    joined = {};
  }
  const CalibrationPoint first = curve.points.front();
  const CalibrationPoint last = curve.points.back();
  if (first.score > 0) curve.points.insert(curve.points.begin(), {0, first.probability / 2});
  if (last.score < 1) curve.points.push_back({1, (1 + last.probability) / 2});
  return curve;
}

} // namespace samklang::eval

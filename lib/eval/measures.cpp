// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/measures.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace samklang::eval {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::vector<Scored> sorted(std::span<const Scored> pairs) {
  std::vector<Scored> out(pairs.begin(), pairs.end());
  std::stable_sort(out.begin(), out.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  return out;
}

// Pairs of one score, from the least: calls `take(score, weight same, weight different)`.
template <class Take> void by_score(const std::vector<Scored>& pairs, Take take) {
  for (std::size_t i = 0; i < pairs.size();) {
    const double score = pairs[i].score;
    double same = 0;
    double different = 0;
    for (; i < pairs.size() && !(score < pairs[i].score); ++i) (pairs[i].same ? same : different) += pairs[i].weight;
    take(score, same, different);
  }
}

} // namespace

double area_under_curve(std::span<const Scored> pairs) {
  double above = 0;
  double different_below = 0;
  double all_same = 0;
  by_score(sorted(pairs), [&](double, double same, double different) {
    above += same * (different_below + different / 2);
    different_below += different;
    all_same += same;
  });
  const double all = all_same * different_below;
  return all > 0 ? above / all : undefined;
}

Burden review_burden(std::span<const Scored> pairs, double caught) {
  const auto ordered = sorted(pairs);
  double all_same = 0;
  double all_different = 0;
  for (const auto& pair : ordered) (pair.same ? all_same : all_different) += pair.weight;
  if (!(all_same > 0) || !(all_different > 0)) return {undefined, undefined};
  // The weights are whole numbers; what the product misses them by is rounding.
  const double wanted = std::ceil(caught * all_different - 1e-9);
  Burden out;
  double same_below = 0;
  double different_below = 0;
  bool done = false;
  by_score(ordered, [&](double score, double same, double different) {
    if (done) return;
    same_below += same;
    different_below += different;
    if (different_below + 1e-9 < wanted) return;
    out = {same_below / all_same, score};
    done = true;
  });
  return out;
}

std::vector<Bin> reliability(std::span<const Scored> pairs, std::size_t bins) {
  const auto ordered = sorted(pairs);
  double all = 0;
  for (const auto& pair : ordered) all += pair.weight;
  std::vector<Bin> out;
  if (!(all > 0) || bins == 0) return out;
  std::size_t last = bins;
  double before = 0;
  by_score(ordered, [&](double score, double same, double different) {
    const double weight = same + different;
    if (!(weight > 0)) return;
    // Where the middle of the tied pairs falls.
    const double place = (before + weight / 2) * static_cast<double>(bins) / all;
    const std::size_t index = std::min(bins - 1, static_cast<std::size_t>(place));
    before += weight;
    if (index != last) out.push_back({score, score, 0, 0, 0});
    last = index;
    Bin& bin = out.back();
    bin.high = score;
    bin.predicted += weight * score;
    bin.observed += same;
    bin.weight += weight;
  });
  for (Bin& bin : out) {
    bin.predicted /= bin.weight;
    bin.observed /= bin.weight;
  }
  return out;
}

double calibration_error(std::span<const Bin> bins) {
  double error = 0;
  double all = 0;
  for (const Bin& bin : bins) {
    error += bin.weight * std::abs(bin.predicted - bin.observed);
    all += bin.weight;
  }
  return all > 0 ? error / all : undefined;
}

std::size_t calibration_bins(std::size_t n) noexcept { return std::clamp<std::size_t>(n / 30, 2, 10); }

} // namespace samklang::eval

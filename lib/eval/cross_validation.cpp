// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/cross_validation.h>

#include "eval/resamples.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace samklang::eval {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// The rows whose mask is set, as samples of their own, every set counting the same.
Samples chosen(const Samples& samples, std::span<const std::uint32_t> sets, const std::vector<std::uint8_t>& mask) {
  const auto weights = equal_set_weights(sets, mask);
  Samples out;
  out.features = samples.features;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (mask[i] == 0) continue;
    const auto row = samples.row(i);
    out.values.insert(out.values.end(), row.begin(), row.end());
    out.labels.push_back(samples.labels[i]);
    out.weights.push_back(weights[i] * (samples.weights.empty() ? 1 : samples.weights[i]));
  }
  return out;
}

bool has_both_labels(const Samples& samples) {
  const auto ones = std::count(samples.labels.begin(), samples.labels.end(), std::uint8_t{1});
  return ones > 0 && static_cast<std::size_t>(ones) < samples.size();
}

} // namespace

std::vector<std::uint32_t> grouped_folds(std::span<const std::uint32_t> groups, std::span<const std::uint32_t> strata,
                                         std::uint32_t folds, std::uint64_t seed) {
  struct Group {
    std::uint32_t number = 0;
    std::uint64_t draw = 0;
    double size = 0;
    std::map<std::uint32_t, double> count; // by stratum
  };
  std::map<std::uint32_t, Group> found;
  std::map<std::uint32_t, double> all;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Group& group = found[groups[i]];
    group.size += 1;
    group.count[strata[i]] += 1;
    all[strata[i]] += 1;
  }
  Draws draws(seed);
  std::vector<Group> order;
  for (auto& [number, group] : found) {
    group.number = number;
    group.draw = draws.next();
    order.push_back(group);
  }
  std::sort(order.begin(), order.end(),
            [](const Group& a, const Group& b) { return a.size > b.size || (!(a.size < b.size) && a.draw < b.draw); });
  std::vector<Group> filled(std::max(folds, 1U));
  std::map<std::uint32_t, std::uint32_t> fold_of;
  for (const Group& group : order) {
    // How full a fold is of what the group brings.
    const auto crowding = [&](Group& fold) {
      double sum = 0;
      for (const auto& [stratum, count] : group.count) sum += count * fold.count[stratum] / all[stratum];
      return sum;
    };
    std::size_t best = 0;
    for (std::size_t fold = 1; fold < filled.size(); ++fold) {
      const double here = crowding(filled[fold]);
      const double there = crowding(filled[best]);
      if (here < there || (!(there < here) && filled[fold].size < filled[best].size)) best = fold;
    }
    filled[best].size += group.size;
    for (const auto& [stratum, count] : group.count) filled[best].count[stratum] += count;
    fold_of[group.number] = static_cast<std::uint32_t>(best);
  }
  std::vector<std::uint32_t> out;
  out.reserve(groups.size());
  for (const auto group : groups) out.push_back(fold_of[group]);
  return out;
}

std::vector<double> equal_set_weights(std::span<const std::uint32_t> sets, std::span<const std::uint8_t> mask) {
  std::map<std::uint32_t, double> sizes;
  double all = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (mask[i] == 0) continue;
    sizes[sets[i]] += 1;
    all += 1;
  }
  std::vector<double> out(sets.size(), 0);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (mask[i] != 0) out[i] = all / (static_cast<double>(sizes.size()) * sizes[sets[i]]);
  }
  return out;
}

Result<std::vector<std::vector<double>>> cross_validate(const Samples& samples, std::span<const std::uint32_t> groups,
                                                        std::span<const std::uint32_t> sets,
                                                        const LogisticOptions& logistic,
                                                        const CrossValidationOptions& options) {
  const std::size_t n = samples.size();
  if (groups.size() != n || sets.size() != n || options.folds < 2)
    return Error{ErrorCode::usage, "rows, groups, sets and folds do not fit together", "", {}};
  std::vector<std::uint32_t> strata;
  for (std::size_t i = 0; i < n; ++i) strata.push_back(2 * sets[i] + samples.labels[i]);
  std::vector<std::vector<double>> out;
  for (std::uint32_t repeat = 0; repeat < options.repeats; ++repeat) {
    const auto folds = grouped_folds(groups, strata, options.folds, options.seed + repeat);
    std::vector<double>& scores = out.emplace_back(n, undefined);
    for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
      std::vector<std::uint8_t> learn(n);
      for (std::size_t i = 0; i < n; ++i) learn[i] = folds[i] != fold ? 1 : 0;
      const Samples seen = chosen(samples, sets, learn);
      if (seen.size() == n || !has_both_labels(seen)) continue;
      const auto model = fit_logistic(seen, logistic);
      if (!model) return model.error();
      for (std::size_t i = 0; i < n; ++i) {
        if (learn[i] == 0) scores[i] = model->probability(samples.row(i));
      }
    }
  }
  return out;
}

Result<std::vector<double>> from_other_sets(const Samples& samples, std::span<const std::uint32_t> sets,
                                            const LogisticOptions& logistic) {
  const std::size_t n = samples.size();
  if (sets.size() != n) return Error{ErrorCode::usage, "rows and sets do not fit together", "", {}};
  std::vector<double> out(n, undefined);
  const std::uint32_t count = n == 0 ? 0 : *std::max_element(sets.begin(), sets.end()) + 1;
  for (std::uint32_t set = 0; set < count; ++set) {
    std::vector<std::uint8_t> learn(n);
    for (std::size_t i = 0; i < n; ++i) learn[i] = sets[i] != set ? 1 : 0;
    const Samples seen = chosen(samples, sets, learn);
    if (!has_both_labels(seen)) continue;
    const auto model = fit_logistic(seen, logistic);
    if (!model) return model.error();
    for (std::size_t i = 0; i < n; ++i) {
      if (learn[i] == 0) out[i] = model->probability(samples.row(i));
    }
  }
  return out;
}

} // namespace samklang::eval

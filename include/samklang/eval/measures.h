// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_MEASURES_H
#define SAMKLANG_EVAL_MEASURES_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samklang::eval {

/// A figure with what it rests on.
struct Measure {
  double value = 0; ///< a share, an area or a probability: 0..1
  double low = 0;   ///< the interval of 90 %: percentiles of the bootstrap
  double high = 0;
  std::uint32_t n = 0; ///< pairs that it is counted on; 0: there is no value
  bool empty() const noexcept { return n == 0; }
};

/// One pair: what the engine gave it, and what people say.
struct Scored {
  double score = 0; ///< p_same, or any other number that grows with sameness
  bool same = false;
  double weight = 1; ///< how many pairs it stands for; not negative
};

/// How often a pair that is the same has a higher score than one that is not; ties count half. NaN where one of the two
/// is missing. n log n.
double area_under_curve(std::span<const Scored> pairs);

/// The work that catching differences costs.
struct Burden {
  double share = 0;     ///< of the pairs that are the same, those at or below the threshold; NaN where there are none
  double threshold = 0; ///< the least score at or below which at least `caught` of the differences lie
};

/// What share of the true equals people must look at when they look at every pair whose score is not above a threshold
/// that catches the share `caught` of the differences. share is NaN where equals or differences are missing. n log n.
Burden review_burden(std::span<const Scored> pairs, double caught = 0.95);

/// Pairs of about the same score.
struct Bin {
  double low = 0; ///< least and greatest score
  double high = 0;
  double predicted = 0; ///< mean score
  double observed = 0;  ///< share of pairs that are the same
  double weight = 0;    ///< sum of weights: the number of pairs
};

/// Reliability in `bins` bins of about equal mass, lowest first; pairs of one score stay together, so there may be
/// fewer. n log n.
std::vector<Bin> reliability(std::span<const Scored> pairs, std::size_t bins);

/// Expected calibration error: the mean of |predicted - observed| over the bins, each counted by its weight. NaN
/// without bins.
double calibration_error(std::span<const Bin> bins);

/// How many bins `n` pairs are good for: one in thirty, at least 2, at most 10. With fewer pairs in a bin the share
/// observed in it wavers more than the error that is looked for.
std::size_t calibration_bins(std::size_t n) noexcept;

} // namespace samklang::eval

#endif

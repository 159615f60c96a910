// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_RESAMPLES_H
#define SAMKLANG_EVAL_RESAMPLES_H

#include <samklang/eval/measures.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace samklang::eval {

/// A stream of numbers that is the same everywhere (SplitMix64): the standard's distributions differ by library.
class Draws {
public:
  explicit Draws(std::uint64_t seed) noexcept : state_(seed) {}
  std::uint64_t next() noexcept;
  /// Below `limit`, which is not 0. Even to 1 in 2^32 / limit.
  std::uint32_t below(std::uint32_t limit) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
  }

private:
  std::uint64_t state_;
};

/// How often each group is in it, for every resample of the bootstrap: as many groups as there are, drawn with
/// replacement. Cases of one group are always drawn together.
class Resamples {
public:
  Resamples(std::uint32_t groups, std::uint32_t count, std::uint64_t seed);

  /// `statistic` takes the multiplicity of each group and gives a number, or NaN where it has none. `n` is what the
  /// figure rests on.
  template <class Statistic> Measure measure(std::size_t n, Statistic statistic) const {
    const double value = statistic(std::span<const std::uint8_t>(once_));
    if (n == 0 || std::isnan(value)) return {};
    Measure out{value, value, value, static_cast<std::uint32_t>(n)};
    std::vector<double> found;
    for (std::uint32_t i = 0; i < count_; ++i) {
      const auto resample = std::span<const std::uint8_t>(drawn_).subspan(std::size_t{i} * groups_, groups_);
      if (const double one = statistic(resample); !std::isnan(one)) found.push_back(one);
    }
    if (found.empty()) return out;
    std::sort(found.begin(), found.end());
    const auto percentile = [&](std::size_t percent) { return found[(percent * (found.size() - 1) + 50) / 100]; };
    out.low = percentile(5);
    out.high = percentile(95);
    return out;
  }

private:
  std::uint32_t groups_;
  std::uint32_t count_;
  std::vector<std::uint8_t> once_;
  std::vector<std::uint8_t> drawn_;
};

} // namespace samklang::eval

#endif

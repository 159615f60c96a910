// SPDX-License-Identifier: Apache-2.0
#include "eval/resamples.h"

namespace samklang::eval {

std::uint64_t Draws::next() noexcept {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t word = state_;
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9U;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EBU;
  return word ^ (word >> 31);
}

Resamples::Resamples(std::uint32_t groups, std::uint32_t count, std::uint64_t seed)
    : groups_(groups), count_(groups == 0 ? 0 : count), once_(groups, 1), drawn_(std::size_t{groups} * count_, 0) {
  Draws draws(seed);
  for (std::uint32_t i = 0; i < count_; ++i) {
    const auto resample = std::span<std::uint8_t>(drawn_).subspan(std::size_t{i} * groups_, groups_);
    for (std::uint32_t drawn = 0; drawn < groups_; ++drawn) {
      auto& times = resample[draws.below(groups_)];
      // 255 times the same of n: that does not happen.
      if (times < 255) ++times;
    }
  }
}

} // namespace samklang::eval

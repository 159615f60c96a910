// SPDX-License-Identifier: Apache-2.0
#include "align/belief.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

float thousandths(double value) noexcept { return static_cast<float>(std::round(value * 1000) / 1000); }

std::size_t index(Relation relation) noexcept { return static_cast<std::size_t>(relation); }

} // namespace

namespace belief {

Belief undecided(double cosine, int conflicts) noexcept {
  const double same = std::max(0.05, 0.25 + 0.55 * cosine - 0.12 * conflicts);
  const double exact_share = conflicts > 0 ? 0.2 : 0.3 + 0.3 * cosine;
  const double rest = 1 - same;
  // Little in common speaks for a homonym, much in common with a conflict for a neighbour in the same system.
  const double different = rest * (1 - cosine) * 0.4;
  const double related = rest * 0.15;
  const double nested = (rest - different - related) / 3;
  return {same * exact_share, same * (1 - exact_share), nested, nested, nested, related, different};
}

Belief asserted(Relation relation) noexcept {
  Belief belief{};
  belief.fill(0.02);
  if (relation == Relation::undecided) return {0.14, 0.14, 0.14, 0.14, 0.14, 0.14, 0.14};
  belief[index(relation)] = 0.85;
  return belief;
}

} // namespace belief

void settle(Verdict& verdict, const Belief& belief) noexcept {
  verdict.p_exact = thousandths(belief[index(Relation::exact)]);
  verdict.p_same = thousandths(belief[index(Relation::exact)] + belief[index(Relation::close)]);
  std::size_t runner_up = index(Relation::undecided);
  for (std::size_t i = 0; i < belief.size(); ++i) {
    if (i == index(verdict.relation)) continue;
    if (runner_up == index(Relation::undecided) || belief[i] > belief[runner_up]) runner_up = i;
  }
  verdict.runner_up = static_cast<Relation>(runner_up);
  if (verdict.relation == Relation::undecided) {
    verdict.confidence = 0;
    verdict.margin = 0;
    return;
  }
  double sure = belief[index(verdict.relation)];
  if (verdict.relation == Relation::close) {
    // What is the same is nearly the same too.
    sure += belief[index(Relation::exact)];
    runner_up = index(Relation::broader);
    for (std::size_t i = runner_up; i < belief.size(); ++i)
      if (belief[i] > belief[runner_up]) runner_up = i;
    verdict.runner_up =
        belief[index(Relation::exact)] > belief[runner_up] ? Relation::exact : static_cast<Relation>(runner_up);
  }
  verdict.confidence = thousandths(sure);
  verdict.margin = thousandths(sure - belief[runner_up]);
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "align/features.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

float share(double value) noexcept { return static_cast<float>(std::clamp(value, 0.0, 1.0)); }

/// Nearly the same text, and yet words on a side that delimit: somebody changed it on purpose.
double edited(const Pairing& pairing, const Contrasts& contrasts) noexcept {
  constexpr double clearly = 0.06; // of the whole definition
  const double changed = contrasts.narrows_a + contrasts.narrows_b + contrasts.crosses;
  return pairing.verbatim * std::min(1.0, changed / clearly);
}

} // namespace

Features measure(const Measures& of) noexcept {
  const Pairing& pairing = *of.pairing;
  const Contrasts& contrasts = *of.contrasts;
  Features out{};
  const auto set = [&](Feature feature, double value) { out[static_cast<std::size_t>(feature)] = share(value); };
  set(Feature::cosine, pairing.cosine);
  set(Feature::cover, std::min(pairing.cover_a, pairing.cover_b));
  set(Feature::cover_gap, std::abs(pairing.cover_a - pairing.cover_b));
  set(Feature::verbatim, pairing.verbatim);
  set(Feature::edited, edited(pairing, contrasts));
  set(Feature::nothing_shared, pairing.nothing_shared ? 1 : 0);
  set(Feature::genus_same, contrasts.genus == GenusMatch::same ? 1 : 0);
  set(Feature::genus_nested,
      contrasts.genus == GenusMatch::a_broader || contrasts.genus == GenusMatch::b_broader ? 1 : 0);
  set(Feature::genus_distance, contrasts.genus_distance);
  set(Feature::facet, of.facet ? 1 : 0);
  set(Feature::value, contrasts.value ? 1 : 0);
  set(Feature::exception, contrasts.exception ? 1 : 0);
  set(Feature::narrowing, std::abs(contrasts.narrows_a - contrasts.narrows_b));
  set(Feature::crossing, contrasts.crosses + std::min(contrasts.narrows_a, contrasts.narrows_b));
  set(Feature::same_subject, of.around->same_subject ? 1 : 0);
  set(Feature::different_subject, of.around->different_subject ? 1 : 0);
  const LawMatch law = of.around->law;
  set(Feature::same_law, law == LawMatch::same_section ? 1 : law == LawMatch::same_act ? 0.5 : 0);
  set(Feature::different_law, law == LawMatch::other_act ? 1 : law == LawMatch::other_section ? 0.5 : 0);
  set(Feature::term_preferred, of.term->match == TermMatch::preferred ? 1 : 0);
  set(Feature::term_specific, of.term_specific);
  set(Feature::bearers, of.bearers);
  set(Feature::topic, 0.5 + 0.5 * of.topic);
  set(Feature::field, 0.5 + 0.5 * of.field);
  set(Feature::record, of.record);
  set(Feature::brief, 1 - (static_cast<double>(std::min(pairing.count_a, pairing.count_b)) - 1) / 7);
  const double total = contrasts.narrows_a + contrasts.narrows_b + contrasts.crosses;
  const double tilt = total > 0 ? (contrasts.narrows_b - contrasts.narrows_a) / total : 0;
  out[static_cast<std::size_t>(Feature::direction)] = static_cast<float>(std::clamp(tilt, -1.0, 1.0));
  return out;
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "align/features.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

float share(double value) noexcept { return static_cast<float>(std::clamp(value, 0.0, 1.0)); }

// A text is an edition of the other where most words stand in the same order; between the two it is both a little.
constexpr double verbatim_from = 0.4;
constexpr double verbatim_full = 0.65;
// Of a whole definition: so much is a clear difference.
constexpr double clearly = 0.12;
// Two wordings of one notion rarely share more than this.
constexpr double alike_full = 0.35;
constexpr double topic_of_editions = 0.75;
constexpr double about_nothing_known = 0.3;
constexpr double about_of_editions = 0.5;
constexpr double record_of_editions = 0.4;

bool speaks_of_persons(const Reading& one) noexcept {
  switch (one.kind) {
  case text::ThingKind::person:
  case text::ThingKind::role:
  case text::ThingKind::group:
  case text::ThingKind::organisation: return true;
  default: return one.parts.person;
  }
}

} // namespace

Features measure(const Measures& of) noexcept {
  const Pairing& pairing = *of.pairing;
  const Contrasts& contrasts = *of.contrasts;
  Features out{};
  const auto set = [&](Feature feature, double value) { out[static_cast<std::size_t>(feature)] = share(value); };
  const double edition = std::clamp((pairing.verbatim - verbatim_from) / (verbatim_full - verbatim_from), 0.0, 1.0);
  const double narrowing = std::min(1.0, std::abs(contrasts.narrows_a - contrasts.narrows_b));
  const double crossing = std::min(1.0, contrasts.crosses + std::min(contrasts.narrows_a, contrasts.narrows_b));
  const bool conflict = contrasts.value || contrasts.exception || contrasts.joined_otherwise ||
                        contrasts.other_measured || contrasts.opposed;
  set(Feature::cosine, pairing.cosine);
  set(Feature::alike, pairing.cosine / alike_full);
  set(Feature::cover, std::min(pairing.cover_a, pairing.cover_b));
  set(Feature::verbatim, pairing.verbatim);
  set(Feature::clean, conflict ? 0 : edition * (1 - std::min(1.0, (narrowing + crossing) / clearly)));
  set(Feature::edited_scope, edition * std::min(1.0, narrowing / clearly));
  const bool persons = speaks_of_persons(*of.a) || speaks_of_persons(*of.b);
  set(Feature::edited_bound, contrasts.bound ? edition : 0);
  set(Feature::edited_person, persons ? edition * std::min(1.0, narrowing / clearly) : 0);
  set(Feature::edited_words, edition * std::min(1.0, crossing / clearly));
  set(Feature::conflict, conflict ? 1 : 0);
  set(Feature::narrowing, narrowing);
  set(Feature::crossing, crossing);
  set(Feature::narrowing_apart, (1 - edition) * narrowing);
  set(Feature::crossing_apart, (1 - edition) * crossing);
  set(Feature::nothing_shared, pairing.nothing_shared ? 1 : 0);
  set(Feature::genus_same, contrasts.genus == GenusMatch::same ? 1 : 0);
  set(Feature::genus_distance, contrasts.genus_distance);
  set(Feature::facet, of.facet ? 1 : 0);
  // An edition of a text speaks of the same field, whatever was changed.
  set(Feature::topic, (1 - edition) * (0.5 + 0.5 * of.topic) + edition * topic_of_editions);
  set(Feature::field, 0.5 + 0.5 * of.field);
  set(Feature::about, (1 - edition) * (of.about < 0 ? about_nothing_known : of.about) + edition * about_of_editions);
  set(Feature::record, (1 - edition) * of.record + edition * record_of_editions);
  set(Feature::person, persons ? 1 : 0);
  set(Feature::own_part, of.own.one_sided() ? 1 : 0);
  const auto get = [&](Feature feature) { return static_cast<double>(out[static_cast<std::size_t>(feature)]); };
  set(Feature::taken_over, of.taken_over);
  // Another value is another value, whoever wrote the text first.
  const double taken = conflict ? 0 : of.taken_over;
  set(Feature::verbatim_taken, get(Feature::verbatim) * taken);
  set(Feature::cover_taken, get(Feature::cover) * taken);
  set(Feature::edited_taken, get(Feature::edited_scope) * taken);
  set(Feature::record_taken, get(Feature::record) * taken);
  set(Feature::same_agency, of.around->same_agency ? 1 : 0);
  set(Feature::other_term, of.term->match == TermMatch::none ? 1 : 0);
  set(Feature::same_subject, of.around->same_subject ? 1 : 0);
  set(Feature::different_subject, of.around->different_subject ? 1 : 0);
  set(Feature::term_specific, of.term_specific);
  // Who speaks of its own part alone is the narrower.
  constexpr double own_weight = 0.3;
  const double own_a = of.own.on_a && !of.own.on_b ? own_weight : 0;
  const double own_b = of.own.on_b && !of.own.on_a ? own_weight : 0;
  const double total = contrasts.narrows_a + contrasts.narrows_b + contrasts.crosses + own_a + own_b;
  const double tilt = total > 0 ? (contrasts.narrows_b + own_b - contrasts.narrows_a - own_a) / total : 0;
  set(Feature::tilt, std::abs(tilt));
  out[static_cast<std::size_t>(Feature::direction)] = static_cast<float>(std::clamp(tilt, -1.0, 1.0));
  return out;
}

} // namespace samklang::align

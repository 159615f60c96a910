// SPDX-License-Identifier: Apache-2.0
#include "align/taken_over.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

// Agencies that take over each other's wordings are equal in one of twelve terms or more (seen on real catalogues:
// 7 of 82, 13 of 180); ten pairs that are not there hold the middle. What few terms say is believed little.
constexpr double often = 0.08;
constexpr double believed = 10;
constexpr double enough = 20; // shared terms by which half of what they say is believed
constexpr double unknown = 0.3;
constexpr double steps = 32; // for the reason that Corpus has for its own

} // namespace

TakenOver::TakenOver(const skos::Catalogue& catalogue, std::span<const match::Candidate> pairs,
                     std::span<const SharedTerm> terms, const Corpus& corpus) {
  const auto& begin = catalogue.columns().definition_begin;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (terms[i].match != TermMatch::preferred) continue;
    const match::Candidate& pair = pairs[i];
    const auto [low, high] = std::minmax({catalogue[pair.a].publisher(), catalogue[pair.b].publisher()});
    if (low == high || begin[pair.a] == begin[pair.a + 1] || begin[pair.b] == begin[pair.b + 1]) continue;
    bool equal = false;
    for (std::uint32_t a = begin[pair.a]; a < begin[pair.a + 1]; ++a)
      for (std::uint32_t b = begin[pair.b]; b < begin[pair.b + 1]; ++b)
        equal = equal || (corpus.has_wording(a) && corpus.same_wording(a, b));
    Count& count = counts_[{low, high}];
    ++count.shared;
    count.equal += equal ? 1 : 0;
  }
}

double TakenOver::between(std::uint32_t agency_a, std::uint32_t agency_b) const noexcept {
  if (agency_a == agency_b) return 0;
  const auto found = counts_.find(std::minmax({agency_a, agency_b}));
  const Count count = found == counts_.end() ? Count{} : found->second;
  const double share = (count.equal + believed * often / 2) / (count.shared + believed);
  const double trust = count.shared / (count.shared + enough);
  return std::round((trust * std::min(1.0, share / often) + (1 - trust) * unknown) * steps) / steps;
}

} // namespace samklang::align

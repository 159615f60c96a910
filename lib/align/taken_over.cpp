// SPDX-License-Identifier: Apache-2.0
#include "align/taken_over.h"

#include "align/background_look_up.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace samklang::align {

namespace {

// Agencies that take over each other's wordings are equal in one of twelve terms or more (seen on real catalogues:
// 7 of 82, 13 of 180); ten pairs that are not there hold the middle. What few terms say is believed little.
constexpr double often = 0.08;
constexpr double believed = 10;
constexpr double enough = 20; // shared terms by which half of what they say is believed
constexpr double unknown = 0.3;
constexpr double steps = 32; // for the reason that Corpus has for its own

std::uint64_t key_of(const skos::Catalogue& catalogue, std::uint32_t agency_a, std::uint32_t agency_b) {
  // The braces copy: of two temporaries std::minmax would give references.
  const auto [low, high] = std::minmax({catalogue.agency_key(agency_a), catalogue.agency_key(agency_b)});
  return Background::hash(std::string(low) + '\x1F' + std::string(high));
}

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

TakenOver::TakenOver(const skos::Catalogue& catalogue, const Background& background) {
  const auto agencies = static_cast<std::uint32_t>(catalogue.columns().agencies.size());
  for (std::uint32_t low = 0; low < agencies; ++low)
    for (std::uint32_t high = low + 1; high < agencies; ++high)
      if (const BackgroundPair* row = with_key(background.rows().agency_pairs, key_of(catalogue, low, high)))
        counts_[{low, high}] = {row->shared, row->equal};
}

std::vector<BackgroundPair> TakenOver::rows(const skos::Catalogue& catalogue) const {
  std::vector<BackgroundPair> out;
  for (const auto& [agencies, count] : counts_)
    out.push_back({key_of(catalogue, agencies.first, agencies.second), count.shared, count.equal});
  std::sort(out.begin(), out.end(), [](const BackgroundPair& x, const BackgroundPair& y) { return x.key < y.key; });
  return out;
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

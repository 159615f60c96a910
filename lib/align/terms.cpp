// SPDX-License-Identifier: Apache-2.0
#include "align/terms.h"

#include <algorithm>
#include <tuple>

namespace samklang::align {

namespace {

using skos::LabelKind;

TermMatch strength(const skos::Label& a, const skos::Label& b) noexcept {
  if (a.kind == LabelKind::hidden || b.kind == LabelKind::hidden) return TermMatch::deprecated;
  if (a.kind == LabelKind::related || b.kind == LabelKind::related) return TermMatch::associated;
  if (!comparable_languages(a.language, b.language)) return TermMatch::associated;
  return a.kind == LabelKind::preferred && b.kind == LabelKind::preferred ? TermMatch::preferred : TermMatch::admitted;
}

bool names_a_term(match::KeyKind kind) noexcept {
  return kind == match::KeyKind::label || kind == match::KeyKind::folded_label ||
         kind == match::KeyKind::stemmed_label || kind == match::KeyKind::abbreviation ||
         kind == match::KeyKind::qualified_label;
}

TermMatch wider_match(match::KeyKind kind) noexcept {
  switch (kind) {
  case match::KeyKind::folded_label: return TermMatch::folded;
  case match::KeyKind::abbreviation: return TermMatch::abbreviated;
  case match::KeyKind::qualified_label: return TermMatch::qualified;
  default: return TermMatch::reworded;
  }
}

bool is_preferred(const SharedTerm& term) noexcept { return term.match == TermMatch::preferred; }

} // namespace

bool comparable_languages(std::uint16_t a, std::uint16_t b) noexcept {
  const auto norwegian = [](std::uint16_t language) {
    return language == static_cast<std::uint16_t>(Language::nb) || language == static_cast<std::uint16_t>(Language::nn);
  };
  constexpr auto none = static_cast<std::uint16_t>(Language::none);
  return a == b || a == none || b == none || (norwegian(a) && norwegian(b));
}

TextSpan whole(skos::Text text) noexcept { return {text, 0, text.length}; }

SharedTerm shared_term(const skos::Catalogue& catalogue, std::span<const match::SharedKey> keys) {
  const auto labels = catalogue.columns().labels;
  SharedTerm best;
  for (const match::SharedKey& key : keys) {
    if (!names_a_term(key.kind)) continue;
    const skos::Label& a = labels[key.row_a];
    const skos::Label& b = labels[key.row_b];
    TermMatch match = strength(a, b);
    const bool wider = key.kind != match::KeyKind::label && match != TermMatch::deprecated;
    const bool folded_preferred = wider && match == TermMatch::preferred;
    if (wider) match = wider_match(key.kind);
    if (match < best.match ||
        (match == best.match && (best.row_a != skos::no_index && !(folded_preferred && !best.folded_preferred))))
      continue;
    best.match = match;
    best.folded_preferred = folded_preferred;
    best.row_a = key.row_a;
    best.row_b = key.row_b;
  }
  return best;
}

std::vector<SharedTerm> shared_terms(const skos::Catalogue& catalogue, const match::Candidates& candidates,
                                     const Modes& modes) {
  std::vector<SharedTerm> terms;
  terms.reserve(candidates.pairs.size());
  for (const match::Candidate& pair : candidates.pairs) terms.push_back(shared_term(catalogue, candidates.keys(pair)));

  // Each pair seen from both ends: (concept, agency of the other).
  struct End {
    skos::ConceptIndex owner;
    std::uint32_t other_agency;
    std::uint32_t pair;
  };
  const auto concepts = catalogue.columns().concepts;
  std::vector<End> ends;
  for (std::uint32_t i = 0; i < candidates.pairs.size(); ++i) {
    const match::Candidate& pair = candidates.pairs[i];
    if (!modes.label_mode(concepts[pair.a].publisher, concepts[pair.b].publisher)) continue;
    ends.push_back({pair.a, concepts[pair.b].publisher, i});
    ends.push_back({pair.b, concepts[pair.a].publisher, i});
  }
  std::sort(ends.begin(), ends.end(), [](const End& left, const End& right) {
    return std::tuple(left.owner, left.other_agency, left.pair) <
           std::tuple(right.owner, right.other_agency, right.pair);
  });
  const auto each_end = [&](auto visit) {
    for (std::size_t from = 0; from < ends.size();) {
      std::size_t to = from;
      while (to < ends.size() && ends[to].owner == ends[from].owner && ends[to].other_agency == ends[from].other_agency)
        ++to;
      visit(std::span<const End>(ends).subspan(from, to - from));
      from = to;
    }
  };
  each_end([&](std::span<const End> group) {
    const auto preferred =
        std::count_if(group.begin(), group.end(), [&](const End& end) { return is_preferred(terms[end.pair]); });
    if (preferred < 2) return;
    for (const End& end : group)
      if (is_preferred(terms[end.pair])) terms[end.pair].ambiguous = true;
  });
  return terms;
}

Evidence term_evidence(const skos::Catalogue& catalogue, const SharedTerm& term) {
  const auto labels = catalogue.columns().labels;
  Evidence evidence;
  evidence.a = whole(labels[term.row_a].text);
  evidence.b = whole(labels[term.row_b].text);
  switch (term.match) {
  case TermMatch::preferred:
    evidence.kind = EvidenceKind::preferred_label;
    evidence.weight = 0.6F;
    break;
  case TermMatch::admitted:
    evidence.kind = EvidenceKind::admitted_label;
    evidence.weight = 0.4F;
    break;
  case TermMatch::associated:
    evidence.kind = EvidenceKind::admitted_label;
    evidence.weight = 0.2F;
    break;
  case TermMatch::folded:
    evidence.kind = EvidenceKind::folded_label;
    evidence.weight = 0.3F;
    break;
  case TermMatch::abbreviated:
    evidence.kind = EvidenceKind::abbreviation;
    evidence.weight = 0.3F;
    break;
  case TermMatch::qualified:
    evidence.kind = EvidenceKind::similar_label;
    evidence.weight = 0.2F;
    break;
  case TermMatch::reworded:
    evidence.kind = EvidenceKind::similar_label;
    evidence.weight = 0.3F;
    break;
  case TermMatch::deprecated:
  case TermMatch::none:
    evidence.kind = EvidenceKind::deprecated_label;
    evidence.weight = 0.1F;
    break;
  }
  return evidence;
}

} // namespace samklang::align

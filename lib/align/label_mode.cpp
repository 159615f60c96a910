// SPDX-License-Identifier: Apache-2.0
#include "align/label_mode.h"

#include "align/outcome.h"
#include "align/questions.h"

#include <algorithm>

namespace samklang::align {

namespace {

using skos::Catalogue;

constexpr float structure_tells = 0.5F; // half of the ancestors that have partners

struct Ruling {
  Relation relation = Relation::undecided;
  Belief belief{};
};

void note_terms(const Catalogue& catalogue, const SharedTerm& term, const LabelPairing& pairing, Verdict& verdict) {
  if (term.match != TermMatch::none) verdict.evidence.push_back(term_evidence(catalogue, term));
  const bool rows = pairing.row_a != skos::no_index && pairing.row_b != skos::no_index;
  if (rows && (term.match == TermMatch::none || term.match == TermMatch::deprecated)) {
    const auto labels = catalogue.columns().labels;
    verdict.evidence.push_back({EvidenceKind::similar_label, pairing.likeness, whole(labels[pairing.row_a].text),
                                whole(labels[pairing.row_b].text)});
  }
  if (pairing.structure >= structure_tells)
    verdict.evidence.push_back({EvidenceKind::structure, 0.3F * pairing.structure, {}, {}});
  if (term.match != TermMatch::none && (term.ambiguous || pairing.taken)) {
    Evidence evidence = term_evidence(catalogue, term);
    evidence.kind = EvidenceKind::ambiguous_label;
    evidence.weight = -0.3F;
    verdict.evidence.push_back(evidence);
  }
}

/// A belief that the two are the same with `same`, and the given relation where they are not.
Belief believe(double same, double exact_share, Relation otherwise, double share_of_rest) {
  Belief belief{};
  const double rest = 1 - same;
  belief.fill(rest * (1 - share_of_rest) / 4);
  belief[static_cast<std::size_t>(Relation::exact)] = same * exact_share;
  belief[static_cast<std::size_t>(Relation::close)] = same * (1 - exact_share);
  belief[static_cast<std::size_t>(otherwise)] = rest * share_of_rest;
  return belief;
}

// How often such pairs are the same in the gold of anatomies, phenotypes, subject headings and nynorsk, all together,
// the lower where they differ. Terms alone say that two are the same, seldom that they are exactly so.
constexpr double same_preferred = 0.97;
constexpr double same_admitted = 0.93;
constexpr double same_associated = 0.9;
constexpr double same_reworded = 0.94;
constexpr double same_alike = 0.7;       // labels that are just alike enough
constexpr double same_alike_slope = 1.2; // and more the more alike
constexpr double same_also_named = 0.5;  // a name of the one, whose partner is another
constexpr double same_nested = 0.1;

Ruling rule(const SharedTerm& term, const LabelPairing& pairing, bool other_time) {
  constexpr Relation related = Relation::related;
  if (term.match == TermMatch::preferred && pairing.chosen && !term.ambiguous)
    return {other_time ? Relation::close : Relation::exact,
            other_time ? belief::label_ambiguous : believe(same_preferred, 0.92, related, 0.2)};
  if (term.match == TermMatch::preferred) return {Relation::close, believe(same_also_named, 0.4, related, 0.2)};
  if (pairing.chosen) {
    switch (term.match) {
    case TermMatch::admitted: return {Relation::close, believe(same_admitted, 0.4, related, 0.2)};
    case TermMatch::associated: return {Relation::close, believe(same_associated, 0.4, related, 0.2)};
    case TermMatch::folded:
    case TermMatch::abbreviated:
    case TermMatch::reworded: return {Relation::close, believe(same_reworded, 0.4, related, 0.2)};
    case TermMatch::preferred:
    case TermMatch::qualified:
    case TermMatch::deprecated:
    case TermMatch::none: break;
    }
    const double same = same_alike + same_alike_slope * (double{pairing.likeness} - 0.8);
    return {Relation::close, believe(std::clamp(same, same_alike, same_reworded), 0.4, related, 0.2)};
  }
  // An admitted term is a name of the concept, whoever else fits better.
  if (pairing.own_terms) return {Relation::close, believe(same_also_named, 0.4, related, 0.2)};
  if (pairing.nesting != Relation::undecided) return {pairing.nesting, believe(same_nested, 0.3, pairing.nesting, 0.7)};
  return {Relation::undecided, belief::label_taken};
}

} // namespace

Verdict judge_by_label(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                       const LabelPairing& pairing, std::span<const match::SharedKey> keys,
                       const Surroundings& surroundings) {
  const Catalogue& catalogue = a.catalogue();
  Verdict verdict;
  verdict.a = a.index();
  verdict.b = b.index();
  verdict.label_mode = true;
  verdict.evidence.push_back({EvidenceKind::label_only, 0, {}, {}});
  note_terms(catalogue, term, pairing, verdict);
  const Circumstances around = circumstances(a, b, skos::no_index, skos::no_index, surroundings);
  verdict.evidence.insert(verdict.evidence.end(), around.evidence.begin(), around.evidence.end());
  if (around.validity_disjoint) verdict.add(Difference::validity);
  if (around.law == LawMatch::other_act || around.law == LawMatch::other_section) verdict.add(Difference::legal_basis);

  Ruling ruling = rule(term, pairing, around.validity_disjoint);
  verdict.relation = ruling.relation;
  if (ruling.relation == Relation::broader || ruling.relation == Relation::narrower) verdict.add(Difference::scope);
  apply_assertion(verdict, assertion(catalogue, keys), ruling.belief);
  settle(verdict, ruling.belief);
  verdict.terminology = terminology_by_label(around, term, pairing.structure);
  verdict.bars = around.bars;
  propose(verdict, term.match >= TermMatch::folded, around.law == LawMatch::other_act);
  sort_evidence(verdict);
  return verdict;
}

} // namespace samklang::align

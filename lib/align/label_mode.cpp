// SPDX-License-Identifier: Apache-2.0
#include "align/label_mode.h"

#include "align/outcome.h"

namespace samklang::align {

namespace {

using skos::Catalogue;

struct Ruling {
  Relation relation = Relation::undecided;
  Belief belief{};
};

} // namespace

Verdict judge_by_label(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                       std::span<const match::SharedKey> keys, Surroundings& surroundings) {
  const Catalogue& catalogue = a.catalogue();
  Verdict verdict;
  verdict.a = a.index();
  verdict.b = b.index();
  verdict.label_mode = true;
  verdict.evidence.push_back({EvidenceKind::label_only, 0, {}, {}});
  if (term.match != TermMatch::none) verdict.evidence.push_back(term_evidence(catalogue, term));
  if (term.ambiguous || term.taken) {
    Evidence evidence = term_evidence(catalogue, term);
    evidence.kind = EvidenceKind::ambiguous_label;
    evidence.weight = -0.3F;
    verdict.evidence.push_back(evidence);
  }
  const Circumstances around = circumstances(a, b, skos::no_index, skos::no_index, surroundings);
  verdict.evidence.insert(verdict.evidence.end(), around.evidence.begin(), around.evidence.end());
  if (around.validity_disjoint) verdict.add(Difference::validity);
  if (around.law == LawMatch::other_act || around.law == LawMatch::other_section) verdict.add(Difference::legal_basis);

  Ruling ruling{Relation::undecided, belief::label_taken};
  const bool folded_preferred = term.match == TermMatch::folded && term.folded_preferred;
  if (term.match == TermMatch::preferred && !term.ambiguous && !around.validity_disjoint)
    ruling = {Relation::exact, belief::label_preferred};
  else if (term.match == TermMatch::preferred)
    ruling = {Relation::close, belief::label_ambiguous};
  else if (!term.taken && (term.match >= TermMatch::associated || folded_preferred))
    ruling = {Relation::close, belief::label_admitted};
  verdict.relation = ruling.relation;
  apply_assertion(verdict, assertion(catalogue, keys), ruling.belief);
  settle(verdict, ruling.belief);
  verdict.choice = propose(verdict, term.match >= TermMatch::folded, around.law == LawMatch::other_act);
  sort_evidence(verdict);
  return verdict;
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "align/outcome.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace samklang::align {

namespace {

Choice chosen(const Verdict& verdict, bool confusable, bool other_act) noexcept {
  switch (verdict.relation) {
  case Relation::exact: return other_act ? Choice::neither : Choice::harmonise;
  case Relation::close: return other_act ? (confusable ? Choice::differentiate : Choice::neither) : Choice::harmonise;
  case Relation::broader:
  case Relation::narrower:
  case Relation::overlapping:
  case Relation::related:
  case Relation::different: return confusable ? Choice::differentiate : Choice::neither;
  case Relation::undecided: break;
  }
  // Other values under one term are confusing whatever the relation turns out to be; a negation may only be another way
  // to say it.
  const bool told_apart = verdict.has(Difference::value) || verdict.has(Difference::facet);
  return confusable && told_apart ? Choice::differentiate : Choice::undecided;
}

} // namespace

void apply_assertion(Verdict& verdict, const Assertion& assertion, Belief& belief) {
  verdict.evidence.insert(verdict.evidence.end(), assertion.evidence.begin(), assertion.evidence.end());
  if (!assertion.asserted) return;
  verdict.relation = assertion.relation;
  verdict.authority = Authority::asserted;
  belief = belief::asserted(assertion.relation);
}

void imply(Verdict& verdict, bool caution) noexcept {
  const auto set = [&](Implication a_to_b, Implication b_to_a) {
    verdict.a_implies_b = a_to_b;
    verdict.b_implies_a = b_to_a;
  };
  switch (verdict.relation) {
  case Relation::exact: {
    const Implication both = caution ? Implication::with_caution : Implication::yes;
    return set(both, both);
  }
  case Relation::close: return set(Implication::with_caution, Implication::with_caution);
  case Relation::broader: return set(Implication::no, caution ? Implication::with_caution : Implication::yes);
  case Relation::narrower: return set(caution ? Implication::with_caution : Implication::yes, Implication::no);
  case Relation::overlapping:
  case Relation::related:
  case Relation::different: return set(Implication::no, Implication::no);
  case Relation::undecided: return set(Implication::unknown, Implication::unknown);
  }
}

void propose(Verdict& verdict, bool confusable, bool other_act) noexcept {
  verdict.leaning = chosen(verdict, confusable, false);
  verdict.choice = chosen(verdict, confusable, other_act || verdict.bars.other_statutes);
}

void sort_evidence(Verdict& verdict) {
  const auto place = [](const TextSpan& span) { return std::tuple(span.text.offset, span.begin, span.end); };
  std::sort(verdict.evidence.begin(), verdict.evidence.end(), [&](const Evidence& left, const Evidence& right) {
    const float strength_left = std::abs(left.weight);
    const float strength_right = std::abs(right.weight);
    if (strength_left != strength_right) return strength_left > strength_right;
    return std::tuple(left.kind, place(left.a), place(left.b)) < std::tuple(right.kind, place(right.a), place(right.b));
  });
}

} // namespace samklang::align

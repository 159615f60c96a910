// SPDX-License-Identifier: Apache-2.0
#include "align/ruling.h"

#include "align/outcome.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

// A relation less likely than this is none: people have to look.
constexpr double least_belief = 0.2;
// A wrong exact costs more than a look: it has to be right more than four times out of five.
constexpr double exact_from = 0.85;

double& of(Belief& belief, Relation relation) noexcept { return belief[static_cast<std::size_t>(relation)]; }

/// What keeps two unequal wordings from being exact (docs/ARCHITECTURE.md: rules that never bend).
bool capped_at_close(const Findings& found) noexcept {
  return found.contrasts.value || found.contrasts.exception || found.contrasts.opposed ||
         found.around.law == LawMatch::other_act || found.around.validity_disjoint ||
         found.term.match == TermMatch::deprecated;
}

/// What a rule forbids to be exact is close at most.
void cap_exact(Belief& belief) noexcept {
  of(belief, Relation::close) += of(belief, Relation::exact);
  of(belief, Relation::exact) = 0;
}

/// Where the model says more than the texts can bear, nothing is said.
bool bears_out(const Findings& found, const Ruling& ruling) noexcept {
  constexpr std::uint32_t words_to_part = 3; // "kort tekst" tells no concept from another
  constexpr double sure_to_part = 0.33;
  constexpr double sure_across = 0.6; // bokmål and nynorsk have other words for one thing
  constexpr double half = 0.5;
  const bool same = ruling.relation == Relation::exact || ruling.relation == Relation::close;
  // The tables translate too few words for what is missing to mean anything.
  if (found.wordings.reach == Reach::translated && !same) return false;
  if (ruling.relation == Relation::different)
    return std::min(found.pairing.count_a, found.pairing.count_b) >= words_to_part &&
           ruling.belief[static_cast<std::size_t>(Relation::different)] >=
               (found.wordings.reach == Reach::across ? sure_across : sure_to_part);
  // Under different terms the definitions have to carry it alone.
  if (found.term.match == TermMatch::none && ruling.relation != Relation::related)
    return std::min(found.pairing.cover_a, found.pairing.cover_b) >= half;
  return true;
}

/// One text was made from the other, and a value, an exception, a connective or what is measured was changed: that is a
/// difference, however much the rest agrees.
bool edited_on_purpose(const Findings& found) noexcept {
  const Contrasts& contrasts = found.contrasts;
  return found.pairing.verbatim >= edition_from &&
         (contrasts.value || contrasts.exception || contrasts.joined_otherwise || contrasts.other_measured ||
          contrasts.opposed);
}

void doubt_same(Belief& belief) noexcept {
  constexpr double most = 0.3;
  const double same = of(belief, Relation::exact) + of(belief, Relation::close);
  if (same <= most || same >= 1) return;
  for (std::size_t i = 0; i < belief.size(); ++i) belief[i] *= i < 2 ? most / same : (1 - most) / (1 - same);
}

/// What nothing falls under both of is neither nested nor overlapping.
void part(Belief& belief) noexcept {
  for (const Relation meeting : {Relation::broader, Relation::narrower, Relation::overlapping}) {
    of(belief, Relation::related) += of(belief, meeting);
    of(belief, meeting) = 0;
  }
}

/// `exact` is claimed only where no word stands for another that the tables do not know as its like.
bool may_be_exact(const Findings& found, Belief& belief) noexcept {
  constexpr double a_word = 0.05; // of the whole definition
  return of(belief, Relation::exact) >= exact_from && found.contrasts.replaced < a_word;
}

/// What harmonises by reference is close until people decide: half of all belief goes there.
void raise_close(Ruling& ruling) noexcept {
  constexpr double share = 0.5;
  for (double& belief : ruling.belief) belief *= 1 - share;
  of(ruling.belief, Relation::close) += share;
  ruling.relation = Relation::close;
}

Belief beliefs(const Features& features, const Model& model) {
  const auto ask = [&](Question question) { return answer(model, question, features); };
  // Unequal texts are never surer to be the same than equal ones.
  constexpr double surest = 0.95;
  const double same = std::min(surest, calibrated(model, ask(Question::same)));
  const double exact = ask(Question::exact);
  const double separate = ask(Question::separate);
  const double related = ask(Question::related);
  const double nested = ask(Question::nested);
  const double broader = ask(Question::broader);
  Belief belief{};
  of(belief, Relation::exact) = same * exact;
  of(belief, Relation::close) = same * (1 - exact);
  of(belief, Relation::broader) = (1 - same) * (1 - separate) * nested * broader;
  of(belief, Relation::narrower) = (1 - same) * (1 - separate) * nested * (1 - broader);
  of(belief, Relation::overlapping) = (1 - same) * (1 - separate) * (1 - nested);
  of(belief, Relation::related) = (1 - same) * separate * related;
  of(belief, Relation::different) = (1 - same) * separate * (1 - related);
  return belief;
}

/// Answers the questions in their turn, each by the larger half: seven small shares would hide that, say, the two
/// surely are not the same and one surely is the broader.
Relation likeliest(Belief& belief, bool exact_allowed) noexcept {
  const auto larger = [&](Relation one, Relation other) { return of(belief, one) >= of(belief, other) ? one : other; };
  const double same = of(belief, Relation::exact) + of(belief, Relation::close);
  const double apart = of(belief, Relation::related) + of(belief, Relation::different);
  const double nested = of(belief, Relation::broader) + of(belief, Relation::narrower);
  const double meeting = nested + of(belief, Relation::overlapping);
  Relation chosen = Relation::close;
  if (same >= 0.5)
    chosen = exact_allowed ? larger(Relation::exact, Relation::close) : Relation::close;
  else if (apart >= meeting)
    chosen = larger(Relation::related, Relation::different);
  else if (nested >= of(belief, Relation::overlapping))
    chosen = larger(Relation::broader, Relation::narrower);
  else
    chosen = Relation::overlapping;
  const double sure = chosen == Relation::close ? same : of(belief, chosen);
  return sure < least_belief ? Relation::undecided : chosen;
}

} // namespace

Ruling rule_equal(const Findings& found, bool brief) {
  if (found.around.validity_disjoint) return {Relation::close, belief::equal_other_time};
  if (found.term.match == TermMatch::deprecated) return {Relation::close, belief::equal_deprecated_term};
  const bool same_term = found.term.match != TermMatch::none;
  if (!same_term && brief) return {Relation::undecided, belief::equal_brief};
  if (found.around.law == LawMatch::other_act) return {Relation::exact, belief::equal_other_act};
  const bool own_term = found.term.match == TermMatch::preferred || found.term.match == TermMatch::admitted;
  return {Relation::exact, own_term ? belief::equal_same_term : belief::equal_other_term};
}

Ruling rule_unequal(const Findings& found, const Features& features, const Model& model) {
  Ruling ruling;
  ruling.belief = beliefs(features, model);
  if (edited_on_purpose(found) || found.terms != TermContrast::none) doubt_same(ruling.belief);
  // "registrert partner", "uregistrert partner"; the same of the definitions where nothing else was changed.
  if (found.terms == TermContrast::exclude || (found.contrasts.opposed && found.pairing.verbatim >= edition_from))
    part(ruling.belief);
  if (capped_at_close(found)) cap_exact(ruling.belief);
  ruling.relation = likeliest(ruling.belief, may_be_exact(found, ruling.belief));
  if (!bears_out(found, ruling)) ruling.relation = Relation::undecided;
  // One law takes its meaning from the other and one text repeats the other's: nearly the same, whatever is added. Two
  // sections that one agency keeps apart are apart on purpose.
  constexpr double repeats = 0.6;
  if (found.around.by_reference && !found.around.same_agency &&
      std::max(found.pairing.cover_a, found.pairing.cover_b) >= repeats && ruling.relation != Relation::different &&
      ruling.relation != Relation::related)
    raise_close(ruling);
  return ruling;
}

void weigh_similarity(float similarity, const Findings& found, Ruling& ruling, Verdict& verdict) {
  constexpr double strength = 2; // log odds at either end: as much as a clear difference in wording
  const double value = std::clamp(static_cast<double>(similarity), 0.0, 1.0);
  const double same = of(ruling.belief, Relation::exact) + of(ruling.belief, Relation::close);
  if (same <= 0 || same >= 1) return;
  const double odds = std::log(same / (1 - same)) + strength * (2 * value - 1);
  const double moved = 1 / (1 + std::exp(-odds));
  for (std::size_t i = 0; i < ruling.belief.size(); ++i)
    ruling.belief[i] *= i < 2 ? moved / same : (1 - moved) / (1 - same);
  if (capped_at_close(found)) cap_exact(ruling.belief);
  ruling.relation = likeliest(ruling.belief, may_be_exact(found, ruling.belief));
  verdict.evidence.push_back({EvidenceKind::external_similarity, static_cast<float>(2 * value - 1), {}, {}});
}

void conclude(const Findings& found, Verdict& verdict) {
  const bool other_act = found.around.law == LawMatch::other_act;
  const bool equal_now = found.wordings.equal && !found.around.validity_disjoint;
  imply(verdict, !equal_now || other_act || found.around.notes_differ || found.term.match == TermMatch::deprecated);
  if (found.wordings.reach == Reach::missing || found.says_nothing)
    verdict.a_implies_b = verdict.b_implies_a = Implication::unknown;
  propose(verdict, found.term.match >= TermMatch::folded, other_act);
  // Whatever the relation: who reads both under one term has to be told what was changed.
  if (verdict.choice == Choice::undecided && found.term.match >= TermMatch::folded && edited_on_purpose(found))
    verdict.leaning = verdict.choice = Choice::differentiate;
}

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "align/judge.h"

#include "align/additions.h"
#include "align/outcome.h"

#include <algorithm>
#include <iterator>

namespace samklang::align {

namespace {

using skos::Catalogue;

// Chosen by what they mean, not fitted to judged pairs:
// above this, more than two thirds of what the definitions say, weighted by rarity, is the same in both;
constexpr double similar_from = 0.7;
// above this, about half: enough for what one side adds to be a difference rather than another text;
constexpr double mostly_alike_from = 0.5;
// so many different content words on both sides and not one in common, not even in a compound, nor in anything else the
// records say: not the same thing put briefly (two wordings of one notion often share no word: the rest of the record
// has to be silent too).
constexpr std::uint32_t words_to_speak = 6;
// an equal wording of fewer content words ("dato") identifies nothing by itself under another term.
constexpr std::uint32_t words_to_identify = 4;

/// All that is known of a pair before the rules are asked.
struct Findings {
  SharedTerm term;
  Comparison definitions;
  NumberConflicts numbers;
  NegationConflicts negations;
  FacetConflict facet;
  std::vector<Evidence> added; ///< where the two are mostly alike
  Circumstances around;
  Assertion assertion;
  bool records_share = true; ///< looked at only where the definitions share nothing

  bool same_term() const noexcept { return term.match != TermMatch::none; }
  int conflicts() const noexcept {
    return (numbers.evidence.empty() ? 0 : 1) + (negations.evidence.empty() ? 0 : 1) +
           (around.law == LawMatch::other_act ? 1 : 0) + (around.validity_disjoint ? 1 : 0);
  }
};

/// The stems of the term both share, to be left out of the comparison.
std::vector<std::uint32_t> term_stems(const SharedTerm& term, Corpus& corpus) {
  if (term.match == TermMatch::none) return {};
  const std::vector<std::uint32_t>& of_a = corpus.label(term.row_a).stems;
  const std::vector<std::uint32_t>& of_b = corpus.label(term.row_b).stems;
  std::vector<std::uint32_t> stems;
  std::set_union(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(stems));
  return stems;
}

std::string_view term_text(const Catalogue& catalogue, const SharedTerm& term) {
  return term.row_a == skos::no_index ? std::string_view()
                                      : catalogue.text(catalogue.columns().labels[term.row_a].text);
}

/// A term that itself names an identifier or a date: "nummer som ..." is then only one way to define it.
bool names_a_facet(const SharedTerm& term, Corpus& corpus) {
  return term.match != TermMatch::none && corpus.label(term.row_a).facet != text::FacetKind::none;
}

struct Ruling {
  Relation relation = Relation::undecided;
  Belief belief{};
};

Ruling rule_equal(const Findings& found) {
  if (found.around.validity_disjoint) return {Relation::close, belief::equal_other_time};
  if (found.term.match == TermMatch::deprecated) return {Relation::close, belief::equal_deprecated_term};
  const bool brief = found.definitions.content_a < words_to_identify;
  if (!found.same_term() && brief) return {Relation::undecided, belief::equal_brief};
  if (found.around.law == LawMatch::other_act) return {Relation::exact, belief::equal_other_act};
  const bool own_term = found.term.match == TermMatch::preferred || found.term.match == TermMatch::admitted;
  return {Relation::exact, own_term ? belief::equal_same_term : belief::equal_other_term};
}

Ruling rule_unequal(const Findings& found) {
  const Comparison& both = found.definitions;
  const int conflicts = found.conflicts();
  if (found.facet.found) return {Relation::related, belief::facet};
  const bool own_term = found.term.match >= TermMatch::folded;
  if (both.cosine >= similar_from && own_term && conflicts == 0 && !one_adds(both))
    return {Relation::close, belief::similar};
  const bool long_enough = both.content_a >= words_to_speak && both.content_b >= words_to_speak;
  const bool common_ground =
      found.around.same_subject || found.around.law == LawMatch::same_section || found.around.law == LawMatch::same_act;
  if (both.nothing_shared && long_enough && !common_ground && !found.records_share) {
    const bool other_ground = found.around.different_subject || found.around.law == LawMatch::other_act;
    return {Relation::different, other_ground ? belief::unlike_other_ground : belief::unlike};
  }
  return {Relation::undecided, belief::undecided(both.cosine, conflicts)};
}

Ruling rule(const Findings& found) {
  switch (found.definitions.reach) {
  case Reach::missing: return {Relation::undecided, belief::no_definition};
  case Reach::no_common_language:
    if (!found.definitions.equal) return {Relation::undecided, belief::no_definition};
    break;
  case Reach::across:
  case Reach::same_language: break;
  }
  return found.definitions.equal ? rule_equal(found) : rule_unequal(found);
}

void note_definitions(const Findings& found, const Catalogue& catalogue, Verdict& verdict) {
  const Comparison& both = found.definitions;
  if (both.reach == Reach::missing) {
    verdict.add(Difference::missing_definition);
    verdict.evidence.push_back({EvidenceKind::missing_definition, -0.5F, {}, {}});
    return;
  }
  const auto definitions = catalogue.columns().definitions;
  Evidence evidence{EvidenceKind::equal_definition, 1.0F, whole(definitions[both.row_a].text),
                    whole(definitions[both.row_b].text)};
  if (!both.equal && both.reach == Reach::no_common_language) {
    evidence.kind = EvidenceKind::no_common_language;
    evidence.weight = 0;
  } else if (!both.equal && both.cosine >= mostly_alike_from) {
    evidence.kind = EvidenceKind::similar_definition;
    evidence.weight = static_cast<float>(both.cosine);
  } else if (!both.equal) {
    evidence.kind = EvidenceKind::unlike_definition;
    evidence.weight = static_cast<float>(both.cosine - 1);
  }
  verdict.evidence.push_back(evidence);
}

void note_differences(const Findings& found, Verdict& verdict) {
  const auto take = [&](const std::vector<Evidence>& evidence) {
    verdict.evidence.insert(verdict.evidence.end(), evidence.begin(), evidence.end());
  };
  take(found.numbers.evidence);
  take(found.negations.evidence);
  take(found.added);
  take(found.around.evidence);
  if (found.facet.found) {
    verdict.evidence.push_back(found.facet.evidence);
    verdict.add(Difference::facet);
  }
  if (found.numbers.values) verdict.add(Difference::value);
  // A bound that only one side has is a condition more, not another value.
  if (!found.numbers.evidence.empty() && !found.numbers.values) verdict.add(Difference::scope);
  if (!found.added.empty()) verdict.add(Difference::scope);
  if (!found.negations.evidence.empty()) verdict.add(Difference::exception);
  if (found.around.law == LawMatch::other_act || found.around.law == LawMatch::other_section)
    verdict.add(Difference::legal_basis);
  if (found.around.validity_disjoint) verdict.add(Difference::validity);
}

} // namespace

Verdict judge_by_definition(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                            std::span<const match::SharedKey> keys, Corpus& corpus, Surroundings& surroundings) {
  const Catalogue& catalogue = a.catalogue();
  Findings found;
  found.term = term;
  const std::vector<std::uint32_t> stems = term_stems(term, corpus);
  found.definitions = compare(a, b, corpus, stems);
  if (!found.definitions.equal) {
    found.numbers = number_conflicts(catalogue, found.definitions, corpus);
    found.negations = negation_conflicts(catalogue, found.definitions, corpus);
    if (!names_a_facet(term, corpus)) found.facet = facet_conflict(catalogue, found.definitions, corpus, stems);
    if (found.definitions.cosine >= mostly_alike_from)
      found.added = additions(catalogue, found.definitions, corpus, stems);
    if (found.definitions.nothing_shared)
      found.records_share = records_share_a_word(a, b, corpus, term_text(catalogue, term));
  }
  found.around = circumstances(a, b, found.definitions.row_a, found.definitions.row_b, surroundings);
  found.assertion = assertion(catalogue, keys);

  Verdict verdict;
  verdict.a = a.index();
  verdict.b = b.index();
  if (found.same_term()) verdict.evidence.push_back(term_evidence(catalogue, term));
  note_definitions(found, catalogue, verdict);
  note_differences(found, verdict);
  Ruling ruling = rule(found);
  verdict.relation = ruling.relation;
  apply_assertion(verdict, found.assertion, ruling.belief);
  settle(verdict, ruling.belief);
  const bool other_act = found.around.law == LawMatch::other_act;
  const bool equal_now = found.definitions.equal && !found.around.validity_disjoint;
  imply(verdict, !equal_now || other_act || found.around.notes_differ || term.match == TermMatch::deprecated);
  if (found.definitions.reach == Reach::missing) verdict.a_implies_b = verdict.b_implies_a = Implication::unknown;
  verdict.choice = propose(verdict, term.match >= TermMatch::folded, other_act);
  sort_evidence(verdict);
  return verdict;
}

bool is_weak(const Catalogue& catalogue, const SharedTerm& term, std::span<const match::SharedKey> keys,
             const Corpus& corpus) {
  const auto columns = catalogue.columns();
  for (const match::SharedKey& key : keys) {
    switch (key.kind) {
    case match::KeyKind::label: {
      const auto searchable = [&](std::uint32_t row) {
        return columns.labels[row].kind == skos::LabelKind::preferred ||
               columns.labels[row].kind == skos::LabelKind::alternative;
      };
      if (searchable(key.row_a) || searchable(key.row_b)) return false;
      break;
    }
    case match::KeyKind::definition:
      if (corpus.stems(key.row_a).size() >= words_to_identify) return false;
      break;
    case match::KeyKind::link: {
      const std::uint32_t row = key.row_a != skos::no_index ? key.row_a : key.row_b;
      const skos::RelationKind kind = columns.relations[row].kind;
      if (kind != skos::RelationKind::see_also && kind != skos::RelationKind::replaces &&
          kind != skos::RelationKind::replaced_by)
        return false;
      break;
    }
    case match::KeyKind::folded_label:
    case match::KeyKind::stemmed_label:
      if (term.folded_preferred) return false;
      break;
    case match::KeyKind::similar_label: break;
    }
  }
  return true;
}

} // namespace samklang::align

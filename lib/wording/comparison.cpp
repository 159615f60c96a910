// SPDX-License-Identifier: Apache-2.0
#include <samklang/wording/comparison.h>

#include "wording/messages.h"
#include "wording/one_line.h"
#include "wording/pair.h"
#include "wording/reasons.h"

namespace samklang::wording {
namespace {

// "NAV", or the first and the second where both belong to one agency.
PairNames sides(const query::Comparison& answer, Language language) {
  if (!answer.same_agency && !answer.a.agency_name.empty() && !answer.b.agency_name.empty())
    return {one_line(answer.a.agency_name), one_line(answer.b.agency_name)};
  return {say(Message::first_concept, language), say(Message::second_concept, language)};
}

std::string says(align::Relation relation, const PairNames& names, Language language) {
  return capitalised(say(nth(Message::says_exact, relation), language, {names.first, names.second})) + '.';
}

void put_verdict(ComparisonWords& out, const query::Comparison& answer, const query::Ontology& ontology,
                 Detail detail) {
  const align::Verdict verdict = ontology.image().verdict(answer.verdict);
  // A damaged image may have verdicts on what is no concept.
  if (verdict.a >= ontology.catalogue().size() || verdict.b >= ontology.catalogue().size()) {
    const PairNames names = sides(answer, out.language);
    out.relation = says(answer.relation, names, out.language);
    return;
  }
  const Pair pair(ontology.catalogue(), verdict, answer.turned);
  const PairNames names = names_by_agency(pair, out.language);
  out.relation = relation_sentence(pair, names, out.language);
  if (answer.relation != align::Relation::undecided)
    out.relation += " (" + say(Message::confidence_word, out.language, {decimal(answer.confidence, out.language)}) +
                    ", " + std::string(text(nth(Message::authority_computed, answer.authority), out.language)) + ')';
  out.relation += '.';
  out.reasons =
      detail == Detail::all ? reasons(pair, names, out.language) : deciding_reasons(pair, names, out.language);
}

} // namespace

ComparisonWords words_of(const query::Comparison& answer, const query::Ontology& ontology, Language language,
                         Detail detail) {
  ComparisonWords out;
  out.language = language == Language::nb || language == Language::nn ? language : Language::en;
  switch (answer.basis) {
  case query::Basis::none: out.relation = say(Message::ask_never_paired, out.language); break;
  case query::Basis::identity: out.relation = say(Message::ask_one_concept, out.language); break;
  case query::Basis::verdict: put_verdict(out, answer, ontology, detail); break;
  case query::Basis::concept_system:
    out.relation = says(answer.relation, sides(answer, out.language), out.language);
    out.reasons.push_back(say(Message::ask_by_system, out.language));
    break;
  case query::Basis::chain: out.relation = say(Message::ask_by_chain, out.language); break;
  }
  if (!answer.decision_case.empty())
    out.decision = say(Message::ask_decided_case, out.language, {one_line(answer.decision_case)});
  const auto implied = [&](std::string_view from, std::string_view to, align::Implication one) {
    const std::string_view how = text(nth(Message::implication_unknown, one), out.language);
    out.implications.push_back(say(Message::ask_implies, out.language, {from, to, how}));
  };
  implied("A", "B", answer.a_implies_b);
  implied("B", "A", answer.b_implies_a);
  out.caveats = caveats(answer.caveats, out.language);
  out.disclaimer = say(Message::disclaimer, out.language);
  return out;
}

std::vector<std::string> caveats(std::uint16_t bits, Language language) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < query::caveat_count; ++i) {
    if ((bits >> i & 1U) != 0)
      out.push_back(say(Message::ask_caveat, language, {text(nth(Message::caveat_undecided, i), language)}));
  }
  return out;
}

} // namespace samklang::wording

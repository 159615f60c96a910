// SPDX-License-Identifier: Apache-2.0
#include "wording/pair.h"

#include "wording/concept_facts.h"
#include "wording/messages.h"
#include "wording/one_line.h"

namespace samklang::wording {

PairNames names_by_agency(const Pair& pair, Language language) {
  const auto first = pair.first().publisher();
  const auto second = pair.second().publisher();
  if (first != second) {
    return {shown_agency(pair.catalogue(), first), shown_agency(pair.catalogue(), second)};
  }
  return {say(Message::first_concept, language), say(Message::second_concept, language)};
}

std::string quoted_span(const skos::Catalogue& catalogue, const align::TextSpan& span, Language language) {
  const auto whole = catalogue.text(span.text);
  if (span.empty() || span.begin > span.end || span.end > whole.size()) return {};
  const auto words = one_line(whole.substr(span.begin, span.end - span.begin));
  return words.empty() ? std::string() : say(Message::quoted, language, {words});
}

std::string relation_sentence(const Pair& pair, const PairNames& names, Language language) {
  const auto& verdict = pair.verdict();
  const bool leaning = verdict.relation == align::Relation::undecided &&
                       verdict.choice == align::Choice::differentiate && verdict.p_same < 0.5F;
  if (leaning) return say(Message::says_probably_other, language);
  return capitalised(say(nth(Message::says_exact, pair.relation()), language, {names.first, names.second}));
}

} // namespace samklang::wording

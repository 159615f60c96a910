// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"

#include "report/words.h"

namespace samklang::report {

std::string choice_word(align::Choice choice, Language language) {
  return std::string(text(nth(Message::choice_harmonise, choice), language));
}

std::vector<std::string> advice(const Pair& pair, Language language) {
  const auto& verdict = pair.verdict();
  const bool bound = verdict.has(align::Difference::legal_basis);
  const bool one_term = same_preferred_term(pair.first(), pair.second());
  std::vector<std::string> out;
  const auto add = [&](Message message) { out.push_back(say(message, language)); };
  const bool same = verdict.relation == align::Relation::exact || verdict.relation == align::Relation::close;
  if (verdict.has(align::Difference::missing_definition) && verdict.relation == align::Relation::undecided) {
    add(Message::advice_define);
  } else if (verdict.same_agency && verdict.relation == align::Relation::exact) {
    add(one_term ? Message::advice_duplicate : Message::advice_same_definition);
  } else if (verdict.same_agency && one_term && !same && verdict.relation != align::Relation::undecided) {
    add(Message::advice_homonym);
  } else {
    switch (verdict.choice) {
    case align::Choice::harmonise:
      add(!one_term && same                            ? Message::advice_harmonise_terms
          : verdict.relation == align::Relation::exact ? Message::advice_harmonise_exact
                                                       : Message::advice_harmonise_close);
      break;
    case align::Choice::differentiate:
      add(one_term ? Message::advice_differentiate : Message::advice_differentiate_terms);
      break;
    case align::Choice::neither: add(Message::advice_neither); break;
    case align::Choice::undecided: add(Message::advice_none); break;
    }
    if (bound && !verdict.same_agency) add(Message::advice_bound);
  }
  return out;
}

} // namespace samklang::report

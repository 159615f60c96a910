// SPDX-License-Identifier: Apache-2.0
#include "report/answer_words.h"

#include "report/words.h"

#include <string_view>
#include <vector>

namespace samklang::report {
namespace {

using align::Choice;

std::string of_agencies(const std::string& law, const std::vector<std::string>& agencies, Language language) {
  const auto whose = listed(agencies, language);
  return whose.empty() ? law : law + " (" + whose + ")";
}

} // namespace

std::string terminology_sentence(const align::Verdict& verdict, Language language) {
  const auto degree = [&](align::Degree answer) { return text(nth(Message::degree_unknown, answer), language); };
  const auto& answers = verdict.terminology;
  return say(Message::answers_terminology, language,
             {degree(answers.subject_field), degree(answers.characteristics), degree(answers.terms),
              degree(answers.concept_system)});
}

std::string bars_sentence(const Pair& pair, Language language) {
  const auto& verdict = pair.verdict();
  const auto& catalogue = pair.catalogue();
  const bool turned = pair.first().index() != verdict.a;
  const auto first = catalogue.text(turned ? verdict.bars.b_law : verdict.bars.a_law);
  const auto second = catalogue.text(turned ? verdict.bars.a_law : verdict.bars.b_law);
  const auto agency = [&](const skos::Concept& side) {
    const auto name = shown_agency(catalogue, side.publisher());
    return verdict.same_agency || name.empty() ? std::vector<std::string>() : std::vector<std::string>{name};
  };
  auto whose = agency(pair.first());
  const auto others = agency(pair.second());
  std::vector<std::string> laws;
  if (!first.empty() && first == second) {
    whose.insert(whose.end(), others.begin(), others.end());
    laws = {of_agencies(law_name(first), whose, language)};
  } else {
    if (!first.empty()) laws.push_back(of_agencies(law_name(first), whose, language));
    if (!second.empty()) laws.push_back(of_agencies(law_name(second), others, language));
  }
  if (laws.empty()) return {};
  std::string out = say(Message::answers_bound, language, {listed(laws, language)});
  const bool proposed_otherwise = verdict.choice == Choice::differentiate || verdict.choice == Choice::neither;
  if (verdict.leaning == Choice::harmonise && proposed_otherwise && verdict.decision == skos::no_index)
    out += ' ' + say(Message::answers_barred, language);
  return out;
}

void put_answers(JsonWriter& json, const align::Verdict& verdict) {
  const auto& answers = verdict.terminology;
  json.key("terminological_answers");
  json.begin_object();
  json.field("subject_field", align::name(answers.subject_field));
  json.field("characteristics", align::name(answers.characteristics));
  json.field("terms", align::name(answers.terms));
  json.field("concept_system", align::name(answers.concept_system));
  json.end_object();
  json.key("leaning");
  json.string_or_null(align::letter(verdict.leaning));
  json.key("administrative_bars");
  json.begin_object();
  json.field("a_bound", verdict.bars.a_bound);
  json.field("b_bound", verdict.bars.b_bound);
  json.field("other_statutes", verdict.bars.other_statutes);
  json.end_object();
}

} // namespace samklang::report

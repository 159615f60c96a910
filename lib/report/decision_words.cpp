// SPDX-License-Identifier: Apache-2.0
#include "report/decision_words.h"

#include "report/advice.h"
#include "report/escape.h"
#include "report/words.h"

namespace samklang::report {
namespace {

using align::Relation;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) out.append(out.empty() ? "" : between).append(part);
  return out;
}

std::vector<std::string> lines(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  out.reserve(texts.size());
  for (const auto& text : texts) out.push_back(one_line(text));
  return out;
}

// What people answered in their own words; the engine's answers stand with the verdict.
std::vector<std::string> own_answers(const align::Decision& decision) {
  std::vector<std::string> out;
  for (const auto* answers : {&decision.terminological_answers, &decision.administrative_answers}) {
    for (const auto& line : *answers) {
      const std::vector<std::string> one = {line};
      const bool computed = align::read_answer_lines(one) || align::read_bar_lines(one) != align::BarAnswers{};
      if (!computed && !line.empty()) out.push_back(one_line(line));
    }
  }
  return out;
}

// "Decision (case 2026-12, 2026-03-01; NAV and Skatteetaten): B: differentiate; agreed."
std::string headline(const align::Decision& decision, const Pair& pair, const PairNames& names, Language language) {
  std::vector<std::string> about;
  if (!decision.case_id.empty()) about.push_back(say(Message::decision_case, language, {one_line(decision.case_id)}));
  if (decision.decided.has_value()) about.push_back(to_string(decision.decided));
  std::string frame = joined(about, ", ");
  if (!decision.participants.empty())
    frame += (frame.empty() ? "" : "; ") + listed(lines(decision.participants), language);
  std::vector<std::string> what;
  // What holds is said already, unless the row has become stale and counts for less.
  const bool turned = decision.subject != pair.first().iri();
  const Relation decided = turned ? align::inverse(decision.relation) : decision.relation;
  if (decided != Relation::undecided && decided != pair.relation()) {
    auto holds = say(nth(Message::says_exact, decided), language, {names.first, names.second});
    if (decided != Relation::broader && decided != Relation::narrower && !holds.empty() && holds[0] >= 'A' &&
        holds[0] <= 'Z')
      holds[0] = static_cast<char>(holds[0] + 0x20);
    what.push_back(std::move(holds));
  }
  if (decision.choice != align::Choice::undecided) what.push_back(choice_word(decision.choice, language));
  if (decision.state != align::DecisionState::none) {
    const auto step =
        static_cast<std::size_t>(decision.state) - static_cast<std::size_t>(align::DecisionState::proposed);
    what.emplace_back(text(nth(Message::state_proposed, step), language));
  }
  // That people decided is said beside the relation.
  if (frame.empty() && what.empty()) return {};
  std::string out(text(Message::decision_word, language));
  if (!frame.empty()) out += " (" + frame + ")";
  return what.empty() ? out + '.' : out + ": " + joined(what, "; ") + '.';
}

std::string ended(std::string sentence) {
  if (!sentence.empty() && sentence.back() != '.' && sentence.back() != '!' && sentence.back() != '?') sentence += '.';
  return sentence;
}

Json list(const std::vector<std::string>& texts) {
  Json out = Json::array();
  for (const auto& text : texts) out.push_back(text);
  return out;
}

} // namespace

const align::Decision* decision_on(const align::Alignment& alignment, const align::Verdict& verdict) noexcept {
  return verdict.decision < alignment.decisions.size() ? &alignment.decisions[verdict.decision] : nullptr;
}

std::vector<std::string> decision_sentences(const align::Alignment& alignment, const Pair& pair, const PairNames& names,
                                            Language language) {
  const auto* decision = decision_on(alignment, pair.verdict());
  if (decision == nullptr) return {};
  const auto& verdict = pair.verdict();
  std::vector<std::string> out;
  if (verdict.authority == align::Authority::decided && verdict.relation == Relation::undecided) {
    out.push_back(say(Message::decision_contradicted, language, {one_line(to_string(decision->place))}));
    return out;
  }
  if (auto line = headline(*decision, pair, names, language); !line.empty()) out.push_back(std::move(line));
  if (!decision->reason.empty())
    out.push_back(ended(say(Message::decision_reason, language, {one_line(decision->reason)})));
  if (const auto answers = own_answers(*decision); !answers.empty())
    out.push_back(ended(say(Message::decision_answers, language, {joined(answers, "; ")})));
  if (!decision->means.empty())
    out.push_back(say(Message::decision_means, language, {joined(lines(decision->means), ", ")}));
  if (!decision->responsible.empty())
    out.push_back(say(Message::decision_responsible, language, {one_line(decision->responsible)}));
  if (!decision->notify.empty())
    out.push_back(say(Message::decision_notify, language, {listed(lines(decision->notify), language)}));
  if (verdict.stale_a && verdict.stale_b) {
    out.push_back(say(Message::decision_stale_both, language));
  } else if (verdict.stale()) {
    const bool first = verdict.stale_a == (pair.first().index() == verdict.a);
    out.push_back(say(Message::decision_stale, language, {first ? names.first : names.second}));
  }
  return out;
}

Json decision_json(const align::Alignment& alignment, const align::Verdict& verdict) {
  const auto* decision = decision_on(alignment, verdict);
  if (decision == nullptr) return nullptr;
  const auto& place = decision->place;
  return {{"case", text_or_null(decision->case_id)},
          {"subject", decision->subject},
          {"object", decision->object},
          {"relation", align::name(decision->relation)},
          {"choice", text_or_null(align::letter(decision->choice))},
          {"state", text_or_null(align::name(decision->state))},
          {"decided", date_or_null(decision->decided)},
          {"participants", list(decision->participants)},
          {"reason", text_or_null(decision->reason)},
          {"terminological_answers", list(decision->terminological_answers)},
          {"administrative_answers", list(decision->administrative_answers)},
          {"means", list(decision->means)},
          {"responsible", text_or_null(decision->responsible)},
          {"notify", list(decision->notify)},
          {"register", text_or_null(place.source)},
          {"line", place.line == 0 ? Json(nullptr) : Json(place.line)},
          {"stale_a", verdict.stale_a},
          {"stale_b", verdict.stale_b}};
}

} // namespace samklang::report

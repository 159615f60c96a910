// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/answers.h>

#include "report/answer_lines.h"
#include "report/escape.h"
#include "report/words.h"

#include <samklang/wording/comparison.h>

#include <algorithm>

namespace samklang::report {

std::string answer_text(const query::Comparison& answer, const query::Ontology& ontology, bool explain,
                        Language language) {
  AnswerLines out(language);
  out.item(answer.a, 0, "A: ");
  out.item(answer.b, 0, "B: ");
  const auto words =
      wording::words_of(answer, ontology, language, explain ? wording::Detail::all : wording::Detail::deciding);
  out.line(words.relation);
  for (const std::string& reason : words.reasons) out.line(reason, 1);
  out.steps(answer.path, 1);
  if (!words.decision.empty()) out.line(words.decision);
  for (const std::string& implication : words.implications) out.line(implication);
  for (const std::string& caveat : words.caveats) out.line(caveat);
  out.line(words.disclaimer);
  return out.done(answer);
}

std::string answer_text(const query::Translation& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.item);
  if (answer.counterparts.empty()) out.say(Message::ask_no_counterpart, {one_line(answer.agency_name)});
  for (const query::Counterpart& one : answer.counterparts) {
    const std::string relation = capitalised(say(nth(Message::says_exact, one.relation), language,
                                                 {one_line(answer.item.agency_name), one_line(one.item.agency_name)})) +
                                 " (" + say(Message::confidence_word, language, {decimal(one.confidence, language)}) +
                                 ')';
    out.item(one.item, 0, "→ ", relation);
    if (!one.via.empty()) out.say(Message::ask_via, {AnswerLines::named(one.via)}, 1);
    out.caveats(one.caveats, 1);
  }
  if (!answer.counterparts.empty()) out.say(Message::disclaimer);
  return out.done(answer);
}

std::string answer_text(const query::Neighbours& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.item);
  if (answer.neighbours.empty()) out.say(Message::ask_no_neighbours);
  for (const query::Neighbour& one : answer.neighbours) {
    std::string words = relation_words(one.relation, language);
    if (!one.text.empty()) words += " (" + one_line(one.text) + ')';
    out.item(one.item, static_cast<int>(std::min<std::uint32_t>(one.depth, 20)), words + ": ");
  }
  return out.done(answer);
}

std::string answer_text(const query::Route& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.a, 0, "A: ");
  out.item(answer.b, 0, "B: ");
  if (!answer.found) out.say(Message::ask_no_path);
  out.steps(answer.steps, 0);
  if (answer.found && !answer.steps.empty()) out.say(Message::confidence_word, {decimal(answer.confidence, language)});
  return out.done(answer);
}

std::string answer_text(const query::Cluster& answer, Language language) {
  AnswerLines out(language);
  if (answer.members.size() < 2) {
    out.item(answer.item);
    out.say(Message::ask_alone);
    return out.done(answer);
  }
  out.say(Message::ask_members, {number(answer.members.size(), language)});
  for (const query::Item& member : answer.members) out.item(member, 1);
  const auto named = [&](std::uint32_t member) { return AnswerLines::named(answer.members[member]); };
  if (answer.weakest < answer.links.size()) {
    const query::ClusterLink& link = answer.links[answer.weakest];
    out.say(Message::ask_weakest, {named(link.a), named(link.b), decimal(link.confidence, language)});
  }
  if (answer.members.size() > 2) {
    for (const query::ClusterLink& link : answer.links)
      if (link.bridge) out.say(Message::ask_bridge, {named(link.a), named(link.b)});
  }
  for (const query::ClusterLink& link : answer.conflicts)
    out.say(Message::ask_conflict,
            {named(link.a), named(link.b), text(nth(Message::cell_exact, link.relation), language)});
  return out.done(answer);
}

std::string answer_text(const query::Conflicts& answer, Language language) {
  AnswerLines out(language);
  if (answer.conflicts.empty()) out.say(Message::ask_no_conflicts);
  for (const query::Conflict& one : answer.conflicts) {
    out.say(nth(Message::conflict_circle, one.kind), {AnswerLines::named(one.a), AnswerLines::named(one.b)});
    if (!one.stated.empty()) out.say(Message::ask_stated, {}, 1);
    out.steps(one.stated, 2);
    if (!one.stated.empty()) out.say(Message::ask_against, {}, 1);
    out.steps(one.path, one.stated.empty() ? 1 : 2);
  }
  if (answer.total > answer.conflicts.size())
    out.say(Message::ask_more, {number(answer.total - answer.conflicts.size(), language)});
  return out.done(answer);
}

std::string answer_text(const query::Responsible& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.item);
  out.say(Message::ask_responsible, {one_line(answer.agency_name)});
  if (!answer.owner.empty() && answer.owner != answer.agency)
    out.say(Message::ask_owner, {one_line(answer.owner_name)});
  for (const query::ContactPoint& one : answer.contacts) out.contact(one, 0);
  out.say(answer.concerned.empty() ? Message::ask_nobody_concerned : Message::ask_concerned);
  for (const query::Concerned& one : answer.concerned) {
    const auto why = text(nth(Message::interest_exact, one.interest), language);
    if (one.usage.uri.empty())
      out.item(one.item, 1, {}, why);
    else
      out.usage(one.usage, 1);
  }
  return out.done(answer);
}

std::string answer_text(const query::Usages& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.item);
  if (answer.usages.empty()) out.say(Message::ask_no_usages);
  for (const query::UsedIn& one : answer.usages) out.usage(one, 1);
  return out.done(answer);
}

} // namespace samklang::report

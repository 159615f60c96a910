// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/answers.h>

#include "report/answer_lines.h"
#include "report/escape.h"

#include <algorithm>
#include <array>
#include <vector>

namespace samklang::report {
namespace {

constexpr std::size_t shown_candidates = 3;
constexpr std::size_t shown_uncovered = 20;

std::string place(std::string_view text, std::uint32_t begin, std::uint32_t end, Language language) {
  if (begin > end || end > text.size()) return {};
  return say(Message::quoted, language, {one_line(text.substr(begin, end - begin))});
}

} // namespace

std::string answer_text(const query::Annotations& answer, std::string_view text, Language language) {
  AnswerLines out(language);
  out.say(Message::ask_mentions, {number(answer.mentions.size(), language), number(answer.words, language)});
  for (const query::Mention& one : answer.mentions) {
    std::string first =
        std::to_string(one.begin) + "–" + std::to_string(one.end) + ' ' + place(text, one.begin, one.end, language);
    if (one.kind != query::MentionKind::term)
      first +=
          ", " + std::string(report::text(one.kind == query::MentionKind::modifier ? Message::mention_modifier
                                                                                   : Message::mention_compound_head,
                                          language));
    if (one.count > 0 && one.first < answer.candidates.size() && answer.candidates[one.first].tier == query::Tier::near)
      first += ", " + std::string(report::text(Message::tier_near, language));
    if (one.undecided) first += ", " + std::string(report::text(Message::ask_undecided_mention, language));
    out.line(first);
    for (std::uint32_t i = 0; i < one.count && i < shown_candidates && one.first + i < answer.candidates.size(); ++i) {
      const query::Sense& sense = answer.candidates[one.first + i];
      out.line(AnswerLines::named(sense.item) + " – " +
                   say(Message::ask_score, language, {decimal(sense.score, language)}) + ", " +
                   one_line(sense.item.uri),
               1);
    }
    if (one.count > shown_candidates) out.say(Message::ask_more, {number(one.count - shown_candidates, language)}, 1);
  }
  return out.done(answer);
}

std::string answer_text(const query::Coverage& answer, std::string_view text, Language language) {
  AnswerLines out(language);
  out.say(Message::ask_covered, {number(answer.covered, language), number(answer.words, language)});
  for (const query::Coverage::OfAgency& one : answer.agencies)
    out.say(Message::ask_covered_by,
            {one_line(one.agency_name), number(one.mentions, language), number(one.concepts, language)}, 1);
  std::vector<std::string> words;
  for (const query::Coverage::Uncovered& one : answer.uncovered)
    if (words.size() < shown_uncovered) words.push_back(place(text, one.begin, one.end, language));
  if (!words.empty()) out.say(Message::ask_uncovered, {listed(words, language)});
  return out.done(answer);
}

std::string answer_text(const query::Disambiguation& answer, Language language) {
  AnswerLines out(language);
  if (answer.senses.empty()) out.say(Message::ask_nothing);
  if (!answer.senses.empty() && !answer.undecided)
    out.say(Message::ask_decided, {AnswerLines::named(answer.senses.front().item)});
  if (!answer.question.empty()) out.say(Message::ask_question, {one_line(answer.question)});
  if (!answer.law_question.empty()) out.say(Message::ask_then, {one_line(answer.law_question)});
  std::size_t rank = 0;
  for (const query::Sense& sense : answer.senses)
    out.item(sense.item, 0, std::to_string(++rank) + ". ",
             say(Message::ask_score, language, {decimal(sense.score, language)}));
  return out.done(answer);
}

std::string answer_text(const query::Diff& answer, Language language) {
  AnswerLines out(language);
  std::array<std::size_t, 4> counts{};
  for (const query::Change& one : answer.changes) ++counts[static_cast<std::size_t>(one.kind)];
  out.say(Message::ask_diff, {number(counts[0], language), number(counts[1], language), number(counts[2], language),
                              number(counts[3], language), number(answer.unchanged, language)});
  for (const query::Change& one : answer.changes) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < query::changed_part_count; ++i)
      if ((one.parts >> i & 1U) != 0) parts.emplace_back(text(nth(Message::part_preferred_term, i), language));
    std::string before(text(nth(Message::change_added, one.kind), language));
    out.item(one.after.empty() ? one.before : one.after, 0, before + ": ", listed(parts, language));
  }
  const auto relation = [&](bool there, align::Relation one) {
    return there ? text(nth(Message::cell_exact, one), language) : text(Message::ask_no_verdict, language);
  };
  for (const query::ChangedVerdict& one : answer.verdicts)
    out.say(Message::ask_verdict_changed, {AnswerLines::named(one.a), AnswerLines::named(one.b),
                                           relation(one.was_there, one.before), relation(one.is_there, one.after)});
  return out.done(answer);
}

} // namespace samklang::report

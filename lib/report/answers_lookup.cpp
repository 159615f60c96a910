// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/answers.h>

#include "report/answer_lines.h"
#include "report/escape.h"
#include "report/words.h"

#include <algorithm>
#include <vector>

namespace samklang::report {
namespace {

void left_out(AnswerLines& out, std::uint32_t count) {
  if (count > 0) out.say(Message::ask_left_out, {number(count, out.language())});
}

} // namespace

std::string answer_text(const query::Senses& answer, Language language) {
  AnswerLines out(language);
  if (answer.senses.empty()) out.say(Message::ask_nothing);
  std::size_t rank = 0;
  for (const query::Sense& sense : answer.senses) {
    out.item(sense.item, 0, std::to_string(++rank) + ". ",
             say(Message::ask_score, language, {decimal(sense.score, language)}));
    std::string how(text(nth(Message::tier_exact, sense.tier), language));
    if (sense.deprecated) how += ", " + std::string(text(Message::ask_deprecated, language));
    out.say(Message::ask_matched, {one_line(sense.matched), how}, 1);
  }
  if (answer.total > answer.senses.size())
    out.say(Message::ask_more, {number(answer.total - answer.senses.size(), language)});
  if (answer.ambiguous) out.say(Message::ask_ambiguous);
  left_out(out, answer.left_out);
  return out.done(answer);
}

std::string answer_text(const query::Suggestions& answer, Language language) {
  AnswerLines out(language);
  if (answer.suggestions.empty()) out.say(Message::ask_nothing);
  for (const query::Suggestion& one : answer.suggestions) {
    const std::string named = AnswerLines::named(one.item);
    const std::string label = one_line(one.label);
    out.line(one.label == one.item.label ? named : label + " → " + named);
    out.line(one_line(one.item.uri), 1);
  }
  return out.done(answer);
}

std::string answer_text(const query::Hits& answer, Language language) {
  AnswerLines out(language);
  if (answer.hits.empty()) out.say(Message::ask_nothing);
  std::size_t rank = 0;
  for (const query::Hit& hit : answer.hits) {
    out.item(hit.item, 0, std::to_string(++rank) + ". ",
             say(Message::ask_score, language, {decimal(hit.score, language)}));
    if (!hit.text.empty()) out.line(one_line(hit.text), 1);
  }
  if (answer.total > answer.hits.size())
    out.say(Message::ask_more, {number(answer.total - answer.hits.size(), language)});
  return out.done(answer);
}

std::string answer_text(const query::Record& answer, Language language) {
  AnswerLines out(language);
  out.item(answer.item);
  std::vector<std::string> terms;
  for (const query::RecordLabel& label : answer.labels)
    terms.push_back(one_line(label.text) + " (" + one_line(label.lang) + ", " +
                    std::string(text(nth(Message::label_preferred, label.kind), language)) + ')');
  if (!terms.empty()) out.say(Message::ask_terms, {listed(terms, language)});
  for (const query::RecordDefinition& one : answer.definitions)
    out.say(Message::ask_definition, {one_line(one.lang), one_line(one.text)});
  std::vector<std::string> laws;
  for (const std::string_view key : answer.laws) {
    auto shown = one_line(law_name(key));
    if (std::find(laws.begin(), laws.end(), shown) == laws.end()) laws.push_back(std::move(shown));
  }
  if (!laws.empty()) out.say(Message::ask_laws, {listed(laws, language)});
  for (const query::RecordNote& note : answer.notes)
    if (note.kind == skos::NoteKind::scope_note) out.say(Message::ask_note, {one_line(note.lang), one_line(note.text)});
  for (const query::RecordRelation& one : answer.relations) {
    std::string words = relation_words(skos::name(one.kind), language);
    if (!one.text.empty()) words += " (" + one_line(one.text) + ')';
    out.line(words + ": " + AnswerLines::named(one.item));
  }
  if (!answer.owner.empty() && answer.owner != answer.item.agency)
    out.say(Message::ask_owner, {one_line(answer.owner_name)});
  for (const query::ContactPoint& one : answer.contacts) out.contact(one, 0);
  if (!answer.replaced_by.empty()) out.say(Message::ask_replaced_by, {AnswerLines::named(answer.replaced_by)});
  if (!answer.item.source.empty()) out.say(Message::ask_source, {one_line(answer.item.source)});
  out.say(Message::ask_counts, {number(answer.usages, language), number(answer.verdicts, language)});
  return out.done(answer);
}

std::string answer_text(const query::ByLaw& answer, Language language) {
  AnswerLines out(language);
  const std::string law = one_line(law_name(answer.law));
  if (answer.citations.empty()) out.say(Message::ask_no_citations, {law});
  std::string_view last;
  for (const query::LawCitation& one : answer.citations) {
    if (one.key != last) out.line(one_line(law_name(one.key)));
    last = one.key;
    out.item(one.item, 1);
  }
  return out.done(answer);
}

} // namespace samklang::report

// SPDX-License-Identifier: Apache-2.0
#include "report/answer_lines.h"

#include "report/escape.h"
#include "report/words.h"

#include <samklang/wording/comparison.h>

#include <vector>

namespace samklang::report {
namespace {

constexpr std::size_t shown_hash = 12; // digits of a snapshot's hash: enough to tell snapshots apart

std::string dates(const query::Item& item) {
  if (!item.valid_from.has_value() && !item.valid_to.has_value()) return {};
  return to_string(item.valid_from) + " – " + to_string(item.valid_to);
}

} // namespace

std::string relation_words(std::string_view name, Language language) {
  for (std::size_t i = 0; i < skos::relation_kind_count; ++i) {
    const auto kind = static_cast<skos::RelationKind>(i);
    if (skos::name(kind) == name) return std::string(text(nth(Message::relation_broader_generic, kind), language));
  }
  return one_line(name);
}

void AnswerLines::line(std::string_view text, int indent) {
  text_.append(static_cast<std::size_t>(indent) * 2, ' ');
  text_ += text;
  text_ += '\n';
}

void AnswerLines::say(Message message, std::initializer_list<std::string_view> arguments, int indent) {
  line(wording::say(message, language_, arguments), indent);
}

std::string AnswerLines::named(const query::Item& item) {
  std::string out = one_line(item.label);
  if (!item.agency_name.empty()) out += " (" + one_line(item.agency_name) + ')';
  return out;
}

void AnswerLines::item(const query::Item& item, int indent, std::string_view before, std::string_view after) {
  std::string first(before);
  first += named(item);
  if (!after.empty()) first.append(" – ").append(after);
  line(first, indent);
  std::string second = one_line(item.uri);
  if (!item.law.empty()) second += ", " + one_line(law_name(item.law));
  const std::string period = dates(item);
  if (item.external) second += ", " + std::string(text(Message::ask_external, language_));
  if (item.validity && *item.validity != skos::Validity::undated)
    second += ", " + std::string(text(nth(Message::validity_undated, *item.validity), language_));
  if (!period.empty()) second += ", " + period;
  line(second, indent + 1);
}

void AnswerLines::caveats(std::uint16_t bits, int indent) {
  for (const std::string& caveat : wording::caveats(bits, language_)) line(caveat, indent);
}

void AnswerLines::steps(const std::vector<query::Step>& steps, int indent) {
  for (const query::Step& step : steps) {
    std::string words;
    if (step.layer == image::Layer::verdict) {
      const std::size_t relation = step.kind < align::relation_count ? step.kind : align::relation_count - 1;
      words = text(nth(Message::cell_exact, relation), language_);
      words += ", " + wording::say(Message::confidence_word, language_, {decimal(step.confidence, language_)});
    } else {
      words = relation_words(query::relation_name(static_cast<skos::EdgeKind>(step.kind), step.forwards), language_);
    }
    line(named(step.from) + " – " + words + " → " + named(step.to), indent);
  }
}

void AnswerLines::usage(const query::UsedIn& usage, int indent) {
  std::string first =
      one_line(usage.label) + " – " + std::string(text(nth(Message::used_dataset, usage.kind), language_));
  if (!usage.agency_name.empty())
    first += ' ' + wording::say(Message::ask_at, language_, {one_line(usage.agency_name)});
  line(first, indent);
  line(one_line(usage.uri), indent + 1);
}

void AnswerLines::contact(const query::ContactPoint& contact, int indent) {
  std::vector<std::string> parts;
  for (const std::string_view part : {contact.name, contact.unit, contact.email, contact.telephone, contact.url})
    if (!part.empty()) parts.push_back(one_line(part));
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  if (!all.empty()) say(Message::ask_contact, {all}, indent);
}

std::string AnswerLines::done(const query::Answer& answer) {
  const std::string_view hash = answer.snapshot.substr(0, shown_hash);
  if (answer.as_of.has_value())
    say(Message::ask_snapshot_day, {hash, to_string(answer.as_of)});
  else
    say(Message::ask_snapshot, {hash});
  return std::move(text_);
}

} // namespace samklang::report

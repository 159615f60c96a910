// SPDX-License-Identifier: Apache-2.0
// The rules that are words and patterns: schemas/text-rules.json, and the checks that look for them.
#include "validate/text_rules.h"

#include "text/definition_cues.h"
#include "validate/check.h"
#include "validate/tables/text_rules.h"

#include <samklang/text/inflection.h>
#include <samklang/text/negations.h>
#include <samklang/text/term_parts.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samklang::validate {
namespace {

RuleId rule_named(std::string_view id) {
  for (std::size_t i = 0; i < rule_count(); ++i)
    if (name(static_cast<RuleId>(i)) == id) return static_cast<RuleId>(i);
  throw std::logic_error("text-rules.json: no check for " + std::string(id));
}

TextRuleKind kind_named(std::string_view kind) {
  return kind == "opening" ? TextRuleKind::opening : kind == "banned" ? TextRuleKind::banned : TextRuleKind::existence;
}

std::string joined(std::string one, std::string_view other) {
  if (!one.empty() && !other.empty()) one += '|';
  return one += other;
}

// The rows of nb and nn become one rule: a text of either is looked through for the words of both.
std::vector<TableRule> compiled(TextField field, bool english) {
  const std::string_view wanted = field == TextField::term ? "term" : "definition";
  std::vector<std::pair<RuleId, TextRule::Written>> written;
  for (const auto& row : tables::text_rules) {
    if (row.field != wanted || (row.language == "en") != english) continue;
    const RuleId id = rule_named(row.rule);
    auto one = std::find_if(written.begin(), written.end(), [&](const auto& known) { return known.first == id; });
    if (one == written.end()) one = written.insert(written.end(), {id, TextRule::Written{}});
    TextRule::Written& into = one->second;
    into.is_known_good = true;
    into.kind = kind_named(row.kind);
    into.words.insert(into.words.end(), row.words.begin(), row.words.end());
    into.pattern = joined(std::move(into.pattern), row.pattern);
    into.except = joined(std::move(into.except), row.except);
  }
  std::vector<TableRule> out;
  for (auto& [id, parts] : written) {
    auto rule = TextRule::make(std::move(parts));
    if (!rule) throw std::logic_error("text-rules.json: " + std::string(name(id)) + ": " + rule.error().message);
    out.push_back({id, std::move(*rule)});
  }
  return out;
}

/// Compiled when they are first wanted: compiling takes longer than judging a concept.
template <TextField field, bool english> std::span<const TableRule> rules_of() {
  static const std::vector<TableRule> rules = compiled(field, english);
  return rules;
}

/// Terms about terms are rightly defined as "begrep som ...", and negative ones as "person som ikke ...".
bool rightly(RuleId rule, const skos::Concept& about) {
  if (rule != RuleId::D304 && rule != RuleId::D308) return false;
  for (const skos::Label& label : about.labels()) {
    const std::string_view term = about.text(label.text);
    if (rule == RuleId::D308 && !text::negations(term).empty()) return true;
    for (const text::Token& token : text::tokens(term)) {
      const std::string word = text::folded_word(token.in(term));
      if (rule == RuleId::D308) {
        constexpr std::array<std::string_view, 9> negative = {"u",  "ikke", "ikkje", "non", "in",
                                                              "im", "ir",   "un",    "dis"};
        for (const std::string_view prefix : negative)
          if (word.size() > prefix.size() + 3 && word.starts_with(prefix)) return true;
        // What is left over ("annen formue") is rightly told by what it is not.
        constexpr std::array<std::string_view, 10> rest = {"annen", "annet", "andre",   "anna",     "annan",
                                                           "øvrig", "other", "engangs", "eingongs", "single"};
        for (const std::string_view one : rest)
          if (word.starts_with(one)) return true;
        constexpr std::array<std::string_view, 6> ends = {"løs", "laus", "løshet", "løyse", "fri", "fritt"};
        for (const std::string_view end : ends)
          if (word.ends_with(end)) return true;
        continue;
      }
      constexpr std::array<std::string_view, 12> of_language = {"begrep",  "omgrep",     "term",    "betegnelse",
                                                                "nemning", "definisjon", "ord",     "uttrykk",
                                                                "concept", "definition", "synonym", "benevnelse"};
      for (const std::string_view one : of_language)
        if (word.find(one) != std::string::npos) return true;
    }
  }
  return false;
}

} // namespace

bool is_naming_verb(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 17> verbs = {"er",    "betyr", "betegner",  "omfatter", "omfattar", "vil",
                                                      "tyder", "menes", "innebærer", "inneber",  "kalles",   "forstås",
                                                      "står",  "is",    "are",       "means",    "refers"};
  return std::find(verbs.begin(), verbs.end(), folded) != verbs.end();
}

Language language_of(std::uint16_t number) noexcept {
  if (number == 0) return Language::nb;
  return number < fixed_language_count ? static_cast<Language>(number) : Language::se;
}

std::span<const TableRule> table_rules(TextField field, Language language) {
  const bool english = language == Language::en;
  if (!english && language != Language::nb && language != Language::nn && language != Language::none) return {};
  if (field == TextField::note) return {};
  if (field == TextField::term) return english ? rules_of<TextField::term, true>() : rules_of<TextField::term, false>();
  return english ? rules_of<TextField::definition, true>() : rules_of<TextField::definition, false>();
}

void point_at(Finding& finding, const text::PlainText& plain, std::size_t begin, std::size_t end) {
  finding.begin = plain.begin_in_source(static_cast<std::uint32_t>(begin));
  finding.end = plain.end_in_source(static_cast<std::uint32_t>(end));
}

std::string wordings(std::string_view text, std::span<const TextRule::Match> matches) {
  constexpr std::size_t most = 5;
  std::vector<std::string_view> seen;
  for (const TextRule::Match& match : matches) {
    const std::string_view words = text.substr(match.begin, match.end - match.begin);
    if (seen.size() < most && std::find(seen.begin(), seen.end(), words) == seen.end()) seen.push_back(words);
  }
  std::string out;
  for (const std::string_view one : seen) {
    out += out.empty() ? "«" : ", «";
    out += one;
    out += "»";
  }
  return out;
}

/// Bytes of "X er" at the head, where X is one of the concept's terms; 0 where it does not stand there.
std::size_t names_itself(std::string_view text, const skos::Concept& about, Language language) {
  // Most definitions are done with here.
  constexpr std::size_t head = 160; // bytes
  const std::string_view opening = text.substr(0, head);
  constexpr std::array<std::string_view, 17> verbs = {
      " er ",      " betyr ", " betegner ", " omfatt", " vil ",   " tyder ",  " menes ", " inneb", " kalles ",
      " forstås ", " står ",  " is ",       " are ",   " means ", " refers ", "er\n",    " er:"};
  if (std::none_of(verbs.begin(), verbs.end(),
                   [&](std::string_view verb) { return opening.find(verb) != opening.npos; }))
    return 0;
  std::vector<text::Token> tokens = text::tokens(opening);
  constexpr std::size_t looked_at = 16;
  if (tokens.size() > looked_at) tokens.resize(looked_at);
  std::vector<std::string> folded;
  for (const text::Token& token : tokens) folded.push_back(text::folded_word(token.in(text)));
  std::size_t begin = 0;
  if (begin < folded.size() && (folded[0] == "med" || folded[0] == "by")) ++begin;
  if (begin < folded.size() && text::cues::is_article(folded[begin])) ++begin;
  for (const skos::Label& label : about.labels()) {
    if (label.kind != skos::LabelKind::preferred && label.kind != skos::LabelKind::alternative) continue;
    const std::string_view whole = about.text(label.text);
    const std::string_view term = text::term_parts(whole).term(whole);
    const std::vector<text::Token> words = text::tokens(term);
    const std::size_t verb = begin + words.size();
    if (words.empty() || verb >= folded.size() || !is_naming_verb(folded[verb])) continue;
    bool same = true;
    for (std::size_t i = 0; i < words.size() && same; ++i) {
      const std::string word = text::folded_word(words[i].in(term));
      same = word == folded[begin + i] ||
             text::base_form(word, language).word == text::base_form(folded[begin + i], language).word;
    }
    if (same) return tokens[verb].end;
  }
  return 0;
}

void definition_tables(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::Concept about = context.catalogue[index];
  for (const skos::Definition& one : about.definitions()) {
    const Language language = language_of(one.language);
    const text::PlainText plain(context.text(one.text));
    for (const TableRule& table : table_rules(TextField::definition, language)) {
      if (!findings.wants(table.id)) continue;
      const auto matches = table.rule.matches(plain.view(), language);
      if (matches.empty() && table.id == RuleId::D304) {
        const std::size_t end = names_itself(plain.view(), about, language);
        if (end == 0) continue;
        Finding* found = findings.add({table.id, "names-itself"}, index, one.text, one.language, one.provenance);
        if (found == nullptr) continue;
        found->arguments = {std::string(plain.view().substr(0, end))};
        point_at(*found, plain, 0, end);
        continue;
      }
      if (matches.empty() || rightly(table.id, about)) continue;
      Finding* found = findings.add(table.id, index, one.text, one.language, one.provenance);
      if (found == nullptr) continue;
      found->arguments = {wordings(plain.view(), matches)};
      point_at(*found, plain, matches.front().begin, matches.front().end);
    }
  }
}

void term_tables(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Label& label : context.catalogue[index].labels()) {
    if (label.kind != skos::LabelKind::preferred) continue;
    const Language language = language_of(label.language);
    const std::string_view term = context.text(label.text);
    for (const TableRule& table : table_rules(TextField::term, language)) {
      if (!findings.wants(table.id)) continue;
      const auto matches = table.rule.matches(term, language);
      if (matches.empty()) continue;
      Finding* found = findings.add(table.id, index, label.text, label.language, label.provenance);
      if (found == nullptr) continue;
      found->arguments = {wordings(term, matches)};
      found->begin = matches.front().begin;
      found->end = matches.front().end;
    }
  }
}

} // namespace samklang::validate

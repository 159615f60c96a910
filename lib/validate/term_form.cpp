// SPDX-License-Identifier: Apache-2.0
// T204 to T207, T210: how a term is written.
#include "text/definition_cues.h"
#include "validate/check.h"
#include "validate/word_case.h"
#include "validate/written_text.h"

#include <samklang/text/abbreviations.h>
#include <samklang/text/term_parts.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <optional>

namespace samklang::validate {
namespace {

constexpr std::size_t long_term = 6; // words; 9.3 % of the national catalogue of 2020 are longer

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What joins alternatives in the part of the term that names the thing: before its first preposition or relative word.
std::optional<Piece> joint(std::string_view term) {
  const std::vector<text::Token> words = text::tokens(term);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view gap = term.substr(words[i].end, words[i + 1].begin - words[i].end);
    const std::string word = text::folded_word(words[i].in(term));
    const Piece between{words[i].end, words[i + 1].begin};
    if (gap.find(';') != std::string_view::npos) return between;
    if (const std::size_t slash = gap.find('/'); slash != std::string_view::npos) {
      // Numbers, units and short forms are one: "km/t", "24/7", "TCP/IP", "A/S".
      constexpr std::size_t shortest = 4;
      const bool long_words = words[i].end - words[i].begin >= shortest &&
                              words[i + 1].end - words[i + 1].begin >= shortest && !words[i].digits &&
                              !words[i + 1].digits;
      const bool and_or = word == "og" && text::folded_word(words[i + 1].in(term)) == "eller";
      if (long_words || and_or)
        return Piece{and_or ? words[i].begin : words[i].end, and_or ? words[i + 1].end : words[i + 1].begin};
      continue;
    }
    constexpr std::array<std::string_view, 4> more = {"per", "pr", "uten", "utan"};
    const bool ends = text::cues::ends_head(word) || std::find(more.begin(), more.end(), word) != more.end();
    if (i > 0 && ends) return std::nullopt;
    if (gap.find('(') != std::string_view::npos) return std::nullopt;
    // "bo- eller arbeidssted" counts as any other; "den eller dei" does not.
    if (i > 0 && (word == "eller" || word == "or") &&
        !text::cues::is_person_pronoun(text::folded_word(words[i - 1].in(term))) &&
        !text::cues::is_other(text::folded_word(words[i + 1].in(term))))
      return Piece{words[i].begin, words[i].end};
  }
  return std::nullopt;
}

std::optional<Piece> stray(std::string_view term) {
  const std::string tidy = tidy_space(term);
  if (tidy != term) {
    const auto differs = std::mismatch(term.begin(), term.end(), tidy.begin(), tidy.end());
    const auto begin = std::min(term.size() - 1, static_cast<std::size_t>(differs.first - term.begin()));
    return Piece{begin, begin + 1};
  }
  const char last = term.back();
  if (last == ',' || last == ';' || last == ':' || last == '?' || last == '!')
    return Piece{term.size() - 1, term.size()};
  if (last == '.') {
    const std::size_t space = term.find_last_of(' ');
    const std::string_view word = term.substr(space == std::string_view::npos ? 0 : space + 1);
    constexpr std::size_t longest_abbreviation = 5; // "avd.", "forskr." has others inside
    const bool abbreviation = word.size() <= longest_abbreviation || word.ends_with("nr.") ||
                              word.find('.') + 1 < word.size() || has_capital(word);
    if (!abbreviation) return Piece{term.size() - 1, term.size()};
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks = {
      std::pair("\"", "\""), std::pair("«", "»"), std::pair("“", "”"), std::pair("'", "'")};
  for (const auto& [open, close] : marks)
    if (term.size() > open.size() + close.size() && term.starts_with(open) && term.ends_with(close))
      return Piece{0, term.size()};
  return std::nullopt;
}

/// "A07", "E2E", "NOKUS": a short name, no explanation.
bool is_code(std::string_view qualifier) {
  if (qualifier.find(' ') != std::string_view::npos) return false;
  const auto capitals = std::count_if(qualifier.begin(), qualifier.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals > 1 || (capitals == 1 && qualifier.find_first_of("0123456789") != std::string_view::npos);
}

Finding* tell(Findings& findings, RuleId rule, skos::ConceptIndex index, const skos::Label& label,
              std::string_view term, Piece where) {
  Finding* found = findings.add(rule, index, label.text, label.language, label.provenance);
  if (found == nullptr) return nullptr;
  found->begin = static_cast<std::uint32_t>(where.begin);
  found->end = static_cast<std::uint32_t>(where.end);
  found->arguments = {std::string(term.substr(where.begin, where.end - where.begin))};
  return found;
}

/// Whether another label of the concept writes the short one out.
bool is_written_out(const skos::Concept& about, std::string_view short_form) {
  const auto labels = about.labels();
  return std::any_of(labels.begin(), labels.end(), [&](const skos::Label& label) {
    const std::string_view other = about.text(label.text);
    return other != short_form && (other.size() > 2 * short_form.size() || text::abbreviates(short_form, other));
  });
}

/// T210, on the term as it stands in the file.
void stray_in_term(const Context& context, skos::ConceptIndex index, const skos::Label& label, Findings& findings) {
  const skos::StatementRow* written = statement_of(context, index, context.text(label.text), label.language);
  const std::string_view term = context.text(written != nullptr ? written->value : label.text);
  const auto where = stray(term);
  if (!where) return;
  const std::string tidy = tidy_space(term);
  const Said said(RuleId::T210, tidy == term ? std::string_view() : std::string_view("space"));
  Finding* found = written != nullptr ? findings.add(said, index, *written)
                                      : findings.add(said, index, label.text, label.language, label.provenance);
  if (found == nullptr) return;
  found->begin = static_cast<std::uint32_t>(where->begin);
  found->end = static_cast<std::uint32_t>(where->end);
  found->arguments = {std::string(term.substr(where->begin, where->end - where->begin))};
  if (tidy != term) found->fix = {Fix::Kind::replace_text, tidy, {}, {}};
}

} // namespace

void term_form(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::Concept about = context.catalogue[index];
  for (const skos::Label& label : about.labels()) {
    const bool preferred = label.kind == skos::LabelKind::preferred;
    if (!preferred && label.kind != skos::LabelKind::alternative) continue;
    const std::string_view term = context.text(label.text);
    if (term.empty()) continue;
    if (findings.wants(RuleId::T210)) stray_in_term(context, index, label, findings);
    if (findings.wants(RuleId::T204))
      if (const auto where = joint(term)) {
        Finding* found = tell(findings, RuleId::T204, index, label, term, *where);
        if (found != nullptr) found->arguments.push_back(std::string(term));
      }
    if (!preferred) continue;
    const text::TermParts parts = text::term_parts(term);
    const bool told_apart = parts.kind == text::QualifierKind::words || parts.kind == text::QualifierKind::number;
    if (findings.wants(RuleId::T205) && told_apart && !is_code(parts.qualifier(term)))
      tell(findings, RuleId::T205, index, label, term, {parts.qualifier_begin, parts.qualifier_end});
    if (findings.wants(RuleId::T206)) {
      const auto spaces = static_cast<std::size_t>(std::count(term.begin(), term.end(), ' '));
      if (spaces >= long_term) {
        const std::string tidy = tidy_space(term);
        const auto count = static_cast<std::size_t>(std::count(tidy.begin(), tidy.end(), ' ')) + 1;
        if (count > long_term)
          if (Finding* found = tell(findings, RuleId::T206, index, label, term, {}))
            found->arguments = {std::to_string(count)};
      }
    }
    if (findings.wants(RuleId::T207) && term.find(' ') == std::string_view::npos && text::looks_abbreviated(term) &&
        !is_written_out(about, term))
      if (Finding* found = tell(findings, RuleId::T207, index, label, term, {})) found->arguments = {std::string(term)};
  }
}

} // namespace samklang::validate

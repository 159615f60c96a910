// SPDX-License-Identifier: Apache-2.0
#include "align/qualifiers.h"

#include <samklang/text/inflection.h>
#include <samklang/text/term_key.h>
#include <samklang/text/term_parts.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace samklang::align {

namespace {

using text::QualifierKind;

constexpr double agree = 0.5;
constexpr double names_other = 0.6; // a qualifier that names the other's field or agency
constexpr double kept_apart = -1;   // two qualifiers of one catalogue
constexpr double differ = -0.7;     // of two agencies
constexpr double one_is_numbered = -0.8;
constexpr double other_field = -0.4;     // one side's names its own field, the other side is of another
constexpr std::size_t shortest_stem = 4; // bytes: "skatt" in "skatterett"

/// A label with what stands in parentheses at its end.
struct Side {
  const skos::Label* label = nullptr;
  text::TermParts parts;
  std::string_view term;

  bool qualified() const noexcept { return parts.kind == QualifierKind::words || parts.kind == QualifierKind::number; }
  std::string_view qualifier() const noexcept { return parts.qualifier(term); }
  TextSpan span() const noexcept {
    if (label == nullptr || !qualified()) return {};
    return {label->text, parts.qualifier_begin, parts.qualifier_end};
  }
};

Side side_of(const skos::Concept& one, const skos::Label& label) {
  Side side;
  side.label = &label;
  side.term = one.text(label.text);
  side.parts = text::term_parts(side.term);
  return side;
}

std::string bare_key(const Side& side) { return text::folded_key(text::term_key(side.parts.term(side.term))); }

Language language_of(const skos::Label& label) noexcept {
  return label.language < fixed_language_count ? static_cast<Language>(label.language) : Language::nb;
}

std::vector<std::string> bases(std::string_view words, Language language) {
  std::vector<std::string> out;
  for (const text::Token& token : text::tokens(words)) {
    const std::string folded = text::folded_word(token.in(words));
    if (!text::is_stop_word(folded, language)) out.push_back(text::base_form(folded, language).word);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The qualifier says the name: one of its words is a word of the name or the beginning of one, or the other way.
bool names(const std::vector<std::string>& qualifier, std::string_view name, Language language) {
  const std::vector<std::string> words = bases(name, language);
  return std::any_of(qualifier.begin(), qualifier.end(), [&](const std::string& one) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& other) {
      if (one == other) return true;
      const std::size_t shorter = std::min(one.size(), other.size());
      return shorter >= shortest_stem && (one.starts_with(other) || other.starts_with(one));
    });
  });
}

/// The subject field of a concept that a qualifier names, or its agency (an empty text).
std::optional<skos::Text> named_by(const std::vector<std::string>& qualifier, const skos::Concept& one,
                                   Language language) {
  for (const skos::Note& note : one.notes())
    if (note.kind == skos::NoteKind::subject && !note.text.empty() && names(qualifier, one.text(note.text), language))
      return note.text;
  if (names(qualifier, one.catalogue().agency_name(one.publisher()), language)) return skos::Text{};
  return std::nullopt;
}

bool has_subject(const skos::Concept& one) noexcept {
  const auto notes = one.notes();
  return std::any_of(notes.begin(), notes.end(),
                     [](const skos::Note& note) { return note.kind == skos::NoteKind::subject && !note.text.empty(); });
}

/// The two labels whose qualifiers are compared.
std::optional<std::pair<Side, Side>> sides(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term) {
  const auto labels = a.catalogue().columns().labels;
  if (term.match != TermMatch::none && term.row_a < labels.size() && term.row_b < labels.size()) {
    std::pair both(side_of(a, labels[term.row_a]), side_of(b, labels[term.row_b]));
    if (both.first.qualified() || both.second.qualified()) return both;
  }
  for (const skos::Label& left : a.labels()) {
    if (left.kind != skos::LabelKind::preferred) continue;
    const Side one = side_of(a, left);
    for (const skos::Label& right : b.labels()) {
      if (right.kind != skos::LabelKind::preferred || !comparable_languages(left.language, right.language)) continue;
      const Side other = side_of(b, right);
      if ((one.qualified() || other.qualified()) && bare_key(one) == bare_key(other)) return std::pair(one, other);
    }
  }
  return std::nullopt;
}

QualifierContrast say(double value, TextSpan a, TextSpan b) {
  QualifierContrast out;
  out.value = value;
  out.evidence.push_back(
      {value > 0 ? EvidenceKind::same_qualifier : EvidenceKind::other_qualifier, static_cast<float>(value), a, b});
  return out;
}

/// One side has a qualifier, the other none.
QualifierContrast one_sided(const Side& side, const skos::Concept& own, const skos::Concept& other, bool own_is_a) {
  const Language language = language_of(*side.label);
  const auto turned = [&](double value, TextSpan of_own, TextSpan of_other) {
    return own_is_a ? say(value, of_own, of_other) : say(value, of_other, of_own);
  };
  const bool together = own.publisher() == other.publisher();
  if (side.parts.kind == QualifierKind::number)
    return together ? turned(one_is_numbered, side.span(), {}) : QualifierContrast{};
  const std::vector<std::string> qualifier = bases(side.qualifier(), language);
  if (const auto field = named_by(qualifier, other, language); field && !(together && field->empty()))
    return turned(names_other, side.span(), field->empty() ? TextSpan{} : whole(*field));
  // Two terms of one catalogue, one of them told apart.
  if (together) return turned(differ, side.span(), {});
  if (has_subject(other) && named_by(qualifier, own, language)) return turned(other_field, side.span(), {});
  return {};
}

} // namespace

QualifierContrast qualifier_contrast(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term) {
  const auto both = sides(a, b, term);
  if (!both) return {};
  const auto& [one, other] = *both;
  if (!other.qualified()) return one_sided(one, a, b, true);
  if (!one.qualified()) return one_sided(other, b, a, false);
  const bool together = a.publisher() == b.publisher();
  const Language language = language_of(*one.label);
  const std::vector<std::string> left = bases(one.qualifier(), language);
  const std::vector<std::string> right = bases(other.qualifier(), language_of(*other.label));
  const bool numbers = one.parts.kind == QualifierKind::number || other.parts.kind == QualifierKind::number;
  // "sak (2)" of two agencies: each numbers its own.
  if (numbers && !together) return {};
  if (left == right || text::term_key(one.qualifier()) == text::term_key(other.qualifier()))
    return say(agree, one.span(), other.span());
  if (together) return say(kept_apart, one.span(), other.span());
  if (names(left, other.qualifier(), language)) return {}; // "skatt" and "skatterett": neither the same nor another
  if (named_by(left, b, language) && named_by(right, a, language)) return {};
  return say(differ, one.span(), other.span());
}

} // namespace samklang::align

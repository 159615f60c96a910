// SPDX-License-Identifier: Apache-2.0
#include "validate/pairs.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <tuple>

namespace samklang::validate {
namespace {

constexpr std::size_t agencies_named = 3;

bool norwegian(std::uint16_t language) noexcept {
  return language == static_cast<std::uint16_t>(Language::nb) || language == static_cast<std::uint16_t>(Language::nn) ||
         language == static_cast<std::uint16_t>(Language::none);
}

std::vector<std::string> subjects(const skos::Concept& one) {
  std::vector<std::string> out;
  for (const skos::Note& note : one.notes())
    if (note.kind == skos::NoteKind::subject)
      out.push_back(text::term_key(one.text(note.text.empty() ? note.iri : note.text)));
  return out;
}

bool points_at(const skos::Catalogue& catalogue, skos::ConceptIndex from, skos::ConceptIndex to) noexcept {
  const auto relations = catalogue.relations(from);
  return std::any_of(relations.begin(), relations.end(), [&](const skos::Relation& one) { return one.target == to; });
}

} // namespace

DecidedIris::DecidedIris(std::span<const align::Decision> decisions) {
  for (const align::Decision& row : decisions) pairs_.insert(std::minmax<std::string_view>(row.subject, row.object));
}

bool DecidedIris::has(std::string_view one, std::string_view other) const {
  return !pairs_.empty() && pairs_.contains(std::minmax(one, other));
}

bool are_linked(const skos::Catalogue& catalogue, skos::ConceptIndex a, skos::ConceptIndex b) noexcept {
  return points_at(catalogue, a, b) || points_at(catalogue, b, a);
}

bool are_settled(const skos::Catalogue& catalogue, skos::ConceptIndex a, skos::ConceptIndex b) noexcept {
  const auto says = [&](skos::ConceptIndex from, skos::ConceptIndex to) {
    const auto relations = catalogue.relations(from);
    return std::any_of(relations.begin(), relations.end(), [&](const skos::Relation& one) {
      return one.target == to && one.kind != skos::RelationKind::see_also && one.kind != skos::RelationKind::related &&
             one.kind != skos::RelationKind::associative;
    });
  };
  return says(a, b) || says(b, a);
}

bool one_term_language(std::uint16_t a, std::uint16_t b) noexcept { return a == b || (norwegian(a) && norwegian(b)); }

bool at_other_times(const skos::ConceptRow& a, const skos::ConceptRow& b) noexcept {
  const auto over = [](Date end, Date begin) { return end.has_value() && begin.has_value() && end < begin; };
  return over(a.valid_to, b.valid_from) || over(b.valid_to, a.valid_from);
}

bool other_subjects(const skos::Concept& a, const skos::Concept& b) {
  const std::vector<std::string> of_a = subjects(a);
  const std::vector<std::string> of_b = subjects(b);
  if (of_a.empty() || of_b.empty()) return false;
  return std::none_of(of_a.begin(), of_a.end(),
                      [&](const std::string& one) { return std::find(of_b.begin(), of_b.end(), one) != of_b.end(); });
}

RelatedThing related_thing(const skos::Concept& one, const skos::Concept& beside) {
  RelatedThing out = related_thing(one.catalogue(), one.index());
  out.text = align::compared_texts(beside, one).object;
  return out;
}

std::string agency_names(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts) {
  std::vector<std::string_view> names;
  for (const skos::ConceptIndex one : concepts) {
    const std::string_view name = catalogue.agency_name(catalogue[one].publisher());
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < agencies_named; ++i) {
    if (i != 0) out += ", ";
    out += names[i];
  }
  if (names.size() > agencies_named) out += " ...";
  return out;
}

std::string label_key(const skos::Catalogue& catalogue, const skos::Label& label) {
  std::string key = text::term_key(catalogue.text(label.text));
  if (!key.empty() && !norwegian(label.language)) (key += '@') += catalogue.language(label.language);
  return key;
}

} // namespace samklang::validate

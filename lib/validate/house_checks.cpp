// SPDX-License-Identifier: Apache-2.0
// An agency's own rules on how texts are written.
#include "validate/check.h"
#include "validate/text_rules.h"

namespace samklang::validate {
namespace {

struct Place {
  skos::Text text;
  std::uint16_t language = 0;
  skos::Provenance provenance;
};

void judge(const Context& context, skos::ConceptIndex index, const Place& place, TextField field, Findings& findings) {
  const Language language = language_of(place.language);
  const text::PlainText plain(context.text(place.text));
  const std::span<const House::Rule> rules = context.house.rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const HouseRule& rule = *rules[i].written;
    const RuleId id = house_rule(i);
    if (rule.field != field || (rule.language && *rule.language != language) || !findings.wants(id)) continue;
    const auto matches = rules[i].compiled.matches(plain.view(), language);
    if (matches.empty()) continue;
    Finding* found = findings.add(id, index, place.text, place.language, place.provenance);
    if (found == nullptr) continue;
    found->arguments = {wordings(plain.view(), matches), std::string(matches.front().replacement)};
    point_at(*found, plain, matches.front().begin, matches.front().end);
    found->own_words.assign(rule.message.begin(), rule.message.end());
    found->own_words.insert(found->own_words.end(), rule.advice.begin(), rule.advice.end());
    found->own_words.push_back(rule.page);
  }
}

} // namespace

void house_checks(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::Concept about = context.catalogue[index];
  for (const skos::Definition& one : about.definitions())
    judge(context, index, {one.text, one.language, one.provenance}, TextField::definition, findings);
  for (const skos::Label& one : about.labels()) {
    if (one.kind == skos::LabelKind::preferred || one.kind == skos::LabelKind::alternative)
      judge(context, index, {one.text, one.language, one.provenance}, TextField::term, findings);
  }
  for (const skos::Note& one : about.notes()) {
    if (one.kind == skos::NoteKind::scope_note)
      judge(context, index, {one.text, one.language, one.provenance}, TextField::note, findings);
  }
}

} // namespace samklang::validate

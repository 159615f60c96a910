// SPDX-License-Identifier: Apache-2.0
// D302, T201: a capital where no name stands.
#include "validate/check.h"
#include "validate/text_rules.h"
#include "validate/word_case.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <vector>

namespace samklang::validate {
namespace {

struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

void tell(Finding& finding, std::string_view text, Place place, Capital capital) {
  const std::string_view word = text.substr(place.begin, place.end - place.begin);
  finding.arguments = {std::string(word), lower_first(word)};
  finding.begin = static_cast<std::uint32_t>(place.begin);
  finding.end = static_cast<std::uint32_t>(place.end);
  if (capital != Capital::certainly) return;
  finding.fix.kind = Fix::Kind::replace_text;
  finding.fix.text = std::string(text.substr(0, place.begin)) + lower_first(word) + std::string(text.substr(place.end));
}

/// A later word with a capital: the whole is likely a name ("Norsk standard for Arkiv").
bool has_later_capital(std::string_view term, std::size_t after) {
  const std::string_view rest = term.substr(after);
  const std::vector<text::Token> words = text::tokens(rest);
  return std::any_of(words.begin(), words.end(), [&](const text::Token& word) { return has_capital(word.in(rest)); });
}

} // namespace

void capital_letters(const Context& context, Findings& findings) {
  WordCase words(context.catalogue);
  const auto count = static_cast<skos::ConceptIndex>(context.catalogue.size());
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    if (!context.is_judged(index)) continue;
    const skos::Concept about = context.catalogue[index];
    Place place;
    for (const skos::Definition& one : about.definitions()) {
      if (!findings.wants(RuleId::D302)) break;
      const std::string_view text = context.text(one.text);
      const Capital capital = words.first_word(text, language_of(one.language), place.begin, place.end);
      if (capital < Capital::likely) continue;
      Finding* found = findings.add(RuleId::D302, index, one.text, one.language, one.provenance);
      if (found != nullptr) tell(*found, text, place, capital);
    }
    for (const skos::Label& one : about.labels()) {
      if (!findings.wants(RuleId::T201)) break;
      if (one.kind != skos::LabelKind::preferred) continue;
      const std::string_view text = context.text(one.text);
      const Capital capital = words.first_word(text, language_of(one.language), place.begin, place.end);
      if (capital < Capital::likely || has_later_capital(text, place.end)) continue;
      Finding* found = findings.add(RuleId::T201, index, one.text, one.language, one.provenance);
      if (found == nullptr) continue;
      tell(*found, text, place, Capital::likely); // a term is what others cite: no fix
    }
  }
}

} // namespace samklang::validate

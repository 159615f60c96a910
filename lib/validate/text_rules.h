// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_TEXT_RULES_H
#define SAMKLANG_VALIDATE_TEXT_RULES_H

#include "validate/severities.h"
#include "validate/text_rule.h"

#include <samklang/text/plain_text.h>

#include <span>

namespace samklang::validate {

/// The rules of schemas/text-rules.json for texts in one language and field, compiled at first use.
struct TableRule {
  RuleId id{};
  TextRule rule;
};
/// nb and nn (and no language) have one table, en its own; other languages none.
std::span<const TableRule> table_rules(TextField field, Language language);

/// The language that a text of this number is read in; Language::se, for which there are no rules, for unknown ones.
Language language_of(std::uint16_t number) noexcept;

/// "er", "betyr", "menes": after a term at the head of its definition they say no more than that a definition follows.
bool is_naming_verb(std::string_view folded) noexcept;

/// Points a finding at bytes [begin, end) of the plain text of its value.
void point_at(Finding& finding, const text::PlainText& plain, std::size_t begin, std::size_t end);

/// What was found, each wording once: ""f.eks.", "osv."". At most five.
std::string wordings(std::string_view text, std::span<const TextRule::Match> matches);

} // namespace samklang::validate

#endif

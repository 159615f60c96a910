// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_HOUSE_RULES_H
#define SAMKLANG_VALIDATE_HOUSE_RULES_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/language.h>
#include <samklang/base/place.h>
#include <samklang/base/result.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace samklang::validate {

/// What a rule on texts looks for.
enum class TextRuleKind : std::uint8_t {
  existence,    ///< words or a pattern anywhere in the text
  substitution, ///< words that have a better one
  opening,      ///< words or a pattern at the beginning of the text
  banned,       ///< words in any inflected form
};

/// Which texts of a concept a rule on texts reads.
enum class TextField : std::uint8_t {
  definition, ///< every wording
  term,       ///< preferred and permitted terms
  note,       ///< scope notes
};

/// A rule of an agency's own on how texts are written. Words and patterns are found apart from case, and only where
/// they are no part of a longer word. Patterns are RE2's (no back references, linear).
struct HouseRule {
  std::string name; ///< lower-case letters, digits and hyphens; the rule's id is "house/" and this
  TextRuleKind kind = TextRuleKind::existence;
  TextField field = TextField::definition;
  std::optional<Language> language; ///< nb, nn or en; nothing: texts in any language
  Severity severity = Severity::warning;
  std::vector<std::string> words;
  std::string pattern; ///< may be empty where there are words
  std::string except;  ///< pattern: what it finds is no finding where the two overlap; may be empty
  std::vector<std::pair<std::string, std::string>> replacements; ///< of a substitution: the word, the better one
  std::array<std::string, 3> message; ///< nb, nn, en, one of them at least; {0} what was found, {1} the better word
  std::array<std::string, 3> advice;  ///< nb, nn, en; may be empty
  std::string page;                   ///< address of a page that explains the rule; may be empty
  Place place;                        ///< where it is written: errors point there
  Place pattern_place;
  Place except_place;
};

/// The rules of an agency's own.
struct HouseRules {
  std::vector<HouseRule> rules;
};

/// Whether the rules can be used: names that are whole and unique, something to look for, a message, patterns that RE2
/// understands. Errors: usage, with the place of the rule or pattern. Linear in the patterns.
Result<void> check_house_rules(const HouseRules& rules);

} // namespace samklang::validate

#endif

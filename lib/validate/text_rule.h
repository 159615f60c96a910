// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_TEXT_RULE_H
#define SAMKLANG_VALIDATE_TEXT_RULE_H

#include <samklang/base/result.h>
#include <samklang/validate/house_rules.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace samklang::validate {

/// Words and patterns to look for, compiled. Safe for any number of threads.
class TextRule {
public:
  struct Written {
    TextRuleKind kind = TextRuleKind::existence;
    std::vector<std::string> words;
    std::string pattern;
    std::string except;
    std::vector<std::pair<std::string, std::string>> replacements;
    Place place;
    Place pattern_place;
    Place except_place;
    bool is_known_good = false; ///< of a table of the program: the pattern by itself is not tried
  };
  /// Errors: usage, with the place of the pattern that RE2 does not understand.
  static Result<TextRule> make(Written written);

  struct Match {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    std::string_view replacement; ///< of a substitution
  };
  /// All matches in order; they do not overlap. `language` for inflection. Linear.
  std::vector<Match> matches(std::string_view text, Language language) const;

private:
  /// The words of a phrase that may not occur, folded, and their bases.
  struct Phrase {
    std::vector<std::string> folded;
    std::vector<std::string> norwegian;
    std::vector<std::string> english;
  };
  /// Whether the exception has something in common with bytes [begin, end).
  bool is_excepted(std::string_view text, std::size_t begin, std::size_t end) const;
  void banned_words(std::string_view text, Language language, std::vector<Match>& out) const;

  TextRuleKind kind_ = TextRuleKind::existence;
  std::shared_ptr<const re2::RE2> pattern_;
  std::shared_ptr<const re2::RE2> except_;
  std::vector<std::pair<std::string, std::string>> replacements_; ///< folded word, better one
  std::vector<Phrase> banned_;
};

} // namespace samklang::validate

#endif

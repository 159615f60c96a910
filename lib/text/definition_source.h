// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_DEFINITION_SOURCE_H
#define SAMKLANG_TEXT_DEFINITION_SOURCE_H

#include <samklang/text/negations.h>
#include <samklang/text/tokens.h>

#include "text/outline.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// The words of a definition, and what stands around each.
class DefinitionSource {
public:
  DefinitionSource(std::string_view text, std::span<const std::string_view> own_terms);

protected:
  std::string_view word(std::size_t index) const noexcept {
    return index < folded_.size() ? std::string_view(folded_[index]) : std::string_view();
  }
  std::string_view gap_before(std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : tokens_[index - 1].end;
    return text_.substr(begin, tokens_[index].begin - begin);
  }
  /// A word of the concept's own terms, in whatever form.
  bool is_own(std::string_view folded) const noexcept;
  /// "... eller ikke": negates nothing.
  bool or_not(const Negation& negation) const noexcept;
  /// A comma before this word stands inside "A, B eller C".
  bool in_series(std::size_t index) const noexcept { return word(index + 1) == "og" || word(index + 1) == "eller"; }
  /// "et annet morsmål enn norsk og samisk": what follows is taken out.
  bool excluded_than(std::size_t index) const noexcept;
  /// No noun stands at this word.
  bool ends_phrase(std::size_t index) const noexcept;

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<std::string> folded_;
  std::vector<Place> places_;

private:
  std::vector<std::string> own_words_;
};

} // namespace samklang::text

#endif

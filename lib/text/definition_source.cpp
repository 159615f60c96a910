// SPDX-License-Identifier: Apache-2.0
#include "text/definition_source.h"

#include "text/definition_cues.h"

#include <algorithm>

namespace samklang::text {

DefinitionSource::DefinitionSource(std::string_view text, std::span<const std::string_view> own_terms) : text_(text) {
  tokens(text, tokens_);
  folded_.reserve(tokens_.size());
  for (const Token& token : tokens_) folded_.push_back(folded_word(token.in(text)));
  places_ = outline(text, tokens_, folded_);
  for (const std::string_view term : own_terms)
    for (const Token& token : tokens(term)) own_words_.push_back(folded_word(token.in(term)));
}

bool DefinitionSource::is_own(std::string_view folded) const noexcept {
  return std::any_of(own_words_.begin(), own_words_.end(), [&](std::string_view own) {
    const std::size_t common = static_cast<std::size_t>(
        std::mismatch(own.begin(), own.end(), folded.begin(), folded.end()).first - own.begin());
    return common + 3 >= std::max(own.size(), folded.size()) && common >= std::min<std::size_t>(own.size(), 3);
  });
}

bool DefinitionSource::or_not(const Negation& negation) const noexcept {
  const auto token = std::lower_bound(tokens_.begin(), tokens_.end(), negation.begin,
                                      [](const Token& one, std::uint32_t begin) { return one.begin < begin; });
  const auto index = static_cast<std::size_t>(token - tokens_.begin());
  if (index == 0 || index >= tokens_.size() || tokens_[index].end != negation.end) return false;
  return cues::is_or(folded_[index - 1]) &&
         (index + 1 == tokens_.size() || gap_before(index + 1).find_first_of(".,;)\n") != std::string_view::npos);
}

bool DefinitionSource::excluded_than(std::size_t index) const noexcept {
  if (word(index) != "enn" && word(index) != "than") return false;
  constexpr std::size_t reach = 4;
  for (std::size_t back = 1; back <= reach && back <= index; ++back)
    if (cues::is_other(word(index - back))) return true;
  return false;
}

bool DefinitionSource::ends_phrase(std::size_t index) const noexcept {
  if (index >= tokens_.size()) return true;
  return cues::ends_head(folded_[index]) || cues::is_particle(folded_[index]) ||
         gap_before(index).find_first_of(",.;:()") != std::string_view::npos;
}

} // namespace samklang::text

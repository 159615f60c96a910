// SPDX-License-Identifier: Apache-2.0
#include "match/word_table.h"

#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <string>

namespace samklang::match {

WordTable::Known WordTable::read(std::string_view token, std::uint16_t language) {
  const std::uint32_t known = tokens_.find(token, language);
  if (known != SpellingIndex::none) return {known >> 1, (known & 1U) != 0};
  const Language read_as = language < fixed_language_count ? static_cast<Language>(language) : Language::se;
  const text::TermWordReading reading = text::read_term_word(token, read_as);
  Known found{intern(reading.base, group(language), reading.number), reading.stop};
  if (read_as == Language::nn && !reading.number) found.word = read_nynorsk(text::folded_word(token), found.word);
  tokens_.set(found.word << 1 | (found.stop ? 1U : 0U));
  return found;
}

std::uint32_t WordTable::read_nynorsk(std::string_view folded, std::uint32_t twin) {
  const std::string_view paired = pairs_ ? pairs_->bokmaal_of(folded) : std::string_view();
  const std::string base = paired.empty() ? text::bokmal_key(folded) : text::base_form(paired, Language::nb).word;
  const std::uint32_t key = intern(base, rows_[twin].language, false);
  if (key == twin) return twin;
  const auto [place, added] =
      nynorsk_.try_emplace(std::uint64_t{twin} << 32 | key, static_cast<std::uint32_t>(rows_.size()));
  if (added) rows_.push_back({rows_[twin].base, key, twin, rows_[twin].language, false});
  return place->second;
}

std::uint32_t WordTable::intern(std::string_view base, std::uint16_t group, bool number) {
  const std::uint32_t known = bases_.find(base, group);
  if (known != SpellingIndex::none) return known;
  const auto word = static_cast<std::uint32_t>(rows_.size());
  bases_.set(word);
  rows_.push_back({bases_seen_++, word, word, group, number});
  return word;
}

} // namespace samklang::match

// SPDX-License-Identifier: Apache-2.0
#include "match/word_table.h"

#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

namespace samklang::match {

WordTable::Known WordTable::read(std::string_view token, std::uint16_t language) {
  auto& known = known_[language];
  if (const auto place = known.find(token); place != known.end()) return place->second;
  const Language read_as = language < fixed_language_count ? static_cast<Language>(language) : Language::se;
  const text::TermWordReading reading = text::read_term_word(token, read_as);
  Known found{intern(reading.base, group(language), reading.number), reading.stop};
  if (read_as == Language::nn && !reading.number) found.word = read_nynorsk(text::folded_word(token), found.word);
  known.emplace(token, found);
  return found;
}

std::uint32_t WordTable::read_nynorsk(std::string_view folded, std::uint32_t twin) {
  const std::string base = text::bokmal_key(folded);
  const std::uint32_t key = intern(base, rows_[twin].language, false);
  if (key == twin) return twin;
  const auto [place, added] =
      nynorsk_.try_emplace(std::uint64_t{twin} << 32 | key, static_cast<std::uint32_t>(rows_.size()));
  if (added) rows_.push_back({rows_[twin].spelling, rows_[twin].language, false, key, twin});
  return place->second;
}

std::uint32_t WordTable::intern(std::string_view base, std::uint16_t group, bool number) {
  auto& ids = ids_[group];
  if (const auto place = ids.find(base); place != ids.end()) return place->second;
  const auto word = static_cast<std::uint32_t>(rows_.size());
  ids.emplace(base, word);
  rows_.push_back({std::string(base), group, number, word, word});
  return word;
}

} // namespace samklang::match

// SPDX-License-Identifier: Apache-2.0
#include "match/word_table.h"

#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <string>

namespace samklang::match {

namespace {

constexpr std::uint32_t pending_from = 0x80000000; // numbers of words that a reader has read ahead

} // namespace

WordTable::Reader::Read WordTable::Reader::read(std::string_view token, std::uint16_t language) {
  const std::uint32_t known = table_->tokens_.look_up(token, language);
  if (known != SpellingIndex::none) return {known >> 1, (known & 1U) != 0};
  std::uint32_t place = seen_.find(token, language);
  if (place == SpellingIndex::none) {
    place = static_cast<std::uint32_t>(pending_.size());
    seen_.set(place);
    const Language read_as = language < fixed_language_count ? static_cast<Language>(language) : Language::se;
    Pending& pending = pending_.emplace_back();
    pending.language = language;
    pending.reading = text::read_term_word(token, read_as);
    if (read_as == Language::nn && !pending.reading.number)
      pending.bokmal = table_->bokmal_of(text::folded_word(token));
  }
  return {pending_from + place, pending_[place].reading.stop};
}

void WordTable::take(const Reader& reader, std::span<std::uint32_t> words) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(reader.pending_.size());
  for (std::uint32_t place = 0; place < reader.pending_.size(); ++place) {
    const Reader::Pending& pending = reader.pending_[place];
    std::uint32_t known = tokens_.find(reader.seen_.spelling(place), pending.language);
    if (known == SpellingIndex::none) {
      const text::TermWordReading& reading = pending.reading;
      std::uint32_t word = intern(reading.base, group(pending.language), reading.number);
      if (pending.language == static_cast<std::uint16_t>(Language::nn) && !reading.number)
        word = nynorsk_word(pending.bokmal, word);
      known = word << 1 | (reading.stop ? 1U : 0U);
      tokens_.set(known);
    }
    numbers.push_back(known >> 1);
  }
  for (std::uint32_t& word : words)
    if (word >= pending_from) word = numbers[word - pending_from];
}

std::string WordTable::bokmal_of(std::string_view folded) const {
  const std::string_view paired = pairs_ ? pairs_->bokmaal_of(folded) : std::string_view();
  return paired.empty() ? text::bokmal_key(folded) : text::base_form(paired, Language::nb).word;
}

std::uint32_t WordTable::nynorsk_word(std::string_view base, std::uint32_t twin) {
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

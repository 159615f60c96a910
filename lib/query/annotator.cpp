// SPDX-License-Identifier: Apache-2.0
#include "query/annotator.h"

#include "image/phrases.h"

#include <samklang/text/compounds.h>
#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>

#include <algorithm>
#include <string>

namespace samklang::query {
namespace {

constexpr std::size_t shortest_compound = 7;
constexpr std::size_t longest_compound = 64;
constexpr std::size_t shortest_head = 3;
// What one says in a dialogue is looked at wholly; a book has words that no catalogue knows on every page.
constexpr std::size_t most_respelled = 200;

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// What may stand between two words of one term.
bool joins(std::string_view between) noexcept {
  return between.size() <= 4 && std::all_of(between.begin(), between.end(), [](char c) {
           return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '-' || c == '\'' || c == '/' ||
                  static_cast<unsigned char>(c) == 0xC2 || static_cast<unsigned char>(c) == 0xA0; // no-break space
         });
}

} // namespace

Annotator::Annotator(const Context& context, AnnotatorState& state) noexcept
    : context_(context), state_(state), words_(context.contents()) {
  const image::Contents& c = context.contents();
  phrases_ = {c.phrase_buckets, c.phrase_tags, c.phrase_postings_begin, c.phrase_postings};
}

// True where a term ends with the phrase; others only begin so. Labels come before no_index.
bool Annotator::ends(std::uint32_t phrase) const noexcept {
  const auto postings = phrases_.of(phrase);
  return !postings.empty() && postings.front() != skos::no_index;
}

const Reading& Annotator::read(std::string_view word) {
  Reading& reading = state_.cache.at(word);
  if (reading.word != 0) return reading;
  const std::string folded = text::folded_word(word);
  const text::TermWordReading norwegian = text::read_term_word(word, Language::nb);
  reading.stop = norwegian.stop;
  reading.number = norwegian.number;
  reading.word = std::max<std::uint64_t>(image::phrase_word(norwegian.base), 1);
  if (norwegian.number || norwegian.stop) return reading;
  const auto known = [&](std::uint64_t hash) {
    return phrases_.number(image::phrase_hash(0, hash)) != image::KeyIndex::none;
  };
  // Another reading only where it helps: a word that begins no term in bokmål may in nynorsk or English.
  if (!known(reading.word)) {
    const std::uint64_t bokmal = image::phrase_word(text::bokmal_key(folded));
    const std::uint64_t english = image::phrase_word(text::read_term_word(word, Language::en).base);
    if (bokmal != reading.word && known(bokmal))
      reading.other = bokmal;
    else if (english != reading.word)
      reading.other = english;
    if (reading.other == 0 || !known(reading.other)) {
      read_compound(norwegian.base, folded, reading);
      if (reading.compound == 0) read_misspelt(norwegian.base, folded, reading);
    }
  }
  return reading;
}

// Only what the catalogues have in none of their texts is taken for a slip.
void Annotator::read_misspelt(std::string_view base, std::string_view folded, Reading& reading) {
  if (state_.respelled >= most_respelled || words_.count(base) > 0 || words_.count(folded) > 0 ||
      words_.count(text::bokmal_key(folded)) > 0)
    return;
  ++state_.respelled;
  const auto is_term = [&](std::string_view spelling) {
    const std::uint64_t word = image::phrase_word(spelling);
    const std::uint32_t phrase = phrases_.number(image::phrase_hash(0, word));
    if (phrase == image::KeyIndex::none || !ends(phrase)) return false;
    reading.other = word;
    return reading.near = true;
  };
  state_.respellings.each(base, is_term);
}

// Heads that are terms are looked for first, because that is soon done; only then how the word is put together.
void Annotator::read_compound(std::string_view base, std::string_view folded, Reading& reading) {
  if (base.size() < shortest_compound || base.size() > longest_compound) return;
  bool head = false;
  for (std::size_t at = shortest_head; at + shortest_head <= base.size() && !head; ++at) {
    if (!begins_letter(base[at])) continue;
    const std::uint32_t phrase = phrases_.number(image::phrase_hash(0, image::phrase_word(base.substr(at))));
    head = phrase != image::KeyIndex::none && ends(phrase);
  }
  if (!head) return;
  std::string_view rest = base;
  std::size_t from = 0;
  for (int depth = 0; depth < 3; ++depth) {
    const auto split = text::CompoundParts::split(rest, words_);
    if (!split) return;
    const auto phrase_of = [&](std::string_view part) {
      const std::uint32_t phrase = phrases_.number(image::phrase_hash(0, image::phrase_word(part)));
      return phrase != image::KeyIndex::none && ends(phrase) ? phrase : image::KeyIndex::none;
    };
    const std::size_t begin = from + split->head_begin;
    const std::uint32_t phrase = phrase_of(base.substr(begin));
    if (phrase != image::KeyIndex::none) {
      // The base may be spelled otherwise than the word, at its end only.
      if (!folded.starts_with(base.substr(0, begin))) return;
      const std::string_view modifier = base.substr(0, from + split->modifier_end);
      state_.compounds.push_back({static_cast<std::uint32_t>(modifier.size()), static_cast<std::uint32_t>(begin),
                                  phrase_of(modifier), phrase});
      reading.compound = static_cast<std::uint32_t>(state_.compounds.size());
      return;
    }
    from = begin;
    rest = base.substr(begin);
  }
}

std::size_t Annotator::longest(std::string_view text, std::size_t at, FoundPhrase& out) {
  const auto& tokens = state_.tokens;
  std::uint64_t hash = 0;
  std::size_t taken = 0;
  std::uint32_t words = 0;
  bool near = false;
  for (std::size_t i = at; i < tokens.size() && words < image::longest_phrase; ++i) {
    if (i > at && !joins(text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end))) break;
    const Reading reading = read(tokens[i].in(text));
    if (reading.stop) {
      if (i == at) break;
      continue; // terms are kept without their small words
    }
    std::uint64_t next = image::phrase_hash(hash, reading.word);
    std::uint32_t phrase = phrases_.number(next);
    if (phrase == image::KeyIndex::none && reading.other != 0) {
      next = image::phrase_hash(hash, reading.other);
      phrase = phrases_.number(next);
      near = near || reading.near;
    }
    if (phrase == image::KeyIndex::none) break;
    hash = next;
    ++words;
    if (!ends(phrase)) continue;
    taken = i - at + 1;
    out = {tokens[at].begin, tokens[i].end, phrase, words, MentionKind::term, near};
  }
  return taken;
}

std::uint32_t Annotator::run(std::string_view text) {
  state_.found.clear();
  state_.compounds.clear();
  state_.respelled = 0;
  text::tokens(text, state_.tokens);
  state_.cache.begin(state_.tokens.size());
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < state_.tokens.size();) {
    const text::Token& token = state_.tokens[i];
    const Reading reading = read(token.in(text));
    if (!reading.stop) ++words;
    FoundPhrase found;
    if (const std::size_t taken = longest(text, i, found); taken > 0) {
      state_.found.push_back(found);
      words += found.words - 1;
      i += taken;
      continue;
    }
    if (reading.compound > 0 && reading.compound <= state_.compounds.size()) {
      const AnnotatorState::Compound& parts = state_.compounds[reading.compound - 1];
      const std::uint32_t head = token.begin + parts.head_begin;
      if (parts.modifier != image::KeyIndex::none)
        state_.found.push_back(
            {token.begin, token.begin + parts.modifier_end, parts.modifier, 1, MentionKind::modifier});
      if (head < token.end) state_.found.push_back({head, token.end, parts.head, 1, MentionKind::compound_head});
    }
    ++i;
  }
  state_.cache.wipe();
  state_.respellings.forget();
  return words;
}

} // namespace samklang::query

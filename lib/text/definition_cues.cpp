// SPDX-License-Identifier: Apache-2.0
#include "text/definition_cues.h"

#include <samklang/text/definition.h>

#include "text/first_byte.h"
#include "text/phrase.h"
#include "text/tables/definitions.h"
#include "text/tables/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace samklang::text::cues {

namespace {

constexpr std::array<std::pair<std::string_view, CueKind>, 8> kinds = {{{"restriction", CueKind::restriction},
                                                                        {"condition", CueKind::condition},
                                                                        {"inclusion", CueKind::inclusion},
                                                                        {"example", CueKind::example},
                                                                        {"gloss", CueKind::gloss},
                                                                        {"alternative", CueKind::alternative},
                                                                        {"conjunction", CueKind::conjunction},
                                                                        {"plain", CueKind::plain}}};

constexpr CueKind kind_by_name(std::string_view name) {
  for (const auto& [known, kind] : kinds)
    if (name == known) return kind;
  return CueKind::restriction;
}

struct Row {
  Phrase phrase;
  CueKind kind = CueKind::restriction;
  bool english = false;
};

/// By the first word: most words of a text begin no cue.
constexpr auto rows = [] {
  std::array<Row, std::size(tables::cues)> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = {split_phrase(tables::cues[i].phrase), kind_by_name(tables::cues[i].role),
              tables::cues[i].language == "en"};
  std::sort(out.begin(), out.end(),
            [](const Row& left, const Row& right) { return left.phrase.words[0] < right.phrase.words[0]; });
  return out;
}();

constexpr WordRole role_by_name(std::string_view name) {
  if (name == "example") return WordRole::example;
  if (name == "exception") return WordRole::exception;
  if (name == "inclusion") return WordRole::inclusion;
  return name == "condition" ? WordRole::condition : WordRole::note;
}

struct OpenerRow {
  Phrase phrase;
  WordRole role = WordRole::note;
  bool english = false;
};

constexpr auto openers = [] {
  std::array<OpenerRow, std::size(tables::openers)> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = {split_phrase(tables::openers[i].phrase), role_by_name(tables::openers[i].role),
              tables::openers[i].language == "en"};
  return out;
}();

constexpr auto rows_by_first_byte =
    by_first_byte<std::size(tables::cues)>(rows, [](const Row& row) { return row.phrase.words[0]; });
constexpr auto light_by_first_byte = words_by_first_byte(tables::light_words);
constexpr auto particles_by_first_byte = words_by_first_byte(tables::particles);

constexpr auto frames = [] {
  std::array<Phrase, std::size(tables::frames)> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = split_phrase(tables::frames[i]);
  return out;
}();

constexpr auto own_contexts = [] {
  std::array<Phrase, std::size(tables::own_context)> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = split_phrase(tables::own_context[i]);
  return out;
}();

bool stands(std::span<const std::string> words, std::size_t at, const Phrase& phrase) noexcept {
  if (at + phrase.count > words.size()) return false;
  for (std::size_t i = 0; i < phrase.count; ++i)
    if (words[at + i] != phrase.words[i]) return false;
  return true;
}

template <class Table> bool holds(const Table& table, std::string_view word) noexcept {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

} // namespace

Cue cue_at(std::span<const std::string> words, std::size_t at, bool english) noexcept {
  Cue best;
  if (at >= words.size()) return best;
  for (const std::uint16_t number : rows_by_first_byte.like(words[at])) {
    const Row& row = rows[number];
    if (row.english == english && row.phrase.count > best.length && stands(words, at, row.phrase))
      best = {row.kind, row.phrase.count};
  }
  return best;
}

std::size_t frame_at(std::span<const std::string> words, std::size_t at, bool) noexcept {
  std::size_t longest = 0;
  for (const Phrase& phrase : frames)
    if (phrase.count > longest && stands(words, at, phrase)) longest = phrase.count;
  return longest;
}

Opener opener_at(std::span<const std::string> words, std::size_t at, bool english) noexcept {
  Opener best;
  for (const OpenerRow& row : openers)
    if (row.english == english && row.phrase.count > best.length && stands(words, at, row.phrase))
      best = {row.role, row.phrase.count};
  return best;
}

bool opens_after_comma(std::string_view folded) noexcept { return holds(tables::boundary_openers, folded); }
bool is_frame_noun(std::string_view folded) noexcept { return holds(tables::frame_nouns, folded); }
bool is_adjective(std::string_view folded) noexcept {
  const auto ends_with_one = [&](const auto& ends) {
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return folded.ends_with(end); });
  };
  if (holds(tables::adjectives, folded)) return true;
  return ends_with_one(tables::adjective_ends) && !ends_with_one(tables::nouns_like_adjectives);
}
bool is_participle(std::string_view folded) noexcept { return holds(tables::participles, folded); }
bool is_clause_subject(std::string_view folded) noexcept { return holds(tables::clause_subjects, folded); }

std::size_t own_context_at(std::span<const std::string> words, std::size_t at) noexcept {
  for (const Phrase& phrase : own_contexts)
    if (stands(words, at, phrase)) return phrase.count;
  return 0;
}

bool is_pronoun(std::string_view folded) noexcept { return holds(tables::pronouns, folded); }
bool is_common_name(std::string_view folded) noexcept { return holds(tables::common_names, folded); }
bool is_widening(std::string_view folded) noexcept { return holds(tables::widening, folded); }
bool is_narrowing(std::string_view folded) noexcept { return holds(tables::narrowing, folded); }
bool is_light(std::string_view folded) noexcept {
  return text::holds(tables::light_words, light_by_first_byte, folded);
}
bool is_article(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 9> articles = {"en", "ei", "et", "ein", "eit", "a", "an", "the", "ett"};
  return holds(articles, folded);
}
bool is_relative(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 3> relatives = {"som", "who", "that"};
  return holds(relatives, folded);
}
bool is_or(std::string_view folded) noexcept { return folded == "eller" || folded == "or"; }
bool is_other(std::string_view folded) noexcept { return holds(tables::others, folded); }
bool is_particle(std::string_view folded) noexcept {
  return text::holds(tables::particles, particles_by_first_byte, folded);
}
bool is_person_pronoun(std::string_view folded) noexcept { return holds(tables::persons, folded); }
bool ends_head(std::string_view folded) noexcept { return holds(tables::head_ends, folded); }

} // namespace samklang::text::cues

namespace samklang::text {

std::span<const std::string_view> referring_words() noexcept { return tables::referring; }

} // namespace samklang::text

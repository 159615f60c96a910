// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_DEFINITION_CUES_H
#define SAMKLANG_TEXT_DEFINITION_CUES_H

#include <samklang/text/definition.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The tables of schemas/definitions.json as questions about folded words.
namespace samklang::text::cues {

enum class CueKind : std::uint8_t {
  restriction,
  condition,
  inclusion,
  example,
  gloss,
  alternative,
  conjunction,
  plain ///< nothing, though its words do elsewhere: "som regel", "m.v."
};

struct Cue {
  CueKind kind = CueKind::restriction;
  std::size_t length = 0; ///< words; 0: none stands here
};

/// The cue that stands at word `at`; the longest wins.
Cue cue_at(std::span<const std::string> words, std::size_t at, bool english) noexcept;
/// Words of the frame phrase at `at`; 0 for none.
std::size_t frame_at(std::span<const std::string> words, std::size_t at, bool english) noexcept;

/// The opener that stands at word `at`: what the whole sentence, item or parenthesis does; the longest wins.
struct Opener {
  WordRole role = WordRole::note;
  std::size_t length = 0;
};
Opener opener_at(std::span<const std::string> words, std::size_t at, bool english) noexcept;
/// An opener that opens after a comma too.
bool opens_after_comma(std::string_view folded) noexcept;
/// A word for the concept itself: "begrepet".
bool is_frame_noun(std::string_view folded) noexcept;
bool is_adjective(std::string_view folded) noexcept;
/// "oppnådd", "utstedt".
bool is_participle(std::string_view folded) noexcept;
bool is_clause_subject(std::string_view folded) noexcept;

/// Words of the phrase at `at` by which a text speaks of its publisher's own part; 0 for none.
std::size_t own_context_at(std::span<const std::string> words, std::size_t at) noexcept;
/// A name that says nothing of a publisher: "norge", "eu".
bool is_common_name(std::string_view folded) noexcept;

/// "han", "hun": joined by "eller" they are one person.
bool is_pronoun(std::string_view folded) noexcept;
bool is_widening(std::string_view folded) noexcept;
bool is_narrowing(std::string_view folded) noexcept;
bool is_light(std::string_view folded) noexcept;
bool is_article(std::string_view folded) noexcept;
bool is_relative(std::string_view folded) noexcept;
bool is_or(std::string_view folded) noexcept;
bool is_other(std::string_view folded) noexcept;
/// A preposition or connective: a function word where meaning is compared.
bool is_particle(std::string_view folded) noexcept;
/// "den", "alle", "en": stand for persons before a relative word.
bool is_person_pronoun(std::string_view folded) noexcept;
/// A preposition or relative word that ends the head noun phrase.
bool ends_head(std::string_view folded) noexcept;

} // namespace samklang::text::cues

#endif

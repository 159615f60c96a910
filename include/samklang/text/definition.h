// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_DEFINITION_H
#define SAMKLANG_TEXT_DEFINITION_H

#include <samklang/base/language.h>
#include <samklang/text/facet.h>
#include <samklang/text/legal_reference.h>
#include <samklang/text/negations.h>
#include <samklang/text/numbers.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// What a word of a definition does there (terms of ISO 704: the superordinate concept and the characteristics that
/// delimit it).
enum class WordRole : std::uint8_t {
  frame,          ///< says that a definition follows: "en heltidsstudent er", "fellesbetegnelse for"
  genus,          ///< the superordinate: everything before the first relative word or preposition
  characteristic, ///< delimits: must hold
  alternative,    ///< after "eller": widens
  condition,      ///< after "dersom", "når": must hold
  exception,      ///< after "unntatt", "med mindre", or a sentence that ends in "regnes ikke med": takes out
  inclusion,      ///< after "herunder", "uansett om", "også når": keeps in
  example,        ///< after "for eksempel", "Typiske metoder:": tells, does not delimit
  gloss,          ///< in parentheses, after "dvs.", "også kalt": says again
  further,        ///< in a later sentence: weaker evidence
  note,           ///< after "Merknad:", "Se også", "Begrepet brukes": tells, does not delimit
};
inline constexpr std::size_t word_role_count = 11;
std::string_view name(WordRole role) noexcept; ///< "characteristic" ... Static storage.

/// One word, by its bytes [begin, end).
struct DefinitionWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordRole role = WordRole::genus;
  bool content = false;   ///< carries meaning of its own: no function word, cue, negation or number
  bool light = false;     ///< content, but of the words any definition may use ("gjelder", "bestemt")
  bool negated = false;   ///< after a negation in the same clause
  bool widening = false;  ///< "alle", "enhver"
  bool narrowing = false; ///< "bare", "kun"
  bool name = false; ///< a proper name inside a sentence ("Enhetsregisteret", "NAV"), but of what all share ("Norge")
  std::uint16_t clause = 0; ///< index into DefinitionAnalysis::clauses
  std::int16_t number = -1; ///< index into DefinitionAnalysis::numbers, of a word that belongs to one
};

/// A run of words with one role, from its cue to the next.
struct Clause {
  WordRole role = WordRole::genus;
  std::uint32_t begin = 0; ///< bytes, the cue included
  std::uint32_t end = 0;
};

/// A definition taken apart. All places are bytes of the text as given.
struct DefinitionAnalysis {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::vector<DefinitionWord> words;
  std::vector<Clause> clauses;
  std::vector<Number> numbers;
  std::vector<Negation> negations;
  std::vector<LegalReference> laws;
  Facet facet;
  std::uint32_t head = none; ///< index into words: the head of the genus; none where it is a pronoun or not found
  bool person = false;       ///< the genus is "den som", "alle som"
  bool event = false;        ///< it begins "det at", "at ...", "å ...": an event or an act
  bool own_context = false;  ///< it speaks of its publisher's own part: "i etaten", "i denne sammenheng"
  std::uint32_t sentences = 1;

  bool empty() const noexcept { return words.empty(); }
};

/// Takes a definition apart by the tables schemas/definitions.json and words.json; nb and nn by the same table, en by
/// its own, other languages only into words. `own_terms` are the concept's terms, by which "X er ..." is known to be a
/// frame. Items of a list (bullets, "a)", a colon and semicolons) are alternatives where any one is enough, as after
/// "følgende typer:" or with "eller" between them, and characteristics where all must hold; under "omfatter ikke:" they
/// are exceptions. Later sentences are `further` unless their first words say that they are notes, examples,
/// exceptions. Remnants of HTML are read past (PlainText). Never fails: what is not understood is a characteristic.
/// Linear in the text times the length of the tables.
DefinitionAnalysis analyse_definition(std::string_view text, Language language,
                                      std::span<const std::string_view> own_terms = {});

/// Words that only point elsewhere ("se", "rundskriv", "punkt"), folded. Static storage.
std::span<const std::string_view> referring_words() noexcept;

} // namespace samklang::text

#endif

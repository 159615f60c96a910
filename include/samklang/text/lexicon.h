// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEXICON_H
#define SAMKLANG_TEXT_LEXICON_H

#include <samklang/base/language.h>
#include <samklang/text/stemmer.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// The coarse kind of thing a noun stands for, as the head of a definition (schemas/kinds.json).
enum class ThingKind : std::uint8_t {
  unknown,
  person,
  group,
  organisation,
  place,
  building,
  thing,
  substance,
  amount,
  quantity,
  share,
  period,
  moment,
  event,
  action,
  process,
  state,
  relation,
  right,
  duty,
  decision,
  document,
  record,
  field,
  identifier,
  name,
  information,
  message,
  system,
  role,
  rule,
  method,
  ability,
  service,
  unit,
  class_,
  term,
  other
};
inline constexpr std::size_t thing_kind_count = 38;
std::string_view name(ThingKind kind) noexcept; ///< "person" ... Static storage.

/// How far two kinds of thing lie apart: 0 the same or not known, 0.3 neighbours (an act and its process), 1 things
/// that cannot be one concept (a person and a document).
double distance(ThingKind a, ThingKind b) noexcept;

/// A set of words that may stand for each other in a definition.
struct SynonymGroup {
  std::uint32_t id = 0;
  float strength = 0; ///< 1 the same, 0.8 near, 0.6 in a loose way
};

/// What the tables know of one word.
struct WordSense {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::uint32_t lemma = none;   ///< the entry; `none` for an unknown word
  std::uint32_t known_from = 0; ///< byte of the key where the known word begins: over 0 for the tail of a compound
  ThingKind kind = ThingKind::unknown;
  ThingKind other_kind = ThingKind::unknown; ///< a second reading
  std::span<const SynonymGroup> groups;      ///< by id; of the whole word only
  std::span<const std::uint32_t> broader;    ///< entries that are its superordinates, all levels, sorted
  std::span<const SynonymGroup> tail_groups; ///< of the tail of a compound
};

/// Written in the tables schemas/synonyms.json, nynorsk.json, english.json, hypernyms.json and kinds.json from general
/// knowledge of the languages; none of them has seen a catalogue. Immutable, one for the process, built at first use
/// (some milliseconds); safe for any number of threads. Spans live as long as the process.
class Lexicon {
public:
  static const Lexicon& standard();

  /// The key under which a word of nb, nn or en meets its equals: nynorsk and English words become bokmål ones where
  /// the tables know how, then the stem. `folded` is a folded_word(); `stemmers` are the caller's, see Stemmers.
  struct Stemmers {
    Stemmer norwegian{Language::nb};
    Stemmer english{Language::en};
  };
  std::string key(std::string_view folded, Language language, Stemmers& stemmers) const;

  /// What is known of the word with this key, or of the longest known tail of a compound.
  WordSense sense(std::string_view key) const;

  /// The number of words of `keys` from the first on that make up one expression of the tables ("i strekk"), at most
  /// four; 1 for none. `expression` receives its key.
  std::size_t expression(std::span<const std::string> keys, std::string& expression) const;

  /// The keys of all expressions, sorted.
  std::span<const std::string> expressions() const noexcept;

  /// True for a key that some expression begins with.
  bool begins_expression(std::string_view key) const noexcept;

  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

private:
  struct State;
  Lexicon();
  std::unique_ptr<State> state_;
};

/// The strength of the strongest group two words share; 0 for none.
float shared_group(std::span<const SynonymGroup> a, std::span<const SynonymGroup> b) noexcept;

} // namespace samklang::text

#endif

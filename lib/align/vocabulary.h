// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_VOCABULARY_H
#define SAMKLANG_ALIGN_VOCABULARY_H

#include "match/spelling_index.h"
#include "match/word_pairs.h"

#include <samklang/base/language.h>
#include <samklang/text/lexicon.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::align {

/// How near two words are in meaning.
struct Nearness {
  float value = 0;           ///< 0..1; 1 the same word
  std::int8_t direction = 0; ///< 1: the first is the broader word, -1: the second
};

/// The words of a catalogue, numbered by the key under which inflected, nynorsk and English forms meet. One thread's
/// while words are numbered; what is const, any number's.
class Vocabulary {
public:
  static constexpr std::uint32_t no_word = 0xFFFFFFFF;

  /// Takes over what `pairs` brings together (null: nothing); before any word is numbered.
  void learn(std::shared_ptr<const match::WordPairs> pairs);
  /// The bokmål word for a folded nynorsk one, by what was learned; empty where the tables say.
  std::string_view bokmaal_of(std::string_view folded) const {
    return pairs_ ? pairs_->bokmaal_of(folded) : std::string_view();
  }

  /// The number of a word as written; no_word for a function word.
  std::uint32_t number(std::string_view word, Language language);
  /// The number of a key, added where it is new.
  std::uint32_t number_of_key(std::string_view key);
  /// What number() gave for a word as written, number_of_key() for a key; no_word for one that was never numbered.
  std::uint32_t find(std::string_view word, Language language) const noexcept;
  std::uint32_t find_key(std::string_view key) const noexcept;

  std::string_view key(std::uint32_t word) const noexcept { return keys_.spelling(word); }
  std::size_t size() const noexcept { return keys_.size(); }

  /// Reads words of its own thread ahead of their numbering, which is one thread's: the vocabulary must not grow
  /// meanwhile.
  class Reader {
  public:
    explicit Reader(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}
    /// Appends the word's number, or a place that take() fills in.
    void read(std::string_view word, Language language, std::vector<std::uint32_t>& out);

  private:
    friend class Vocabulary;
    struct Pending {
      std::uint32_t spelling = 0; ///< in seen_
      std::uint16_t slot = 0;
      std::string key; ///< empty for a function word
    };
    const Vocabulary* vocabulary_;
    text::Lexicon::Stemmers stemmers_;
    match::SpellingIndex seen_;
    std::vector<Pending> pending_;
  };
  /// Numbers what a reader has read, in the order it was read in, and writes the numbers into `words`, which are all
  /// that the reader appended; no_word for function words. The reader is empty then.
  void take(Reader& reader, std::span<std::uint32_t> words);

  /// Looks up what the tables know of the words numbered since; has to come before sense() and nearness() of them.
  void settle(unsigned threads);
  bool begins_expression(std::uint32_t word) const noexcept { return traits_[word].begins_expression; }
  const text::WordSense& sense(std::uint32_t word) const noexcept { return senses_[word]; }

  /// Whether two words exclude each other (text::Opposites), or one negates the other by its first letter
  /// ("uregistrert"). Then they are not near, whatever else is known.
  bool opposite(std::uint32_t a, std::uint32_t b) const {
    return traits_[a].has_opposite && traits_[b].has_opposite && are_opposites(a, b);
  }
  bool has_opposite(std::uint32_t word) const noexcept { return traits_[word].has_opposite; }

  /// Symmetric but for the direction. Words that are near through the tables, as parts of compounds, as derivations of
  /// one stem, or by one letter.
  Nearness nearness(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return {1, 0};
    if (opposite(a, b)) return {};
    if (!given_.empty()) return nearness_by_lexicon(a, b);
    if (!may_be_near(traits_[a], traits_[b])) return {};
    return nearness_of_kin(a, b);
  }

private:
  /// What a word must have in common with another to be near it: nearly all pairs are told apart by it.
  struct Traits {
    std::uint64_t groups = 0; ///< hashed: synonym groups of the word and of its tail
    std::uint64_t lemma = 0;
    std::uint64_t broader = 0;
    std::uint32_t begins = 0; ///< first three bytes
    std::uint32_t ends = 0;   ///< last four bytes
    bool begins_expression = false;
    bool has_opposite = false;
  };
  static bool may_be_near(const Traits& a, const Traits& b) noexcept {
    return a.begins == b.begins || a.ends == b.ends || (a.groups & b.groups) != 0 ||
           ((a.lemma & (b.lemma | b.broader)) | (a.broader & b.lemma)) != 0;
  }
  static Traits traits(std::string_view key, const text::WordSense& sense) noexcept;

  bool are_opposites(std::uint32_t a, std::uint32_t b) const;
  Nearness nearness_by_lexicon(std::uint32_t a, std::uint32_t b) const noexcept;
  Nearness nearness_of_kin(std::uint32_t a, std::uint32_t b) const noexcept;
  Nearness compare(std::uint32_t a, std::uint32_t b) const noexcept;

  std::shared_ptr<const match::WordPairs> pairs_;
  std::unordered_map<std::uint64_t, Nearness> given_; ///< by the caller's lexicon, the lower number first
  text::Lexicon::Stemmers stemmers_;
  match::SpellingIndex keys_;
  match::SpellingIndex written_; ///< by language
  std::vector<text::WordSense> senses_;
  std::vector<Traits> traits_;
};

} // namespace samklang::align

#endif

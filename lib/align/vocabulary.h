// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_VOCABULARY_H
#define SAMKLANG_ALIGN_VOCABULARY_H

#include "match/word_pairs.h"

#include <samklang/base/language.h>
#include <samklang/text/lexicon.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
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

/// The words of a catalogue, numbered by the key under which inflected, nynorsk and English forms meet. One thread's.
class Vocabulary {
public:
  static constexpr std::uint32_t no_word = 0xFFFFFFFF;

  /// Takes over what `pairs` brings together; before any word is numbered.
  void learn(std::shared_ptr<const match::WordPairs> pairs);
  /// The bokmål word for a folded nynorsk one, by what was learned; empty where the tables say.
  std::string_view bokmaal_of(std::string_view folded) const {
    return pairs_ ? pairs_->bokmaal_of(folded) : std::string_view();
  }

  /// The number of a word as written; no_word for a function word.
  std::uint32_t number(std::string_view word, Language language);
  /// The number of a key, added where it is new.
  std::uint32_t number_of_key(const std::string& key);
  std::optional<std::uint32_t> find(std::string_view word, Language language);

  const std::string& key(std::uint32_t word) const noexcept { return keys_[word]; }
  std::size_t size() const noexcept { return keys_.size(); }
  const text::WordSense& sense(std::uint32_t word);

  /// Symmetric but for the direction. Words that are near through the tables, as parts of compounds, as derivations of
  /// one stem, or by one letter.
  Nearness nearness(std::uint32_t a, std::uint32_t b);

private:
  Nearness compare(std::uint32_t a, std::uint32_t b);
  std::string key_of(std::string_view word, Language language);

  std::shared_ptr<const match::WordPairs> pairs_;
  std::unordered_map<std::uint64_t, Nearness> given_; ///< by the caller's lexicon, the lower number first
  text::Lexicon::Stemmers stemmers_;
  std::vector<std::string> keys_;
  std::vector<std::optional<text::WordSense>> senses_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::array<std::unordered_map<std::string, std::uint32_t>, 4> known_; ///< by language: word as written
  std::unordered_map<std::uint64_t, Nearness> compared_;
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_WORD_PAIRS_H
#define SAMKLANG_MATCH_WORD_PAIRS_H

#include <samklang/skos/catalogue.h>
#include <samklang/text/word_pair.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::match {

/// Words that are brought together by more than the tables: nynorsk and bokmål words that concepts of the catalogue
/// teach which carry both languages, and the pairs of the caller's own lexicon. Frozen once made; the same catalogue
/// teaches the same.
class WordPairs {
public:
  /// A nynorsk word in its base form, the bokmål word that stands for it, and how much said so: two for a term, one
  /// for a definition.
  struct Learned {
    std::string nynorsk;
    std::string bokmaal;
    std::uint32_t count = 0;
  };

  /// `threads`: how many may help.
  WordPairs(const skos::Catalogue& catalogue, std::span<const text::WordPair> given, unsigned threads = 1);
  /// What another catalogue taught.
  WordPairs(std::string_view taught, std::span<const text::WordPair> given);
  /// All that bokmaal_of() goes by, as text: a line a word, nynorsk and bokmål with a tab between.
  std::string taught() const;

  /// The bokmål word for a folded nynorsk word in whatever form; empty where the tables have to say. Learned ones
  /// before given ones; given ones only where the tables lead to no bokmål word of the catalogue and they do.
  std::string_view bokmaal_of(std::string_view folded) const;
  /// In the order of the nynorsk words.
  std::span<const Learned> learned() const noexcept { return learned_; }
  std::span<const text::WordPair> given() const noexcept { return given_; }

private:
  using Counts = std::map<std::string, std::map<std::string, std::uint32_t>>;

  class Lessons;

  void choose(const Counts& counts);
  void take_given(const skos::Catalogue& catalogue);

  std::vector<Learned> learned_;
  std::span<const text::WordPair> given_;
  std::map<std::string, std::string, std::less<>> bokmaal_; ///< by nynorsk base form
};

} // namespace samklang::match

#endif

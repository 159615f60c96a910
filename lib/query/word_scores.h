// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_WORD_SCORES_H
#define SAMKLANG_QUERY_WORD_SCORES_H

#include <samklang/skos/values.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace samklang::query {

/// What the words of a search add up to, concept by concept. Keeps its memory from one search to the next, as much as
/// the postings of the search need and at most a place a concept. A map from the standard library takes a node of the
/// heap for each concept, which was nine tenths of a search's time.
class WordScores {
public:
  struct Row {
    skos::ConceptIndex at = skos::no_index;
    float score = 0;
    float of_word = 0;       ///< the best reading of the last word so far
    std::uint16_t words = 0; ///< 0: an empty place
    std::uint16_t last = 0;  ///< the last word that it has
  };

  /// Room for a search that will call add() so many times, in an image of so many concepts. Nothing is in it.
  void begin(std::size_t postings, std::size_t concepts);
  /// Empties it, and keeps the memory.
  void clear() noexcept;

  /// A reading of word number `word` (from 1 on, never going down) in a concept: the best of its readings counts.
  void add(skos::ConceptIndex at, std::uint16_t word, float score) {
    Row& row = rows_[place(at)];
    if (row.last != word) {
      if (row.words == 0) {
        row.at = at;
        used_.push_back(static_cast<std::uint32_t>(&row - rows_.data()));
      }
      row.last = word;
      ++row.words;
      row.score += score;
      row.of_word = score;
    } else if (score > row.of_word) {
      row.score += score - row.of_word;
      row.of_word = score;
    }
  }

  std::size_t size() const noexcept { return used_.size(); }
  const Row& operator[](std::size_t i) const noexcept { return rows_[used_[i]]; }

private:
  std::size_t place(skos::ConceptIndex at) const noexcept {
    std::size_t i = whole_ ? at : (at * std::uint64_t{0x9E3779B97F4A7C15}) >> shift_;
    while (rows_[i].words != 0 && rows_[i].at != at) i = (i + 1) & mask_;
    return i;
  }

  std::vector<Row> rows_;
  std::vector<std::uint32_t> used_;
  std::size_t mask_ = 0;
  unsigned shift_ = 0;
  bool whole_ = false; ///< a place for every concept
};

} // namespace samklang::query

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_CORPUS_H
#define SAMKLANG_ALIGN_CORPUS_H

#include "align/vocabulary.h"

#include <samklang/align/background.h>
#include <samklang/skos/catalogue.h>
#include <samklang/text/definition.h>
#include <samklang/text/facet.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::align {

/// A content word of a definition: which, and how often it stands there.
struct Stem {
  std::uint32_t id = 0;
  std::uint32_t count = 0;
};

/// A content word in its place.
struct Mention {
  std::uint32_t word = 0;  ///< number in the vocabulary
  std::uint32_t begin = 0; ///< bytes in the definition
  std::uint32_t end = 0;
  std::uint32_t position = 0; ///< index into DefinitionAnalysis::words of its first word
  text::WordRole role = text::WordRole::genus;
  std::uint16_t clause = 0;
  bool negated = false;
  bool light = false;
  bool name = false; ///< a proper name
};

/// A definition taken apart, its words numbered.
struct Reading {
  text::DefinitionAnalysis parts;
  std::vector<Mention> mentions;
  std::uint32_t head = text::DefinitionAnalysis::none; ///< index into mentions
  text::ThingKind kind = text::ThingKind::unknown;     ///< of the genus
  text::ThingKind other_kind = text::ThingKind::unknown;
};

/// The words of all definitions of a catalogue and how rare each is; what the definitions and terms of the concepts
/// that are compared say. Made and filled by one thread (with the help of others), then const and any number's.
class Corpus {
public:
  /// Numbers the words of all definitions. `threads`: how many may help. `pairs`: see Vocabulary::learn().
  /// `background`: where a larger catalogue says how rare words are; null: this one does.
  Corpus(const skos::Catalogue& catalogue, unsigned threads, std::shared_ptr<const match::WordPairs> pairs = nullptr,
         const Background* background = nullptr);

  /// Reads the terms, notes and wordings of these concepts, ascending; no more than once. The vocabulary is complete
  /// then.
  void read_concepts(std::span<const skos::ConceptIndex> concepts);
  /// Takes these definitions apart, rows in any order, those that are not yet; after read_concepts().
  void read_definitions(std::span<const std::uint32_t> rows);

  /// The content words of definition row `row`, by number.
  std::span<const Stem> stems(std::uint32_t row) const noexcept {
    return std::span<const Stem>(stems_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// Words that the definitions have; numbers from here on are of words that only terms or notes have.
  std::size_t words() const noexcept { return words_; }
  /// Inverse document frequency over all definitions, 1 for a word that all have.
  double idf(std::uint32_t word) const noexcept { return word < idf_.size() ? idf_[word] : idf_of_new_; }
  std::string_view spelling(std::uint32_t word) const noexcept { return vocabulary_.key(word); }
  const Vocabulary& vocabulary() const noexcept { return vocabulary_; }

  /// Of a row that read_definitions() has read.
  const Reading& reading(std::uint32_t row) const noexcept { return *readings_[row]; }
  /// The content words of a concept's terms, scope notes and examples, sorted; at most eighty.
  std::span<const std::uint32_t> notes(skos::ConceptIndex index) const noexcept { return notes_[index].of(pool_); }
  /// The words of the term in a row of Columns::labels, sorted.
  std::span<const std::uint32_t> label(std::uint32_t row) const noexcept { return labels_[row].of(pool_); }
  /// What the term itself names.
  text::FacetKind facet_of_label(std::uint32_t row) const;
  /// False for a definition of nothing but punctuation.
  bool has_wording(std::uint32_t row) const noexcept { return wordings_[row] != 0; }
  /// True for definitions of one wording (text::wording_key).
  bool same_wording(std::uint32_t row_a, std::uint32_t row_b) const;

  /// A word that only points elsewhere: "se", "rundskriv", "punkt".
  bool refers(std::uint32_t word) const noexcept {
    return std::binary_search(referring_.begin(), referring_.end(), word);
  }

  Language language(std::uint32_t row) const noexcept;

private:
  /// Some words of pool_.
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
    std::span<const std::uint32_t> of(const std::vector<std::uint32_t>& pool) const noexcept {
      return std::span<const std::uint32_t>(pool).subspan(begin, count);
    }
  };
  struct Part;

  std::string_view text(std::uint32_t row) const noexcept {
    return catalogue_.text(catalogue_.columns().definitions[row].text);
  }
  void number_definitions();
  void take_rarity();
  void count_words(std::span<std::uint32_t> words, std::vector<std::uint32_t>& document_frequency);
  void read_words(skos::ConceptIndex index, Part& part) const;
  void read_wordings(std::span<const skos::ConceptIndex> concepts);
  Run keep(std::span<std::uint32_t> words);
  std::unique_ptr<const Reading> read(std::uint32_t row) const;
  void find_kind(Reading& reading) const;
  void number_mentions(std::string_view words, Language language, Reading& reading) const;

  const skos::Catalogue& catalogue_;
  unsigned threads_;
  const Background* background_;
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> begin_;
  std::vector<Stem> stems_;
  std::size_t words_ = 0;
  std::vector<double> idf_;
  double idf_of_new_ = 1;
  std::vector<std::uint32_t> referring_;  ///< sorted
  std::vector<skos::ConceptIndex> owner_; ///< by definition row
  std::vector<std::unique_ptr<const Reading>> readings_;
  std::vector<std::uint64_t> wordings_; ///< by definition row: hash, 0 for none
  std::vector<std::uint32_t> pool_;
  std::vector<Run> labels_; ///< by label row
  std::vector<Run> notes_;  ///< by concept
};

} // namespace samklang::align

#endif

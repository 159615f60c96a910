// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_CORPUS_H
#define SAMKLANG_ALIGN_CORPUS_H

#include "align/vocabulary.h"

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

/// A term taken apart.
struct LabelReading {
  std::vector<std::uint32_t> stems;              ///< its words, sorted
  text::FacetKind facet = text::FacetKind::none; ///< what the term itself names
};

/// The words of all definitions of a catalogue and how rare each is. One thread's.
class Corpus {
public:
  explicit Corpus(const skos::Catalogue& catalogue, std::shared_ptr<const match::WordPairs> pairs = nullptr);

  /// The content words of definition row `row`, by number.
  std::span<const Stem> stems(std::uint32_t row) const noexcept {
    return std::span<const Stem>(stems_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// Inverse document frequency over all definitions, 1 for a word that all have.
  double idf(std::uint32_t word) const noexcept { return word < idf_.size() ? idf_[word] : idf_of_new_; }
  std::string_view spelling(std::uint32_t word) const noexcept { return vocabulary_.key(word); }
  Vocabulary& vocabulary() noexcept { return vocabulary_; }

  const Reading& reading(std::uint32_t row);
  /// The content words of a concept's terms, scope notes and examples, sorted; at most eighty.
  std::span<const std::uint32_t> notes(skos::ConceptIndex index);
  const std::string& wording(std::uint32_t row);
  const LabelReading& label(std::uint32_t row);

  /// Appends the numbers of a text's content words.
  void content_words(std::string_view words, Language language, std::vector<std::uint32_t>& out);

  /// A word that only points elsewhere: "se", "rundskriv", "punkt".
  bool refers(std::uint32_t word) const noexcept {
    return std::binary_search(referring_.begin(), referring_.end(), word);
  }

  Language language(std::uint32_t row) const noexcept;

private:
  std::string_view text(std::uint32_t row) const noexcept {
    return catalogue_.text(catalogue_.columns().definitions[row].text);
  }
  void find_kind(Reading& reading);
  void number_mentions(std::string_view words, Language language, Reading& reading);

  const skos::Catalogue& catalogue_;
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> begin_;
  std::vector<Stem> stems_;
  std::vector<double> idf_;
  double idf_of_new_ = 1;
  std::vector<std::uint32_t> referring_;  ///< sorted
  std::vector<skos::ConceptIndex> owner_; ///< by definition row
  std::vector<std::unique_ptr<const Reading>> readings_;
  std::vector<std::unique_ptr<const std::string>> wordings_;
  std::vector<std::unique_ptr<const LabelReading>> labels_;
  std::vector<std::unique_ptr<const std::vector<std::uint32_t>>> notes_; ///< by concept
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_CORPUS_H
#define SAMKLANG_ALIGN_CORPUS_H

#include <samklang/skos/catalogue.h>
#include <samklang/text/facet.h>
#include <samklang/text/negations.h>
#include <samklang/text/numbers.h>
#include <samklang/text/stemmer.h>
#include <samklang/text/tokens.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::align {

/// A content word of a definition: its stem and how often it stands there.
struct Stem {
  std::uint32_t id = 0;
  std::uint32_t count = 0;
};

/// What else a definition says, taken apart once, when it is first compared.
struct Reading {
  std::vector<text::Number> numbers;
  std::vector<std::uint8_t> excluded; ///< by number: 1 where it stands in an exception ("likevel ikke ... 12 måneder")
  std::vector<text::Negation> negations;
  text::Facet facet;
};

/// A term taken apart once, when a pair first shares it.
struct LabelReading {
  std::vector<std::uint32_t> stems;              ///< those of its words that occur in any definition, sorted
  text::FacetKind facet = text::FacetKind::none; ///< what the term itself names
};

/// The stems of all definitions of a catalogue and how rare each is. One thread's.
class Corpus {
public:
  explicit Corpus(const skos::Catalogue& catalogue);

  /// The content words of definition row `row`, by stem id.
  std::span<const Stem> stems(std::uint32_t row) const noexcept {
    return std::span<const Stem>(stems_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  /// Inverse document frequency over all definitions, 1 for a word that all have.
  double idf(std::uint32_t stem) const noexcept { return idf_[stem]; }
  std::string_view spelling(std::uint32_t stem) const noexcept { return spellings_[stem]; }

  /// Stem of each token of definition row `row`, in the order of text::tokens(); no_stem for a stop word.
  std::vector<std::uint32_t> token_stems(std::uint32_t row, std::vector<text::Token>& words);
  static constexpr std::uint32_t no_stem = 0xFFFFFFFF;

  const Reading& reading(std::uint32_t row);
  const std::string& wording(std::uint32_t row);

  const LabelReading& label(std::uint32_t row);

  /// The stems of a text's content words, in any text: for what is not a definition.
  void content_stems(std::string_view text, Language language, std::vector<std::string>& out);

  Language language(std::uint32_t row) const noexcept;
  std::string_view text(std::uint32_t row) const noexcept {
    return catalogue_.text(catalogue_.columns().definitions[row].text);
  }

private:
  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  template <class Value> using Map = std::unordered_map<std::string, Value, TransparentHash, std::equal_to<>>;

  std::uint32_t stem_of(std::string_view word, Language language);

  const skos::Catalogue& catalogue_;
  std::array<text::Stemmer, 3> stemmers_;         ///< Norwegian, English, none
  std::array<Map<std::uint32_t>, 3> known_words_; ///< spelling as written to stem, by stemmer
  Map<std::uint32_t> ids_;
  std::vector<std::string> spellings_;
  std::vector<double> idf_;
  std::vector<std::uint32_t> begin_;
  std::vector<Stem> stems_;
  std::vector<std::optional<Reading>> readings_;
  std::vector<std::optional<std::string>> wordings_;
  std::vector<std::optional<LabelReading>> labels_;
  std::vector<text::Token> tokens_;
};

} // namespace samklang::align

#endif

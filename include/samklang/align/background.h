// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_BACKGROUND_H
#define SAMKLANG_ALIGN_BACKGROUND_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::align {

/// What a catalogue says of an agency.
struct BackgroundAgency {
  std::uint64_t key = 0;       ///< Background::hash() of skos::Agency::key
  std::uint32_t undefined = 0; ///< 1: too few of its concepts are defined (label mode)
  std::uint32_t reserved = 0;
};

/// How often two agencies define a term that both have in the same words.
struct BackgroundPair {
  std::uint64_t key = 0;    ///< Background::hash() of both agencies' keys, the lesser first, with U+001F between
  std::uint32_t shared = 0; ///< defined concepts under one preferred term
  std::uint32_t equal = 0;  ///< of them, those of one wording
};

/// What the concepts of a subject field are about; its vector stands in BackgroundRows::field_sums.
struct BackgroundField {
  std::uint64_t key = 0; ///< Background::hash() of the agency's key and text::term_key of the subject, U+001F between
  std::uint32_t count = 0;
  std::uint32_t reserved = 0;
};

/// The tables of a background: fixed-size rows and texts, as they stand in an image.
struct BackgroundRows {
  std::span<const std::uint64_t> words;         ///< Background::hash() of the keys of words of definitions, ascending
  std::span<const std::uint8_t> rarity;         ///< by word: inverse document frequency, in sixteenths above 1
  std::span<const std::uint32_t> text_begin;    ///< by definition, and one more
  std::span<const std::uint32_t> text_words;    ///< indexes into `words`
  std::span<const float> sum;                   ///< of what all words are about
  std::span<const BackgroundField> fields;      ///< by key
  std::span<const float> field_sums;            ///< as many floats a field as `sum` has
  std::span<const std::uint8_t> runs;           ///< rarity of runs of letters, by hash, in sixteenths above 1
  std::span<const BackgroundAgency> agencies;   ///< by key
  std::span<const BackgroundPair> agency_pairs; ///< by key
  std::span<const std::uint16_t> subjects;      ///< by field of text::SemanticFields: how few speak of it, in 64ths
  std::span<const char> taught;                 ///< nynorsk and bokmål words: match::WordPairs::taught()
};

/// What verdicts of a catalogue rest on besides the two records: how rare words are and what they are about, how far
/// agencies take over each other's texts, what nynorsk words were learned. With it a few concepts are judged as they
/// would be among all (AlignOptions::background). Immutable, cheap to copy, safe for any number of threads. What the
/// tables hold is not trusted: whatever stands there, a verdict comes out.
class Background {
public:
  Background() = default;
  /// Over tables that live as long as `owner` does (null: as long as the caller says).
  explicit Background(const BackgroundRows& rows, std::shared_ptr<const void> owner = nullptr)
      : rows_(rows), owner_(std::move(owner)) {}

  const BackgroundRows& rows() const noexcept { return rows_; }
  /// True where there is nothing: the image was made without one.
  bool empty() const noexcept { return rows_.sum.empty(); }

  /// The number of a word by its key; nothing for one that no definition has. Logarithmic.
  std::optional<std::uint32_t> find(std::string_view key) const noexcept;

  /// The same with what each word is about worked out ahead: worth it for whoever aligns many times over. Linear in
  /// the definitions; half a kilobyte a word. `threads`: how many may help.
  Background prepared(unsigned threads) const;
  /// By word, where prepared; as many floats a word as BackgroundRows::sum has.
  std::span<const float> vectors() const noexcept {
    return vectors_ ? std::span<const float>(*vectors_) : std::span<const float>();
  }

  /// FNV-1a.
  static std::uint64_t hash(std::string_view text) noexcept;

private:
  BackgroundRows rows_;
  std::shared_ptr<const void> owner_;
  std::shared_ptr<const std::vector<float>> vectors_;
};

} // namespace samklang::align

#endif

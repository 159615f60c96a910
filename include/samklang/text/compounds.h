// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_COMPOUNDS_H
#define SAMKLANG_TEXT_COMPOUNDS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A word and how often it was seen.
struct CountedWord {
  std::string_view word;
  std::uint32_t count = 0;
};

/// Where it is known how often words were seen, bases as CompoundParts has them.
class WordCounts {
public:
  virtual ~WordCounts() = default;
  virtual std::uint32_t count(std::string_view base) const noexcept = 0;
};

/// Norwegian compounds taken apart by the words they are seen to be made of: bostedsadresse is bosted + adresse,
/// arbeidsgiveravgift is arbeidsgiver + avgift. The head is on the right: a samboerpar is a par. Frozen once made; the
/// same words give the same parts, in whatever order they come.
class CompoundParts final : public WordCounts {
public:
  /// `words`: bases (text::base_form) of the words of a catalogue. Copied. The nouns of schemas/kinds.json count once
  /// besides. Linear.
  explicit CompoundParts(std::span<const CountedWord> words);
  CompoundParts() = default;

  /// Bytes [0, modifier_end) are the modifier, [head_begin, end) the head; a linking s or e stands between them.
  struct Split {
    std::size_t modifier_end = 0;
    std::size_t head_begin = 0;
  };
  /// The two parts of a base that is a compound: those seen most often, by the geometric mean of their counts, where
  /// that is more often than the word itself. None for a word that is no compound of known words. Parts have three
  /// letters or more and a vowel; prefixes (inn-, over-, til-) are no modifiers. Linear in the word's letters.
  std::optional<Split> split(std::string_view base) const { return split(base, *this); }
  /// The same by the counts of somebody else.
  static std::optional<Split> split(std::string_view base, const WordCounts& counts);

  /// The smallest parts of a base, in order; the base itself where it is no compound. At most eight.
  std::vector<std::string_view> parts(std::string_view base) const;

  /// How often a base was seen; 0 for one that can be no part. Constant.
  std::uint32_t count(std::string_view base) const noexcept override;

private:
  void add(std::string_view word, std::uint32_t count);

  std::string pool_;
  struct Entry {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t count = 0;
  };
  std::vector<Entry> slots_; ///< open addressing, a power of two
};

} // namespace samklang::text

#endif

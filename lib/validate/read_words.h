// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_READ_WORDS_H
#define SAMKLANG_VALIDATE_READ_WORDS_H

#include <samklang/base/language.h>
#include <samklang/text/tokens.h>

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::validate {

/// A word of a text: bytes [begin, end), and the number of the base that its inflected forms share.
struct ReadWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t base = 0;
  const std::string* folded = nullptr;
};

/// The words of a catalogue's texts, each taken to its base once. English has bases of its own. Not thread-safe; keeps
/// nothing of the texts themselves.
class WordReader {
public:
  /// The words of a text. The span holds until the next call.
  const std::vector<ReadWord>& read(std::string_view text, Language language);
  /// How many of the words just read stand in the first sentence.
  std::size_t first_sentence(std::string_view text) const;

  std::string_view base(std::uint32_t number) const noexcept { return bases_[number]; }
  /// Whether this base was met.
  bool knows(std::string_view base, Language language) const;

private:
  struct Known {
    const std::string* folded = nullptr;
    std::uint32_t base = 0;
  };
  std::array<std::unordered_map<std::string_view, Known>, 2> words_; ///< by word as written; English, others
  std::array<std::unordered_map<std::string_view, std::uint32_t>, 2> numbers_;
  std::deque<std::string> written_;
  std::deque<std::string> folded_;
  std::deque<std::string> bases_;
  std::vector<text::Token> tokens_;
  std::vector<ReadWord> read_;
};

/// Whether nothing but white space and hyphens stands between `count` words from `first` on.
bool stand_together(std::string_view text, std::span<const ReadWord> words, std::size_t first,
                    std::size_t count) noexcept;

/// Where the second sentence of a text begins; its size where there is none. A full stop after an abbreviation ends
/// no sentence. Linear.
std::size_t second_sentence(std::string_view text);

} // namespace samklang::validate

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_MISSPELT_WORD_H
#define SAMKLANG_QUERY_MISSPELT_WORD_H

#include <cstddef>
#include <string>
#include <string_view>

namespace samklang::query {

/// Ways to spell a word that is one slip away: a letter doubled or not, two that changed places, and in longer words a
/// wrong letter, one too few or one too many. The first letter is nobody's slip. Tells them in the order of how common
/// the slip is, each once or twice, until one is taken.
class Respellings {
public:
  /// Calls taken(spelling) until it returns true; false where it never does. Some 60 calls a letter.
  template <class Taken> bool each(std::string_view word, Taken taken);

  /// Wipes what is left of the words; the memory stays.
  void forget() noexcept;

private:
  bool begin(std::string_view word);
  std::string_view letter(std::size_t at) const noexcept {
    return word_.substr(begins_[at], begins_[at + 1] - begins_[at]);
  }
  std::string_view joined(std::size_t before, std::string_view between, std::size_t after) {
    spelling_.assign(word_.substr(0, begins_[before]));
    spelling_ += between;
    spelling_ += word_.substr(begins_[after]);
    return spelling_;
  }

  static constexpr std::size_t shortest = 5; ///< letters; one slip in a shorter word makes another word
  static constexpr std::size_t any_slip_from = 7;
  static constexpr std::size_t longest = 32;

  std::string_view word_;
  std::size_t begins_[longest + 1] = {};
  std::size_t size_ = 0; ///< letters
  std::string spelling_;
  std::string between_;
};

/// The letters of Norwegian words.
inline constexpr std::string_view letters_of_words[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j",
                                                        "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
                                                        "u", "v", "w", "x", "y", "z", "æ", "ø", "å"};

template <class Taken> bool Respellings::each(std::string_view word, Taken taken) {
  if (!begin(word)) return false;
  for (std::size_t i = 1; i < size_; ++i) {
    if (letter(i) == letter(i - 1) && taken(joined(i, {}, i + 1))) return true;
    if (taken(joined(i, letter(i), i))) return true;
  }
  for (std::size_t i = 1; i + 1 < size_; ++i) {
    if (letter(i) == letter(i + 1)) continue;
    between_.assign(letter(i + 1));
    between_ += letter(i);
    if (taken(joined(i, between_, i + 2))) return true;
  }
  if (size_ < any_slip_from) return false;
  for (std::size_t i = 1; i < size_; ++i)
    if (taken(joined(i, {}, i + 1))) return true;
  for (std::size_t i = 1; i <= size_; ++i)
    for (const std::string_view other : letters_of_words)
      if (taken(joined(i, other, i)) || (i < size_ && taken(joined(i, other, i + 1)))) return true;
  return false;
}

} // namespace samklang::query

#endif

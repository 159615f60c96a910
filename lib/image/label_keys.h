// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_LABEL_KEYS_H
#define SAMKLANG_IMAGE_LABEL_KEYS_H

#include <samklang/base/language.h>
#include <samklang/text/term_words.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::image {

/// Makes the keys that terms are found by; the same when an image is built and when it is asked. Reuses its memory: one
/// a thread.
class LabelKeys {
public:
  /// text::term_key of a term.
  const std::string& exact(std::string_view term);
  /// text::folded_key of an exact key.
  const std::string& folded(std::string_view exact);

  /// The bases of the words of a term in a language, one space between. Reads the term; the following two are about it.
  const std::string& stem(std::string_view term, Language language);
  /// The same without what stands in parentheses; empty where nothing does.
  const std::string& stem_without_qualifier();
  /// The same by the bokmål keys of the words, for a term in nynorsk.
  const std::string& bokmal(std::string_view term);

  /// The base of the word that the term read last is about, and where it stands in the term.
  std::string_view head() const noexcept;
  const std::vector<text::TermWord>& words() const noexcept { return words_; }
  /// Whether the term read last is one word and, after it, small words that its keys leave out ("samme som", "arbeid
  /// for andre"): the word alone says another thing.
  bool is_one_word_and_small_ones() const noexcept;

  /// Drops what was read; the memory stays.
  void forget() noexcept;

private:
  std::string exact_;
  std::string folded_;
  std::string stem_;
  std::string plain_;
  std::string bokmal_;
  std::string term_;
  std::vector<text::TermWord> words_;
};

/// The language that a text with this number is read in: an unknown one as Norwegian.
Language reading_language(std::uint16_t number) noexcept;

} // namespace samklang::image

#endif

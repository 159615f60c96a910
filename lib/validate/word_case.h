// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_WORD_CASE_H
#define SAMKLANG_VALIDATE_WORD_CASE_H

#include <samklang/skos/catalogue.h>
#include <samklang/text/lexicon.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace samklang::validate {

/// How sure it is that a capital is there for no reason.
enum class Capital : std::uint8_t {
  none,      ///< no capital
  name,      ///< a proper name, an abbreviation, or nobody knows
  likely,    ///< a common word by what the lexicon knows
  certainly, ///< the catalogue writes the word in lower case elsewhere, and never with a capital inside a sentence
};

/// How the words of a catalogue are written where no sentence begins: whether "Enhet" is a name is best told by the
/// catalogue itself. Views of the catalogue's texts.
class WordCase {
public:
  /// Linear in the texts of labels and definitions.
  explicit WordCase(const skos::Catalogue& catalogue);

  /// The first word of a text: does it begin with a capital, and is that right? `end` receives where the word ends.
  /// Linear in the word; not thread-safe.
  Capital first_word(std::string_view text, Language language, std::size_t& begin, std::size_t& end);

private:
  struct Seen {
    std::uint32_t lower = 0;
    std::uint32_t capital = 0;
  };
  void read(std::string_view text);
  Seen seen(const std::string& folded) const;

  std::unordered_map<std::string_view, std::uint32_t> counts_; ///< by word as written, not at the beginning of a text
  text::Lexicon::Stemmers stemmers_;
};

/// Whether a letter of `word` is a capital.
bool has_capital(std::string_view word);
/// `word` with its first letter in lower case.
std::string lower_first(std::string_view word);

} // namespace samklang::validate

#endif

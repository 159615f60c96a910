// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_OPPOSITES_H
#define SAMKLANG_TEXT_OPPOSITES_H

#include <memory>
#include <string_view>

namespace samklang::text {

/// Words that exclude each other: parties that face each other ("kjøper", "selger"), contraries, two ends
/// (schemas/opposites.json). Two texts that are alike but for such a pair speak of two things, however near the words
/// lie in every other respect. Written from general knowledge of the language; it has seen no catalogue. Immutable, one
/// for the process, built at first use; safe for any number of threads.
class Opposites {
public:
  static const Opposites& standard();

  /// Whether two words by their Lexicon::key exclude each other: as they are, or as the first parts of compounds with
  /// one head ("inngående", "utgående" faktura; "bruttoinntekt", "nettoinntekt"). Symmetric. Quadratic in the
  /// letters that the two end in alike.
  bool are(std::string_view a, std::string_view b) const;

  /// Whether the word, or what it begins with, has an opposite: false for most, so that they need not be compared.
  bool has(std::string_view key) const;

  ~Opposites();
  Opposites(const Opposites&) = delete;
  Opposites& operator=(const Opposites&) = delete;

private:
  struct State;
  Opposites();
  std::unique_ptr<State> state_;
};

} // namespace samklang::text

#endif

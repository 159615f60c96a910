// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_STEMMER_H
#define SAMKLANG_TEXT_STEMMER_H

#include <samklang/base/language.h>

#include <memory>
#include <string_view>

namespace samklang::text {

/// Stems for one language, for comparing texts: nb and nn Norwegian, en English, any other the word itself. First the
/// paradigms of inflection.h, because Snowball alone parts samboer from samboerne (measured), then Snowball where the
/// paradigm leaves the word open. Not thread-safe: one per thread.
class Stemmer {
public:
  explicit Stemmer(Language language);
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// The stem of a folded_word(); valid until the next call.
  std::string_view stem(std::string_view folded_word);

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace samklang::text

#endif

// SPDX-License-Identifier: Apache-2.0
#include "image/word_reader.h"

#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>

namespace samklang::image {

std::string_view WordReader::key(std::string_view word, Language language) {
  look_up_.assign(1, static_cast<char>('0' + static_cast<int>(language)));
  look_up_ += word;
  if (const auto found = known_.find(look_up_); found != known_.end()) return found->second;
  text::TermWordReading reading = text::read_term_word(word, language);
  std::string key;
  if (!reading.stop) {
    key = language == Language::nn && !reading.number ? text::bokmal_key(text::folded_word(word))
                                                      : std::move(reading.base);
  }
  return known_.emplace(look_up_, std::move(key)).first->second;
}

void WordReader::forget() noexcept {
  known_.clear();
  tokens_.clear();
  look_up_.clear();
}

} // namespace samklang::image

// SPDX-License-Identifier: Apache-2.0
#include "image/label_keys.h"

#include <samklang/text/nynorsk.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>

namespace samklang::image {

const std::string& LabelKeys::exact(std::string_view term) {
  exact_.clear();
  text::append_term_key(term, exact_);
  return exact_;
}

const std::string& LabelKeys::folded(std::string_view exact) {
  folded_.clear();
  text::append_folded_key(exact, folded_);
  return folded_;
}

const std::string& LabelKeys::stem(std::string_view term, Language language) {
  term_.assign(term);
  text::term_words(term_, language, words_);
  stem_.clear();
  for (const text::TermWord& word : words_) {
    if (!stem_.empty()) stem_ += ' ';
    stem_ += word.base;
  }
  return stem_;
}

const std::string& LabelKeys::stem_without_qualifier() {
  plain_.clear();
  if (std::none_of(words_.begin(), words_.end(), [](const text::TermWord& word) { return word.qualifier; }))
    return plain_;
  for (const text::TermWord& word : words_) {
    if (word.qualifier) continue;
    if (!plain_.empty()) plain_ += ' ';
    plain_ += word.base;
  }
  return plain_;
}

const std::string& LabelKeys::bokmal(std::string_view term) {
  stem(term, Language::nn);
  bokmal_.clear();
  for (const text::TermWord& word : words_) {
    if (!bokmal_.empty()) bokmal_ += ' ';
    if (word.number)
      bokmal_ += word.base;
    else
      bokmal_ += text::bokmal_key(text::folded_word(std::string_view(term_).substr(word.begin, word.end - word.begin)));
  }
  return bokmal_;
}

std::string_view LabelKeys::head() const noexcept {
  if (words_.empty()) return {};
  const std::size_t at = text::head_word(term_, words_);
  return at < words_.size() ? std::string_view(words_[at].base) : std::string_view{};
}

bool LabelKeys::is_one_word_and_small_ones() const noexcept {
  if (words_.size() != 1) return false;
  return !text::tokens(std::string_view(term_).substr(words_.back().end)).empty();
}

void LabelKeys::forget() noexcept {
  for (std::string* const text : {&exact_, &folded_, &stem_, &plain_, &bokmal_, &term_}) text->clear();
  words_.clear();
}

Language reading_language(std::uint16_t number) noexcept {
  return number > 0 && number < fixed_language_count ? static_cast<Language>(number) : Language::nb;
}

} // namespace samklang::image

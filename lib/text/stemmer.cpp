// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/stemmer.h>

#include <samklang/text/inflection.h>

#include <libstemmer.h>

#include <string>
#include <utility>

namespace samklang::text {

struct Stemmer::State {
  Language language = Language::none;
  sb_stemmer* snowball = nullptr;
  std::string word;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (snowball != nullptr) sb_stemmer_delete(snowball);
  }
};

Stemmer::Stemmer(Language language) : state_(std::make_unique<State>()) {
  state_->language = language;
  const char* algorithm = nullptr;
  if (language == Language::nb || language == Language::nn) algorithm = "norwegian";
  if (language == Language::en) algorithm = "english";
  if (algorithm != nullptr) state_->snowball = sb_stemmer_new(algorithm, "UTF_8");
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view folded_word) {
  std::string& word = state_->word;
  BaseForm base = base_form(folded_word, state_->language);
  word = std::move(base.word);
  if (state_->snowball == nullptr || base.kept) return word;
  // Norwegian endings come off one by one; English ones come off at once, and a second pass would bite into the word.
  const int passes = state_->language == Language::en ? 1 : 4;
  for (int pass = 0; pass < passes; ++pass) {
    const sb_symbol* stem = sb_stemmer_stem(state_->snowball, reinterpret_cast<const sb_symbol*>(word.data()),
                                            static_cast<int>(word.size()));
    const int length = sb_stemmer_length(state_->snowball);
    if (stem == nullptr || length <= 0 || static_cast<std::size_t>(length) == word.size()) break;
    word.assign(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length));
  }
  return word;
}

} // namespace samklang::text

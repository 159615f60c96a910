// SPDX-License-Identifier: Apache-2.0
#include "image/draft.h"
#include "image/label_keys.h"
#include "image/phrases.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::image {
namespace {

void split(const std::string& key, std::vector<std::string_view>& out) {
  out.clear();
  for (std::size_t from = 0; from < key.size();) {
    const std::size_t to = std::min(key.find(' ', from), key.size());
    if (to > from) out.push_back(std::string_view(key).substr(from, to - from));
    from = to + 1;
  }
}

} // namespace

void Draft::add_phrases() {
  const skos::Columns& columns = catalogue_->columns();
  LabelKeys keys;
  std::vector<std::string_view> words;
  const auto add = [&](const std::string& key, std::uint32_t row) {
    split(key, words);
    if (words.empty() || words.size() > longest_phrase) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      hash = phrase_hash(hash, phrase_word(words[i]));
      phrases_.add(hash, i + 1 < words.size() ? skos::no_index : row);
    }
  };
  for (std::uint32_t row = 0; row < columns.labels.size(); ++row) {
    const skos::Label& label = columns.labels[row];
    if (label.kind == skos::LabelKind::data_structure) continue;
    const std::string exact = keys.exact(catalogue_->text(label.text));
    const Language language = reading_language(label.language);
    const std::string stem = keys.stem(exact, language);
    // A term of nothing but small words, or of one letter or number, would be found everywhere; so would "samme som".
    const auto& read = keys.words();
    const bool says = std::any_of(read.begin(), read.end(), [&](const text::TermWord& word) {
      return !word.number && word.end - word.begin > 1 &&
             !text::is_stop_word(std::string_view(exact).substr(word.begin, word.end - word.begin), language);
    });
    if (!says || keys.is_one_word_and_small_ones()) continue;
    add(stem, row);
    if (const std::string& plain = keys.stem_without_qualifier(); !plain.empty()) add(plain, row);
    if (language == Language::nn) {
      if (const std::string& bokmal = keys.bokmal(exact); bokmal != stem) add(bokmal, row);
    }
  }
  phrases_.build();
}

} // namespace samklang::image

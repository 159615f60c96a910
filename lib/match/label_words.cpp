// SPDX-License-Identifier: Apache-2.0
#include "match/label_words.h"

#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::LabelKind;

constexpr auto bokmal = static_cast<std::uint16_t>(Language::nb);
constexpr auto english = static_cast<std::uint16_t>(Language::en);

bool has_words(const skos::Label& label) noexcept {
  return label.kind != LabelKind::data_structure && label.kind != LabelKind::hidden;
}

/// By agency: the language of labels that do not say theirs.
std::vector<std::uint16_t> guess(const Catalogue& catalogue) {
  const auto& columns = catalogue.columns();
  std::vector<std::array<std::uint64_t, 2>> seen(columns.agencies.size());
  std::vector<text::Token> tokens;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const std::uint32_t agency = columns.concepts[i].publisher;
    if (agency >= seen.size()) continue;
    for (const skos::Label& label : catalogue[i].labels()) {
      if (label.language != static_cast<std::uint16_t>(Language::none) || !has_words(label)) continue;
      const std::string_view term = catalogue.text(label.text);
      text::tokens(term, tokens);
      for (const text::Token& token : tokens) {
        const std::string folded = text::folded_word(token.in(term));
        const bool in_norwegian = text::is_stop_word(folded, Language::nb);
        const bool in_english = text::is_stop_word(folded, Language::en);
        if (in_norwegian != in_english) ++seen[agency][in_english ? 1 : 0];
      }
    }
  }
  std::vector<std::uint16_t> languages;
  for (const auto& [in_norwegian, in_english] : seen) languages.push_back(in_english > in_norwegian ? english : bokmal);
  return languages;
}

} // namespace

void LabelWords::read(const Catalogue& catalogue, const skos::Label& label, std::uint16_t language) {
  const std::string_view term = catalogue.text(label.text);
  text::tokens(term, tokens_);
  const auto read_words = [&](bool all) {
    places_.clear();
    int depth = 0;
    std::uint32_t seen = 0;
    for (const text::Token& token : tokens_) {
      for (; seen < token.begin; ++seen) {
        if (term[seen] == '(') ++depth;
        if (term[seen] == ')' && depth > 0) --depth;
      }
      seen = token.end;
      const WordTable::Known known = table_->read(token.in(term), language);
      if (known.stop && !all) continue;
      words_.push_back(known.word);
      places_.push_back({token.begin, token.end, {}, table_->is_number(known.word), depth > 0});
    }
  };
  read_words(false);
  if (places_.empty()) read_words(true);
  head_.push_back(static_cast<std::uint32_t>(text::head_word(term, places_)));
  language_.push_back(WordTable::group(language));
  begin_.push_back(static_cast<std::uint32_t>(words_.size()));
}

void LabelWords::skip() {
  head_.push_back(0);
  language_.push_back(0);
  begin_.push_back(static_cast<std::uint32_t>(words_.size()));
}

LabelWords::LabelWords(const Catalogue& catalogue, std::shared_ptr<WordTable> table) : table_(std::move(table)) {
  const auto& columns = catalogue.columns();
  const std::vector<std::uint16_t> guessed = guess(catalogue);
  begin_.reserve(columns.labels.size() + 1);
  head_.reserve(columns.labels.size());
  language_.reserve(columns.labels.size());
  words_.reserve(columns.labels.size() * 3);
  begin_.push_back(0);
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const std::uint32_t agency = columns.concepts[i].publisher;
    for (const skos::Label& label : catalogue[i].labels()) {
      if (!has_words(label)) {
        skip();
        continue;
      }
      const bool untagged = label.language == static_cast<std::uint16_t>(Language::none);
      read(catalogue, label, untagged && agency < guessed.size() ? guessed[agency] : label.language);
    }
  }
  weigh(catalogue);
}

void LabelWords::weigh(const Catalogue& catalogue) {
  const auto& columns = catalogue.columns();
  std::vector<std::uint32_t> bearers(table_->size());
  std::vector<std::uint32_t> last(table_->size(), skos::no_index);
  std::uint32_t concepts = 0;
  for (skos::ConceptIndex i = 0; i < catalogue.size() && i + 1 < columns.label_begin.size(); ++i) {
    bool any = false;
    for (std::uint32_t row = columns.label_begin[i]; row < columns.label_begin[i + 1]; ++row) {
      for (const std::uint32_t word : of(row)) {
        any = true;
        for (const std::uint32_t form : {twin(word), key(word)}) {
          if (last[form] == i) continue;
          last[form] = i;
          ++bearers[form];
        }
      }
    }
    if (any) ++concepts;
  }
  weights_.resize(table_->size());
  for (std::uint32_t word = 0; word < weights_.size(); ++word) {
    const std::uint32_t count = std::max(bearers[twin(word)], bearers[key(word)]);
    weights_[word] = count == 0 ? 0 : std::log(1 + double(concepts) / count);
  }
}

} // namespace samklang::match

// SPDX-License-Identifier: Apache-2.0
#include "align/corpus.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

std::size_t stemmer_of(Language language) noexcept {
  if (language == Language::nb || language == Language::nn || language == Language::none) return 0;
  return language == Language::en ? 1 : 2;
}

/// An exception reaches from its words to the end of the sentence or to a semicolon.
bool in_exception(std::string_view text, const std::vector<text::Negation>& negations, std::uint32_t place) noexcept {
  for (const text::Negation& negation : negations) {
    if (negation.kind != text::NegationKind::exception || negation.end > place) continue;
    const std::string_view between = text.substr(negation.end, place - negation.end);
    if (between.find(';') == std::string_view::npos && between.find(". ") == std::string_view::npos) return true;
  }
  return false;
}

} // namespace

Corpus::Corpus(const skos::Catalogue& catalogue)
    : catalogue_(catalogue),
      stemmers_{text::Stemmer(Language::nb), text::Stemmer(Language::en), text::Stemmer(Language::none)} {
  const auto definitions = catalogue.columns().definitions;
  begin_.reserve(definitions.size() + 1);
  begin_.push_back(0);
  std::vector<std::uint32_t> ids;
  std::vector<std::uint32_t> document_frequency;
  for (std::uint32_t row = 0; row < definitions.size(); ++row) {
    ids.clear();
    const std::string_view words = text(row);
    text::tokens(words, tokens_);
    for (const text::Token& token : tokens_) {
      const std::uint32_t stem = stem_of(token.in(words), language(row));
      if (stem != no_stem) ids.push_back(stem);
    }
    std::sort(ids.begin(), ids.end());
    document_frequency.resize(spellings_.size());
    for (std::size_t from = 0; from < ids.size();) {
      std::size_t to = from;
      while (to < ids.size() && ids[to] == ids[from]) ++to;
      stems_.push_back({ids[from], static_cast<std::uint32_t>(to - from)});
      ++document_frequency[ids[from]];
      from = to;
    }
    begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
  }
  idf_.reserve(document_frequency.size());
  const double documents = static_cast<double>(definitions.size()) + 1;
  for (const std::uint32_t frequency : document_frequency) idf_.push_back(1 + std::log(documents / (frequency + 1.0)));
  readings_.resize(definitions.size());
  wordings_.resize(definitions.size());
  labels_.resize(catalogue.columns().labels.size());
}

Language Corpus::language(std::uint32_t row) const noexcept {
  const std::uint16_t number = catalogue_.columns().definitions[row].language;
  // A language without a fixed number has no stemmer either: any such will do.
  return number < fixed_language_count ? static_cast<Language>(number) : Language::se;
}

std::uint32_t Corpus::stem_of(std::string_view word, Language language) {
  const std::size_t stemmer = stemmer_of(language);
  auto& known = known_words_[stemmer];
  if (const auto found = known.find(word); found != known.end()) return found->second;
  const std::string folded = text::folded_word(word);
  std::uint32_t id = no_stem;
  if (!text::is_stop_word(folded, language == Language::none ? Language::nb : language)) {
    const std::string stem(stemmers_[stemmer].stem(folded));
    const auto [place, added] = ids_.try_emplace(stem, static_cast<std::uint32_t>(spellings_.size()));
    if (added) spellings_.push_back(stem);
    id = place->second;
  }
  known.emplace(word, id);
  return id;
}

std::vector<std::uint32_t> Corpus::token_stems(std::uint32_t row, std::vector<text::Token>& words) {
  const std::string_view definition = text(row);
  text::tokens(definition, words);
  std::vector<std::uint32_t> stems;
  stems.reserve(words.size());
  for (const text::Token& word : words) stems.push_back(stem_of(word.in(definition), language(row)));
  return stems;
}

const Reading& Corpus::reading(std::uint32_t row) {
  std::optional<Reading>& slot = readings_[row];
  if (slot) return *slot;
  const std::string_view words = text(row);
  slot = Reading{text::numbers(words, language(row)),
                 {},
                 text::negations(words, language(row)),
                 text::facet(words, language(row))};
  for (const text::Number& number : slot->numbers)
    slot->excluded.push_back(in_exception(words, slot->negations, number.begin) ? 1 : 0);
  return *slot;
}

const std::string& Corpus::wording(std::uint32_t row) {
  std::optional<std::string>& slot = wordings_[row];
  if (!slot) slot = text::wording_key(text(row));
  return *slot;
}

void Corpus::content_stems(std::string_view words, Language language, std::vector<std::string>& out) {
  for (const text::Token& token : text::tokens(words)) {
    const std::string folded = text::folded_word(token.in(words));
    if (!text::is_stop_word(folded, language == Language::none ? Language::nb : language))
      out.emplace_back(stemmers_[stemmer_of(language)].stem(folded));
  }
}

const LabelReading& Corpus::label(std::uint32_t row) {
  std::optional<LabelReading>& slot = labels_[row];
  if (slot) return *slot;
  const skos::Label& label = catalogue_.columns().labels[row];
  const std::string_view words = catalogue_.text(label.text);
  const Language language =
      label.language < fixed_language_count ? static_cast<Language>(label.language) : Language::se;
  slot.emplace();
  slot->facet = text::facet_of_term(text::term_key(words));
  for (const text::Token& token : text::tokens(words)) {
    const std::string folded = text::folded_word(token.in(words));
    const auto found = ids_.find(stemmers_[stemmer_of(language)].stem(folded));
    if (found != ids_.end()) slot->stems.push_back(found->second);
  }
  std::sort(slot->stems.begin(), slot->stems.end());
  slot->stems.erase(std::unique(slot->stems.begin(), slot->stems.end()), slot->stems.end());
  return *slot;
}

} // namespace samklang::align

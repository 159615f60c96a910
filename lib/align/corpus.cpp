// SPDX-License-Identifier: Apache-2.0
#include "align/corpus.h"

#include <samklang/text/plain_text.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

/// In sixteenths: one definition more or less among thousands must not move every verdict a hair (Keeping).
double in_steps(double value) noexcept { return std::round(value * 16) / 16; }

} // namespace

Corpus::Corpus(const skos::Catalogue& catalogue, std::shared_ptr<const match::WordPairs> pairs)
    : catalogue_(catalogue) {
  vocabulary_.learn(std::move(pairs));
  const auto definitions = catalogue.columns().definitions;
  const auto starts = catalogue.columns().definition_begin;
  owner_.resize(definitions.size(), skos::no_index);
  for (skos::ConceptIndex one = 0; one + 1 < starts.size(); ++one)
    for (std::uint32_t row = starts[one]; row < starts[one + 1] && row < owner_.size(); ++row) owner_[row] = one;
  begin_.reserve(definitions.size() + 1);
  begin_.push_back(0);
  std::vector<std::uint32_t> ids;
  std::vector<std::uint32_t> document_frequency;
  std::vector<text::Token> tokens;
  for (std::uint32_t row = 0; row < definitions.size(); ++row) {
    ids.clear();
    const text::PlainText plain(text(row));
    const std::string_view words = plain.view();
    text::tokens(words, tokens);
    for (const text::Token& token : tokens) {
      const std::uint32_t word = vocabulary_.number(token.in(words), language(row));
      if (word != Vocabulary::no_word) ids.push_back(word);
    }
    std::sort(ids.begin(), ids.end());
    document_frequency.resize(vocabulary_.size());
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
  for (const std::uint32_t frequency : document_frequency)
    idf_.push_back(in_steps(1 + std::log(documents / (frequency + 1.0))));
  idf_of_new_ = in_steps(1 + std::log(documents));
  for (const std::string_view word : text::referring_words()) {
    const std::uint32_t number = vocabulary_.number(word, Language::nb);
    if (number != Vocabulary::no_word) referring_.push_back(number);
  }
  std::sort(referring_.begin(), referring_.end());
  readings_.resize(definitions.size());
  wordings_.resize(definitions.size());
  notes_.resize(catalogue.size());
  labels_.resize(catalogue.columns().labels.size());
}

Language Corpus::language(std::uint32_t row) const noexcept {
  const std::uint16_t number = catalogue_.columns().definitions[row].language;
  // A language without a fixed number has no stemmer either: any such will do.
  return number < fixed_language_count ? static_cast<Language>(number) : Language::se;
}

const Reading& Corpus::reading(std::uint32_t row) {
  if (readings_[row]) return *readings_[row];
  std::vector<std::string_view> own;
  if (owner_[row] != skos::no_index)
    for (const skos::Label& label : catalogue_[owner_[row]].labels()) own.push_back(catalogue_.text(label.text));
  auto reading = std::make_unique<Reading>();
  reading->parts = text::analyse_definition(text(row), language(row), own);
  number_mentions(text(row), language(row), *reading);
  readings_[row] = std::move(reading);
  return *readings_[row];
}

void Corpus::number_mentions(std::string_view words, Language language, Reading& reading) {
  const text::Lexicon& lexicon = text::Lexicon::standard();
  const auto& all = reading.parts.words;
  const bool marked_up = text::PlainText(words).changed();
  const auto number_of = [&](const text::DefinitionWord& word) {
    const std::string_view written = words.substr(word.begin, word.end - word.begin);
    return vocabulary_.number(marked_up ? text::PlainText(written).view() : written, language);
  };
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < all.size();) {
    // Expressions may hold function words ("i strekk"), so the keys of the next words as written.
    keys.clear();
    for (std::size_t j = i; j < std::min(all.size(), i + 4) && all[j].clause == all[i].clause; ++j) {
      const std::string_view word = words.substr(all[j].begin, all[j].end - all[j].begin);
      const std::uint32_t number = number_of(all[j]);
      keys.push_back(number == Vocabulary::no_word ? text::folded_word(word) : vocabulary_.key(number));
    }
    std::string expression;
    const std::size_t length = all[i].role == text::WordRole::frame ? 1 : lexicon.expression(keys, expression);
    const text::DefinitionWord& first = all[i];
    const bool any_content =
        std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(i + length),
                    [](const text::DefinitionWord& one) { return one.content; });
    if (length > 1 || first.content) {
      const std::uint32_t number = length > 1 ? vocabulary_.number_of_key(expression) : number_of(first);
      if (number != Vocabulary::no_word) {
        if (reading.parts.head != text::DefinitionAnalysis::none && reading.parts.head >= i &&
            reading.parts.head < i + length)
          reading.head = static_cast<std::uint32_t>(reading.mentions.size());
        reading.mentions.push_back({number, first.begin, all[i + length - 1].end, static_cast<std::uint32_t>(i),
                                    first.role, first.clause, first.negated, length == 1 ? first.light : !any_content,
                                    first.name});
      }
    }
    i += length;
  }
  find_kind(reading);
}

/// The head is the last noun that the tables know among the words of the genus: "bolig tilpasset eldre" is a dwelling.
void Corpus::find_kind(Reading& reading) {
  for (std::uint32_t i = 0; i < reading.mentions.size() && reading.mentions[i].role == text::WordRole::genus; ++i)
    if (vocabulary_.sense(reading.mentions[i].word).kind != text::ThingKind::unknown) reading.head = i;
  if (reading.parts.event) {
    reading.kind = text::ThingKind::event;
    reading.head = text::DefinitionAnalysis::none;
    return;
  }
  if (reading.head != text::DefinitionAnalysis::none) {
    const text::WordSense& sense = vocabulary_.sense(reading.mentions[reading.head].word);
    reading.kind = sense.kind;
    reading.other_kind = sense.other_kind;
  } else if (reading.parts.person) {
    reading.kind = text::ThingKind::person;
  }
}

std::span<const std::uint32_t> Corpus::notes(skos::ConceptIndex index) {
  constexpr std::size_t most_words = 80;
  if (!notes_[index]) {
    auto words = std::make_unique<std::vector<std::uint32_t>>();
    for (const skos::Label& label : catalogue_[index].labels())
      content_words(catalogue_.text(label.text),
                    label.language < fixed_language_count ? static_cast<Language>(label.language) : Language::se,
                    *words);
    for (const skos::Note& note : catalogue_[index].notes()) {
      if (note.kind != skos::NoteKind::scope_note && note.kind != skos::NoteKind::example) continue;
      content_words(catalogue_.text(note.text),
                    note.language < fixed_language_count ? static_cast<Language>(note.language) : Language::se, *words);
      if (words->size() > most_words) break;
    }
    if (words->size() > most_words) words->resize(most_words);
    std::sort(words->begin(), words->end());
    words->erase(std::unique(words->begin(), words->end()), words->end());
    notes_[index] = std::move(words);
  }
  return *notes_[index];
}

const std::string& Corpus::wording(std::uint32_t row) {
  if (!wordings_[row]) wordings_[row] = std::make_unique<const std::string>(text::wording_key(text(row)));
  return *wordings_[row];
}

void Corpus::content_words(std::string_view words, Language language, std::vector<std::uint32_t>& out) {
  const text::PlainText plain(words);
  for (const text::Token& token : text::tokens(plain.view())) {
    const std::uint32_t number = vocabulary_.number(token.in(plain.view()), language);
    if (number != Vocabulary::no_word) out.push_back(number);
  }
}

const LabelReading& Corpus::label(std::uint32_t row) {
  if (labels_[row]) return *labels_[row];
  const skos::Label& label = catalogue_.columns().labels[row];
  const std::string_view words = catalogue_.text(label.text);
  const Language language =
      label.language < fixed_language_count ? static_cast<Language>(label.language) : Language::se;
  auto reading = std::make_unique<LabelReading>();
  reading->facet = text::facet_of_term(text::term_key(words));
  for (const text::Token& token : text::tokens(words)) {
    const std::uint32_t number = vocabulary_.number(token.in(words), language);
    if (number != Vocabulary::no_word) reading->stems.push_back(number);
  }
  std::sort(reading->stems.begin(), reading->stems.end());
  reading->stems.erase(std::unique(reading->stems.begin(), reading->stems.end()), reading->stems.end());
  labels_[row] = std::move(reading);
  return *labels_[row];
}

} // namespace samklang::align

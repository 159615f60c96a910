// SPDX-License-Identifier: Apache-2.0
#include "align/corpus.h"

#include "align/background_look_up.h"
#include "base/parallel.h"

#include <samklang/base/fingerprint.h>
#include <samklang/text/plain_text.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

/// In sixteenths: one definition more or less among thousands must not move every verdict a hair (Keeping).
double in_steps(double value) noexcept { return std::round(value * 16) / 16; }

Language known_language(std::uint16_t number) noexcept {
  // A language without a fixed number has no stemmer either: any such will do.
  return number < fixed_language_count ? static_cast<Language>(number) : Language::se;
}

constexpr std::size_t texts_at_once = 512; // to a thread

} // namespace

/// What one thread has read of some texts, its words not yet numbered.
struct Corpus::Part {
  explicit Part(const Vocabulary& vocabulary) : reader(vocabulary) {}

  void read(std::string_view text, Language language) {
    const text::PlainText plain(text);
    text::tokens(plain.view(), tokens);
    for (const text::Token& token : tokens) reader.read(token.in(plain.view()), language, words);
    end();
  }
  void end() { ends.push_back(static_cast<std::uint32_t>(words.size())); }

  /// Calls take(words of a text) for each text in order, once all words have numbers.
  template <class Take> void each(Take take) {
    for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++])
      take(std::span<std::uint32_t>(words).subspan(begin, ends[i] - begin));
  }

  Vocabulary::Reader reader;
  std::vector<text::Token> tokens;
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> ends; ///< by text
};

Corpus::Corpus(const skos::Catalogue& catalogue, unsigned threads, std::shared_ptr<const match::WordPairs> pairs,
               const Background* background)
    : catalogue_(catalogue), threads_(threads), background_(background) {
  vocabulary_.learn(std::move(pairs));
  const auto definitions = catalogue.columns().definitions;
  const auto starts = catalogue.columns().definition_begin;
  owner_.resize(definitions.size(), skos::no_index);
  for (skos::ConceptIndex one = 0; one + 1 < starts.size(); ++one)
    for (std::uint32_t row = starts[one]; row < starts[one + 1] && row < owner_.size(); ++row) owner_[row] = one;
  number_definitions();
  for (const std::string_view word : text::referring_words()) {
    const std::uint32_t number = vocabulary_.number(word, Language::nb);
    if (number != Vocabulary::no_word) referring_.push_back(number);
  }
  std::sort(referring_.begin(), referring_.end());
  words_ = vocabulary_.size();
  readings_.resize(definitions.size());
  wordings_.resize(definitions.size());
  notes_.resize(catalogue.size());
  labels_.resize(catalogue.columns().labels.size());
}

void Corpus::number_definitions() {
  const auto definitions = catalogue_.columns().definitions;
  begin_.reserve(definitions.size() + 1);
  begin_.push_back(0);
  std::vector<std::uint32_t> document_frequency;
  read_ahead(
      threads_, definitions.size(), texts_at_once, [&] { return Part(vocabulary_); },
      [&](Part& part, std::size_t begin, std::size_t end) {
        for (auto row = static_cast<std::uint32_t>(begin); row < end; ++row) part.read(text(row), language(row));
      },
      [&](Part& part, std::size_t, std::size_t) {
        vocabulary_.take(part.reader, part.words);
        document_frequency.resize(vocabulary_.size());
        part.each([&](std::span<std::uint32_t> words) { count_words(words, document_frequency); });
      });
  idf_.reserve(document_frequency.size());
  const double documents = static_cast<double>(definitions.size()) + 1;
  for (const std::uint32_t frequency : document_frequency)
    idf_.push_back(in_steps(1 + std::log(documents / (frequency + 1.0))));
  idf_of_new_ = in_steps(1 + std::log(documents));
}

void Corpus::count_words(std::span<std::uint32_t> words, std::vector<std::uint32_t>& document_frequency) {
  std::sort(words.begin(), words.end());
  for (std::size_t from = 0; from < words.size() && words[from] != Vocabulary::no_word;) {
    std::size_t to = from;
    while (to < words.size() && words[to] == words[from]) ++to;
    stems_.push_back({words[from], static_cast<std::uint32_t>(to - from)});
    ++document_frequency[words[from]];
    from = to;
  }
  begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
}

Language Corpus::language(std::uint32_t row) const noexcept {
  return known_language(catalogue_.columns().definitions[row].language);
}

void Corpus::read_concepts(std::span<const skos::ConceptIndex> concepts) {
  const auto& label_begin = catalogue_.columns().label_begin;
  read_ahead(
      threads_, concepts.size(), texts_at_once, [&] { return Part(vocabulary_); },
      [&](Part& part, std::size_t begin, std::size_t end) {
        for (const skos::ConceptIndex one : concepts.subspan(begin, end - begin)) read_words(one, part);
      },
      [&](Part& part, std::size_t at, std::size_t) {
        vocabulary_.take(part.reader, part.words);
        // The labels of a concept, then its notes.
        std::uint32_t label = 0;
        part.each([&](std::span<std::uint32_t> words) {
          const skos::ConceptIndex one = concepts[at];
          if (label < catalogue_[one].labels().size()) {
            labels_[label_begin[one] + label++] = keep(words);
          } else {
            notes_[one] = keep(words);
            label = 0;
            ++at;
          }
        });
      });
  for (const std::string& expression : text::Lexicon::standard().expressions()) vocabulary_.number_of_key(expression);
  vocabulary_.settle(threads_);
  if (background_ != nullptr) take_rarity();
  read_wordings(concepts);
}

/// Words of terms and notes too: definitions elsewhere may have them.
void Corpus::take_rarity() {
  const BackgroundRows& rows = background_->rows();
  const double documents = static_cast<double>(std::max<std::size_t>(rows.text_begin.size(), 1));
  idf_of_new_ = in_steps(1 + std::log(documents));
  idf_.assign(vocabulary_.size(), idf_of_new_);
  for (std::uint32_t word = 0; word < idf_.size(); ++word) {
    const auto known = background_->find(vocabulary_.key(word));
    if (known && *known < rows.rarity.size()) idf_[word] = 1 + rows.rarity[*known] / background_steps;
  }
}

void Corpus::read_words(skos::ConceptIndex index, Part& part) const {
  constexpr std::size_t most_words = 80;
  const skos::Concept one = catalogue_[index];
  for (const skos::Label& label : one.labels()) part.read(catalogue_.text(label.text), known_language(label.language));
  // What its notes say besides begins with the terms once more.
  std::vector<std::uint32_t> all;
  const auto add = [&](skos::Text text, std::uint16_t language) {
    const std::string_view words = catalogue_.text(text);
    const text::PlainText plain(words);
    text::tokens(plain.view(), part.tokens);
    for (const text::Token& token : part.tokens)
      part.reader.read(token.in(plain.view()), known_language(language), all);
    std::erase(all, Vocabulary::no_word);
  };
  for (const skos::Label& label : one.labels()) add(label.text, label.language);
  for (const skos::Note& note : one.notes()) {
    if (note.kind != skos::NoteKind::scope_note && note.kind != skos::NoteKind::example) continue;
    add(note.text, note.language);
    if (all.size() > most_words) break;
  }
  if (all.size() > most_words) all.resize(most_words);
  part.words.insert(part.words.end(), all.begin(), all.end());
  part.end();
}

/// Sorted, each once.
Corpus::Run Corpus::keep(std::span<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  auto end = std::unique(words.begin(), words.end());
  if (end != words.begin() && *(end - 1) == Vocabulary::no_word) --end;
  const Run run{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(end - words.begin())};
  pool_.insert(pool_.end(), words.begin(), end);
  return run;
}

void Corpus::read_wordings(std::span<const skos::ConceptIndex> concepts) {
  const auto& starts = catalogue_.columns().definition_begin;
  in_parts(threads_, concepts.size(), texts_at_once, [&](std::size_t begin, std::size_t end) {
    for (const skos::ConceptIndex one : concepts.subspan(begin, end - begin)) {
      for (std::uint32_t row = starts[one]; row < starts[one + 1]; ++row) {
        const std::string wording = text::wording_key(text(row));
        wordings_[row] = wording.empty() ? 0 : fingerprint(wording)[0] | 1;
      }
    }
  });
}

bool Corpus::same_wording(std::uint32_t row_a, std::uint32_t row_b) const {
  return wordings_[row_a] == wordings_[row_b] && text::wording_key(text(row_a)) == text::wording_key(text(row_b));
}

text::FacetKind Corpus::facet_of_label(std::uint32_t row) const {
  return text::facet_of_term(text::term_key(catalogue_.text(catalogue_.columns().labels[row].text)));
}

void Corpus::read_definitions(std::span<const std::uint32_t> rows) {
  constexpr std::size_t part = 128;
  in_parts(threads_, rows.size(), part, [&](std::size_t begin, std::size_t end) {
    for (const std::uint32_t row : rows.subspan(begin, end - begin))
      if (!readings_[row]) readings_[row] = read(row);
  });
}

std::unique_ptr<const Reading> Corpus::read(std::uint32_t row) const {
  std::vector<std::string_view> own;
  if (owner_[row] != skos::no_index)
    for (const skos::Label& label : catalogue_[owner_[row]].labels()) own.push_back(catalogue_.text(label.text));
  auto reading = std::make_unique<Reading>();
  reading->parts = text::analyse_definition(text(row), language(row), own);
  number_mentions(text(row), language(row), *reading);
  // Nobody asks for these; a hundred thousand readings are kept to the end.
  reading->parts.laws = {};
  reading->parts.negations = {};
  reading->parts.words.shrink_to_fit();
  reading->parts.clauses.shrink_to_fit();
  return reading;
}

void Corpus::number_mentions(std::string_view words, Language language, Reading& reading) const {
  const text::Lexicon& lexicon = text::Lexicon::standard();
  const auto& all = reading.parts.words;
  std::vector<std::uint32_t> numbers;
  numbers.reserve(all.size());
  const bool marked_up = text::PlainText(words).changed();
  for (const text::DefinitionWord& one : all) {
    const std::string_view written = words.substr(one.begin, one.end - one.begin);
    numbers.push_back(vocabulary_.find(marked_up ? text::PlainText(written).view() : written, language));
  }
  const auto key = [&](std::size_t i) {
    return numbers[i] == Vocabulary::no_word ? text::folded_word(words.substr(all[i].begin, all[i].end - all[i].begin))
                                             : std::string(vocabulary_.key(numbers[i]));
  };
  const auto begins_expression = [&](std::size_t i) {
    return numbers[i] == Vocabulary::no_word ? lexicon.begins_expression(key(i))
                                             : vocabulary_.begins_expression(numbers[i]);
  };
  reading.mentions.reserve(static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const text::DefinitionWord& one) { return one.content; })));
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t length = 1;
    std::string expression;
    if (all[i].role != text::WordRole::frame && begins_expression(i)) {
      // Expressions may hold function words ("i strekk"), so the keys of the next words as written.
      keys.clear();
      for (std::size_t j = i; j < std::min(all.size(), i + 4) && all[j].clause == all[i].clause; ++j)
        keys.push_back(key(j));
      length = lexicon.expression(keys, expression);
    }
    const text::DefinitionWord& first = all[i];
    const bool any_content =
        std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(i + length),
                    [](const text::DefinitionWord& one) { return one.content; });
    if (length > 1 || first.content) {
      const std::uint32_t number = length > 1 ? vocabulary_.find_key(expression) : numbers[i];
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
void Corpus::find_kind(Reading& reading) const {
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

} // namespace samklang::align

// SPDX-License-Identifier: Apache-2.0
#include "match/label_words.h"

#include "base/parallel.h"

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

/// What one thread has read of some labels, the words not yet numbered.
struct LabelWords::Part {
  struct Label {
    skos::Text term;
    std::uint16_t language = 0;
    std::uint32_t words = 0; ///< how many of `words` and `places`
  };
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool qualifier = false;
  };

  explicit Part(const WordTable& table) : reader(table) {}

  void skip() { labels.emplace_back(); }
  void read(const Catalogue& catalogue, const skos::Label& label, std::uint16_t language) {
    const std::string_view term = catalogue.text(label.text);
    text::tokens(term, tokens);
    const std::size_t before = words.size();
    read_words(term, language, false);
    if (words.size() == before) read_words(term, language, true);
    labels.push_back({label.text, language, static_cast<std::uint32_t>(words.size() - before)});
  }
  void read_words(std::string_view term, std::uint16_t language, bool all) {
    int depth = 0;
    std::uint32_t seen = 0;
    for (const text::Token& token : tokens) {
      for (; seen < token.begin; ++seen) {
        if (term[seen] == '(') ++depth;
        if (term[seen] == ')' && depth > 0) --depth;
      }
      seen = token.end;
      const WordTable::Reader::Read known = reader.read(token.in(term), language);
      if (known.stop && !all) continue;
      words.push_back(known.word);
      places.push_back({token.begin, token.end, depth > 0});
    }
  }

  WordTable::Reader reader;
  std::vector<text::Token> tokens;
  std::vector<Label> labels;
  std::vector<std::uint32_t> words;
  std::vector<Place> places;
};

void LabelWords::take(const Catalogue& catalogue, Part& part) {
  table_->take(part.reader, part.words);
  std::vector<text::TermWord> places;
  std::size_t at = 0;
  for (const Part::Label& label : part.labels) {
    places.clear();
    for (std::uint32_t i = 0; i < label.words; ++i, ++at) {
      const Part::Place& place = part.places[at];
      words_.push_back(part.words[at]);
      places.push_back({place.begin, place.end, {}, table_->is_number(part.words[at]), place.qualifier});
    }
    head_.push_back(static_cast<std::uint32_t>(text::head_word(catalogue.text(label.term), places)));
    language_.push_back(WordTable::group(label.language));
    begin_.push_back(static_cast<std::uint32_t>(words_.size()));
  }
}

LabelWords::LabelWords(const Catalogue& catalogue, std::shared_ptr<WordTable> table, unsigned threads)
    : table_(std::move(table)) {
  const auto& columns = catalogue.columns();
  const std::vector<std::uint16_t> guessed = guess(catalogue);
  begin_.reserve(columns.labels.size() + 1);
  head_.reserve(columns.labels.size());
  language_.reserve(columns.labels.size());
  words_.reserve(columns.labels.size() * 3);
  begin_.push_back(0);
  constexpr std::size_t concepts = 512;
  read_ahead(
      threads, catalogue.size(), concepts, [&] { return Part(*table_); },
      [&](Part& part, std::size_t begin, std::size_t end) {
        for (auto i = static_cast<skos::ConceptIndex>(begin); i < end; ++i) {
          const std::uint32_t agency = columns.concepts[i].publisher;
          for (const skos::Label& label : catalogue[i].labels()) {
            const bool untagged = label.language == static_cast<std::uint16_t>(Language::none);
            if (has_words(label))
              part.read(catalogue, label, untagged && agency < guessed.size() ? guessed[agency] : label.language);
            else
              part.skip();
          }
        }
      },
      [&](Part& part, std::size_t, std::size_t) { take(catalogue, part); });
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

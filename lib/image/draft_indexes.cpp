// SPDX-License-Identifier: Apache-2.0
#include "image/draft.h"
#include "image/label_keys.h"
#include "image/word_reader.h"

#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace samklang::image {

void Draft::add_labels() {
  const skos::Columns& columns = catalogue_->columns();
  LabelKeys keys;
  struct Suggested {
    std::string key;
    std::uint32_t label;
  };
  std::vector<Suggested> suggested;
  for (std::uint32_t row = 0; row < columns.labels.size(); ++row) {
    const skos::Label& label = columns.labels[row];
    const std::string_view term = catalogue_->text(label.text);
    const std::string& exact = keys.exact(term);
    if (exact.empty()) continue;
    label_keys_.add(key_hash(KeySpace::exact, exact), row);
    if (const std::string& folded = keys.folded(exact); folded != exact && !folded.empty())
      label_keys_.add(key_hash(KeySpace::folded, folded), row);
    // Names of columns are written as they are, and inflected by nobody.
    if (label.kind == skos::LabelKind::data_structure) continue;
    suggested.push_back({exact, row});
    const Language language = reading_language(label.language);
    const std::string stem = keys.stem(exact, language);
    if (keys.is_one_word_and_small_ones()) continue;
    if (stem != exact && !stem.empty()) label_keys_.add(key_hash(KeySpace::stem, stem), row);
    if (const std::string& plain = keys.stem_without_qualifier(); !plain.empty())
      label_keys_.add(key_hash(KeySpace::stem, plain), row);
    if (language != Language::nn) continue;
    if (const std::string& bokmal = keys.bokmal(exact); bokmal != stem && bokmal != exact && !bokmal.empty())
      label_keys_.add(key_hash(KeySpace::bokmal, bokmal), row);
  }
  label_keys_.build();
  std::sort(suggested.begin(), suggested.end(),
            [](const auto& x, const auto& y) { return std::tie(x.key, x.label) < std::tie(y.key, y.label); });
  suggestions_.reserve(suggested.size());
  for (const Suggested& one : suggested) {
    // Most terms are written as their keys are: no second copy.
    const skos::Text text = columns.labels[one.label].text;
    suggestions_.push_back({catalogue_->text(text) == one.key ? text : keep(one.key), one.label});
  }
}

void Draft::add_words() {
  WordReader reader;
  // Of each word of a concept how much it weighs there, before it is cut down to what a posting holds.
  std::map<std::string, std::uint32_t, std::less<>> in_concept;
  document_lengths_.reserve(catalogue_->size());
  for (skos::ConceptIndex i = 0; i < catalogue_->size(); ++i) {
    const skos::Concept entry = (*catalogue_)[i];
    in_concept.clear();
    std::uint32_t length = 0;
    const auto add = [&](std::string_view text, std::uint16_t language, std::uint32_t weight) {
      reader.read(text, reading_language(language), [&](std::string_view word, std::size_t, std::size_t) {
        auto place = in_concept.find(word);
        if (place == in_concept.end()) place = in_concept.emplace(word, 0).first;
        place->second += weight;
        length += 1;
      });
    };
    for (const skos::Label& label : entry.labels())
      add(catalogue_->text(label.text), label.language, label_word_weight);
    for (const skos::Definition& definition : entry.definitions())
      add(catalogue_->text(definition.text), definition.language, text_word_weight);
    for (const skos::Note& note : entry.notes()) {
      if (note.kind == skos::NoteKind::identifier || note.kind == skos::NoteKind::notation ||
          note.kind == skos::NoteKind::type)
        continue;
      add(catalogue_->text(note.text), note.language, text_word_weight);
    }
    document_lengths_.push_back(static_cast<std::uint16_t>(std::min<std::uint32_t>(length, 0xFFFF)));
    for (const auto& [word, weight] : in_concept)
      word_keys_.add(key_hash(KeySpace::word, word), word_posting(i, weight));
  }
  word_keys_.build();
}

} // namespace samklang::image

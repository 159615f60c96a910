// SPDX-License-Identifier: Apache-2.0
#include "match/records.h"

#include "base/parallel.h"
#include "text/bokmaal.h"

#include <samklang/text/plain_text.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::ConceptIndex;
using skos::no_index;

constexpr auto norwegian = static_cast<std::uint16_t>(Language::nb);

constexpr float part_share = 0.5F;  // a part of a compound, or a word in another language, is less than the word
constexpr float label_share = 1.5F; // a term says more of a concept than a word of its definition

} // namespace

/// What one thread has read of some definitions, the words not yet numbered.
struct Records::Part {
  explicit Part(const WordTable& table) : reader(table) {}

  void read(std::string_view text, std::uint16_t language) {
    const text::PlainText plain(text);
    text::tokens(plain.view(), tokens);
    for (const text::Token& token : tokens) {
      const WordTable::Reader::Read known = reader.read(token.in(plain.view()), language);
      if (!known.stop) words.push_back(known.word);
    }
    ends.push_back(static_cast<std::uint32_t>(words.size()));
  }

  WordTable::Reader reader;
  std::vector<text::Token> tokens;
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> ends; ///< by text
};

Records::Records(const Catalogue& catalogue, const LabelWords& labels, WordTable& table, unsigned threads)
    : catalogue_(catalogue), columns_(catalogue.columns()), labels_(labels), table_(table), threads_(threads) {
  read_definitions();
  learn_parts();
  collect_features();
  collect_atoms();
  weigh();
}

/// The words of all definitions, by row.
void Records::read_definitions() {
  definition_begin_.reserve(columns_.definitions.size() + 1);
  definition_begin_.push_back(0);
  constexpr std::size_t texts = 512;
  read_ahead(
      threads_, columns_.definitions.size(), texts, [&] { return Part(table_); },
      [&](Part& part, std::size_t begin, std::size_t end) {
        for (const skos::Definition& definition : columns_.definitions.subspan(begin, end - begin)) {
          const bool untagged = definition.language == static_cast<std::uint16_t>(Language::none);
          part.read(catalogue_.text(definition.text),
                    untagged ? static_cast<std::uint16_t>(Language::nb) : definition.language);
        }
      },
      [&](Part& part, std::size_t, std::size_t) {
        table_.take(part.reader, part.words);
        for (std::size_t text = 0, at = 0; text < part.ends.size(); ++text) {
          for (; at < part.ends[text]; ++at)
            if (!table_.is_number(part.words[at])) definition_words_.push_back(table_.key(part.words[at]));
          definition_begin_.push_back(static_cast<std::uint32_t>(definition_words_.size()));
        }
      });
}

/// What compounds are made of, by word.
void Records::learn_parts() {
  std::vector<std::uint32_t> counts(table_.size());
  for (const std::uint32_t word : definition_words_) ++counts[word];
  for (std::uint32_t row = 0; row < columns_.labels.size(); ++row)
    for (const std::uint32_t word : labels_.of(row)) ++counts[table_.key(word)];
  std::vector<text::CountedWord> seen;
  for (std::uint32_t word = 0; word < counts.size(); ++word)
    if (counts[word] > 0 && table_.language(word) == norwegian && !table_.is_number(word))
      seen.push_back({table_.spelling(word), counts[word]});
  const text::CompoundParts compounds(seen);
  const auto words = static_cast<std::uint32_t>(counts.size());
  part_begin_.assign(1, 0);
  // Spellings are copied: the table grows while parts are numbered.
  using Spellings = std::vector<std::vector<std::string>>;
  constexpr std::size_t at_once = 1024;
  read_ahead(
      threads_, words, at_once, [] { return Spellings(); },
      [&](Spellings& part, std::size_t begin, std::size_t end) {
        part.resize(end - begin);
        for (auto word = static_cast<std::uint32_t>(begin); word < end; ++word)
          if (counts[word] > 0) parts_of(word, compounds, part[word - begin]);
      },
      [&](Spellings& part, std::size_t, std::size_t) {
        for (const std::vector<std::string>& spellings : part) {
          for (const std::string& spelling : spellings) parts_.push_back(table_.intern(spelling, norwegian, false));
          part_begin_.push_back(static_cast<std::uint32_t>(parts_.size()));
        }
      });
}

void Records::parts_of(std::uint32_t word, const text::CompoundParts& compounds, std::vector<std::string>& out) const {
  if (table_.language(word) == static_cast<std::uint16_t>(Language::en)) {
    const std::string_view translated = text::bokmaal_of_english(table_.spelling(word));
    if (!translated.empty())
      for (text::TermWord& part : text::term_words(translated, Language::nb)) out.push_back(std::move(part.base));
  }
  if (table_.language(word) == norwegian) {
    const auto found = compounds.parts(table_.spelling(word));
    if (found.size() > 1) out.insert(out.end(), found.begin(), found.end());
  }
}

void Records::add(std::uint32_t word, float weight, std::uint8_t place, std::uint32_t row) {
  own_.push_back({word, weight, place, row});
  if (word + 1 >= part_begin_.size()) return;
  for (std::uint32_t i = part_begin_[word]; i < part_begin_[word + 1]; ++i)
    own_.push_back({parts_[i], weight * part_share, place, row});
}

void Records::collect_features() {
  begin_.assign(1, 0);
  std::unordered_map<std::string_view, std::uint32_t> laws;
  for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
    own_.clear();
    for (std::uint32_t row = columns_.definition_begin[i]; row < columns_.definition_begin[i + 1]; ++row) {
      for (std::uint32_t at = definition_begin_[row]; at < definition_begin_[row + 1]; ++at)
        add(definition_words_[at], 1, in_definition, row);
      for (const skos::Citation& citation : catalogue_.citations(columns_.definitions[row].citations)) {
        for (std::uint32_t at = citation.laws.begin; at < citation.laws.begin + citation.laws.count; ++at) {
          const std::string_view key = catalogue_.text(columns_.law_keys[at]);
          if (key.find("/§") == std::string_view::npos) continue; // an act alone is too little
          const auto [place, added] = laws.try_emplace(key, 0);
          if (added) place->second = no_index - static_cast<std::uint32_t>(laws.size());
          own_.push_back({place->second, 1, in_law, at});
        }
      }
    }
    for (std::uint32_t row = columns_.label_begin[i]; row < columns_.label_begin[i + 1]; ++row)
      for (const std::uint32_t word : labels_.of(row)) add(table_.key(word), label_share, in_label, row);
    // One entry a word: the strongest weight, all places, the row of the strongest.
    std::sort(own_.begin(), own_.end(), [](const Feature& left, const Feature& right) {
      return std::tuple(left.id, -left.weight, left.row) < std::tuple(right.id, -right.weight, right.row);
    });
    for (const Feature& feature : own_) {
      if (features_.size() > begin_.back() && features_.back().id == feature.id)
        features_.back().places |= feature.places;
      else
        features_.push_back(feature);
    }
    begin_.push_back(static_cast<std::uint32_t>(features_.size()));
  }
  // Sections of law get the numbers after the words.
  const auto words = static_cast<std::uint32_t>(table_.size());
  ids_ = words + static_cast<std::uint32_t>(laws.size());
  for (Feature& feature : features_)
    if (feature.places == in_law) feature.id = words + (no_index - feature.id) - 1;
}

/// The smallest parts of a label's words, sorted: what it is made of, whatever it writes as one word.
void Records::collect_atoms() {
  atom_begin_.assign(1, 0);
  for (std::uint32_t row = 0; row < columns_.labels.size(); ++row) {
    const auto from = static_cast<std::ptrdiff_t>(atoms_.size());
    for (const std::uint32_t word : labels_.of(row)) {
      const std::uint32_t key = table_.key(word);
      const bool whole = key + 1 >= part_begin_.size() || part_begin_[key] == part_begin_[key + 1];
      if (whole)
        atoms_.push_back(key);
      else
        atoms_.insert(atoms_.end(), parts_.begin() + part_begin_[key], parts_.begin() + part_begin_[key + 1]);
    }
    std::sort(atoms_.begin() + from, atoms_.end());
    atoms_.erase(std::unique(atoms_.begin() + from, atoms_.end()), atoms_.end());
    atom_begin_.push_back(static_cast<std::uint32_t>(atoms_.size()));
  }
}
void Records::weigh() {
  bearers_.assign(ids_, 0);
  for (const Feature& feature : features_) ++bearers_[feature.id];
  const double concepts = double(catalogue_.size()) + 1;
  idf_.reserve(ids_);
  for (const std::uint32_t count : bearers_)
    idf_.push_back(count == 0 ? 0 : static_cast<float>(std::log(concepts / count)));
  norm_.assign(catalogue_.size(), 0);
  for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
    double square = 0;
    for (std::uint32_t at = begin_[i]; at < begin_[i + 1]; ++at) {
      features_[at].weight *= idf_[features_[at].id];
      square += double(features_[at].weight) * features_[at].weight;
    }
    norm_[i] = static_cast<float>(std::sqrt(square));
  }
}

} // namespace samklang::match

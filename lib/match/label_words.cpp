// SPDX-License-Identifier: Apache-2.0
#include "match/label_words.h"

#include <samklang/text/nynorsk.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <utility>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::LabelKind;

constexpr auto bokmal = static_cast<std::uint16_t>(Language::nb);
constexpr auto nynorsk = static_cast<std::uint16_t>(Language::nn);
constexpr auto english = static_cast<std::uint16_t>(Language::en);

struct TransparentHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
};

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

/// Makes words of tokens, each spelling once.
class LabelWords::Reader {
public:
  Reader(LabelWords& words, const Catalogue& catalogue) : words_(words), catalogue_(catalogue) {}

  void read(const skos::Label& label, std::uint16_t language) {
    const std::uint16_t group = language == nynorsk ? bokmal : language;
    const std::string_view term = catalogue_.text(label.text);
    text::tokens(term, tokens_);
    read(term, language, false);
    if (found_.empty()) read(term, language, true);
    for (const std::uint32_t word : found_) words_.words_.push_back(word);
    words_.head_.push_back(static_cast<std::uint32_t>(text::head_word(term, places_)));
    words_.language_.push_back(group);
    words_.begin_.push_back(static_cast<std::uint32_t>(words_.words_.size()));
  }
  void skip() {
    words_.head_.push_back(0);
    words_.language_.push_back(0);
    words_.begin_.push_back(static_cast<std::uint32_t>(words_.words_.size()));
  }

private:
  struct Known {
    std::uint32_t word = 0;
    bool stop = false;
  };

  void read(std::string_view term, std::uint16_t language, bool all) {
    found_.clear();
    places_.clear();
    int depth = 0;
    std::uint32_t seen = 0;
    for (const text::Token& token : tokens_) {
      for (; seen < token.begin; ++seen) {
        if (term[seen] == '(') ++depth;
        if (term[seen] == ')' && depth > 0) --depth;
      }
      seen = token.end;
      const Known known = find(token.in(term), language);
      if (known.stop && !all) continue;
      found_.push_back(known.word);
      places_.push_back({token.begin, token.end, {}, words_.is_number(known.word), depth > 0});
    }
  }

  Known find(std::string_view spelling, std::uint16_t language) {
    auto& known = known_[language];
    if (const auto place = known.find(spelling); place != known.end()) return place->second;
    const Language read_as = language < fixed_language_count ? static_cast<Language>(language) : Language::se;
    const std::uint16_t group = language == nynorsk ? bokmal : language;
    const text::TermWordReading reading = text::read_term_word(spelling, read_as);
    Known found{intern(reading.base, group, reading.number), reading.stop};
    if (language == nynorsk && !reading.number) {
      const std::string key = text::bokmal_key(text::folded_word(spelling));
      // A form may have a key that other forms of the base have not: the first one read holds for the base.
      Row& row = words_.rows_[found.word];
      if (row.key == found.word && key != reading.base) {
        const std::uint32_t number = intern(key, group, false);
        words_.rows_[found.word].key = number;
      }
    }
    known.emplace(spelling, found);
    return found;
  }

  std::uint32_t intern(const std::string& base, std::uint16_t group, bool number) {
    const auto [place, added] = ids_[group].try_emplace(base, static_cast<std::uint32_t>(words_.rows_.size()));
    if (added) words_.rows_.push_back({base, group, number, place->second, 0});
    return place->second;
  }

  template <class Value> using Map = std::unordered_map<std::string, Value, TransparentHash, std::equal_to<>>;
  LabelWords& words_;
  const Catalogue& catalogue_;
  std::unordered_map<std::uint16_t, Map<Known>> known_;       ///< by language as written
  std::unordered_map<std::uint16_t, Map<std::uint32_t>> ids_; ///< by group
  std::vector<text::Token> tokens_;
  std::vector<std::uint32_t> found_;
  std::vector<text::TermWord> places_;
};

LabelWords::LabelWords(const Catalogue& catalogue) {
  const auto& columns = catalogue.columns();
  const std::vector<std::uint16_t> guessed = guess(catalogue);
  begin_.reserve(columns.labels.size() + 1);
  head_.reserve(columns.labels.size());
  language_.reserve(columns.labels.size());
  words_.reserve(columns.labels.size() * 3);
  begin_.push_back(0);
  Reader reader(*this, catalogue);
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const std::uint32_t agency = columns.concepts[i].publisher;
    for (const skos::Label& label : catalogue[i].labels()) {
      if (!has_words(label)) {
        reader.skip();
        continue;
      }
      const bool untagged = label.language == static_cast<std::uint16_t>(Language::none);
      reader.read(label, untagged && agency < guessed.size() ? guessed[agency] : label.language);
    }
  }
  weigh(catalogue);
}

void LabelWords::weigh(const Catalogue& catalogue) {
  const auto& columns = catalogue.columns();
  std::vector<std::uint32_t> bearers(rows_.size());
  std::vector<std::uint32_t> last(rows_.size(), skos::no_index);
  std::uint32_t concepts = 0;
  for (skos::ConceptIndex i = 0; i < catalogue.size() && i + 1 < columns.label_begin.size(); ++i) {
    bool any = false;
    for (std::uint32_t row = columns.label_begin[i]; row < columns.label_begin[i + 1]; ++row) {
      for (const std::uint32_t word : of(row)) {
        any = true;
        for (const std::uint32_t form : {word, key(word)}) {
          if (last[form] == i) continue;
          last[form] = i;
          ++bearers[form];
        }
      }
    }
    if (any) ++concepts;
  }
  for (std::size_t word = 0; word < rows_.size(); ++word) {
    const std::uint32_t count = std::max({bearers[word], bearers[rows_[word].key], 1U});
    rows_[word].weight = std::log(1 + double(concepts) / count);
  }
}

} // namespace samklang::match

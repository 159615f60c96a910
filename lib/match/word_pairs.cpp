// SPDX-License-Identifier: Apache-2.0
#include "match/word_pairs.h"

#include "base/parallel.h"
#include "match/spelling_index.h"
#include "text/fold.h"

#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <unordered_set>

namespace samklang::match {

namespace {

constexpr std::uint32_t of_a_term = 2;
constexpr std::uint32_t of_a_definition = 1;
constexpr std::uint32_t enough = 2;       // one term, or two definitions
constexpr std::string_view by_the_tables; // stands for the bokmål word that they lead to
constexpr std::size_t least_words = 4;    // of a definition that teaches

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const text::Token& token : text::tokens(text)) out.push_back(text::folded_word(token.in(text)));
  return out;
}

bool is(std::uint16_t language, Language wanted) noexcept { return language == static_cast<std::uint16_t>(wanted); }

/// The tables bring the two together anyway.
bool known(std::string_view nynorsk, std::string_view bokmaal) {
  return nynorsk == bokmaal || text::bokmal_key(nynorsk) == text::base_form(bokmaal, Language::nb).word;
}

bool says_nothing(std::string_view word) noexcept {
  return word.size() < 3 || text::is_stop_word(word, Language::nn) || text::is_stop_word(word, Language::nb) ||
         std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

/// What some concepts teach. Texts say the same few words over and over: a pair of words is looked up once.
class WordPairs::Lessons {
public:
  void learn(const skos::Concept& one);
  /// After the last concept, before add_to().
  void settle();
  void add_to(Counts& counts) const;

private:
  struct Seen {
    std::uint32_t nynorsk = 0; ///< bytes of the nynorsk word
    std::uint32_t weight = 0;
    bool known = false;
    bool says_nothing = false;
  };
  struct Taught {
    std::string nynorsk;      ///< in its base form
    std::string_view bokmaal; ///< as long as the lessons
    std::uint32_t weight = 0;
  };
  struct Word {
    std::uint32_t begin = 0; ///< in folded_
    std::uint32_t end = 0;
  };

  void take(std::string_view nb, std::string_view nn, std::uint32_t weight);
  void fold(std::string_view text, std::vector<Word>& words);
  std::string_view folded(Word word) const noexcept {
    return std::string_view(folded_).substr(word.begin, word.end - word.begin);
  }
  std::uint32_t number(std::string_view nynorsk, std::string_view bokmaal);

  SpellingIndex pairs_; ///< the nynorsk word, a space, the bokmål one
  std::vector<Seen> seen_;
  std::vector<Taught> taught_;
  std::vector<text::Token> tokens_;
  std::string folded_;
  std::vector<Word> left_;
  std::vector<Word> right_;
  std::vector<std::uint32_t> numbers_;
  std::string both_;
};

void WordPairs::Lessons::fold(std::string_view text, std::vector<Word>& words) {
  words.clear();
  text::tokens(text, tokens_);
  for (const text::Token& token : tokens_) {
    const auto begin = static_cast<std::uint32_t>(folded_.size());
    text::append_folded(token.in(text), folded_);
    words.push_back({begin, static_cast<std::uint32_t>(folded_.size())});
  }
}

std::uint32_t WordPairs::Lessons::number(std::string_view nynorsk, std::string_view bokmaal) {
  both_.assign(nynorsk);
  both_ += ' ';
  both_ += bokmaal;
  const std::uint32_t found = pairs_.find(both_, 0);
  if (found != SpellingIndex::none) return found;
  const auto fresh = static_cast<std::uint32_t>(seen_.size());
  pairs_.set(fresh);
  seen_.push_back({static_cast<std::uint32_t>(nynorsk.size()), 0, match::known(nynorsk, bokmaal),
                   match::says_nothing(nynorsk) || match::says_nothing(bokmaal)});
  return fresh;
}

void WordPairs::Lessons::take(std::string_view nb, std::string_view nn, std::uint32_t weight) {
  folded_.clear();
  fold(nb, left_);
  fold(nn, right_);
  // Word order is the same in both: words in one place answer to one another where nothing was added.
  if (left_.size() != right_.size() || left_.empty()) return;
  numbers_.clear();
  std::size_t alike = 0;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    numbers_.push_back(number(folded(right_[i]), folded(left_[i])));
    alike += seen_[numbers_.back()].known ? 1U : 0U;
  }
  if (weight == of_a_definition && (left_.size() < least_words || 2 * alike < left_.size())) return;
  for (const std::uint32_t pair : numbers_) seen_[pair].weight += weight;
}

void WordPairs::Lessons::settle() {
  for (std::uint32_t i = 0; i < seen_.size(); ++i) {
    const Seen& seen = seen_[i];
    if (seen.says_nothing || seen.weight == 0) continue;
    const std::string_view both = pairs_.spelling(i);
    // What the tables know counts too, against what they do not.
    const std::string_view bokmaal = seen.known ? by_the_tables : both.substr(seen.nynorsk + 1);
    taught_.push_back({text::base_form(both.substr(0, seen.nynorsk), Language::nn).word, bokmaal, seen.weight});
  }
}

void WordPairs::Lessons::add_to(Counts& counts) const {
  for (const Taught& one : taught_) counts[one.nynorsk][std::string(one.bokmaal)] += one.weight;
}

WordPairs::WordPairs(const skos::Catalogue& catalogue, std::span<const text::WordPair> given, unsigned threads)
    : given_(given) {
  constexpr std::size_t concepts = 2048; // to a thread
  Counts counts;
  read_ahead(
      threads, catalogue.size(), concepts, [] { return Lessons(); },
      [&](Lessons& lessons, std::size_t begin, std::size_t end) {
        for (auto i = static_cast<skos::ConceptIndex>(begin); i < end; ++i) lessons.learn(catalogue[i]);
        lessons.settle();
      },
      [&](const Lessons& lessons, std::size_t, std::size_t) { lessons.add_to(counts); });
  choose(counts);
  take_given(catalogue);
}

WordPairs::WordPairs(std::string_view taught, std::span<const text::WordPair> given) : given_(given) {
  while (!taught.empty()) {
    const std::string_view line = taught.substr(0, taught.find('\n'));
    taught.remove_prefix(std::min(taught.size(), line.size() + 1));
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
      bokmaal_.try_emplace(std::string(line.substr(0, tab)), line.substr(tab + 1));
  }
}

std::string WordPairs::taught() const {
  std::string out;
  for (const auto& [nynorsk, bokmaal] : bokmaal_) ((out += nynorsk) += '\t').append(bokmaal) += '\n';
  return out;
}

void WordPairs::take_given(const skos::Catalogue& catalogue) {
  if (given_.empty()) return;
  // The bokmål words that there are: a lexicon helps where the tables lead to none of them.
  std::unordered_set<std::string> attested;
  const auto attest = [&](std::uint16_t language, std::string_view words) {
    if (!is(language, Language::nb) && !is(language, Language::none)) return;
    for (const std::string& word : words_of(words)) attested.insert(text::base_form(word, Language::nb).word);
  };
  for (const skos::Label& label : catalogue.columns().labels) attest(label.language, catalogue.text(label.text));
  for (const skos::Definition& definition : catalogue.columns().definitions)
    attest(definition.language, catalogue.text(definition.text));
  for (const text::WordPair& pair : given_) {
    if (pair.kind != text::WordPairKind::translation) continue;
    const std::string nynorsk = text::folded_word(pair.a);
    const std::string bokmaal = text::folded_word(pair.b);
    if (attested.contains(text::bokmal_key(nynorsk)) || !attested.contains(text::base_form(bokmaal, Language::nb).word))
      continue;
    // try_emplace: what the catalogue teaches, and the first of the caller's, stays.
    bokmaal_.try_emplace(text::base_form(nynorsk, Language::nn).word, bokmaal);
  }
}

void WordPairs::Lessons::learn(const skos::Concept& one) {
  const auto labels = one.labels();
  for (const skos::LabelKind kind : {skos::LabelKind::preferred, skos::LabelKind::alternative}) {
    // Several admitted terms: nobody says which answers to which.
    const skos::Label* nb = nullptr;
    const skos::Label* nn = nullptr;
    bool several = false;
    for (const skos::Label& label : labels) {
      if (label.kind != kind) continue;
      const skos::Label*& slot = is(label.language, Language::nn) ? nn : nb;
      if (!is(label.language, Language::nn) && !is(label.language, Language::nb)) continue;
      several = several || slot != nullptr;
      slot = &label;
    }
    if (nb != nullptr && nn != nullptr && !several) take(one.text(nb->text), one.text(nn->text), of_a_term);
  }
  const skos::Definition* nb = nullptr;
  const skos::Definition* nn = nullptr;
  for (const skos::Definition& definition : one.definitions()) {
    if (is(definition.language, Language::nb) && nb == nullptr) nb = &definition;
    if (is(definition.language, Language::nn) && nn == nullptr) nn = &definition;
  }
  if (nb != nullptr && nn != nullptr) take(one.text(nb->text), one.text(nn->text), of_a_definition);
}

void WordPairs::choose(const Counts& counts) {
  for (const auto& [nynorsk, words] : counts) {
    std::uint32_t total = 0;
    const std::string* best = nullptr;
    std::uint32_t most = 0;
    for (const auto& [bokmaal, count] : words) {
      total += count;
      if (count > most) {
        most = count;
        best = &bokmaal;
      }
    }
    // More than half of all that it stands for; a word that the tables know needs nothing more.
    if (best == nullptr || most < enough || 2 * most <= total || *best == by_the_tables) continue;
    learned_.push_back({nynorsk, *best, most});
    bokmaal_.emplace(nynorsk, *best);
  }
}

std::string_view WordPairs::bokmaal_of(std::string_view folded) const {
  if (bokmaal_.empty()) return {};
  const auto found = bokmaal_.find(text::base_form(folded, Language::nn).word);
  return found == bokmaal_.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace samklang::match

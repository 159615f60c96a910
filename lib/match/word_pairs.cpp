// SPDX-License-Identifier: Apache-2.0
#include "match/word_pairs.h"

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
bool known(const std::string& nynorsk, const std::string& bokmaal) {
  return nynorsk == bokmaal || text::bokmal_key(nynorsk) == text::base_form(bokmaal, Language::nb).word;
}

bool says_nothing(const std::string& word) noexcept {
  return word.size() < 3 || text::is_stop_word(word, Language::nn) || text::is_stop_word(word, Language::nb) ||
         std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

WordPairs::WordPairs(const skos::Catalogue& catalogue, std::span<const text::WordPair> given) : given_(given) {
  Counts counts;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) learn(catalogue[i], counts);
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

void WordPairs::learn(const skos::Concept& one, Counts& counts) const {
  const auto take = [&](std::string_view nb, std::string_view nn, std::uint32_t weight) {
    const std::vector<std::string> left = words_of(nb);
    const std::vector<std::string> right = words_of(nn);
    // Word order is the same in both: words in one place answer to one another where nothing was added.
    if (left.size() != right.size() || left.empty()) return;
    if (weight == of_a_definition) {
      std::size_t alike = 0;
      for (std::size_t i = 0; i < left.size(); ++i) alike += known(right[i], left[i]) ? 1U : 0U;
      if (left.size() < least_words || 2 * alike < left.size()) return;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (says_nothing(left[i]) || says_nothing(right[i])) continue;
      // What the tables know counts too, against what they do not.
      const std::string bokmaal = known(right[i], left[i]) ? std::string(by_the_tables) : left[i];
      counts[text::base_form(right[i], Language::nn).word][bokmaal] += weight;
    }
  };
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

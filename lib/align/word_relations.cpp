// SPDX-License-Identifier: Apache-2.0
#include "align/word_relations.h"

#include <algorithm>
#include <tuple>

namespace samklang::align {

namespace {

using skos::ConceptIndex;

// What letters alone say of two words, chosen by what they mean: noun and adjective of one stem are nearly always one
// word, words a letter or two apart mostly. Each may be 0.1 more or less without moving any measured set by a
// hundredth.
constexpr double derived_quality = 0.95;
constexpr double spelling_quality = 0.8;
// Laplace's caution: one label that teaches two words to be the same is believed by three in four.
constexpr double doubt = 0.3;
// Labels alike but for one word that more concepts than these have say nothing: "type 1", "type 2", ...
constexpr std::size_t most_contrasted = 60;

std::uint64_t both(std::uint32_t left, std::uint32_t right) noexcept { return std::uint64_t{left} << 32 | right; }

std::uint32_t count(const std::unordered_map<std::uint64_t, std::uint32_t>& counts, std::uint32_t left,
                    std::uint32_t right) noexcept {
  const auto place = counts.find(both(left, right));
  return place == counts.end() ? 0 : place->second;
}

bool holds(const std::vector<std::uint32_t>& sorted, std::uint32_t word) noexcept {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

} // namespace

WordRelations::WordRelations(const skos::Catalogue& catalogue, const match::LabelWords& words,
                             const match::WordKin& kin, std::span<const ConceptIndex> left,
                             std::span<const ConceptIndex> right)
    : catalogue_(catalogue), words_(words), kin_(kin) {
  const auto& label_begin = catalogue.columns().label_begin;
  for (auto [concepts, vocabulary] : {std::pair(left, &left_words_), std::pair(right, &right_words_)}) {
    for (const ConceptIndex one : concepts) {
      for (std::uint32_t row = label_begin[one]; row < label_begin[one + 1]; ++row)
        for (const std::uint32_t word : words.of(row)) vocabulary->push_back(words.key(word));
    }
    std::sort(vocabulary->begin(), vocabulary->end());
    vocabulary->erase(std::unique(vocabulary->begin(), vocabulary->end()), vocabulary->end());
    count_contrasts(concepts);
  }
}

void WordRelations::count_synonyms(ConceptIndex one, ConceptIndex other, Counts& counts) {
  const auto& label_begin = catalogue_.columns().label_begin;
  for (std::uint32_t row = label_begin[one]; row < label_begin[one + 1]; ++row) {
    if (words_.of(row).empty()) continue;
    match::sorted_keys(words_, row, keys_a_);
    for (std::uint32_t next = label_begin[other]; next < label_begin[other + 1]; ++next) {
      if (words_.language(row) != words_.language(next) || words_.of(next).size() != keys_a_.size()) continue;
      match::sorted_keys(words_, next, keys_b_);
      const match::OtherWord apart = match::one_word_apart(words_, keys_a_, keys_b_);
      if (!apart.found) continue;
      ++counts[both(apart.of_a, apart.of_b)];
      ++counts[both(apart.of_b, apart.of_a)];
    }
  }
}

void WordRelations::count_contrasts(std::span<const ConceptIndex> concepts) {
  // A label without one of its words, by a hash of the rest, and the word.
  struct Rest {
    std::uint64_t hash = 0;
    std::uint32_t word = 0;
    ConceptIndex owner = 0;
    auto order() const noexcept { return std::tuple(hash, word, owner); }
  };
  const auto& label_begin = catalogue_.columns().label_begin;
  std::vector<Rest> rests;
  for (const ConceptIndex one : concepts) {
    for (std::uint32_t row = label_begin[one]; row < label_begin[one + 1]; ++row) {
      match::sorted_keys(words_, row, keys_a_);
      if (keys_a_.size() < 2) continue;
      for (std::size_t without = 0; without < keys_a_.size(); ++without) {
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (std::size_t i = 0; i < keys_a_.size(); ++i)
          if (i != without) hash = (hash ^ keys_a_[i]) * 0x9E3779B97F4A7C15ULL;
        rests.push_back({hash ^ hash >> 29, keys_a_[without], one});
      }
    }
  }
  std::sort(rests.begin(), rests.end(),
            [](const Rest& left, const Rest& right) { return left.order() < right.order(); });
  rests.erase(std::unique(rests.begin(), rests.end(),
                          [](const Rest& left, const Rest& right) { return left.order() == right.order(); }),
              rests.end());
  for (std::size_t from = 0; from < rests.size();) {
    std::size_t to = from + 1;
    while (to < rests.size() && rests[to].hash == rests[from].hash) ++to;
    if (to - from <= most_contrasted) {
      for (std::size_t i = from; i < to; ++i) {
        for (std::size_t j = i + 1; j < to; ++j) {
          if (rests[i].word == rests[j].word || rests[i].owner == rests[j].owner) continue;
          ++contrasts_[both(rests[i].word, rests[j].word)];
          ++contrasts_[both(rests[j].word, rests[i].word)];
        }
      }
    }
    from = to;
  }
}

void WordRelations::relate_kin(std::uint32_t word, Counts& counts) {
  for (const match::WordKin::Kin& kin : kin_.of(word)) {
    if (!holds(left_words_, kin.word) && !holds(right_words_, kin.word)) continue;
    std::uint32_t taught = kin.taught;
    if (kin.taught > 0) taught = counts[both(word, kin.word)] += kin.taught;
    const std::uint32_t apart = count(contrasts_, word, kin.word);
    double quality = 0;
    if (kin.likeness == text::WordLikeness::derived && apart <= taught) quality = derived_quality;
    // Two words that both agencies use are two words, however alike.
    const bool used_by_both = holds(left_words_, word) && holds(right_words_, word) && holds(left_words_, kin.word) &&
                              holds(right_words_, kin.word);
    if (kin.likeness == text::WordLikeness::spelling && apart == 0 && !used_by_both) quality = spelling_quality;
    if (quality > 0) related_.push_back({word, kin.word, quality});
  }
}

void WordRelations::learn(const Partners& partners) {
  Counts counts;
  for (const auto& [left, right] : partners) count_synonyms(left, right, counts);
  related_.clear();
  for (const std::uint32_t word : left_words_) relate_kin(word, counts);
  for (const std::uint32_t word : right_words_)
    if (!holds(left_words_, word)) relate_kin(word, counts);
  for (const auto& [words, seen] : counts) {
    const auto word = static_cast<std::uint32_t>(words >> 32);
    const auto other = static_cast<std::uint32_t>(words);
    related_.push_back({word, other, seen / (seen + count(contrasts_, word, other) + doubt)});
  }
  // The best of what is said of two words.
  std::sort(related_.begin(), related_.end(), [](const Related& left, const Related& right) {
    return std::tuple(left.word, left.other, -left.quality) < std::tuple(right.word, right.other, -right.quality);
  });
  related_.erase(std::unique(related_.begin(), related_.end(),
                             [](const Related& left, const Related& right) {
                               return left.word == right.word && left.other == right.other;
                             }),
                 related_.end());
}

std::span<const WordRelations::Related> WordRelations::of(std::uint32_t word) const noexcept {
  const auto begin = std::lower_bound(related_.begin(), related_.end(), word,
                                      [](const Related& one, std::uint32_t key) { return one.word < key; });
  auto end = begin;
  while (end != related_.end() && end->word == word) ++end;
  return {begin, end};
}

double WordRelations::quality(std::uint32_t left, std::uint32_t right) const noexcept {
  if (words_.same(left, right)) return 1;
  const std::uint32_t other = words_.key(right);
  for (const Related& one : of(words_.key(left)))
    if (one.other == other) return one.quality;
  return 0;
}

bool WordRelations::contrast(std::uint32_t left, std::uint32_t right) const noexcept {
  return count(contrasts_, words_.key(left), words_.key(right)) > 0;
}

} // namespace samklang::align

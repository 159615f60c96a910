// SPDX-License-Identifier: Apache-2.0
#include "align/pairing.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace samklang::align {

namespace {

constexpr std::size_t most_words = 120;
constexpr float near_enough = 0.35F; // the weakest kinship that the vocabulary knows counts for a pair
constexpr double light_share = 0.25;

/// How much a word counts by what it does: what delimits counts in full, what only tells counts little.
double role_weight(text::WordRole role) noexcept {
  switch (role) {
  case text::WordRole::genus: return 1.1;
  case text::WordRole::characteristic:
  case text::WordRole::condition:
  case text::WordRole::exception: return 1;
  case text::WordRole::alternative: return 0.9;
  case text::WordRole::inclusion:
  case text::WordRole::further: return 0.5;
  case text::WordRole::gloss: return 0.35;
  case text::WordRole::example:
  case text::WordRole::note: return 0.2;
  case text::WordRole::frame: return 0;
  }
  return 1;
}

std::vector<Fate> fates(const Reading& reading, const Corpus& corpus, std::span<const std::uint32_t> left_out) {
  std::vector<Fate> out(std::min(reading.mentions.size(), most_words));
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    out[i].left_out = std::binary_search(left_out.begin(), left_out.end(), mention.word);
    out[i].weight = corpus.idf(mention.word) * role_weight(mention.role) * (mention.light ? light_share : 1);
  }
  return out;
}

struct Offer {
  double value = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t apart = 0;
  Nearness nearness;
};

double covered(const std::vector<Fate>& fates) noexcept {
  double all = 0;
  double said = 0;
  for (const Fate& fate : fates) {
    if (fate.left_out) continue;
    all += fate.weight;
    // A word whose like is taken by another is said there too, in part.
    said += fate.weight * (fate.partner >= 0 ? fate.nearness : fate.nearness >= 0.5F ? 0.7 * fate.nearness : 0);
  }
  return all > 0 ? said / all : 0;
}

std::uint32_t counted(const std::vector<Fate>& fates) noexcept {
  return static_cast<std::uint32_t>(
      std::count_if(fates.begin(), fates.end(), [](const Fate& fate) { return !fate.left_out && fate.weight > 0; }));
}

/// A word that the other side's notes have is said there, in part.
void say_aside(const Reading& reading, std::vector<Fate>& fates, std::span<const std::uint32_t> notes,
               const Vocabulary& vocabulary) {
  constexpr float in_a_note = 0.8F;
  if (notes.empty()) return;
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i].partner >= 0) continue;
    for (const std::uint32_t word : notes)
      fates[i].nearness =
          std::max(fates[i].nearness, in_a_note * vocabulary.nearness(reading.mentions[i].word, word).value);
  }
}

/// By mention: 1 where the other side has the same word as often, so that it pairs with that.
std::vector<std::uint8_t> stand_in(const Reading& one, std::size_t count, const Reading& other,
                                   std::size_t other_count) {
  std::vector<std::uint8_t> out(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t before = 0;
    for (std::size_t k = 0; k < i; ++k) before += one.mentions[k].word == one.mentions[i].word ? 1 : 0;
    std::size_t there = 0;
    for (std::size_t k = 0; k < other_count; ++k) there += other.mentions[k].word == one.mentions[i].word ? 1 : 0;
    out[i] = there > before ? 1 : 0;
  }
  return out;
}

/// Longest common subsequence of the words, as a share of both sequences.
double verbatim(const Reading& a, const Reading& b, std::size_t count_a, std::size_t count_b) {
  if (count_a + count_b == 0) return 0;
  std::vector<std::uint16_t> row(count_b + 1, 0);
  for (std::size_t i = 0; i < count_a; ++i) {
    std::uint16_t diagonal = 0;
    for (std::size_t j = 0; j < count_b; ++j) {
      const std::uint16_t above = row[j + 1];
      row[j + 1] =
          a.mentions[i].word == b.mentions[j].word ? static_cast<std::uint16_t>(diagonal + 1) : std::max(row[j], above);
      diagonal = above;
    }
  }
  return 2.0 * row[count_b] / static_cast<double>(count_a + count_b);
}

} // namespace

Pairing pair_words(const Reading& a, const Reading& b, const Corpus& corpus, std::span<const std::uint32_t> shared_term,
                   const Asides& asides) {
  Pairing out;
  out.of_a = fates(a, corpus, shared_term);
  out.of_b = fates(b, corpus, shared_term);
  const Vocabulary& vocabulary = corpus.vocabulary();
  std::vector<Offer> offers;
  const std::vector<std::uint8_t> again_a = stand_in(a, out.of_a.size(), b, out.of_b.size());
  const std::vector<std::uint8_t> again_b = stand_in(b, out.of_b.size(), a, out.of_a.size());
  for (std::uint32_t i = 0; i < out.of_a.size(); ++i) {
    for (std::uint32_t j = 0; j < out.of_b.size(); ++j) {
      const Mention& left = a.mentions[i];
      const Mention& right = b.mentions[j];
      // Two words that the other side has as they stand need no likeness of other words.
      if (left.word != right.word && again_a[i] != 0 && again_b[j] != 0) continue;
      const Nearness nearness = vocabulary.nearness(left.word, right.word);
      if (nearness.value <= 0) continue;
      out.of_a[i].nearness = std::max(out.of_a[i].nearness, nearness.value);
      out.of_b[j].nearness = std::max(out.of_b[j].nearness, nearness.value);
      if (nearness.value < near_enough) continue;
      const double same_role = left.role == right.role ? 0.02 : 0;
      offers.push_back({nearness.value + same_role, i, j, i > j ? i - j : j - i, nearness});
    }
  }
  std::sort(offers.begin(), offers.end(), [](const Offer& left, const Offer& right) {
    return std::tuple(-left.value, left.apart, left.a, left.b) <
           std::tuple(-right.value, right.apart, right.a, right.b);
  });
  double dot = 0;
  for (const Offer& offer : offers) {
    Fate& left = out.of_a[offer.a];
    Fate& right = out.of_b[offer.b];
    if (left.partner >= 0 || right.partner >= 0) continue;
    left.partner = static_cast<std::int32_t>(offer.b);
    right.partner = static_cast<std::int32_t>(offer.a);
    left.nearness = right.nearness = offer.nearness.value;
    out.pairs.push_back({offer.a, offer.b, offer.nearness});
    if (left.left_out || right.left_out) continue;
    dot += offer.nearness.value * left.weight * right.weight;
    out.nothing_shared = false;
  }
  std::sort(out.pairs.begin(), out.pairs.end(),
            [](const WordPair& left, const WordPair& right) { return left.a < right.a; });
  say_aside(a, out.of_a, asides.of_b, vocabulary);
  say_aside(b, out.of_b, asides.of_a, vocabulary);
  double square_a = 0;
  double square_b = 0;
  for (const Fate& fate : out.of_a)
    if (!fate.left_out) square_a += fate.weight * fate.weight;
  for (const Fate& fate : out.of_b)
    if (!fate.left_out) square_b += fate.weight * fate.weight;
  if (square_a > 0 && square_b > 0) out.cosine = std::min(1.0, dot / std::sqrt(square_a * square_b));
  out.cover_a = covered(out.of_a);
  out.cover_b = covered(out.of_b);
  out.count_a = counted(out.of_a);
  out.count_b = counted(out.of_b);
  out.verbatim = verbatim(a, b, out.of_a.size(), out.of_b.size());
  return out;
}

} // namespace samklang::align

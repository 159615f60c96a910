// SPDX-License-Identifier: Apache-2.0
#include "align/word_company.h"

#include "align/background_look_up.h"
#include "base/parallel.h"

#include <algorithm>

namespace samklang::align {
namespace {

constexpr std::uint32_t unwanted = 0xFFFFFFFF;

/// What a background's definitions say of the wanted words, each once.
std::vector<WordVector> learn(const BackgroundRows& rows, std::span<const std::uint32_t> wanted, unsigned threads) {
  std::vector<std::uint32_t> place(rows.words.size(), unwanted);
  for (std::uint32_t i = 0; i < wanted.size(); ++i) place[wanted[i]] = i;
  std::vector<Direction> directions(rows.words.size());
  for (std::size_t i = 0; i < directions.size(); ++i) directions[i] = direction(rows.words[i]);
  const auto rarity = [&](std::uint32_t word) {
    return static_cast<float>(1 + (word < rows.rarity.size() ? rows.rarity[word] : 0) / background_steps);
  };
  std::vector<WordVector> out(wanted.size());
  const std::size_t dimensions_at_once = std::max<std::size_t>(16, word_dimensions / threads);
  in_parts(threads, word_dimensions, dimensions_at_once, [&](std::size_t begin, std::size_t end) {
    for (std::size_t text = 0; text + 1 < rows.text_begin.size(); ++text) {
      const std::size_t from = rows.text_begin[text];
      const std::size_t to = rows.text_begin[text + 1];
      if (from > to || to > rows.text_words.size()) continue;
      const auto words = rows.text_words.subspan(from, to - from);
      if (std::any_of(words.begin(), words.end(), [&](std::uint32_t word) { return word >= place.size(); })) continue;
      if (std::all_of(words.begin(), words.end(), [&](std::uint32_t word) { return place[word] == unwanted; }))
        continue;
      add_company(
          words.size(), begin, end, [&](std::size_t i) -> const Direction& { return directions[words[i]]; },
          [&](std::size_t i) { return rarity(words[i]); },
          [&](std::size_t i) { return place[words[i]] == unwanted ? nullptr : &out[place[words[i]]]; });
    }
  });
  const float share = -1.0F / static_cast<float>(std::max<std::size_t>(rows.words.size(), 1));
  for (WordVector& one : out) {
    normalise(one);
    // What all words have in common tells none apart.
    for (std::size_t i = 0; i < one.size() && i < rows.sum.size(); ++i) one[i] += share * sound(rows.sum[i]);
    normalise(one);
  }
  return out;
}

} // namespace

Direction direction(std::uint64_t hash) noexcept {
  Direction out;
  for (std::size_t i = 0; i < Direction::nonzero; ++i) {
    hash = hash * 6364136223846793005U + 1442695040888963407U;
    out.places[i] = static_cast<std::uint8_t>((hash >> 33U) % word_dimensions);
    out.signs[i] = (hash >> 62U & 1U) != 0 ? 1.0F : -1.0F;
  }
  return out;
}

void normalise(WordVector& one) noexcept {
  const double length = std::sqrt(dot(one, one));
  if (length < 1e-9) return;
  for (float& value : one) value = static_cast<float>(value / length);
}

std::vector<WordVector> word_vectors(const Background& background, std::span<const std::uint32_t> words,
                                     unsigned threads) {
  const std::span<const float> ready = background.vectors();
  std::vector<WordVector> out(words.size());
  if (!ready.empty()) {
    for (std::size_t i = 0; i < words.size(); ++i)
      std::copy_n(ready.begin() + static_cast<std::ptrdiff_t>(words[i] * word_dimensions), word_dimensions,
                  out[i].begin());
    return out;
  }
  std::vector<std::uint32_t> wanted(words.begin(), words.end());
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  const std::vector<WordVector> learnt = learn(background.rows(), wanted, threads);
  for (std::size_t i = 0; i < words.size(); ++i)
    out[i] =
        learnt[static_cast<std::size_t>(std::lower_bound(wanted.begin(), wanted.end(), words[i]) - wanted.begin())];
  return out;
}

Background Background::prepared(unsigned threads) const {
  std::vector<std::uint32_t> all(rows_.words.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  const std::vector<WordVector> vectors = learn(rows_, all, threads_for(threads));
  auto flat = std::make_shared<std::vector<float>>();
  flat->reserve(vectors.size() * word_dimensions);
  for (const WordVector& one : vectors) flat->insert(flat->end(), one.begin(), one.end());
  Background out = *this;
  out.vectors_ = std::move(flat);
  return out;
}

} // namespace samklang::align

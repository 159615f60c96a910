// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/background.h>

#include "align/background_look_up.h"
#include "align/background_made.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace samklang::align {
namespace {

struct Made {
  std::vector<std::uint64_t> words;
  std::vector<std::uint8_t> rarity;
  std::vector<std::uint32_t> text_begin{0};
  std::vector<std::uint32_t> text_words;
  std::vector<float> sum;
  std::vector<BackgroundField> fields;
  std::vector<float> field_sums;
  std::vector<std::uint8_t> runs;
  std::vector<BackgroundAgency> agencies;
  std::vector<BackgroundPair> agency_pairs;
  std::vector<std::uint16_t> subjects;
  std::string taught;
};

void take_words(const skos::Catalogue& catalogue, const Corpus& corpus, Made& out) {
  std::vector<std::uint64_t> hashes(corpus.words());
  for (std::uint32_t i = 0; i < hashes.size(); ++i) hashes[i] = Background::hash(corpus.spelling(i));
  std::vector<std::uint32_t> order(hashes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return hashes[x] < hashes[y]; });
  std::vector<std::uint32_t> number(hashes.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number[order[i]] = i;
    out.words.push_back(hashes[order[i]]);
    out.rarity.push_back(
        static_cast<std::uint8_t>(std::clamp(std::round((corpus.idf(order[i]) - 1) * background_steps), 0.0, 255.0)));
  }
  for (std::uint32_t row = 0; row < catalogue.columns().definitions.size(); ++row) {
    for (const Stem& stem : corpus.stems(row)) out.text_words.push_back(number[stem.id]);
    out.text_begin.push_back(static_cast<std::uint32_t>(out.text_words.size()));
  }
}

} // namespace

std::optional<std::uint32_t> Background::find(std::string_view key) const noexcept {
  const std::uint64_t wanted = hash(key);
  const auto at = std::lower_bound(rows_.words.begin(), rows_.words.end(), wanted);
  if (at == rows_.words.end() || *at != wanted) return std::nullopt;
  return static_cast<std::uint32_t>(at - rows_.words.begin());
}

std::uint64_t Background::hash(std::string_view text) noexcept {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return value;
}

std::shared_ptr<const Background> make_background(const skos::Catalogue& catalogue, const Corpus& corpus,
                                                  const Topics& topics, const SubjectMatter& matter,
                                                  const TakenOver& taken_over, const Modes& modes,
                                                  const match::WordPairs* pairs) {
  auto made = std::make_shared<Made>();
  Made& m = *made;
  take_words(catalogue, corpus, m);
  m.sum.assign(topics.sum().begin(), topics.sum().end());
  topics.fields(m.fields, m.field_sums);
  m.runs = Records::run_rarity(catalogue);
  for (std::uint32_t i = 0; i < catalogue.columns().agencies.size(); ++i)
    m.agencies.push_back({Background::hash(catalogue.agency_key(i)), modes.undefined()[i], 0});
  std::sort(m.agencies.begin(), m.agencies.end(),
            [](const BackgroundAgency& x, const BackgroundAgency& y) { return x.key < y.key; });
  m.agency_pairs = taken_over.rows(catalogue);
  m.subjects = matter.rarity();
  if (pairs != nullptr) m.taught = pairs->taught();
  const BackgroundRows rows{m.words,      m.rarity, m.text_begin, m.text_words,   m.sum,      m.fields,
                            m.field_sums, m.runs,   m.agencies,   m.agency_pairs, m.subjects, m.taught};
  return std::make_shared<const Background>(rows, std::move(made));
}

} // namespace samklang::align

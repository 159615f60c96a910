// SPDX-License-Identifier: Apache-2.0
#include "align/label_likeness.h"

#include <algorithm>
#include <tuple>

namespace samklang::align {

namespace {

using skos::ConceptIndex;
using skos::LabelKind;

// Chosen by what they mean and left there: on anatomies, phenotypes and nynorsk each may move by a quarter of itself
// without moving F1 by a hundredth.
constexpr double named_above = 0.6; // a word that the surroundings say is more than half accounted for
constexpr double contrasting = 0.8; // two words in the same place that are known to tell concepts apart
constexpr double other_number = 0.5;
constexpr double surely = 0.8;         // words that say the same, for everything but the sum
constexpr double structure_even = 0.5; // half of the ancestors correspond: no help either way
constexpr double structure_lowers = 0.2;
constexpr double structure_raises = 0.3;

double mean(double one, double other) noexcept { return one < 0 ? other : other < 0 ? one : (one + other) / 2; }

} // namespace

double standing(LabelKind kind) noexcept {
  switch (kind) {
  case LabelKind::preferred: return 1;
  case LabelKind::alternative: return 0.98;
  case LabelKind::related: return 0.95;
  case LabelKind::hidden:
  case LabelKind::data_structure: break;
  }
  return 0;
}

void LabelComparer::pair_words(std::uint32_t row_a, std::uint32_t row_b) {
  const auto a = words_.of(row_a);
  const auto b = words_.of(row_b);
  matches_.clear();
  for (std::uint32_t i = 0; i < a.size(); ++i)
    for (std::uint32_t j = 0; j < b.size(); ++j)
      if (const double quality = relations_.quality(a[i], b[j]); quality > 0) matches_.push_back({quality, i, j});
  std::sort(matches_.begin(), matches_.end(), [](const Match& left, const Match& right) {
    return std::tuple(-left.quality, left.i, left.j) < std::tuple(-right.quality, right.i, right.j);
  });
  paired_a_.assign(a.size(), 0);
  paired_b_.assign(b.size(), 0);
  for (const Match& match : matches_) {
    if (paired_a_[match.i] > 0 || paired_b_[match.j] > 0) continue;
    paired_a_[match.i] = match.quality;
    paired_b_[match.j] = match.quality;
  }
}

bool LabelComparer::named_in(std::uint32_t word, const Ancestors::OfConcept& above) const {
  const auto named = [&](std::uint32_t key) { return std::binary_search(above.words.begin(), above.words.end(), key); };
  if (above.words.empty()) return false;
  if (named(word) || named(words_.key(word))) return true;
  const auto related = relations_.of(words_.key(word));
  return std::any_of(related.begin(), related.end(),
                     [&](const WordRelations::Related& one) { return one.quality >= surely && named(one.other); });
}

double LabelComparer::value(std::uint32_t row_a, std::uint32_t row_b, const Ancestors::OfConcept& above_a,
                            const Ancestors::OfConcept& above_b) {
  pair_words(row_a, row_b);
  if (matches_.empty()) return 0;
  const auto a = words_.of(row_a);
  const auto b = words_.of(row_b);
  double told = 0;
  double shared = 0;
  const auto count = [&](std::span<const std::uint32_t> words, const std::vector<double>& paired,
                         const Ancestors::OfConcept& above_other) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const double weight = words_.weight(words[i]);
      told += weight;
      if (paired[i] > 0)
        shared += paired[i] * weight;
      else if (named_in(words[i], above_other))
        shared += named_above * weight;
    }
  };
  count(a, paired_a_, above_b);
  count(b, paired_b_, above_a);
  double factor = 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (paired_a_[i] > 0 || paired_b_[j] > 0) continue;
      if (words_.is_number(a[i]) && words_.is_number(b[j]))
        factor = std::min(factor, other_number);
      else if (relations_.contrast(a[i], b[j]))
        factor = std::min(factor, contrasting);
    }
  }
  return told > 0 ? factor * shared / told : 0;
}

double LabelComparer::structure(const Ancestors::OfConcept& above_a, const Ancestors::OfConcept& above_b,
                                ConceptIndex b, const std::vector<ConceptIndex>& partner_of) const {
  double partnered = 0;
  double met = 0;
  for (const Ancestors::Above& one : above_a.above) {
    const ConceptIndex partner = partner_of[one.index];
    if (partner == skos::no_index) continue;
    const double weight = 1.0 / one.steps;
    partnered += weight;
    const bool above =
        partner == b || std::any_of(above_b.above.begin(), above_b.above.end(),
                                    [&](const Ancestors::Above& other) { return other.index == partner; });
    if (above) met += weight;
  }
  return partnered > 0 ? met / partnered : -1;
}

LabelLikeness LabelComparer::compare(ConceptIndex a, ConceptIndex b, const std::vector<ConceptIndex>& partner_of) {
  const auto& columns = catalogue_.columns();
  const Ancestors::OfConcept& above_a = ancestors_.of(a);
  const Ancestors::OfConcept& above_b = ancestors_.of(b);
  LabelLikeness best;
  for (std::uint32_t row_a = columns.label_begin[a]; row_a < columns.label_begin[a + 1]; ++row_a) {
    for (std::uint32_t row_b = columns.label_begin[b]; row_b < columns.label_begin[b + 1]; ++row_b) {
      if (words_.language(row_a) != words_.language(row_b)) continue;
      const double stands = standing(columns.labels[row_a].kind) * standing(columns.labels[row_b].kind);
      if (stands <= best.value) continue;
      const double alike = stands * value(row_a, row_b, above_a, above_b);
      if (alike > best.value) best = {alike, row_a, row_b, -1};
    }
  }
  if (best.value <= 0) return best;
  best.structure = mean(structure(above_a, above_b, b, partner_of), structure(above_b, above_a, a, partner_of));
  if (best.structure >= structure_even)
    best.value += (1 - best.value) * structure_raises * (best.structure - structure_even) / (1 - structure_even);
  else if (best.structure >= 0)
    best.value *= 1 - structure_lowers * (structure_even - best.structure);
  return best;
}

LabelComparer::Beyond LabelComparer::beyond(std::uint32_t row_a, std::uint32_t row_b, ConceptIndex a, ConceptIndex b) {
  pair_words(row_a, row_b);
  Beyond out;
  const auto words_a = words_.of(row_a);
  const auto words_b = words_.of(row_b);
  if (words_a.empty() || words_b.empty()) return out;
  const auto count = [&](std::span<const std::uint32_t> words, const std::vector<double>& paired,
                         const Ancestors::OfConcept& above_other) {
    int alone = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (paired[i] > 0) out.shares = true;
      if (paired[i] < surely && !named_in(words[i], above_other)) ++alone;
    }
    return alone;
  };
  out.a = count(words_a, paired_a_, ancestors_.of(b));
  out.b = count(words_b, paired_b_, ancestors_.of(a));
  out.heads = relations_.quality(words_a[words_.head(row_a)], words_b[words_.head(row_b)]) >= surely;
  return out;
}

} // namespace samklang::align

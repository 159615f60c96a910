// SPDX-License-Identifier: Apache-2.0
#include "align/subject_matter.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

constexpr double note_weight = 0.5;
constexpr std::size_t most_fields = 24;   // the heaviest of a concept
constexpr std::uint32_t fewest_words = 2; // known words by which a subject is seen
constexpr double field_steps = 64;

} // namespace

SubjectMatter::SubjectMatter(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts,
                             const Corpus& corpus, const Background* background) {
  const text::SemanticFields& fields = text::SemanticFields::standard();
  const auto& columns = catalogue.columns();
  std::vector<bool> wanted(catalogue.size(), false);
  for (const skos::ConceptIndex one : concepts) wanted[one] = true;

  std::vector<std::vector<text::FieldShare>> of_word;
  std::vector<bool> looked_up;
  const auto shares = [&](std::uint32_t word) -> const std::vector<text::FieldShare>& {
    if (word >= of_word.size()) {
      of_word.resize(corpus.vocabulary().size());
      looked_up.resize(of_word.size(), false);
    }
    if (!looked_up[word]) {
      fields.of(corpus.spelling(word), of_word[word]);
      looked_up[word] = true;
    }
    return of_word[word];
  };

  std::vector<double> sum(fields.size(), 0);
  std::vector<std::uint16_t> touched;
  std::vector<std::uint32_t> own;
  std::vector<std::uint32_t> speaking(fields.size(), 0); // concepts that speak of a field
  std::uint32_t defined = 0;
  begin_.assign(catalogue.size() + 1, 0);
  for (skos::ConceptIndex one = 0; one < catalogue.size(); ++one) {
    begin_[one] = static_cast<std::uint32_t>(weights_.size());
    if (!wanted[one] || columns.definition_begin[one] == columns.definition_begin[one + 1]) continue;
    own.clear();
    for (std::uint32_t row = columns.label_begin[one]; row < columns.label_begin[one + 1]; ++row) {
      const auto stems = corpus.label(row);
      own.insert(own.end(), stems.begin(), stems.end());
    }
    std::sort(own.begin(), own.end());
    touched.clear();
    std::uint32_t known = 0;
    const auto add = [&](std::uint32_t word, double weight) {
      if (std::binary_search(own.begin(), own.end(), word)) return;
      const auto& of = shares(word);
      known += of.empty() ? 0 : 1;
      for (const text::FieldShare& share : of) {
        if (sum[share.field] == 0) touched.push_back(share.field);
        sum[share.field] += weight * corpus.idf(word) * static_cast<double>(share.share);
      }
    };
    for (std::uint32_t row = columns.definition_begin[one]; row < columns.definition_begin[one + 1]; ++row)
      for (const Stem& stem : corpus.stems(row)) add(stem.id, 1);
    for (const std::uint32_t word : corpus.notes(one)) add(word, note_weight);
    ++defined;
    std::sort(touched.begin(), touched.end(), [&](std::uint16_t left, std::uint16_t right) {
      return sum[left] != sum[right] ? sum[left] > sum[right] : left < right;
    });
    if (known >= fewest_words) {
      for (const std::uint16_t field : touched) ++speaking[field];
      const std::size_t kept = std::min(touched.size(), most_fields);
      for (std::size_t i = 0; i < kept; ++i) weights_.push_back({touched[i], static_cast<float>(sum[touched[i]])});
      std::sort(weights_.begin() + begin_[one], weights_.end(),
                [](const Weight& left, const Weight& right) { return left.field < right.field; });
    }
    for (const std::uint16_t field : touched) sum[field] = 0;
  }
  begin_[catalogue.size()] = static_cast<std::uint32_t>(weights_.size());
  // A field that half of all concepts speak of tells little. In steps, for the reason that Corpus has for its own.
  rarity_.resize(fields.size());
  for (std::size_t i = 0; i < rarity_.size(); ++i)
    rarity_[i] = static_cast<std::uint16_t>(std::round(std::log(1 + defined / (speaking[i] + 1.0)) * field_steps));
  if (background != nullptr && background->rows().subjects.size() == rarity_.size())
    rarity_.assign(background->rows().subjects.begin(), background->rows().subjects.end());
  for (Weight& weight : weights_) weight.weight *= static_cast<float>(rarity_[weight.field] / field_steps);
}

std::span<const SubjectMatter::Weight> SubjectMatter::profile(skos::ConceptIndex one) const noexcept {
  return std::span<const Weight>(weights_).subspan(begin_[one], begin_[one + 1] - begin_[one]);
}

double SubjectMatter::likeness(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept {
  const auto of_a = profile(a);
  const auto of_b = profile(b);
  if (of_a.empty() || of_b.empty()) return -1;
  double dot = 0;
  double square_a = 0;
  double square_b = 0;
  for (std::size_t i = 0, j = 0; i < of_a.size() && j < of_b.size();) {
    if (of_a[i].field == of_b[j].field)
      dot += static_cast<double>(of_a[i++].weight) * static_cast<double>(of_b[j++].weight);
    else
      ++(of_a[i].field < of_b[j].field ? i : j);
  }
  for (const Weight& one : of_a) square_a += static_cast<double>(one.weight) * static_cast<double>(one.weight);
  for (const Weight& one : of_b) square_b += static_cast<double>(one.weight) * static_cast<double>(one.weight);
  constexpr double steps = 32;
  return std::round(dot / std::sqrt(square_a * square_b) * steps) / steps;
}

} // namespace samklang::align

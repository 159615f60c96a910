// SPDX-License-Identifier: Apache-2.0
#include "align/subject_matter.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace samklang::align {

namespace {

constexpr double note_weight = 0.5;
constexpr std::size_t most_fields = 24;   // the heaviest of a concept
constexpr std::uint32_t fewest_words = 2; // known words by which a subject is seen
constexpr double field_steps = 64;

} // namespace

/// What some concepts are about, not yet weighed by how rare a field is; how many of them speak of each.
struct SubjectMatter::Part {
  std::vector<Weight> weights;
  std::vector<std::uint32_t> ends; ///< by concept
  std::vector<std::uint32_t> speaking;
  std::uint32_t defined = 0;
};

SubjectMatter::SubjectMatter(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts,
                             const Corpus& corpus, unsigned threads, const Background* background) {
  const text::SemanticFields& fields = text::SemanticFields::standard();
  const auto& columns = catalogue.columns();
  std::vector<std::vector<text::FieldShare>> shares(corpus.vocabulary().size());
  constexpr std::size_t words = 512; // to a thread
  in_parts(threads, shares.size(), words, [&](std::size_t begin, std::size_t end) {
    for (std::size_t word = begin; word < end; ++word)
      fields.of(corpus.spelling(static_cast<std::uint32_t>(word)), shares[word]);
  });

  const auto read = [&](Part& part, std::size_t first, std::size_t last) {
    std::vector<double> sum(fields.size(), 0);
    std::vector<std::uint16_t> touched;
    std::vector<std::uint32_t> own;
    part.speaking.assign(fields.size(), 0);
    for (const skos::ConceptIndex one : concepts.subspan(first, last - first)) {
      const std::size_t before = part.weights.size();
      if (columns.definition_begin[one] == columns.definition_begin[one + 1]) {
        part.ends.push_back(static_cast<std::uint32_t>(before));
        continue;
      }
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
        known += shares[word].empty() ? 0 : 1;
        for (const text::FieldShare& share : shares[word]) {
          if (sum[share.field] == 0) touched.push_back(share.field);
          sum[share.field] += weight * corpus.idf(word) * static_cast<double>(share.share);
        }
      };
      for (std::uint32_t row = columns.definition_begin[one]; row < columns.definition_begin[one + 1]; ++row)
        for (const Stem& stem : corpus.stems(row)) add(stem.id, 1);
      for (const std::uint32_t word : corpus.notes(one)) add(word, note_weight);
      ++part.defined;
      if (known >= fewest_words) {
        const auto kept = static_cast<std::ptrdiff_t>(std::min(touched.size(), most_fields));
        std::partial_sort(touched.begin(), touched.begin() + kept, touched.end(),
                          [&](std::uint16_t left, std::uint16_t right) {
                            return sum[left] != sum[right] ? sum[left] > sum[right] : left < right;
                          });
        for (const std::uint16_t field : touched) ++part.speaking[field];
        for (std::ptrdiff_t i = 0; i < kept; ++i) {
          const std::uint16_t field = touched[static_cast<std::size_t>(i)];
          part.weights.push_back({field, static_cast<float>(sum[field])});
        }
        std::sort(part.weights.begin() + static_cast<std::ptrdiff_t>(before), part.weights.end(),
                  [](const Weight& left, const Weight& right) { return left.field < right.field; });
      }
      for (const std::uint16_t field : touched) sum[field] = 0;
      part.ends.push_back(static_cast<std::uint32_t>(part.weights.size()));
    }
  };

  std::vector<std::uint32_t> speaking(fields.size(), 0); // concepts that speak of a field
  std::uint32_t defined = 0;
  begin_.assign(catalogue.size() + 1, 0);
  skos::ConceptIndex next = 0;          // the first concept whose begin is not known
  constexpr std::size_t at_once = 1024; // concepts to a thread
  read_ahead(
      threads, concepts.size(), at_once, [] { return Part(); }, read,
      [&](const Part& part, std::size_t begin, std::size_t) {
        const auto base = static_cast<std::uint32_t>(weights_.size());
        weights_.insert(weights_.end(), part.weights.begin(), part.weights.end());
        for (std::size_t i = 0; i < part.ends.size(); ++i) {
          const std::uint32_t from = base + (i == 0 ? 0 : part.ends[i - 1]);
          while (next <= concepts[begin + i]) begin_[next++] = from;
        }
        for (std::size_t field = 0; field < speaking.size(); ++field) speaking[field] += part.speaking[field];
        defined += part.defined;
      });
  while (next < begin_.size()) begin_[next++] = static_cast<std::uint32_t>(weights_.size());
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

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_SIMILAR_LABELS_H
#define SAMKLANG_MATCH_SIMILAR_LABELS_H

#include "match/label_words.h"
#include "match/word_kin.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace samklang::match {

/// Two concepts whose labels have words in common, and the rows of the two labels that have most.
struct SimilarLabels {
  skos::ConceptIndex a = skos::no_index; ///< a < b
  skos::ConceptIndex b = skos::no_index;
  std::uint32_t row_a = skos::no_index;
  std::uint32_t row_b = skos::no_index;
};

struct SimilarLabelOptions {
  std::span<const std::uint8_t> by_label; ///< by agency: 1 where pairs with it are wanted
  std::uint32_t per_concept = 10;         ///< most partners that a concept gets in one other agency
  std::uint32_t bearers = 100;            ///< a word that more concepts have finds none
  /// Whether pairs between two agencies are wanted at all.
  std::function<bool(std::uint32_t, std::uint32_t)> wanted;
};

/// For every concept of an agency in `by_label` its partners in other agencies that share most of what their words tell
/// (the sum of the weights of shared words, or of words that look alike); among agencies of `by_label` each pair is
/// looked at once, from the concept with the lower number. Cost: the concepts times the bearers of their words, which
/// are bounded. Ordered by (a, b).
std::vector<SimilarLabels> similar_labels(const skos::Catalogue& catalogue, const LabelWords& words, const WordKin& kin,
                                          const SimilarLabelOptions& options);

} // namespace samklang::match

#endif

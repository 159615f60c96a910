// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_SUBJECT_MATTER_H
#define SAMKLANG_ALIGN_SUBJECT_MATTER_H

#include "align/corpus.h"

#include <samklang/align/background.h>
#include <samklang/skos/catalogue.h>
#include <samklang/text/semantic_fields.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// What concepts are about by the thesaurus of semantic fields: the words of their definitions, and with half weight
/// those of their notes and other terms, without the words of their own terms. Topics learns the same from the
/// catalogues alone; the thesaurus knows words that the catalogues hardly use. Immutable after construction.
class SubjectMatter {
public:
  /// Reads these concepts, sorted, which the corpus has read. `threads`: how many may help.
  /// `background`: where a larger catalogue says how many speak of a field; null: this one does.
  SubjectMatter(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts, const Corpus& corpus,
                unsigned threads, const Background* background = nullptr);

  /// How rare it is to speak of a field, by field, in 64ths: for another run's background.
  const std::vector<std::uint16_t>& rarity() const noexcept { return rarity_; }

  /// Cosine of what two concepts are about, 0..1 in steps of a 32nd; -1 where the thesaurus knows too few of the words.
  double likeness(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept;

private:
  struct Weight {
    std::uint16_t field = 0;
    float weight = 0;
  };
  struct Part;
  std::span<const Weight> profile(skos::ConceptIndex one) const noexcept;

  std::vector<std::uint16_t> rarity_;
  std::vector<Weight> weights_;      ///< by concept, then by field
  std::vector<std::uint32_t> begin_; ///< into weights_
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_LABEL_LIKENESS_H
#define SAMKLANG_ALIGN_LABEL_LIKENESS_H

#include "align/ancestors.h"
#include "align/word_relations.h"

#include "match/label_words.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <vector>

namespace samklang::align {

/// How much a kind of label counts as the concept's own name.
double standing(skos::LabelKind kind) noexcept;

/// How alike the labels of two concepts are, word by word.
struct LabelLikeness {
  double value = 0;                     ///< 0..1: the share of what the words of the two labels tell that corresponds
  std::uint32_t row_a = skos::no_index; ///< the two labels that are most alike, into Columns::labels
  std::uint32_t row_b = skos::no_index;
  /// The share of partnered ancestors whose partners stand above the other concept, nearer ones counting more, the mean
  /// of both sides; -1: none is partnered.
  double structure = -1;
};

/// Compares labels of two agencies by what is known of their words. One thread's.
class LabelComparer {
public:
  LabelComparer(const skos::Catalogue& catalogue, const match::LabelWords& words, const WordRelations& relations,
                Ancestors& ancestors)
      : catalogue_(catalogue), words_(words), relations_(relations), ancestors_(ancestors) {}

  /// The best of all pairs of labels. A word counts what it tells (LabelWords::weight) times how surely it has its
  /// like in the other label; one without its like counts in part where it names what stands above the other concept
  /// ("heart" in "heart right atrium" beside "right atrium", part of a heart). Words that tell concepts of one agency
  /// apart on either side, and different numbers, take off more. `partner_of`: by concept, its partner or no_index;
  /// where ancestors are partners the value moves towards 1, where they are not it falls a little.
  LabelLikeness compare(skos::ConceptIndex a, skos::ConceptIndex b, const std::vector<skos::ConceptIndex>& partner_of);

  /// What one label says beyond another.
  struct Beyond {
    bool shares = false; ///< a word corresponds
    bool heads = false;  ///< the words that the two are about correspond
    int a = 0;           ///< words of a without their like in b, that b's surroundings do not say
    int b = 0;
  };
  Beyond beyond(std::uint32_t row_a, std::uint32_t row_b, skos::ConceptIndex a, skos::ConceptIndex b);

private:
  double value(std::uint32_t row_a, std::uint32_t row_b, const Ancestors::OfConcept& above_a,
               const Ancestors::OfConcept& above_b);
  void pair_words(std::uint32_t row_a, std::uint32_t row_b);
  bool named_in(std::uint32_t word, const Ancestors::OfConcept& above) const;
  double structure(const Ancestors::OfConcept& above_a, const Ancestors::OfConcept& above_b, skos::ConceptIndex b,
                   const std::vector<skos::ConceptIndex>& partner_of) const;

  const skos::Catalogue& catalogue_;
  const match::LabelWords& words_;
  const WordRelations& relations_;
  Ancestors& ancestors_;
  struct Match {
    double quality = 0;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
  };
  std::vector<Match> matches_;
  std::vector<double> paired_a_; ///< by word of the label compared: how surely it has its like
  std::vector<double> paired_b_;
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_ANCESTORS_H
#define SAMKLANG_ALIGN_ANCESTORS_H

#include "match/label_words.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace samklang::align {

/// What stands above a concept, by whatever relation its catalogue gives: generic, partitive or not said. One thread's.
class Ancestors {
public:
  Ancestors(const skos::Catalogue& catalogue, const match::LabelWords& words);

  struct Above {
    skos::ConceptIndex index = skos::no_index;
    std::uint32_t steps = 0; ///< 1 for a parent
  };
  struct OfConcept {
    std::vector<Above> above;         ///< at most three steps away, nearest first, the concept itself never
    std::vector<std::uint32_t> words; ///< the keys of the words of their labels, sorted
  };
  const OfConcept& of(skos::ConceptIndex index);

private:
  const skos::Catalogue& catalogue_;
  const match::LabelWords& words_;
  std::vector<std::uint32_t> begin_; ///< by concept, into parents_
  std::vector<skos::ConceptIndex> parents_;
  std::vector<std::optional<OfConcept>> of_;
};

} // namespace samklang::align

#endif

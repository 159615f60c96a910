// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_TAKEN_OVER_H
#define SAMKLANG_ALIGN_TAKEN_OVER_H

#include "align/corpus.h"
#include "align/terms.h"

#include <samklang/align/background.h>
#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace samklang::align {

/// How far two agencies take over each other's wordings, or both a third's: the share of the terms they have in common
/// that they define in the same words. Where they do, a text that was edited is most likely an edition of the same
/// concept; where no two wordings are ever equal, an edited text was made another on purpose. Learned from the loaded
/// catalogues, without any judgement (an empirical prior: Efron, Large-Scale Inference, 2010). Immutable after
/// construction.
class TakenOver {
public:
  TakenOver(const skos::Catalogue& catalogue, std::span<const match::Candidate> pairs,
            std::span<const SharedTerm> terms, const Corpus& corpus);
  /// As another catalogue taught.
  TakenOver(const skos::Catalogue& catalogue, const Background& background);

  /// By agencies, for a later run's.
  std::vector<BackgroundPair> rows(const skos::Catalogue& catalogue) const;

  /// 0 never .. 1 often, near 0.3 where too few terms are shared to know; 0 for one agency with itself.
  double between(std::uint32_t agency_a, std::uint32_t agency_b) const noexcept;

private:
  struct Count {
    std::uint32_t shared = 0; ///< pairs of defined concepts under one preferred term
    std::uint32_t equal = 0;  ///< of them, those that are defined in the same words
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Count> counts_;
};

} // namespace samklang::align

#endif

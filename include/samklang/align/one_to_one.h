// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_ONE_TO_ONE_H
#define SAMKLANG_ALIGN_ONE_TO_ONE_H

#include <samklang/align/verdict.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// The verdicts of a one-to-one extraction: of those that say exact or close, so many that no concept has two
/// counterparts in one agency, and p_same together is greatest (a maximum weighted matching for every two agencies,
/// cluster by cluster; in clusters of over 500 concepts the surest first). What people decided stays and goes before
/// the rest. Other relations, and pairs inside one agency, are kept as they are.
struct OneToOne {
  std::vector<bool> kept;            ///< by verdict
  std::uint32_t greedy_clusters = 0; ///< clusters too large for the best matching
};

/// `label_mode_only`: leave verdicts that rest on definitions as they are.
OneToOne one_to_one(const skos::Catalogue& catalogue, std::span<const Verdict> verdicts, bool label_mode_only = false);

} // namespace samklang::align

#endif

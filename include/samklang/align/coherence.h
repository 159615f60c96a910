// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_COHERENCE_H
#define SAMKLANG_ALIGN_COHERENCE_H

#include <samklang/align/verdict.h>
#include <samklang/skos/values.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::align {

/// Why a link had to go.
enum class RemovalReason : std::uint8_t {
  same_agency,       ///< a chain of exact links would have joined two concepts of one agency
  decided_different, ///< ... two concepts that people call different
  other_relation,    ///< exact links and another relation on the same two concepts (SKOS S46): the weaker one went
  hierarchy,         ///< related, and one the broader of the other by a chain of links (SKOS S27)
  circle,            ///< broader and broader, back to where it began
  one_to_one,        ///< one counterpart an agency was asked for, and another fits better
};
inline constexpr std::size_t removal_reason_count = 6;

/// The stable name: "same-agency", "decided-different" ... Static storage.
std::string_view name(RemovalReason reason) noexcept;

/// A verdict that was taken back so that all verdicts make sense together. Its relation is close now, or undecided
/// where people's decisions or a relation other than exact were in the way.
struct RemovedLink {
  std::uint32_t verdict = 0;           ///< index into Alignment::verdicts
  Relation relation = Relation::exact; ///< what it said before
  RemovalReason reason = RemovalReason::same_agency;
  skos::ConceptIndex a = skos::no_index; ///< the pair that must not meet, a < b; for one_to_one the link itself
  skos::ConceptIndex b = skos::no_index;
};

/// How the exact verdicts hang together. Duplicates inside one agency stand as one vertex.
struct Coherence {
  std::vector<RemovedLink> removed; ///< by verdict
  /// Exact verdicts without which a cluster falls into two of at least two vertices each: the one link that a wrong
  /// merge hangs on. Indexes into Alignment::verdicts, ascending.
  std::vector<std::uint32_t> bridges;
  std::uint32_t clusters = 0;        ///< sets of two or more vertices that exact verdicts join
  std::uint32_t largest_cluster = 0; ///< vertices of the largest
  /// Clusters too large for the lightest cuts (over 500 vertices): there the strongest links were kept, one after the
  /// other.
  std::uint32_t greedy_clusters = 0;
};

} // namespace samklang::align

#endif

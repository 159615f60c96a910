// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_MAKE_COHERENT_H
#define SAMKLANG_ALIGN_MAKE_COHERENT_H

#include <samklang/align/align.h>
#include <samklang/skos/catalogue.h>

namespace samklang::align {

/// Takes links back until no chain of exact verdicts joins two concepts of one agency, a pair that people call
/// different, or a pair with another relation, and until nothing is both related and broader. Of the links that keep
/// such a pair together the lightest are cut: decisions weigh most, then mappings in the data, then confidence. Fills
/// Alignment::coherence and adds diagnostics: "duplicate-in-agency", "decision-contradiction", "broader-circle",
/// "related-and-broader". `within`: verdicts inside agencies are there, and say what is a duplicate.
void make_coherent(const skos::Catalogue& catalogue, bool within, Alignment& alignment);

/// Takes back what a one-to-one extraction leaves out: to undecided.
void keep_one_to_one(const skos::Catalogue& catalogue, Alignment& alignment);

/// How much a verdict weighs against others: whole numbers, computed ones below 10^6, asserted ones 10^9, decided ones
/// 10^12.
std::int64_t link_weight(const Verdict& verdict) noexcept;

/// Takes a verdict back: to close or to undecided.
void take_back(Alignment& alignment, const RemovedLink& link, Relation to);

/// The part about broader and related: SKOS S27 and cycles. `cluster` numbers the concepts, those that are the same
/// alike.
void check_hierarchy(const skos::Catalogue& catalogue, const std::vector<std::uint32_t>& cluster, Alignment& alignment);

} // namespace samklang::align

#endif

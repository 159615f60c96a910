// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_VERDICT_READER_H
#define SAMKLANG_QUERY_VERDICT_READER_H

#include "query/context.h"

#include <cstdint>

namespace samklang::query {

/// A verdict as it reads from one of its sides, straight from its row.
struct VerdictView {
  const image::VerdictRow* row = nullptr;
  bool turned = false; ///< read from the verdict's b

  align::Relation relation() const noexcept { return read(row->relation); }
  align::Relation runner_up() const noexcept { return read(row->runner_up); }
  align::Implication forward() const noexcept { return implication(turned ? row->b_implies_a : row->a_implies_b); }
  align::Implication backward() const noexcept { return implication(turned ? row->a_implies_b : row->b_implies_a); }
  align::Choice choice() const noexcept {
    return row->choice < 4 ? static_cast<align::Choice>(row->choice) : align::Choice::undecided;
  }
  align::Authority authority() const noexcept {
    return row->authority < 3 ? static_cast<align::Authority>(row->authority) : align::Authority::computed;
  }
  bool has(image::VerdictFlag flag) const noexcept { return (row->flags & static_cast<unsigned>(flag)) != 0; }
  /// 0..1, whatever stands in the row.
  float confidence() const noexcept { return share(row->confidence); }

  static float share(float value) noexcept { return value >= 0 && value <= 1 ? value : 0; }

private:
  align::Relation read(std::uint8_t number) const noexcept {
    const align::Relation relation = align::relation_of(number);
    return turned ? align::inverse(relation) : relation;
  }
  static align::Implication implication(std::uint8_t number) noexcept {
    return number < 4 ? static_cast<align::Implication>(number) : align::Implication::unknown;
  }
};

/// What a verdict and the two concepts' records leave to be said, as bits of Caveat; `a` is the side read from.
std::uint16_t caveats(const Context& context, const VerdictView& verdict, skos::ConceptIndex a,
                      skos::ConceptIndex b) noexcept;
/// Of the two concepts' records alone.
std::uint16_t record_caveats(const Context& context, skos::ConceptIndex a, skos::ConceptIndex b) noexcept;

/// What holds of yesterday's concept holds of today's only with caution.
align::Implication capped(align::Implication implication, std::uint16_t caveats) noexcept;

} // namespace samklang::query

#endif

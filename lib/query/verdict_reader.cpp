// SPDX-License-Identifier: Apache-2.0
#include "query/verdict_reader.h"

namespace samklang::query {
namespace {

constexpr std::uint16_t bit(Caveat caveat) noexcept { return static_cast<std::uint16_t>(caveat); }

} // namespace

std::uint16_t record_caveats(const Context& context, skos::ConceptIndex a, skos::ConceptIndex b) noexcept {
  unsigned out = 0;
  for (const skos::ConceptIndex one : {a, b}) {
    if (one >= context.catalogue().size()) {
      out |= bit(Caveat::external);
      continue;
    }
    if (context.out_of_date(one)) out |= bit(Caveat::not_valid);
    if (!context.catalogue()[one].has_definition()) out |= bit(Caveat::undefined);
  }
  return static_cast<std::uint16_t>(out);
}

std::uint16_t caveats(const Context& context, const VerdictView& verdict, skos::ConceptIndex a,
                      skos::ConceptIndex b) noexcept {
  unsigned out = record_caveats(context, a, b);
  const auto add = [&](bool holds, Caveat one) {
    if (holds) out |= bit(one);
  };
  add(verdict.relation() == align::Relation::undecided, Caveat::undecided);
  add(verdict.forward() == align::Implication::no, Caveat::not_implied);
  add(verdict.forward() == align::Implication::with_caution, Caveat::with_caution);
  add(verdict.has(image::VerdictFlag::other_statutes), Caveat::other_statutes);
  add(verdict.has(image::VerdictFlag::stale_a) || verdict.has(image::VerdictFlag::stale_b), Caveat::stale);
  add(verdict.has(image::VerdictFlag::label_mode), Caveat::label_only);
  add(verdict.has(image::VerdictFlag::transferred), Caveat::transferred);
  return static_cast<std::uint16_t>(out);
}

align::Implication capped(align::Implication implication, std::uint16_t caveats) noexcept {
  return has(caveats, Caveat::not_valid) && implication == align::Implication::yes ? align::Implication::with_caution
                                                                                   : implication;
}

} // namespace samklang::query

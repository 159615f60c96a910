// SPDX-License-Identifier: Apache-2.0
#include "align/own_part.h"

#include <vector>

namespace samklang::align {

namespace {

constexpr float said = 0.5F;

std::uint32_t own_name(const Reading& reading, const std::vector<Fate>& fates) noexcept {
  for (std::uint32_t i = 0; i < fates.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    // What stands in an example or a gloss tells, it does not delimit.
    if (!mention.name || mention.role == text::WordRole::example || mention.role == text::WordRole::gloss) continue;
    if (fates[i].partner < 0 && fates[i].nearness < said && !fates[i].left_out) return i;
  }
  return text::DefinitionAnalysis::none;
}

} // namespace

OwnPart own_part(const Reading& a, const Reading& b, const Pairing& pairing) noexcept {
  OwnPart out;
  out.mention_a = own_name(a, pairing.of_a);
  out.mention_b = own_name(b, pairing.of_b);
  out.on_a = out.mention_a != text::DefinitionAnalysis::none || (a.parts.own_context && !b.parts.own_context);
  out.on_b = out.mention_b != text::DefinitionAnalysis::none || (b.parts.own_context && !a.parts.own_context);
  return out;
}

} // namespace samklang::align

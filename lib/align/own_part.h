// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_OWN_PART_H
#define SAMKLANG_ALIGN_OWN_PART_H

#include "align/pairing.h"

#include <cstdint>

namespace samklang::align {

/// A definition that speaks of one publisher's own part of a notion: its register, its system, "i etaten". The other,
/// which does not, is likely the broader.
struct OwnPart {
  bool on_a = false;
  bool on_b = false;
  std::uint32_t mention_a = text::DefinitionAnalysis::none; ///< the name that shows it, index into mentions
  std::uint32_t mention_b = text::DefinitionAnalysis::none;

  bool one_sided() const noexcept { return on_a != on_b; }
};

/// A name counts where the other side says nothing like it. Linear in the words.
OwnPart own_part(const Reading& a, const Reading& b, const Pairing& pairing) noexcept;

} // namespace samklang::align

#endif

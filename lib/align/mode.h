// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_MODE_H
#define SAMKLANG_ALIGN_MODE_H

#include <samklang/align/background.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// Which agencies define their concepts, and so which pairs of agencies are in label mode.
class Modes {
public:
  /// Agencies that `background` knows (null: none) are as it says.
  explicit Modes(const skos::Catalogue& catalogue, const Background* background = nullptr);

  /// True where under a fifth of the concepts of either agency has a definition.
  bool label_mode(std::uint32_t agency_a, std::uint32_t agency_b) const noexcept {
    return undefined(agency_a) || undefined(agency_b);
  }
  /// By agency: 1 for one that does not define its concepts.
  std::span<const std::uint8_t> undefined() const noexcept { return undefined_; }

private:
  bool undefined(std::uint32_t agency) const noexcept { return agency < undefined_.size() && undefined_[agency] != 0; }
  std::vector<std::uint8_t> undefined_; ///< by agency
};

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_BEARERS_H
#define SAMKLANG_ALIGN_BEARERS_H

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::align {

/// How many concepts of a catalogue bear each preferred or admitted term. Immutable.
class Bearers {
public:
  explicit Bearers(const skos::Catalogue& catalogue);

  /// Concepts that bear the term of label row `row`, itself included; 0 for a row of another kind of label.
  std::uint32_t of(std::uint32_t row) const noexcept { return row < count_.size() ? count_[row] : 0; }

private:
  std::vector<std::uint32_t> count_; ///< by label row
};

/// How little a term invites homonyms: 0 for a short simple word, 1 for a long compound or several words.
double specificity(std::string_view term);

} // namespace samklang::align

#endif

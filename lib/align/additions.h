// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_ADDITIONS_H
#define SAMKLANG_ALIGN_ADDITIONS_H

#include "align/compare.h"
#include "align/corpus.h"

#include <samklang/align/verdict.h>
#include <samklang/skos/catalogue.h>

#include <span>
#include <vector>

namespace samklang::align {

/// All that one side says the other says too, and more: a condition added, or only more detail. Words alone cannot tell
/// which.
bool one_adds(const Comparison& both) noexcept;

/// Where one_adds() holds, the words added: runs of words that hold a content word the other side lacks.
std::vector<Evidence> additions(const skos::Catalogue& catalogue, const Comparison& both, Corpus& corpus,
                                std::span<const std::uint32_t> shared_term);

} // namespace samklang::align

#endif

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_OPPOSED_H
#define SAMKLANG_ALIGN_OPPOSED_H

#include "align/contrast.h"

namespace samklang::align {

/// Marks the words of two definitions that exclude each other ("kjøper" in one, "selger" in the other, and neither has
/// both): nothing falls under both. Adds to `out`, in its order. Quadratic in the words that have an opposite, which
/// are few.
void mark_opposed(const Reading& a, const Reading& b, const Pairing& pairing, const Corpus& corpus, Contrasts& out);

/// What two preferred terms say of each other where none is shared. `siblings`: two kinds under one head ("vegadresse",
/// "postadresse"). `exclude`: words that exclude each other ("enke", "enkemann"; "utgående faktura", "inngående
/// faktura"). `words_a`, `words_b`: the words of the terms, sorted. n log n in the words.
TermContrast term_contrast(const std::vector<std::uint32_t>& words_a, const std::vector<std::uint32_t>& words_b,
                           const Corpus& corpus);

} // namespace samklang::align

#endif

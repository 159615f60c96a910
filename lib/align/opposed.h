// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_OPPOSED_H
#define SAMKLANG_ALIGN_OPPOSED_H

#include "align/contrast.h"

#include <string_view>

namespace samklang::align {

/// Marks the words of two definitions that exclude each other ("kjøper" in one, "selger" in the other, and neither has
/// both), and those of both that stand there under small words that do ("fra kommunen til staten", "fra staten til
/// kommunen"; "med", "uten"), or that one side negates: nothing falls under both. `text_a`, `text_b`: the definitions.
/// Adds to `out`, in its order. Quadratic in the words that have an opposite, which are few.
void mark_opposed(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b,
                  const Pairing& pairing, const Corpus& corpus, Contrasts& out);

/// What two preferred terms say of each other where none is shared. `siblings`: two kinds under one head ("vegadresse",
/// "postadresse"). `exclude`: words that exclude each other ("enke", "enkemann"; "utgående faktura", "inngående
/// faktura"). `words_a`, `words_b`: the words of the terms, sorted. n log n in the words.
TermContrast term_contrast(const std::vector<std::uint32_t>& words_a, const std::vector<std::uint32_t>& words_b,
                           const Corpus& corpus);

} // namespace samklang::align

#endif

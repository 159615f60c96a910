// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_REASONS_H
#define SAMKLANG_WORDING_REASONS_H

#include "wording/pair.h"

#include <string>
#include <vector>

namespace samklang::wording {

/// Whether the reader knows already that the two share a preferred term, because it is the heading.
enum class SharedLabel { said, known };

/// Why, in plain sentences: one a kind of evidence, definitions first, then statutes and circumstances, then terms,
/// then in what else the two differ. Never empty.
std::vector<std::string> reasons(const Pair& pair, const PairNames& names, Language language,
                                 SharedLabel label = SharedLabel::said);

/// True where the evidence points at words of the definitions that decide: numbers, exceptions, what is added, facets.
bool has_deciding_words(const Pair& pair);

/// The sentences about those words only.
std::vector<std::string> deciding_reasons(const Pair& pair, const PairNames& names, Language language);

} // namespace samklang::wording

#endif

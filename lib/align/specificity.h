// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_SPECIFICITY_H
#define SAMKLANG_ALIGN_SPECIFICITY_H

#include <string_view>

namespace samklang::align {

/// How little a term invites homonyms: 0 for a short simple word, 1 for a long compound or several words.
double specificity(std::string_view term);

} // namespace samklang::align

#endif

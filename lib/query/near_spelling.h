// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_NEAR_SPELLING_H
#define SAMKLANG_QUERY_NEAR_SPELLING_H

#include "query/context.h"
#include "query/scratch.h"

#include <string_view>
#include <vector>

namespace samklang::query {

/// The terms nearest to `exact` (a text::term_key) by letters put in, left out, changed or swapped: one in words of
/// four to six letters, two in longer ones; the first letter must be right. Only those with the fewest. Looks at the
/// terms as at a tree, by their common beginnings.
void near_terms(const Context& context, std::string_view exact, std::vector<NearTerm>& out);

} // namespace samklang::query

#endif

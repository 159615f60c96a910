// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_TELLING_PAIRS_H
#define SAMKLANG_REPORT_TELLING_PAIRS_H

#include "report/report_context.h"

#include <string>
#include <vector>

namespace samklang::report {

/// A pair whose definitions are alike and yet say something else, and what.
struct TellingPair {
  PairNames names;
  std::string difference; ///< in sentences
};

/// At most `most` pairs of a group, those with most words in common first: not the same, and with words in their
/// definitions that decide (numbers, exceptions, facets). Near misses are what people trip over; that two texts have
/// nothing in common is seen at once.
std::vector<TellingPair> telling_pairs(const ReportContext& context, const SharedTerm& term, std::size_t most);

} // namespace samklang::report

#endif

// SPDX-License-Identifier: Apache-2.0
#include "report/telling_pairs.h"

#include "report/definition_marks.h"
#include "report/words.h"

#include <algorithm>

namespace samklang::report {
namespace {

bool is_same(const align::Verdict& verdict) {
  return verdict.relation == align::Relation::exact || verdict.relation == align::Relation::close;
}

struct Candidate {
  std::uint32_t verdict = 0;
  double shared = 0;
};

} // namespace

std::vector<TellingPair> telling_pairs(const ReportContext& context, const SharedTerm& term, std::size_t most) {
  std::vector<Candidate> candidates;
  for (const auto i : term.verdicts) {
    const auto& verdict = context.alignment.verdicts[i];
    const auto pair = oriented(context, term, verdict);
    if (is_same(verdict) || !has_deciding_words(pair)) continue;
    const auto marks = definition_marks(pair, context.language);
    if (marks.telling) candidates.push_back({i, marks.shared});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
  candidates.resize(std::min(candidates.size(), most));
  std::vector<TellingPair> out;
  out.reserve(candidates.size());
  for (const auto& candidate : candidates) {
    const auto pair = oriented(context, term, context.alignment.verdicts[candidate.verdict]);
    TellingPair telling{side_names(context, term, pair), {}};
    for (const auto& reason : deciding_reasons(pair, telling.names, context.language)) {
      telling.difference += (telling.difference.empty() ? "" : " ") + reason;
    }
    out.push_back(std::move(telling));
  }
  return out;
}

} // namespace samklang::report

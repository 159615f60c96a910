// SPDX-License-Identifier: Apache-2.0
#include "computed_pairs.h"

#include <samklang/align/align.h>

#include <algorithm>

namespace samklang::tools {

Result<std::vector<sssom::ComputedPair>> computed_pairs(const skos::Catalogue& catalogue,
                                                        std::span<const std::pair<std::string, std::string>> pairs,
                                                        ProgressLine& progress) {
  // A row that says nothing steers nothing, and has its pair listed whatever the two have in common.
  std::vector<align::Decision> rows;
  for (const auto& [subject, object] : pairs) {
    align::Decision& row = rows.emplace_back();
    row.subject = subject;
    row.object = object;
  }
  align::AlignOptions options;
  options.decisions = rows;
  options.progress = progress.callback();
  const auto alignment = align::align(catalogue, options);
  progress.wipe();
  if (!alignment) return alignment.error();
  std::vector<sssom::ComputedPair> out;
  for (const auto& [subject, object] : pairs) {
    const auto one = catalogue.find(subject);
    const auto other = catalogue.find(object);
    if (!one || !other) continue;
    const auto verdict =
        std::find_if(alignment->verdicts.begin(), alignment->verdicts.end(), [&](const align::Verdict& each) {
          return each.a == std::min(*one, *other) && each.b == std::max(*one, *other);
        });
    if (verdict == alignment->verdicts.end()) continue;
    const bool turned = verdict->a != *one;
    const auto& bars = verdict->bars;
    std::string law_a(catalogue.text(bars.a_law));
    std::string law_b(catalogue.text(bars.b_law));
    if (turned) std::swap(law_a, law_b);
    out.push_back({subject,
                   object,
                   turned ? align::inverse(verdict->relation) : verdict->relation,
                   verdict->choice,
                   verdict->terminology,
                   {std::move(law_a), std::move(law_b), bars.other_statutes}});
  }
  return out;
}

} // namespace samklang::tools

// SPDX-License-Identifier: Apache-2.0
#include "text/definition_whole.h"

#include <algorithm>

namespace samklang::text {

void take_out_sentences(DefinitionAnalysis& parts, std::span<const std::size_t> ends) {
  std::size_t from = 0;
  for (const std::size_t to : ends) {
    for (const Negation& negation : parts.negations) {
      if (negation.kind != NegationKind::exception || to == from) continue;
      if (negation.begin < parts.words[from].begin || negation.end > parts.words[to - 1].end) continue;
      const auto after =
          std::count_if(parts.words.begin() + static_cast<std::ptrdiff_t>(from),
                        parts.words.begin() + static_cast<std::ptrdiff_t>(to),
                        [&](const DefinitionWord& one) { return one.begin >= negation.end && one.content; });
      if (after > 1 || from == 0) continue;
      for (std::size_t i = from; i < to; ++i) parts.words[i].role = WordRole::exception;
      for (Clause& clause : parts.clauses)
        if (clause.begin >= parts.words[from].begin && clause.end <= parts.words[to - 1].end)
          clause.role = WordRole::exception;
    }
    from = to;
  }
}

void find_head(DefinitionAnalysis& parts) noexcept {
  for (std::size_t i = 0; i < parts.words.size(); ++i) {
    if (parts.words[i].role == WordRole::genus && parts.words[i].content &&
        (!parts.words[i].light || parts.head == DefinitionAnalysis::none))
      parts.head = static_cast<std::uint32_t>(i);
    else if (parts.words[i].role != WordRole::genus && parts.words[i].role != WordRole::frame)
      break;
  }
}

void lead_back(DefinitionAnalysis& parts, const PlainText& plain) {
  const auto back = [&](auto& one) {
    one.begin = plain.begin_in_source(one.begin);
    one.end = std::max(one.begin, plain.end_in_source(one.end));
  };
  for (DefinitionWord& word : parts.words) back(word);
  for (Clause& clause : parts.clauses) back(clause);
  for (Number& number : parts.numbers) back(number);
  for (Negation& negation : parts.negations) back(negation);
  for (LegalReference& law : parts.laws) back(law);
  if (parts.facet.kind != FacetKind::none) back(parts.facet);
}

} // namespace samklang::text

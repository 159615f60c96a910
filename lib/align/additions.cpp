// SPDX-License-Identifier: Apache-2.0
#include "align/additions.h"

#include <algorithm>

namespace samklang::align {

namespace {

constexpr std::size_t most_runs = 6; // a reader looks at no more

bool holds(std::span<const Stem> stems, std::uint32_t id) noexcept {
  const auto place = std::lower_bound(stems.begin(), stems.end(), id,
                                      [](const Stem& stem, std::uint32_t wanted) { return stem.id < wanted; });
  return place != stems.end() && place->id == id;
}

} // namespace

bool one_adds(const Comparison& both) noexcept {
  return !both.equal && (both.contained_a == 1) != (both.contained_b == 1);
}

std::vector<Evidence> additions(const skos::Catalogue& catalogue, const Comparison& both, Corpus& corpus,
                                std::span<const std::uint32_t> shared_term) {
  std::vector<Evidence> out;
  if (!one_adds(both)) return out;
  const bool on_b = both.contained_a == 1;
  const std::uint32_t longer = on_b ? both.row_b : both.row_a;
  const std::span<const Stem> shorter = corpus.stems(on_b ? both.row_a : both.row_b);
  std::vector<text::Token> words;
  const std::vector<std::uint32_t> stems = corpus.token_stems(longer, words);
  const auto added = [&](std::uint32_t id) {
    return id != Corpus::no_stem && !holds(shorter, id) &&
           !std::binary_search(shared_term.begin(), shared_term.end(), id);
  };
  for (std::size_t i = 0; i < stems.size() && out.size() < most_runs;) {
    if (!added(stems[i])) {
      ++i;
      continue;
    }
    // Stop words inside a run belong to it, at its end they do not.
    std::size_t last = i;
    for (std::size_t j = i + 1; j < stems.size() && (stems[j] == Corpus::no_stem || added(stems[j])); ++j)
      if (stems[j] != Corpus::no_stem) last = j;
    const TextSpan span{catalogue.columns().definitions[longer].text, words[i].begin, words[last].end};
    out.push_back(on_b ? Evidence{EvidenceKind::added_words, -0.3F, {}, span}
                       : Evidence{EvidenceKind::added_words, -0.3F, span, {}});
    i = last + 1;
  }
  return out;
}

} // namespace samklang::align

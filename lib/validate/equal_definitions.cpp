// SPDX-License-Identifier: Apache-2.0
// X503: one wording, several concepts.
#include "validate/pairs.h"

#include <algorithm>

namespace samklang::validate {
void equal_definitions(const Context& context, Findings& findings) {
  const skos::Catalogue& catalogue = context.catalogue;
  const DecidedIris decided(context.options.decisions);
  const KeyedRows& wordings = context.keys->definitions;
  for (std::uint32_t number = 1; number <= wordings.count(); ++number) {
    const std::span<const KeyedRows::Row> group = wordings.with(number);
    for (const KeyedRows::Row& row : group) {
      if (!context.is_judged(row.owner) || (&row != group.data() && (&row - 1)->owner == row.owner)) continue;
      const skos::Concept one = catalogue[row.owner];
      std::vector<skos::ConceptIndex> others;
      for (const KeyedRows::Row& other : group) {
        if (other.owner == row.owner || (!others.empty() && others.back() == other.owner)) continue;
        if (are_settled(catalogue, row.owner, other.owner) || decided.has(one.iri(), catalogue[other.owner].iri()) ||
            at_other_times(one.row(), catalogue[other.owner].row()))
          continue;
        others.push_back(other.owner);
      }
      if (others.empty()) continue;
      // Another agency's concept is what there is to reuse.
      std::stable_partition(others.begin(), others.end(),
                            [&](skos::ConceptIndex other) { return catalogue[other].publisher() != one.publisher(); });
      const skos::Concept first = catalogue[others.front()];
      const skos::Definition& definition = catalogue.columns().definitions[row.row];
      // Only a new copy of what the nation has is worth a stop (nation.cpp).
      const std::string_view variant = first.publisher() == one.publisher() ? "own" : "at-hand";
      Finding* found =
          findings.add({RuleId::X503, variant}, row.owner, definition.text, definition.language, definition.provenance);
      if (found == nullptr) continue;
      found->arguments = {std::string(first.term()), std::string(catalogue.agency_name(first.publisher())),
                          std::to_string(others.size())};
      for (std::size_t i = 0; i < others.size() && i < context.options.nearest; ++i)
        found->related.push_back(related_thing(catalogue[others[i]], one));
    }
  }
}

} // namespace samklang::validate

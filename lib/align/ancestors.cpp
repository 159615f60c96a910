// SPDX-License-Identifier: Apache-2.0
#include "align/ancestors.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace samklang::align {

namespace {

constexpr std::uint32_t most_steps = 3;      // beyond, ancestors are common to too many to tell anything
constexpr std::size_t most_ancestors = 1000; // a bound for tangled data

bool leads_up(skos::EdgeKind kind) noexcept {
  return kind == skos::EdgeKind::generic || kind == skos::EdgeKind::hierarchical || kind == skos::EdgeKind::partitive;
}

} // namespace

Ancestors::Ancestors(const skos::Catalogue& catalogue, const match::LabelWords& words)
    : catalogue_(catalogue), words_(words), of_(catalogue.size()) {
  std::vector<std::pair<skos::ConceptIndex, skos::ConceptIndex>> edges;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    for (const skos::Relation& relation : catalogue.relations(i)) {
      const skos::Edge edge = skos::edge(i, relation);
      if (leads_up(edge.kind) && edge.from < catalogue.size() && edge.to < catalogue.size() && edge.from != edge.to)
        edges.emplace_back(edge.from, edge.to);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  begin_.assign(catalogue.size() + 1, 0);
  for (const auto& [from, to] : edges) {
    ++begin_[from + 1];
    parents_.push_back(to);
  }
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
}

const Ancestors::OfConcept& Ancestors::of(skos::ConceptIndex index) {
  std::optional<OfConcept>& slot = of_[index];
  if (slot) return *slot;
  slot.emplace();
  std::vector<Above>& above = slot->above;
  const auto add_parents = [&](skos::ConceptIndex of, std::uint32_t steps) {
    for (std::uint32_t i = begin_[of]; i < begin_[of + 1]; ++i) {
      const skos::ConceptIndex parent = parents_[i];
      const bool known = std::any_of(above.begin(), above.end(), [&](const Above& one) { return one.index == parent; });
      if (parent != index && !known && above.size() < most_ancestors) above.push_back({parent, steps});
    }
  };
  add_parents(index, 1);
  for (std::size_t next = 0; next < above.size(); ++next)
    if (above[next].steps < most_steps) add_parents(above[next].index, above[next].steps + 1);
  const auto& label_begin = catalogue_.columns().label_begin;
  for (const Above& one : above)
    for (std::uint32_t row = label_begin[one.index]; row < label_begin[one.index + 1]; ++row)
      for (const std::uint32_t word : words_.of(row)) slot->words.push_back(words_.key(word));
  std::sort(slot->words.begin(), slot->words.end());
  slot->words.erase(std::unique(slot->words.begin(), slot->words.end()), slot->words.end());
  return *slot;
}

} // namespace samklang::align

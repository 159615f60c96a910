// SPDX-License-Identifier: Apache-2.0
#include "report/coherence_words.h"

#include "report/escape.h"
#include "report/words.h"

#include <algorithm>

namespace samklang::report {
namespace {

const align::RemovedLink* removed_link(const align::Alignment& alignment, const align::Verdict& verdict) noexcept {
  const auto& removed = alignment.coherence.removed;
  return verdict.removed < removed.size() ? &removed[verdict.removed] : nullptr;
}

bool is_bridge(const align::Alignment& alignment, const align::Verdict& verdict) noexcept {
  const auto& bridges = alignment.coherence.bridges;
  const auto index = static_cast<std::size_t>(&verdict - alignment.verdicts.data());
  return index < alignment.verdicts.size() && std::binary_search(bridges.begin(), bridges.end(), index);
}

// Often both have the same term: the address tells them apart.
std::string named(const skos::Catalogue& catalogue, skos::ConceptIndex index, Language language) {
  const auto entry = catalogue[index];
  return say(Message::concept_with_iri, language,
             {say(Message::quoted, language, {one_line(entry.term(language))}), one_line(entry.iri())});
}

// Whichever side it is read from.
std::string relation_word(align::Relation relation, Language language) {
  const bool wider = relation == align::Relation::broader || relation == align::Relation::narrower;
  std::string out(wider ? text(Message::short_wider, language) : text(nth(Message::cell_exact, relation), language));
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] + 0x20);
  return out;
}

} // namespace

std::vector<std::string> coherence_sentences(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                             const align::Verdict& verdict, Language language) {
  std::vector<std::string> out;
  if (const auto* link = removed_link(alignment, verdict)) {
    out.push_back(say(nth(Message::removed_same_agency, link->reason), language,
                      {named(catalogue, link->a, language), named(catalogue, link->b, language),
                       relation_word(link->relation, language)}));
  }
  if (is_bridge(alignment, verdict)) out.push_back(say(Message::bridge_link, language));
  return out;
}

Json removed_json(const skos::Catalogue& catalogue, const align::Alignment& alignment, const align::Verdict& verdict) {
  const auto* link = removed_link(alignment, verdict);
  if (link == nullptr) return nullptr;
  return {{"relation", align::name(link->relation)},
          {"reason", align::name(link->reason)},
          {"a", catalogue.iri(link->a)},
          {"b", catalogue.iri(link->b)}};
}

Json coherence_json(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  const auto& coherence = alignment.coherence;
  Json bridges = Json::array();
  for (const auto index : coherence.bridges) {
    if (index >= alignment.verdicts.size()) continue;
    const auto& verdict = alignment.verdicts[index];
    bridges.push_back({{"a", catalogue.iri(verdict.a)}, {"b", catalogue.iri(verdict.b)}});
  }
  return {{"clusters", coherence.clusters},
          {"largest_cluster", coherence.largest_cluster},
          {"greedy_clusters", coherence.greedy_clusters},
          {"removed", coherence.removed.size()},
          {"bridges", std::move(bridges)}};
}

} // namespace samklang::report

// SPDX-License-Identifier: Apache-2.0
// X508: exactMatch is transitive, and an agency has a concept once.
#include "validate/check.h"

#include <algorithm>
#include <map>
#include <queue>
#include <string>
#include <vector>

namespace samklang::validate {
namespace {

constexpr std::size_t longest_walk = 10'000; // vertices looked at from one concept

struct Link {
  skos::ConceptIndex other = skos::no_index;
  const skos::Relation* statement = nullptr;
};
using Links = std::map<skos::ConceptIndex, std::vector<Link>>;

Links exact_links(const skos::Catalogue& catalogue) {
  Links out;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    for (const skos::Relation& relation : catalogue.relations(i)) {
      if (relation.kind != skos::RelationKind::exact_match || relation.target == i) continue;
      out[i].push_back({relation.target, &relation});
      out[relation.target].push_back({i, &relation});
    }
  }
  return out;
}

/// Concepts of a file without a publisher are nobody's in particular.
bool is_agency(const skos::Catalogue& catalogue, std::uint32_t agency) noexcept {
  const auto agencies = catalogue.columns().agencies;
  return agency < agencies.size() && agencies[agency].kind != skos::AgencyKind::source;
}

std::string_view term(const skos::Catalogue& catalogue, skos::ConceptIndex vertex) {
  return catalogue.is_external(vertex) ? catalogue.iri(vertex) : catalogue[vertex].term();
}

} // namespace

void exact_clusters(const Context& context, Findings& findings) {
  const skos::Catalogue& catalogue = context.catalogue;
  const Links links = exact_links(catalogue);
  for (const auto& [from, unused] : links) {
    if (catalogue.is_external(from) || !context.is_judged(from) || !is_agency(catalogue, catalogue[from].publisher()))
      continue;
    // Breadth first: the first concept of the same agency is met by the shortest chain.
    std::map<skos::ConceptIndex, Link> came_by{{from, {}}};
    std::queue<skos::ConceptIndex> next;
    next.push(from);
    skos::ConceptIndex met = skos::no_index;
    while (!next.empty() && met == skos::no_index && came_by.size() < longest_walk) {
      const skos::ConceptIndex at = next.front();
      next.pop();
      for (const Link& link : links.at(at)) {
        if (!came_by.try_emplace(link.other, Link{at, link.statement}).second) continue;
        if (!catalogue.is_external(link.other) && catalogue[link.other].publisher() == catalogue[from].publisher()) {
          met = link.other;
          break;
        }
        next.push(link.other);
      }
    }
    // Said once of two judged ones.
    if (met == skos::no_index || (met < from && context.is_judged(met))) continue;
    std::vector<skos::ConceptIndex> chain{met};
    while (chain.back() != from) chain.push_back(came_by.at(chain.back()).other);
    std::reverse(chain.begin(), chain.end());
    const skos::Relation& first = *came_by.at(chain[1]).statement;
    Finding* found = findings.add(RuleId::X508, from);
    if (found == nullptr) continue;
    found->predicate = skos::iri(skos::Property::skos_exact_match);
    if (first.target != from) found->value = catalogue.iri(first.target);
    std::string way;
    for (const skos::ConceptIndex one : chain) {
      if (!way.empty()) way += " = ";
      ((way += '"') += term(catalogue, one)) += '"';
      if (!catalogue.is_external(one)) ((way += " (") += catalogue.agency_name(catalogue[one].publisher())) += ')';
      if (one != from)
        found->related.push_back({std::string(catalogue.iri(one)),
                                  std::string(term(catalogue, one)),
                                  catalogue.is_external(one)
                                      ? std::string()
                                      : std::string(catalogue.agency_name(catalogue[one].publisher())),
                                  {}});
    }
    found->arguments = {std::string(catalogue[met].term()), way};
  }
}

} // namespace samklang::validate

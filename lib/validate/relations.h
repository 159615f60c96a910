// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_RELATIONS_H
#define SAMKLANG_VALIDATE_RELATIONS_H

#include "validate/check.h"

#include <samklang/graph/graph.h>

#include <span>
#include <string>
#include <vector>

namespace samklang::validate {

/// One relation row and who states it.
struct Stated {
  skos::ConceptIndex subject = skos::no_index;
  const skos::Relation* relation = nullptr;
  skos::Edge edge;
};

/// All relation rows of a catalogue whose edge is wanted, by subject.
template <class Wanted> std::vector<Stated> stated(const skos::Catalogue& catalogue, Wanted wanted) {
  std::vector<Stated> out;
  for (skos::ConceptIndex subject = 0; subject < catalogue.size(); ++subject) {
    for (const skos::Relation& relation : catalogue.relations(subject)) {
      const skos::Edge edge = skos::edge(subject, relation);
      if (wanted(edge, relation)) out.push_back({subject, &relation, edge});
    }
  }
  return out;
}

/// skos:related itself; the loader reads dct:relation as that.
bool is_related(const skos::Relation& relation) noexcept;
/// Narrower to broader, or part to whole.
bool is_hierarchic(skos::EdgeKind kind) noexcept;

/// A graph over all vertices of the catalogue, edge i of stated[i].
graph::Graph graph_of(const skos::Catalogue& catalogue, std::span<const Stated> rows, graph::Kind kind);

/// A finding on the concept that states a relation, pointing at the statement that gives its target.
Finding* add_relation(const Context& context, Findings& findings, Said said, const Stated& row);

/// What to call a vertex: its term, or its IRI.
std::string vertex_name(const skos::Catalogue& catalogue, skos::ConceptIndex vertex);
/// "a → b → c".
std::string chain(const skos::Catalogue& catalogue, std::span<const graph::Vertex> vertices);

} // namespace samklang::validate

#endif

// SPDX-License-Identifier: Apache-2.0
#include "rdf/nesting.h"

#include "rdf/vocabulary.h"

#include <algorithm>
#include <cstdint>

namespace samklang::rdf {
namespace {

constexpr std::uint32_t deepest = 16;

// The statement that points to each blank node, where it is only one.
struct Reference {
  Triple last;
  std::uint32_t count = 0;
};

std::vector<Reference> references_to_blanks(const Graph& graph) {
  std::vector<Reference> out(graph.term_count());
  for (const Triple& triple : graph.triples()) {
    if (graph.kind(triple.object) != TermKind::blank) continue;
    ++out[triple.object].count;
    out[triple.object].last = triple;
  }
  return out;
}

class Nesting {
public:
  Nesting(const Graph& graph, Format format)
      : references_(references_to_blanks(graph)), depth_(graph.term_count()), walk_(graph.term_count()) {
    if (format == Format::turtle) list_step_ = graph.find_iri(rdf_rest).value_or(0);
  }

  std::vector<Triple> repeated();

private:
  bool nested(TermId node) const { return references_[node].count == 1; }
  // Turtle's ( ... ) is written in a loop: its tail is no deeper than its head.
  std::uint32_t step_into(TermId node) const { return references_[node].last.predicate == list_step_ ? 0 : 1; }

  std::vector<Reference> references_;
  std::vector<std::uint32_t> depth_; // of nesting; 0 is not known yet, 1 stands by itself
  std::vector<TermId> walk_;
  TermId list_step_ = 0;
};

std::vector<Triple> Nesting::repeated() {
  std::vector<Triple> out;
  std::vector<TermId> path;
  for (TermId start = 1; start < depth_.size(); ++start) {
    path.clear();
    TermId at =
        start; // upwards, to a node that stands by itself, one whose depth is known, or one of this walk: a circle
    while (depth_[at] == 0 && walk_[at] != start && nested(at)) {
      walk_[at] = start;
      path.push_back(at);
      at = references_[at].last.subject;
    }
    if (depth_[at] == 0) {
      if (nested(at)) out.push_back(references_[at].last); // cuts the circle
      depth_[at] = 1;
    }
    for (; !path.empty(); path.pop_back()) {
      const TermId node = path.back();
      if (depth_[node] != 0) continue; // where the circle was cut
      std::uint32_t depth = depth_[references_[node].last.subject] + step_into(node);
      if (depth > deepest) {
        out.push_back(references_[node].last);
        depth = 1;
      }
      depth_[node] = depth;
    }
  }
  return out;
}

bool ordinal(std::string_view iri) {
  if (!iri.starts_with(rdf_namespace)) return false;
  const auto local = iri.substr(rdf_namespace.size());
  return local.size() > 1 && local[0] == '_' && local[1] >= '0' && local[1] <= '9';
}

} // namespace

bool fits_turtle_writer(const Graph& graph) {
  const TermId first = graph.find_iri(rdf_first).value_or(0);
  const TermId rest = graph.find_iri(rdf_rest).value_or(0);
  const TermId nil = graph.find_iri(rdf_nil).value_or(0);
  for (TermId term = 1; term < graph.term_count(); ++term) {
    if (graph.kind(term) == TermKind::iri && ordinal(graph.text(term))) return false;
  }
  if (first == 0 && rest == 0) return true;

  const auto references = references_to_blanks(graph);
  const auto about_list = [&](TermId node) {
    const auto about = graph.about(node);
    return std::ranges::any_of(about, [&](const Triple& t) { return t.predicate == first || t.predicate == rest; });
  };
  // A clean list node says rdf:first and rdf:rest, once and nothing else, and one statement points to it.
  const auto clean = [&](TermId node) {
    const auto about = graph.about(node);
    const auto says = [&](TermId predicate) {
      return about[0].predicate == predicate || about[1].predicate == predicate;
    };
    return about.size() == 2 && says(first) && says(rest) && first != rest && references[node].count == 1;
  };
  return std::ranges::all_of(graph.triples(), [&](const Triple& triple) {
    if (triple.predicate != first && triple.predicate != rest) return true;
    if (!clean(triple.subject)) return false;
    const bool goes_on = graph.kind(triple.object) == TermKind::blank && about_list(triple.object);
    return triple.predicate == first || triple.object == nil || goes_on;
  });
}

std::vector<Triple> statements_to_repeat(const Graph& graph, Format format) {
  return Nesting(graph, format).repeated();
}

} // namespace samklang::rdf

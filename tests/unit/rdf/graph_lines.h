// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_RDF_GRAPH_LINES_H
#define SAMKLANG_TESTS_UNIT_RDF_GRAPH_LINES_H

#include <samklang/rdf/graph.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace samklang::rdf::test {

/// The statements of a graph as sorted lines in which a blank node is named by what is said about it, so that graphs
/// that differ in labels only give the same lines. (Colour refinement: nodes that it cannot tell apart share a name.)
class GraphLines {
public:
  explicit GraphLines(const Graph& graph) : graph_(graph), colours_(graph.term_count(), 1) {
    std::size_t classes = 0;
    while (true) {
      refine();
      const std::size_t now = std::set<std::size_t>(colours_.begin(), colours_.end()).size();
      if (now == classes) break;
      classes = now;
    }
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (const Triple& triple : graph_.triples()) {
      out.push_back(term(triple.subject) + " " + term(triple.predicate) + " " + term(triple.object));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

private:
  std::string term(TermId id) const {
    const TermView view = graph_.view(id);
    if (view.kind == TermKind::iri) return "<" + std::string(view.text) + ">";
    if (view.kind == TermKind::blank) return "_:" + std::to_string(colours_[id]);
    std::string out = "\"" + std::string(view.text) + "\"";
    if (!view.language.empty()) out += "@" + std::string(view.language);
    if (!view.datatype.empty()) out += "^^<" + std::string(view.datatype) + ">";
    return out;
  }

  void refine() {
    std::map<TermId, std::vector<std::string>> said;
    for (const Triple& triple : graph_.triples()) {
      const std::string predicate = term(triple.predicate);
      if (graph_.kind(triple.subject) == TermKind::blank)
        said[triple.subject].push_back(">" + predicate + term(triple.object));
      if (graph_.kind(triple.object) == TermKind::blank)
        said[triple.object].push_back("<" + predicate + term(triple.subject));
    }
    for (auto& [node, texts] : said) {
      std::sort(texts.begin(), texts.end());
      std::string all;
      for (const auto& text : texts) all += text + "\n";
      next_[node] = std::hash<std::string>{}(all);
    }
    for (const auto& [node, colour] : next_) colours_[node] = colour;
  }

  const Graph& graph_;
  std::vector<std::size_t> colours_;
  std::map<TermId, std::size_t> next_;
};

inline std::vector<std::string> lines_of(const Graph& graph) { return GraphLines(graph).lines(); }

} // namespace samklang::rdf::test

#endif

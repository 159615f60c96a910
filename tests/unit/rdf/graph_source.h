// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_RDF_GRAPH_SOURCE_H
#define SAMKLANG_TESTS_UNIT_RDF_GRAPH_SOURCE_H

#include <samklang/rdf/graph.h>
#include <samklang/rdf/source.h>

#include <utility>

namespace samklang::test {

/// A graph as a source, the naive way: every statement is looked at.
class GraphSource final : public rdf::StatementSource {
public:
  explicit GraphSource(rdf::Graph graph) : graph_(std::move(graph)) {}
  const rdf::Graph& graph() const noexcept { return graph_; }

  std::uint64_t size() const override { return graph_.size(); }
  std::unique_ptr<rdf::StatementCursor> find(const rdf::StatementPattern& pattern) const override {
    return std::make_unique<Cursor>(graph_, pattern);
  }

private:
  class Cursor final : public rdf::StatementCursor {
  public:
    Cursor(const rdf::Graph& graph, const rdf::StatementPattern& pattern) : graph_(graph) {
      for (const rdf::Triple& triple : graph.triples()) {
        if (rdf::matches(pattern, view(triple))) found_.push_back(triple);
      }
    }
    bool next(rdf::StatementView& out) override {
      if (at_ == found_.size()) return false;
      out = view(found_[at_++]);
      return true;
    }

  private:
    rdf::StatementView view(const rdf::Triple& triple) const {
      return {graph_.view(triple.subject), graph_.view(triple.predicate), graph_.view(triple.object), {}};
    }
    const rdf::Graph& graph_;
    std::vector<rdf::Triple> found_;
    std::size_t at_ = 0;
  };

  rdf::Graph graph_;
};

} // namespace samklang::test

#endif

// SPDX-License-Identifier: Apache-2.0
#include "load/as_written.h"

#include <algorithm>
#include <unordered_map>

namespace samklang::load {
namespace {

skos::ValueKind kind(rdf::TermKind of) noexcept {
  switch (of) {
  case rdf::TermKind::iri: return skos::ValueKind::iri;
  case rdf::TermKind::blank: return skos::ValueKind::blank;
  case rdf::TermKind::literal: break;
  }
  return skos::ValueKind::literal;
}

// The numbers of nodes, by document and term of their first place.
class Numbering {
public:
  explicit Numbering(const Statements& statements) : statements_(statements) {
    const auto documents = static_cast<std::uint16_t>(statements.documents().size());
    for (std::uint16_t doc = 0; doc < documents; ++doc)
      number_[doc].assign(statements.graph(doc).term_count(), skos::no_index);
    for (std::uint16_t doc = 0; doc < documents; ++doc) {
      for (const rdf::Triple& triple : statements.graph(doc).triples()) {
        meet(doc, triple.subject);
        meet(doc, triple.object);
      }
    }
    const auto blanks = std::stable_partition(nodes_.begin(), nodes_.end(),
                                              [&](Node node) { return statements.kind(node) == rdf::TermKind::iri; });
    std::sort(nodes_.begin(), blanks, [&](Node x, Node y) { return statements.text(x) < statements.text(y); });
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      number_[nodes_[i].doc][nodes_[i].term] = static_cast<skos::NodeIndex>(i);
  }

  const std::vector<Node>& nodes() const noexcept { return nodes_; }
  skos::NodeIndex of(std::uint16_t doc, rdf::TermId term) const {
    const Node node = statements_.node(doc, term);
    return number_[node.doc][node.term];
  }

private:
  static constexpr skos::NodeIndex met = skos::no_index - 1;
  void meet(std::uint16_t doc, rdf::TermId term) {
    const Node node = statements_.node(doc, term);
    if (statements_.kind(node) == rdf::TermKind::literal) return;
    skos::NodeIndex& number = number_[node.doc][node.term];
    if (number == met) return;
    number = met;
    nodes_.push_back(node);
  }

  const Statements& statements_;
  std::vector<std::vector<skos::NodeIndex>> number_{statements_.documents().size()};
  std::vector<Node> nodes_;
};

// Tags as written, one numbering for all documents.
class Tags {
public:
  std::uint32_t number(const std::string& tag) {
    const auto [found, is_new] = number_.try_emplace(tag, static_cast<std::uint32_t>(tags_.size()));
    if (is_new) tags_.push_back(tag);
    return found->second;
  }
  std::vector<std::string> release() { return std::move(tags_); }

private:
  std::vector<std::string> tags_{std::string()};
  std::unordered_map<std::string, std::uint32_t> number_{{std::string(), std::uint32_t{0}}};
};

skos::StatementRow row(const Statements& statements, const Numbering& numbering, std::uint16_t doc,
                       const rdf::Triple& triple, const std::vector<std::uint32_t>& tags) {
  const rdf::TermRow& object = statements.graph(doc).row(triple.object);
  skos::StatementRow out;
  out.subject = numbering.of(doc, triple.subject);
  out.predicate = statements.place(doc, triple.predicate);
  out.value = statements.place(doc, triple.object);
  if (object.datatype != 0) out.datatype = statements.place(doc, object.datatype);
  out.tag = tags[object.language];
  out.source = doc;
  out.property = statements.property(doc, triple.predicate);
  out.kind = kind(object.kind);
  if (out.kind != skos::ValueKind::literal) out.object = numbering.of(doc, triple.object);
  return out;
}

} // namespace

skos::AsWritten as_written(const Statements& statements, const Survey& survey) {
  const Numbering numbering(statements);
  std::vector<skos::NodeRow> nodes;
  nodes.reserve(numbering.nodes().size());
  std::vector<skos::NodeIndex> node_of_concept(survey.concepts().size(), skos::no_index);
  for (const Node node : numbering.nodes()) {
    const std::uint32_t index = survey.concept_index(node);
    if (index != skos::no_index) node_of_concept[index] = static_cast<skos::NodeIndex>(nodes.size());
    nodes.push_back({statements.place(node.doc, node.term), index, node.doc, kind(statements.kind(node)), 0});
  }

  std::vector<std::uint32_t> begin(nodes.size() + 1);
  const auto documents = static_cast<std::uint16_t>(statements.documents().size());
  for (std::uint16_t doc = 0; doc < documents; ++doc) {
    for (const rdf::Triple& triple : statements.graph(doc).triples()) ++begin[numbering.of(doc, triple.subject) + 1];
  }
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  std::vector<skos::StatementRow> rows(begin.back());
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  Tags tags;
  for (std::uint16_t doc = 0; doc < documents; ++doc) {
    std::vector<std::uint32_t> tag_numbers;
    for (const std::string& tag : statements.graph(doc).languages()) tag_numbers.push_back(tags.number(tag));
    for (const rdf::Triple& triple : statements.graph(doc).triples()) {
      const skos::StatementRow made = row(statements, numbering, doc, triple, tag_numbers);
      rows[next[made.subject]++] = made;
    }
  }
  return {std::move(nodes), std::move(begin), std::move(rows), tags.release(), std::move(node_of_concept)};
}

} // namespace samklang::load

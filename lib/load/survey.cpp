// SPDX-License-Identifier: Apache-2.0
#include "load/survey.h"

#include <algorithm>

namespace samklang::load {
namespace {

using skos::Property;

// Classes by type term, so that each type IRI of a document is looked at once.
class TypeBits {
public:
  explicit TypeBits(const rdf::Graph& graph) : graph_(graph) {}

  std::uint16_t of(rdf::TermId type) {
    const auto found =
        std::find_if(known_.begin(), known_.end(), [&](const auto& entry) { return entry.first == type; });
    if (found != known_.end()) return found->second;
    const std::uint16_t bits =
        graph_.kind(type) == rdf::TermKind::iri ? class_bits(graph_.text(type)) : std::uint16_t{0};
    // A hostile file may have a type per node: the memo stays short.
    if (known_.size() < 64) known_.emplace_back(type, bits);
    return bits;
  }

private:
  const rdf::Graph& graph_;
  std::vector<std::pair<rdf::TermId, std::uint16_t>> known_;
};

bool is_concept_node(std::uint16_t bits, bool described) {
  if ((bits & is_collection) != 0 && (bits & is_concept) == 0) return false;
  if ((bits & (is_concept | is_owl_class)) != 0) return true;
  if ((bits & (is_something_else | is_record | is_resource)) != 0) return false;
  return (bits & has_term) != 0 || ((bits & is_member) != 0 && described);
}

struct Keyed {
  std::string_view text;
  Node node;
};

void sort_by_text(const Statements& statements, std::vector<Node>& nodes) {
  std::vector<Keyed> keyed;
  keyed.reserve(nodes.size());
  for (const Node node : nodes) keyed.push_back({statements.text(node), node});
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& x, const Keyed& y) { return x.text < y.text; });
  std::transform(keyed.begin(), keyed.end(), nodes.begin(), [](const Keyed& entry) { return entry.node; });
}

} // namespace

Survey::Survey(const Statements& statements) {
  for (const rdf::Document& document : statements.documents()) {
    bits_.emplace_back(document.graph.term_count(), std::uint16_t{0});
    concept_index_.emplace_back(document.graph.term_count(), skos::no_index);
  }
  classify(statements);
  collect(statements);
}

void Survey::classify(const Statements& statements) {
  const auto mark = [&](Node node, std::uint16_t bits) {
    bits_[node.doc][node.term] = static_cast<std::uint16_t>(bits_[node.doc][node.term] | bits);
  };
  for (std::uint16_t doc = 0; doc < statements.documents().size(); ++doc) {
    const rdf::Graph& graph = statements.graph(doc);
    TypeBits types(graph);
    for (const rdf::Triple& triple : graph.triples()) {
      const auto subject = [&] { return statements.node(doc, triple.subject); };
      const auto object = [&] { return statements.node(doc, triple.object); };
      switch (statements.property(doc, triple.predicate)) {
      case Property::rdf_type: mark(subject(), types.of(triple.object)); break;
      case Property::skos_pref_label:
      case Property::skosxl_pref_label: mark(subject(), has_term); break;
      case Property::skos_member: mark(object(), is_member); break;
      case Property::uneskos_member_of: mark(subject(), is_member); break;
      case Property::dct_publisher:
      case Property::dc_publisher: mark(subject(), has_publisher); [[fallthrough]];
      case Property::cv_has_competent_authority:
      case Property::cv_owned_by:
      case Property::dct_creator: {
        const Node agency = object();
        if ((bits(agency) & is_agency) == 0) agencies_.push_back(agency);
        mark(agency, is_agency);
        break;
      }
      default: break;
      }
    }
  }
}

void Survey::collect(const Statements& statements) {
  for (std::uint16_t doc = 0; doc < statements.documents().size(); ++doc) {
    const rdf::Graph& graph = statements.graph(doc);
    for (rdf::TermId term = 1; term < graph.term_count(); ++term) {
      const std::uint16_t bits = bits_[doc][term];
      if (bits == 0) continue;
      const Node node{doc, term};
      const rdf::TermKind kind = graph.kind(term);
      if (kind == rdf::TermKind::literal) continue;
      if (kind == rdf::TermKind::blank) {
        if ((bits & (is_concept | is_collection)) != 0) anonymous_.push_back(node);
        if ((bits & is_resource) != 0) resources_.push_back(node);
        continue;
      }
      if (is_concept_node(bits, (bits & is_member) == 0 || statements.is_described(node))) concepts_.push_back(node);
      if ((bits & is_collection) != 0) collections_.push_back(node);
      if ((bits & is_record) != 0) records_.push_back(node);
      if ((bits & is_resource) != 0) resources_.push_back(node);
    }
  }
  sort_by_text(statements, concepts_);
  sort_by_text(statements, collections_);
  sort_by_text(statements, records_);
  std::sort(agencies_.begin(), agencies_.end());
  for (std::uint32_t i = 0; i < concepts_.size(); ++i) concept_index_[concepts_[i].doc][concepts_[i].term] = i;
}

} // namespace samklang::load

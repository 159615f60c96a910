// SPDX-License-Identifier: Apache-2.0
#include "load/collections.h"

#include <algorithm>

namespace samklang::load {

using skos::Property;

namespace {

skos::ResourceKind kind_of(const Statements& all, Node node) {
  // The most telling type: the order of the enumeration.
  skos::ResourceKind kind = skos::ResourceKind::other;
  all.about(node, [&](const Statement& statement) {
    if (all.property(statement.doc, statement.triple.predicate) != Property::rdf_type) return;
    kind = std::min(kind, resource_kind(all.text({statement.doc, statement.triple.object})));
  });
  return kind;
}

// A subject that is a concept: one that is loaded, or an address that no theme list owns.
bool may_be_concept(const Context& context, Node object) {
  if (context.statements.kind(object) != rdf::TermKind::iri) return false;
  return context.survey.concept_index(object) != skos::no_index || !context.statements.is_described(object);
}

} // namespace

// dct:subject of a dataset, service, event or model points at the concepts it uses; on a concept it is the subject
// field.
void read_resources(Part& part, ConceptReader& reader) {
  const Context& context = part.context;
  const Statements& all = context.statements;
  struct Found {
    Node node;
    std::vector<std::pair<skos::ConceptIndex, Statement>> uses;
  };
  std::vector<Found> found;
  for (const Node node : context.survey.resources()) {
    if (context.survey.concept_index(node) != skos::no_index) continue;
    Found entry{node, {}};
    for (const rdf::Triple& triple : all.graph(node.doc).about(node.term)) {
      const Statement statement{node.doc, triple};
      if (all.property(node.doc, triple.predicate) != Property::dct_subject) continue;
      const Node object = all.node(node.doc, triple.object);
      if (may_be_concept(context, object)) entry.uses.emplace_back(part.vertex(object), statement);
    }
    if (!entry.uses.empty()) found.push_back(std::move(entry));
  }
  std::stable_sort(found.begin(), found.end(), [&](const Found& x, const Found& y) {
    const auto key = [&](const Found& f) {
      return all.kind(f.node) == rdf::TermKind::iri ? all.text(f.node) : std::string_view{};
    };
    return key(x) < key(y);
  });

  for (const Found& entry : found) {
    skos::Resource row;
    row.source = entry.node.doc;
    row.kind = kind_of(all, entry.node);
    if (all.kind(entry.node) == rdf::TermKind::iri) row.iri = all.place(entry.node.doc, entry.node.term);
    std::vector<ReadText> titles;
    all.about(entry.node, [&](const Statement& statement) {
      const Node object = all.node(statement.doc, statement.triple.object);
      switch (all.property(statement.doc, statement.triple.predicate)) {
      case Property::dct_title:
      case Property::skos_pref_label:
      case Property::rdfs_label:
        if (all.kind(object) == rdf::TermKind::literal) {
          if (const auto text = reader.literal(statement, TagRule::free)) titles.push_back(*text);
        }
        break;
      case Property::dct_publisher:
      case Property::cv_has_competent_authority:
      case Property::cv_owned_by: row.publisher = std::min(row.publisher, context.agencies.of(object)); break;
      default: break;
      }
    });
    row.titles = reader.keep_texts(std::move(titles));
    const auto number = static_cast<std::uint32_t>(part.rows.resources.size());
    part.rows.resources.push_back(row);
    for (const auto& [target, statement] : entry.uses) {
      part.usages.push_back({target, {number, part.provenance(statement)}});
    }
  }
}

} // namespace samklang::load

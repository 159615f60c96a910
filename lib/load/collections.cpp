// SPDX-License-Identifier: Apache-2.0
#include "load/collections.h"

#include <algorithm>

namespace samklang::load {

using skos::LoadNoteKind;
using skos::Property;

namespace {

// The publisher a collection or resource names; the smallest index where it names several.
std::uint32_t publisher_of(const Context& context, Node node) {
  std::uint32_t publisher = skos::no_index;
  context.statements.about(node, [&](const Statement& statement) {
    const auto property = context.statements.property(statement.doc, statement.triple.predicate);
    if (property != Property::dct_publisher && property != Property::dc_publisher) return;
    publisher =
        std::min(publisher, context.agencies.of(context.statements.node(statement.doc, statement.triple.object)));
  });
  return publisher;
}

} // namespace

std::vector<std::uint32_t> inherited_publishers(const Context& context) {
  const Statements& all = context.statements;
  const auto concepts = context.survey.concepts();
  std::vector<std::uint32_t> inherited(concepts.size(), skos::no_index);
  std::vector<std::uint32_t> of_collection;
  const auto collections = context.survey.collections();
  const auto offer = [&](Node member, std::uint32_t publisher) {
    const auto index = context.survey.concept_index(member);
    if (index != skos::no_index && inherited[index] == skos::no_index) inherited[index] = publisher;
  };
  for (const Node collection : collections) {
    of_collection.push_back(publisher_of(context, collection));
    all.about(collection, [&](const Statement& statement) {
      if (all.property(statement.doc, statement.triple.predicate) != Property::skos_member) return;
      offer(all.node(statement.doc, statement.triple.object), of_collection.back());
    });
  }
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    if (inherited[i] == skos::no_index &&
        (context.survey.bits(concepts[i]) & (is_member | has_publisher)) == is_member) {
      all.about(concepts[i], [&](const Statement& statement) {
        if (all.property(statement.doc, statement.triple.predicate) != Property::uneskos_member_of) return;
        const Node collection = all.node(statement.doc, statement.triple.object);
        const auto at = std::find(collections.begin(), collections.end(), collection);
        if (at != collections.end())
          offer(concepts[i], of_collection[static_cast<std::size_t>(at - collections.begin())]);
      });
    }
    if (inherited[i] == skos::no_index) inherited[i] = context.agencies.of_document(concepts[i].doc);
  }
  return inherited;
}

void read_collections(Part& part, ConceptReader& reader) {
  const Context& context = part.context;
  const Statements& all = context.statements;
  // uneskos:memberOf is the member's side of skos:member.
  std::vector<std::pair<Node, skos::ConceptIndex>> stated_by_member;
  for (std::uint32_t i = 0; i < context.survey.concepts().size(); ++i) {
    const Node node = context.survey.concepts()[i];
    if ((context.survey.bits(node) & is_member) == 0) continue;
    all.about(node, [&](const Statement& statement) {
      if (all.property(statement.doc, statement.triple.predicate) == Property::uneskos_member_of) {
        stated_by_member.emplace_back(all.node(statement.doc, statement.triple.object), i);
      }
    });
  }
  std::sort(stated_by_member.begin(), stated_by_member.end());

  for (const Node node : context.survey.collections()) {
    skos::Collection row;
    row.iri = all.place(node.doc, node.term);
    row.publisher = publisher_of(context, node);
    row.provenance.source = node.doc;
    std::vector<ReadText> titles;
    std::vector<ReadText> descriptions;
    std::vector<skos::ConceptIndex> members;
    std::vector<skos::Contact> contacts;
    const auto text = [&](const Statement& statement, std::vector<ReadText>& out) {
      if (const auto read = reader.literal(statement, TagRule::free)) out.push_back(*read);
    };
    all.about(node, [&](const Statement& statement) {
      const Node object = all.node(statement.doc, statement.triple.object);
      switch (const auto property = all.property(statement.doc, statement.triple.predicate)) {
      case Property::dct_title:
      case Property::dc_title:
      case Property::rdfs_label:
      case Property::skos_pref_label:
        if (all.kind(object) == rdf::TermKind::literal) text(statement, titles);
        break;
      case Property::dct_description:
      case Property::rdfs_comment:
        if (all.kind(object) == rdf::TermKind::literal) text(statement, descriptions);
        break;
      case Property::skos_member:
        if (all.kind(object) != rdf::TermKind::iri) {
          part.note(LoadNoteKind::literal_reference, skos::no_index, statement);
          break;
        }
        members.push_back(part.vertex(object));
        if (context.survey.concept_index(object) == skos::no_index)
          part.note(LoadNoteKind::member_unknown, skos::no_index, statement);
        break;
      case Property::dcat_contact_point:
        if (const auto contact = reader.contact(statement)) contacts.push_back(*contact);
        break;
      case Property::rdf_type:
      case Property::dct_publisher:
      case Property::dc_publisher:
      case Property::dct_identifier: break;
      default: part.other(skos::no_index, statement, property == Property::none); break;
      }
    });
    const auto said =
        std::equal_range(stated_by_member.begin(), stated_by_member.end(), std::pair(node, skos::ConceptIndex{0}),
                         [](const auto& x, const auto& y) { return x.first < y.first; });
    for (auto at = said.first; at != said.second; ++at) members.push_back(at->second);
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());

    row.titles = reader.keep_texts(std::move(titles));
    row.descriptions = reader.keep_texts(std::move(descriptions));
    row.members = {static_cast<std::uint32_t>(part.rows.member_indexes.size()),
                   static_cast<std::uint32_t>(members.size())};
    part.rows.member_indexes.insert(part.rows.member_indexes.end(), members.begin(), members.end());
    row.contacts = {static_cast<std::uint32_t>(part.rows.contacts.size()), static_cast<std::uint32_t>(contacts.size())};
    part.rows.contacts.insert(part.rows.contacts.end(), contacts.begin(), contacts.end());
    part.rows.collections.push_back(row);
  }
}

void read_records(Part& part) {
  const Context& context = part.context;
  const Statements& all = context.statements;
  for (const Node node : context.survey.records()) {
    skos::CatalogueRecord row;
    row.iri = all.place(node.doc, node.term);
    const auto smallest = [&](skos::Text& field, const Statement& statement) {
      const skos::Text value = all.place(statement.doc, statement.triple.object);
      if (field.empty() || all.text_at(value) < all.text_at(field)) field = value;
    };
    std::optional<Statement> identifier;
    all.about(node, [&](const Statement& statement) {
      const auto property = all.property(statement.doc, statement.triple.predicate);
      const auto value = all.text({statement.doc, statement.triple.object});
      switch (property) {
      case Property::dct_identifier:
        smallest(row.identifier, statement);
        identifier = statement;
        break;
      case Property::foaf_primary_topic: {
        smallest(row.topic, statement);
        const auto topic = context.survey.concept_index(all.node(statement.doc, statement.triple.object));
        if (topic != skos::no_index) row.target = topic;
        break;
      }
      case Property::dct_issued:
        if (const auto date = parse_date(value)) row.issued = date->date;
        break;
      case Property::dct_modified:
        if (const auto date = parse_date(value)) row.modified = std::max(row.modified, date->date);
        break;
      case Property::rdf_type:
      case Property::dct_is_part_of: break;
      default: part.other(skos::no_index, statement, property == Property::none); break;
      }
    });
    if (row.target != skos::no_index && identifier &&
        all.text_at(row.identifier) != skos::fdk_id(all.text_at(row.topic))) {
      part.note(LoadNoteKind::portal_id_differs, row.target, *identifier);
    }
    part.rows.records.push_back(row);
  }
}

} // namespace samklang::load

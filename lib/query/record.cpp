// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/record_parts.h"

namespace samklang::query {
namespace {

constexpr std::size_t most_successors = 32;

void read_definitions(const Context& context, const skos::Concept& entry, Record& out) {
  const skos::Catalogue& catalogue = context.catalogue();
  for (const skos::Definition& row : bounded(entry.definitions())) {
    RecordDefinition& one = out.definitions.emplace_back();
    one.text = catalogue.text(row.text);
    one.lang = catalogue.language(row.language);
    one.audience = row.audience;
    one.source_relation = row.source_relation;
    one.kind = row.kind;
    one.laws_begin = static_cast<std::uint32_t>(out.laws.size());
    for (const skos::Citation& citation : bounded(catalogue.citations(row.citations), 64))
      for (const skos::Text key : bounded(catalogue.law_keys(citation.laws), 64))
        out.laws.push_back(catalogue.text(key));
    one.laws_end = static_cast<std::uint32_t>(out.laws.size());
  }
}

void read_texts(const Context& context, const skos::Concept& entry, Record& out) {
  const skos::Catalogue& catalogue = context.catalogue();
  for (const skos::Label& label : bounded(entry.labels()))
    out.labels.push_back({catalogue.text(label.text), catalogue.language(label.language), label.kind});
  read_definitions(context, entry, out);
  for (const skos::Note& note : bounded(entry.notes()))
    out.notes.push_back(
        {catalogue.text(note.text), catalogue.text(note.iri), catalogue.language(note.language), note.kind});
  for (const skos::Relation& relation : bounded(entry.relations())) {
    RecordRelation& one = out.relations.emplace_back();
    one.item = context.item(relation.target);
    one.kind = relation.kind;
    if (const skos::TaggedText* const text = context.best(relation.texts)) one.text = catalogue.text(text->text);
  }
  for (const skos::Contact& contact : bounded(entry.contacts()))
    out.contacts.push_back(contact_point(catalogue, contact));
}

void clear(Record& out) {
  out.owner = out.owner_name = out.status = out.status_text = out.version = {};
  out.created = out.modified = {};
  out.deprecated = false;
  out.labels.clear();
  out.definitions.clear();
  out.laws.clear();
  out.notes.clear();
  out.relations.clear();
  out.contacts.clear();
  out.replaced_by = {};
  out.usages = out.verdicts = 0;
}

// The end of the chain of replacements; the first of several successors. Bounded: chains may run in a circle.
skos::ConceptIndex successor(const Context& context, skos::ConceptIndex at) {
  for (std::size_t step = 0; step < most_successors; ++step) {
    skos::ConceptIndex next = skos::no_index;
    for (const image::Link& link : bounded(context.image().links(at))) {
      if (static_cast<image::Layer>(link.layer) != image::Layer::replacement || link.outgoing == 0) continue;
      next = link.other;
      break;
    }
    if (next == skos::no_index) break;
    at = next;
  }
  return at;
}

} // namespace

ContactPoint contact_point(const skos::Catalogue& catalogue, const skos::Contact& contact) noexcept {
  return {catalogue.text(contact.name), catalogue.text(contact.unit), catalogue.text(contact.email),
          catalogue.text(contact.telephone), catalogue.text(contact.url)};
}

Result<void> Ontology::record(std::string_view uri, const Options& options, Record& out) const {
  const Context context(image_, options);
  context.begin(out);
  clear(out);
  const auto at = find(uri);
  if (!at) return unknown_concept(uri);
  out.item = context.item(*at);
  out.usages = static_cast<std::uint32_t>(catalogue().usages(*at).size());
  for (const image::Link& link : image_.links(*at))
    if (static_cast<image::Layer>(link.layer) == image::Layer::verdict) ++out.verdicts;
  if (catalogue().is_external(*at)) return {};
  const skos::Concept entry = catalogue()[*at];
  const skos::ConceptRow& row = entry.row();
  out.owner = context.agency_key(row.owner);
  out.owner_name = context.agency_name(row.owner);
  out.created = row.created;
  out.modified = row.modified;
  out.status = skos::name(row.status);
  out.status_text = catalogue().text(row.status_text);
  out.version = catalogue().text(row.version);
  out.deprecated = row.deprecated != 0;
  read_texts(context, entry, out);
  if (const skos::ConceptIndex last = successor(context, *at); last != *at) out.replaced_by = context.item(last);
  return {};
}

Result<Record> Ontology::record(std::string_view uri, const Options& options) const {
  Record out;
  if (auto done = record(uri, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query

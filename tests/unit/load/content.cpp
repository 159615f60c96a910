// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <fmt/format.h>

#include <algorithm>

namespace samklang::test {
namespace {

using skos::Catalogue;

std::string texts(const Catalogue& c, skos::Range range) {
  std::string out;
  for (const auto& t : c.tagged(range)) out += fmt::format(" \"{}\"@{}", c.text(t.text), c.language(t.language));
  return out;
}

std::string citations(const Catalogue& c, skos::Range range) {
  std::vector<std::string> lines;
  for (const auto& row : c.citations(range)) {
    std::string line = fmt::format("  source <{}>{}", c.text(row.iri), texts(c, row.labels));
    for (const auto& key : c.law_keys(row.laws)) line += fmt::format(" {}", c.text(key));
    lines.push_back(line + "\n");
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const auto& line : lines) out += line;
  return out;
}

std::string contact(const Catalogue& c, const skos::Contact& row) {
  return fmt::format("  contact {} {} {} {} {}\n", c.text(row.name), c.text(row.unit), c.text(row.email),
                     c.text(row.telephone), c.text(row.url));
}

template <class Row> void add(std::string& out, std::span<const Row> table) {
  out.append(reinterpret_cast<const char*>(table.data()), table.size_bytes());
}

} // namespace

std::string content(const Catalogue& c) {
  std::string out;
  for (skos::ConceptIndex i = 0; i < c.size(); ++i) {
    const skos::Concept item = c[i];
    const skos::ConceptRow& row = item.row();
    out += fmt::format("{} by {} owner {} valid {}..{} created {} modified {} status {} {} version {} generations {}\n",
                       item.iri(), c.agency_key(row.publisher), c.agency_key(row.owner), to_string(row.valid_from),
                       to_string(row.valid_to), to_string(row.created), to_string(row.modified), name(row.status),
                       c.text(row.status_text), c.text(row.version), static_cast<int>(row.generations));
    for (const auto& label : item.labels())
      out += fmt::format("  {} \"{}\"@{}\n", name(label.kind), c.text(label.text), c.language(label.language));
    for (const auto& d : item.definitions()) {
      out += fmt::format("  definition {} {} {} {} \"{}\"@{}\n{}", d.note, static_cast<int>(d.kind), name(d.audience),
                         name(d.source_relation), c.text(d.text), c.language(d.language), citations(c, d.citations));
    }
    for (const auto& n : item.notes())
      out += fmt::format("  {} \"{}\"@{} <{}>\n", name(n.kind), c.text(n.text), c.language(n.language), c.text(n.iri));
    for (const auto& r : item.relations()) {
      out += fmt::format("  {} <{}> {}{} role <{}>\n", name(r.kind), c.iri(r.target), r.by_node != 0, texts(c, r.texts),
                         c.text(r.role));
    }
    for (const auto& row_contact : item.contacts()) out += contact(c, row_contact);
  }
  const skos::Columns& k = c.columns();
  for (const auto& row : k.externals) out += fmt::format("external {}\n", c.text(row.iri));
  for (const auto& row : k.collections) {
    out += fmt::format("collection {} by {}{}{}\n", c.text(row.iri), c.agency_key(row.publisher), texts(c, row.titles),
                       texts(c, row.descriptions));
    for (const auto member : k.member_indexes.subspan(row.members.begin, row.members.count))
      out += fmt::format("  member {}\n", c.iri(member));
    for (const auto& row_contact : k.contacts.subspan(row.contacts.begin, row.contacts.count))
      out += contact(c, row_contact);
  }
  for (const auto& row : k.resources)
    out += fmt::format("{} {} by {}{}\n", name(row.kind), c.text(row.iri), c.agency_key(row.publisher),
                       texts(c, row.titles));
  for (skos::ConceptIndex i = 0; i < c.vertex_count(); ++i) {
    for (const auto& u : c.usages(i))
      out += fmt::format("{} used by {}\n", c.iri(i), c.text(k.resources[u.resource].iri));
  }
  for (const auto& row : k.records)
    out += fmt::format("record {} {} {} {}\n", c.text(row.iri), c.text(row.identifier), c.text(row.topic),
                       to_string(row.issued));
  for (const auto& row : k.other_values) {
    out += fmt::format("other {} {} \"{}\"@{}\n", row.subject == skos::no_index ? "-" : c.iri(row.subject),
                       c.text(row.predicate), c.text(row.value), c.language(row.language));
  }
  for (const auto& row : k.unknown_predicates) out += fmt::format("unknown {} {}\n", c.text(row.predicate), row.count);
  for (const auto& row : k.load_notes) {
    out += fmt::format("note {} {} {} \"{}\" {}\n", name(row.kind),
                       row.subject == skos::no_index ? "-" : c.iri(row.subject), c.text(row.predicate), c.text(row.raw),
                       c.text(row.tag));
  }
  return out;
}

std::string bytes(const Catalogue& catalogue) {
  const skos::Columns& k = catalogue.columns();
  std::string out(k.pool);
  add(out, k.languages);
  add(out, k.concepts);
  add(out, k.externals);
  add(out, k.label_begin);
  add(out, k.labels);
  add(out, k.definition_begin);
  add(out, k.definitions);
  add(out, k.note_begin);
  add(out, k.notes);
  add(out, k.relation_begin);
  add(out, k.relations);
  add(out, k.contact_begin);
  add(out, k.contacts);
  add(out, k.usage_begin);
  add(out, k.usages);
  add(out, k.incoming_begin);
  add(out, k.incoming);
  add(out, k.relation_source);
  add(out, k.citations);
  add(out, k.law_keys);
  add(out, k.tagged_texts);
  add(out, k.agencies);
  add(out, k.collections);
  add(out, k.member_indexes);
  add(out, k.records);
  add(out, k.resources);
  add(out, k.other_values);
  add(out, k.unknown_predicates);
  add(out, k.load_notes);
  add(out, k.sources);
  return out;
}

} // namespace samklang::test

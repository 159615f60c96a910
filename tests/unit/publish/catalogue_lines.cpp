// SPDX-License-Identifier: Apache-2.0
#include "unit/publish/catalogue_lines.h"

#include <algorithm>

namespace samklang::test {
namespace {

using namespace skos;

class Writer {
public:
  explicit Writer(const Catalogue& catalogue) : catalogue_(catalogue), columns_(catalogue.columns()) {}

  std::vector<std::string> write() {
    for (std::uint32_t i = 0; i < catalogue_.size(); ++i) concept_lines(catalogue_[i]);
    for (const ExternalRow& row : columns_.externals) line("external", text(row.iri), agency(row.publisher));
    for (std::uint32_t i = 0; i < columns_.agencies.size(); ++i) {
      const Agency& row = columns_.agencies[i];
      if (row.kind == AgencyKind::source || !answers(i)) continue;
      line("agency", text(row.key), text(row.iri), tagged(row.name), std::to_string(row.organisation_number),
           std::to_string(row.valid_number));
    }
    for (const Collection& row : columns_.collections) {
      line("collection", text(row.iri), texts(row.titles), texts(row.descriptions), agency(row.publisher));
      for (std::uint32_t i = row.members.begin; i < row.members.begin + row.members.count; ++i)
        line("  member", catalogue_.iri(columns_.member_indexes[i]));
      for (std::uint32_t i = row.contacts.begin; i < row.contacts.begin + row.contacts.count; ++i)
        contact(columns_.contacts[i]);
    }
    for (const CatalogueRecord& row : columns_.records) {
      line("record", text(row.iri), text(row.identifier), text(row.topic), std::to_string(row.target), day(row.issued),
           day(row.modified));
    }
    resource_lines();
    return std::move(lines_);
  }

private:
  // The publisher of something that the catalogue does not hold (a list of services) stands among the agencies too.
  bool answers(std::uint32_t agency) const {
    const auto is = [&](const auto& row) { return row.publisher == agency; };
    return std::any_of(columns_.concepts.begin(), columns_.concepts.end(),
                       [&](const ConceptRow& row) { return row.publisher == agency || row.owner == agency; }) ||
           std::any_of(columns_.collections.begin(), columns_.collections.end(), is) ||
           std::any_of(columns_.resources.begin(), columns_.resources.end(), is);
  }
  std::string text(Text place) const { return std::string(catalogue_.text(place)); }
  std::string tagged(const TaggedText& row) const {
    return text(row.text) + "@" + std::string(row.text.empty() ? "" : catalogue_.language(row.language));
  }
  std::string texts(Range range) const {
    std::string out;
    for (const TaggedText& row : catalogue_.tagged(range)) out += tagged(row) + " | ";
    return out;
  }
  static std::string day(Date date) { return to_string(date); }
  std::string agency(std::uint32_t index) const {
    if (index == no_index || columns_.agencies[index].kind == AgencyKind::source) return "-";
    return std::string(catalogue_.agency_key(index));
  }
  template <class... Parts> void line(Parts&&... parts) {
    std::string out;
    ((out += std::string(parts), out += " ; "), ...);
    lines_.push_back(std::move(out));
  }
  void contact(const Contact& row) {
    if (row.name.empty() && row.unit.empty() && row.email.empty() && row.telephone.empty() && row.url.empty()) return;
    line("  contact", text(row.name), catalogue_.language(row.language), text(row.unit), text(row.email),
         text(row.telephone), text(row.url));
  }

  void concept_lines(const Concept& entry) {
    const ConceptRow& row = entry.row();
    const bool coded = row.status != Status::none && row.status != Status::other;
    line("concept", entry.iri(), agency(row.publisher), agency(row.owner), day(row.valid_from), day(row.valid_to),
         day(row.created), day(row.modified), name(row.status), coded ? "" : text(row.status_text), text(row.version),
         std::to_string(row.deprecated));
    for (const Label& label : entry.labels())
      line("  label", name(label.kind), text(label.text), catalogue_.language(label.language));
    for (const Definition& d : entry.definitions()) {
      line("  definition", std::to_string(d.note), text(d.text), catalogue_.language(d.language), name(d.audience),
           name(d.source_relation), std::to_string(static_cast<int>(d.kind)));
      for (const Citation& citation : catalogue_.citations(d.citations)) {
        std::string laws;
        for (const Text& law : catalogue_.law_keys(citation.laws)) laws += text(law) + " ";
        line("    citation", text(citation.iri), texts(citation.labels), laws);
      }
    }
    for (const Note& note : entry.notes()) {
      if (note.text.empty() && note.iri.empty()) continue;
      line("  note", name(note.kind), text(note.text), catalogue_.language(note.language), text(note.iri));
    }
    for (const Relation& relation : entry.relations()) {
      line("  relation", name(relation.kind), catalogue_.iri(relation.target), std::to_string(relation.by_node),
           texts(relation.texts), text(relation.role));
    }
    for (const Contact& row_of : entry.contacts()) contact(row_of);
    other_lines(entry.index());
  }

  void other_lines(std::uint32_t index) {
    std::vector<std::string> found;
    for (const OtherValue& value : columns_.other_values) {
      if (value.subject != index || value.provenance.property != Property::none || value.is_blank != 0) continue;
      if (value.value.empty()) continue;
      found.push_back("  other ; " + text(value.predicate) + " ; " + text(value.value) + " ; " + text(value.datatype) +
                      " ; " + std::string(catalogue_.language(value.language)) + " ; " + std::to_string(value.is_iri));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    lines_.insert(lines_.end(), found.begin(), found.end());
  }

  // Resources without an IRI have no order of their own.
  void resource_lines() {
    std::vector<std::string> found(columns_.resources.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Resource& row = columns_.resources[i];
      found[i] = "resource ; " + text(row.iri) + " ; " + texts(row.titles) + " ; " + agency(row.publisher) + " ; " +
                 std::string(name(row.kind));
    }
    for (std::uint32_t vertex = 0; vertex < catalogue_.vertex_count(); ++vertex) {
      for (const Usage& usage : catalogue_.usages(vertex))
        found[usage.resource] += " ; " + std::string(catalogue_.iri(vertex));
    }
    std::sort(found.begin(), found.end());
    lines_.insert(lines_.end(), found.begin(), found.end());
  }

  const Catalogue& catalogue_;
  const Columns& columns_;
  std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> lines_of(const Catalogue& catalogue) { return Writer(catalogue).write(); }

} // namespace samklang::test

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_MATCH_SAMPLE_CATALOGUE_H
#define SAMKLANG_TESTS_UNIT_MATCH_SAMPLE_CATALOGUE_H

#include <samklang/skos/catalogue.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Catalogues put together by hand, as the loader would freeze them: concepts by IRI, rows of a concept together.
namespace sample {

using namespace samklang;
using skos::LabelKind;

struct Term {
  std::string text;
  LabelKind kind = LabelKind::preferred;
  Language language = Language::nb;
};

struct Wording {
  std::string text;
  Language language = Language::nb;
  std::vector<std::string> laws{};
  skos::SourceRelation source_relation = skos::SourceRelation::unspecified;
};

struct Link {
  std::string target;
  skos::RelationKind kind = skos::RelationKind::see_also;
};

struct Record {
  std::string iri;    ///< below https://example.org/; or a urn
  std::string agency; ///< digits: an organisation number; "file:x": a source; else a name
  std::vector<Term> terms{};
  std::vector<Wording> definitions{};
  std::vector<std::pair<skos::NoteKind, std::string>> notes{};
  std::vector<Link> links{};
  std::int32_t valid_from = 0;
  std::int32_t valid_to = 0;
  bool owl_class = false;
};

/// What a catalogue's spans look at.
struct Storage {
  std::string pool;
  std::vector<skos::Text> languages;
  std::vector<skos::ConceptRow> concepts;
  std::vector<std::uint32_t> label_begin{0}, definition_begin{0}, note_begin{0}, relation_begin{0}, relation_source;
  std::vector<skos::Label> labels;
  std::vector<skos::Definition> definitions;
  std::vector<skos::Note> notes;
  std::vector<skos::Relation> relations;
  std::vector<skos::Citation> citations;
  std::vector<skos::Text> law_keys;
  std::vector<skos::Agency> agencies;

  skos::Text add(std::string_view text) {
    const skos::Text place{static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(text.size())};
    pool += text;
    return place;
  }
};

inline skos::Catalogue catalogue(std::vector<Record> records) {
  for (Record& record : records) {
    if (!record.iri.starts_with("urn:")) record.iri = "https://example.org/" + record.iri;
    for (Link& link : record.links) link.target = "https://example.org/" + link.target;
  }
  std::sort(records.begin(), records.end(),
            [](const Record& left, const Record& right) { return left.iri < right.iri; });
  auto storage = std::make_shared<Storage>();
  Storage& out = *storage;
  for (std::uint16_t i = 0; i < fixed_language_count; ++i)
    out.languages.push_back(out.add(tag(static_cast<Language>(i))));

  std::map<std::string, std::uint32_t> agencies;
  for (const Record& record : records) agencies.emplace(record.agency, 0);
  for (auto& [key, index] : agencies) {
    index = static_cast<std::uint32_t>(out.agencies.size());
    skos::Agency agency;
    agency.key = out.add(key);
    agency.kind = key.starts_with("file:")                                   ? skos::AgencyKind::source
                  : key.find_first_not_of("0123456789") == std::string::npos ? skos::AgencyKind::organisation
                                                                             : skos::AgencyKind::named;
    out.agencies.push_back(agency);
  }

  const auto number = [](Language language) { return static_cast<std::uint16_t>(language); };
  for (const Record& record : records) {
    skos::ConceptRow row;
    row.iri = out.add(record.iri);
    row.publisher = agencies.at(record.agency);
    row.valid_from = Date{record.valid_from};
    row.valid_to = Date{record.valid_to};
    row.recognised_by =
        static_cast<std::uint8_t>(record.owl_class ? skos::Recognition::owl_class : skos::Recognition::typed);
    out.concepts.push_back(row);
    for (const Term& term : record.terms) {
      skos::Label label;
      label.text = out.add(term.text);
      label.kind = term.kind;
      label.language = number(term.language);
      out.labels.push_back(label);
    }
    for (const Wording& wording : record.definitions) {
      skos::Definition definition;
      definition.text = out.add(wording.text);
      definition.language = number(wording.language);
      definition.source_relation = wording.source_relation;
      if (!wording.laws.empty()) {
        skos::Citation citation;
        citation.laws = {static_cast<std::uint32_t>(out.law_keys.size()),
                         static_cast<std::uint32_t>(wording.laws.size())};
        for (const std::string& law : wording.laws) out.law_keys.push_back(out.add(law));
        definition.citations = {static_cast<std::uint32_t>(out.citations.size()), 1};
        out.citations.push_back(citation);
      }
      out.definitions.push_back(definition);
    }
    for (const auto& [kind, text] : record.notes) {
      skos::Note note;
      note.kind = kind;
      note.text = out.add(text);
      note.language = number(Language::nb);
      out.notes.push_back(note);
    }
    for (const Link& link : record.links) {
      skos::Relation relation;
      relation.kind = link.kind;
      for (std::uint32_t i = 0; i < records.size(); ++i)
        if (records[i].iri == link.target) relation.target = i;
      out.relations.push_back(relation);
      out.relation_source.push_back(static_cast<std::uint32_t>(out.concepts.size() - 1));
    }
    out.label_begin.push_back(static_cast<std::uint32_t>(out.labels.size()));
    out.definition_begin.push_back(static_cast<std::uint32_t>(out.definitions.size()));
    out.note_begin.push_back(static_cast<std::uint32_t>(out.notes.size()));
    out.relation_begin.push_back(static_cast<std::uint32_t>(out.relations.size()));
  }

  skos::Columns columns;
  columns.pool = out.pool;
  columns.languages = out.languages;
  columns.concepts = out.concepts;
  columns.label_begin = out.label_begin;
  columns.labels = out.labels;
  columns.definition_begin = out.definition_begin;
  columns.definitions = out.definitions;
  columns.note_begin = out.note_begin;
  columns.notes = out.notes;
  columns.relation_begin = out.relation_begin;
  columns.relations = out.relations;
  columns.relation_source = out.relation_source;
  columns.citations = out.citations;
  columns.law_keys = out.law_keys;
  columns.agencies = out.agencies;
  return {columns, storage};
}

} // namespace sample

#endif

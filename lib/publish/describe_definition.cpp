// SPDX-License-Identifier: Apache-2.0
#include "publish/describer.h"

#include "image/bounded.h"
#include "publish/vocabulary.h"

#include <fmt/format.h>

#include <optional>

namespace samklang::publish {

using image::bounded;
using skos::Property;

namespace {

bool is_plain(const skos::Definition& row) noexcept {
  return row.kind == skos::DefinitionKind::definition && row.audience == skos::Audience::unspecified &&
         row.source_relation == skos::SourceRelation::unspecified &&
         row.provenance.property == Property::skos_definition;
}

// The note whose texts stand on the concept itself: skos:definition. Two such notes would be read as one, so that the
// second is a node.
std::optional<std::uint16_t> direct_note(std::span<const skos::Definition> rows) noexcept {
  for (const skos::Definition& row : rows) {
    if (is_plain(row)) return row.note;
  }
  return std::nullopt;
}

} // namespace

void Describer::all_definitions(const Subject& subject, const skos::Concept& entry, Batch& batch) const {
  const auto rows = bounded(entry.definitions());
  const auto direct = direct_note(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const skos::Definition& row = rows[i];
    const bool begins = i == 0 || rows[i - 1].note != row.note;
    if (row.note == direct) {
      add_text(subject, Property::skos_definition, row.text, row.language, batch);
      if (begins) citations(subject, subject.term, "s", row.citations, batch);
      continue;
    }
    const Subject note{node(subject, 'd', row.note, batch), subject.letter, subject.index};
    if (begins) {
      const bool alternative = row.kind == skos::DefinitionKind::alternative_wording;
      batch.add(subject.term, alternative ? Property::skosno_alternativ_formulering : Property::euvoc_xl_definition,
                note.term);
      batch.add(note.term, Property::rdf_type, iri_term(euvoc_xl_note));
      if (const auto code = code_of(row.source_relation); !code.empty())
        batch.add(note.term, Property::skosno_relationship_with_source, iri_term(code));
      if (const auto code = code_of(row.audience); !code.empty())
        batch.add(note.term, Property::dct_audience, iri_term(code));
      citations(subject, note.term, fmt::format("d{}s", row.note), row.citations, batch);
    }
    add_text(note, Property::rdf_value, row.text, row.language, batch);
  }
}

void Describer::citations(const Subject& owner, const rdf::TermView& at, std::string_view node_name, skos::Range range,
                          Batch& batch) const {
  std::size_t number = 0;
  std::vector<std::uint32_t> described;
  for (const skos::Citation& row : bounded(catalogue_.citations(range))) {
    const auto iri = catalogue_.text(row.iri);
    const auto labels_of_it = catalogue_.tagged(row.labels);
    described.clear();
    if (!iri.empty()) units_.named(iri, described);
    if (labels_of_it.empty() && is_safe_iri(iri) && described.empty()) {
      batch.add(at, Property::dct_source, iri_term(iri));
    } else if (iri.empty() && labels_of_it.size() == 1) {
      batch.add(at, Property::dct_source, text(labels_of_it[0].text, labels_of_it[0].language));
    } else {
      const rdf::TermView both =
          blank_term(batch.keep(fmt::format("{}{}{}{}", owner.letter, owner.index, node_name, number)));
      const Subject source{both, owner.letter, owner.index};
      batch.add(at, Property::dct_source, both);
      if (!iri.empty()) batch.add(both, Property::rdfs_see_also, address(iri));
      add_texts(source, Property::rdfs_label, row.labels, batch);
    }
    ++number;
  }
}

} // namespace samklang::publish

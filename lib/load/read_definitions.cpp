// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

#include <samklang/text/legal_reference.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace samklang::load {

using skos::DefinitionKind;
using skos::LoadNoteKind;
using skos::NoteKind;
using skos::Property;

namespace {

constexpr int longest_list = 1000; // items of an rdf:List of sources; a hostile list may be circular
constexpr std::uint16_t last_note = 0xFFFF;

// "lov/1999-03-26-14" as "LOV-1999-03-26-14", the way Lovdata writes it.
std::string act_in_words(const std::string& act) {
  const auto slash = act.find('/');
  return (act.starts_with("forskrift") ? "FOR-" : "LOV-") + act.substr(slash + 1);
}

bool is_definition_text(Property property) {
  return property == Property::rdf_value || property == Property::rdfs_label || property == Property::skos_definition;
}

} // namespace

void ConceptReader::read_definition(const Statement& statement, DefinitionKind kind) {
  if (is_literal(statement)) {
    // skos:definition takes a text; the node properties do not, but a text there is a definition all the same.
    if (all_.property(statement.doc, statement.triple.predicate) != Property::skos_definition &&
        all_.property(statement.doc, statement.triple.predicate) != Property::obo_iao_0000115 &&
        all_.property(statement.doc, statement.triple.predicate) != Property::oboinowl_has_definition) {
      part_.note(LoadNoteKind::unreadable_node, index_, statement);
    }
    direct_definitions_.push_back(statement);
    return;
  }
  read_definition_node(statement, kind, all_.node(statement.doc, statement.triple.object));
}

void ConceptReader::read_definition_node(const Statement& statement, DefinitionKind kind, Node node) {
  const std::size_t first = definitions_.size();
  std::vector<skos::Citation> citations;
  skos::Audience audience = skos::Audience::unspecified;
  skos::SourceRelation source_relation = skos::SourceRelation::unspecified;
  const bool owl = (bits_ & is_owl_class) != 0;
  const auto note_number = next_note_;
  if (next_note_ != last_note) ++next_note_;

  all_.about(node, [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    const auto value = all_.text({inner.doc, inner.triple.object});
    if (is_definition_text(property) && is_literal(inner)) {
      const auto text = literal(inner, owl ? TagRule::free : TagRule::tagged);
      if (!text) return;
      skos::Definition row;
      row.text = text->text;
      row.language = text->language;
      row.note = note_number;
      row.kind = kind;
      row.provenance = part_.provenance(statement);
      definitions_.push_back(row);
      return;
    }
    switch (property) {
    case Property::skosno_relationship_with_source:
    case Property::skosno_forhold_til_kilde:
    case Property::difi_forhold_til_kilde:
      if (const auto code = read_source_relation(value)) {
        source_relation = code->code;
        if (!code->listed) part_.note(LoadNoteKind::misspelt_code, index_, inner);
      } else {
        part_.note(LoadNoteKind::unknown_code, index_, inner);
        part_.other(index_, inner, false);
      }
      break;
    case Property::dct_audience:
      if (const auto code = read_audience(value)) {
        audience = code->code;
        if (!code->listed) part_.note(LoadNoteKind::misspelt_code, index_, inner);
      } else {
        part_.note(LoadNoteKind::unknown_code, index_, inner);
        part_.other(index_, inner, false);
      }
      break;
    case Property::dct_source: read_citation(inner, citations); break;
    case Property::skos_scope_note: read_note(inner, NoteKind::scope_note); break;
    case Property::skos_example: read_note(inner, NoteKind::example); break;
    case Property::skosno_omfang:
    case Property::difi_omfang: read_reference_or_text(inner, NoteKind::value_range); break;
    case Property::rdf_type:
      if (value.ends_with("AlternativFormulering")) kind = DefinitionKind::alternative_wording;
      break;
    default: part_.other(index_, inner, property == Property::none); break;
    }
  });

  if (definitions_.size() == first) {
    part_.note(LoadNoteKind::unreadable_node, index_, statement);
    if (citations.empty()) return;
  }
  const skos::Range range = keep_citations(std::move(citations));
  for (std::size_t i = first; i < definitions_.size(); ++i) {
    skos::Definition& row = definitions_[i];
    row.citations = range;
    row.audience = audience;
    row.source_relation = source_relation;
    row.kind = kind;
    for (std::size_t j = first; j < i; ++j) {
      if (definitions_[j].language == row.language && text_of(definitions_[j].text) != text_of(row.text)) {
        part_.note(LoadNoteKind::several_values_in_note, index_, statement);
        break;
      }
    }
  }
}

// skos:definition texts stand beside each other on the concept: one note, with the concept's own dct:source.
void ConceptReader::read_direct_definitions() {
  if (direct_definitions_.empty()) {
    for (const Statement& source : direct_sources_) part_.other(index_, source, false);
    return;
  }
  std::vector<skos::Citation> citations;
  for (const Statement& source : direct_sources_) read_citation(source, citations);
  const skos::Range range = keep_citations(std::move(citations));
  const bool owl = (bits_ & is_owl_class) != 0 && (bits_ & is_concept) == 0;
  for (const Statement& statement : direct_definitions_) {
    const auto text = literal(statement, owl ? TagRule::free : TagRule::tagged);
    if (!text) continue;
    skos::Definition row;
    row.text = text->text;
    row.language = text->language;
    row.note = next_note_;
    row.citations = range;
    row.provenance = part_.provenance(statement);
    definitions_.push_back(row);
  }
  if (next_note_ != last_note) ++next_note_;
}

void ConceptReader::read_citation(const Statement& statement, std::vector<skos::Citation>& out) {
  if (!is_literal(statement)) {
    read_citation_node(statement, all_.node(statement.doc, statement.triple.object), 0, out);
    return;
  }
  const auto text = literal(statement, TagRule::free);
  if (!text) return;
  skos::Citation citation;
  citation.provenance = part_.provenance(statement);
  finish_citation(citation, {*text}, out);
}

void ConceptReader::read_citation_node(const Statement& statement, Node node, int depth,
                                       std::vector<skos::Citation>& out) {
  skos::Citation citation;
  citation.provenance = part_.provenance(statement);
  if (all_.kind(node) == rdf::TermKind::iri) citation.iri = all_.place(node.doc, node.term);
  std::vector<ReadText> labels;
  std::vector<Node> items;
  std::optional<Node> rest;
  all_.about(node, [&](const Statement& inner) {
    const auto property = all_.property(inner.doc, inner.triple.predicate);
    const Node object = all_.node(inner.doc, inner.triple.object);
    switch (property) {
    case Property::rdfs_label:
    case Property::dct_title:
    case Property::dct_description:
      if (const auto text = is_literal(inner) ? literal(inner, TagRule::free) : std::nullopt) labels.push_back(*text);
      break;
    case Property::rdfs_see_also:
      if (citation.iri.empty() && all_.kind(object) != rdf::TermKind::blank) {
        citation.iri = trimmed(inner, all_.place(inner.doc, inner.triple.object));
      } else {
        part_.other(index_, inner, false);
      }
      break;
    case Property::rdf_first:
      if (all_.kind(object) == rdf::TermKind::literal) {
        read_citation(inner, out);
      } else {
        items.push_back(object);
      }
      break;
    case Property::rdf_rest: rest = object; break;
    case Property::rdf_type: break;
    default: part_.other(index_, inner, property == Property::none); break;
    }
  });
  if (depth > longest_list) return;
  for (const Node item : items) read_citation_node(statement, item, depth + 1, out);
  if (rest && all_.text(*rest) != "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil") {
    read_citation_node(statement, *rest, depth + 1, out);
  }
  if (!items.empty() || rest) return;
  finish_citation(citation, std::move(labels), out);
}

std::vector<std::string> ConceptReader::law_keys(const skos::Citation& citation, const std::vector<ReadText>& labels) {
  const std::string_view address = text_of(citation.iri);
  const auto from_iri = citation.iri.empty() ? std::nullopt : text::legal_reference_from_iri(address);
  std::vector<text::LegalReference> found;
  for (const ReadText& label : labels) {
    const auto words = text_of(label.text);
    // The address beside a label settles which of several acts of one name is meant.
    auto references =
        text::legal_references(from_iri ? std::string(words) + "\n" + std::string(address) : std::string(words));
    const bool bare =
        std::all_of(references.begin(), references.end(), [](const auto& r) { return r.section.empty(); });
    if (from_iri && from_iri->section.empty() && bare && text::mentions_law(words)) {
      // The address names the act, the label the section: read the label as if the act stood before it.
      references = text::legal_references(act_in_words(from_iri->act) + " " + std::string(words));
    }
    found.insert(found.end(), references.begin(), references.end());
  }
  if (from_iri) found.push_back(*from_iri);

  std::vector<std::string> keys;
  for (const auto& reference : found) {
    // An act beside a section of the same act says nothing more.
    const bool covered = reference.section.empty() && std::any_of(found.begin(), found.end(), [&](const auto& other) {
                           return other.act == reference.act && !other.section.empty();
                         });
    if (!covered) keys.push_back(reference.key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void ConceptReader::finish_citation(skos::Citation citation, std::vector<ReadText> labels,
                                    std::vector<skos::Citation>& out) {
  if (citation.iri.empty() && labels.empty()) return;
  if (labels.empty()) {
    const std::uint64_t place = citation.iri.offset;
    const auto [known, added] = part_.laws_of_iri.try_emplace(place);
    if (added) known->second = part_.keep_laws(law_keys(citation, labels));
    citation.laws = known->second;
  } else {
    citation.laws = part_.keep_laws(law_keys(citation, labels));
  }
  if (citation.laws.count == 0) {
    const bool speaks_of_law = std::any_of(labels.begin(), labels.end(),
                                           [&](const ReadText& t) { return text::mentions_law(text_of(t.text)); }) ||
                               text::mentions_law(text_of(citation.iri));
    if (speaks_of_law) {
      part_.note(LoadNoteKind::unnormalised_citation, index_, citation.provenance);
      part_.rows.load_notes.back().raw = labels.empty() ? citation.iri : labels.front().text;
    }
  }
  citation.labels = keep_texts(std::move(labels));
  out.push_back(citation);
}

skos::Range ConceptReader::keep_citations(std::vector<skos::Citation> citations) {
  const auto label = [&](const skos::Citation& c) {
    return c.labels.count == 0 ? std::string_view{} : text_of(part_.rows.tagged_texts[c.labels.begin].text);
  };
  const auto key = [&](const skos::Citation& c) { return std::tuple(text_of(c.iri), label(c), c.labels.count); };
  if (citations.size() > 1) {
    std::stable_sort(citations.begin(), citations.end(), [&](const auto& x, const auto& y) { return key(x) < key(y); });
    citations.erase(
        std::unique(citations.begin(), citations.end(), [&](const auto& x, const auto& y) { return key(x) == key(y); }),
        citations.end());
  }
  const skos::Range range{static_cast<std::uint32_t>(part_.rows.citations.size()),
                          static_cast<std::uint32_t>(citations.size())};
  part_.rows.citations.insert(part_.rows.citations.end(), citations.begin(), citations.end());
  return range;
}

} // namespace samklang::load

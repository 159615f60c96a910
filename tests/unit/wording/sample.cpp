// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <utility>

namespace sample {

using namespace samklang;

Builder::Builder() {
  for (std::uint16_t i = 0; i < fixed_language_count; ++i)
    tables.languages.push_back(tables.keep(tag(static_cast<Language>(i))));
  skos::Source source;
  source.name = tables.keep("example.ttl");
  source.content_hash = tables.keep("00ff");
  source.format = tables.keep("turtle");
  source.bytes = 12345;
  source.statements = 99;
  source.concepts = 5;
  tables.sources.push_back(source);
}

std::uint32_t Builder::agency(std::uint32_t number, std::string_view name) {
  skos::Agency row;
  row.key = tables.keep(std::to_string(number));
  row.name.text = tables.keep(name);
  row.organisation_number = number;
  row.kind = skos::AgencyKind::organisation;
  row.valid_number = 1;
  tables.agencies.push_back(row);
  return static_cast<std::uint32_t>(tables.agencies.size() - 1);
}

std::uint32_t Builder::file_agency(std::string_view key) {
  skos::Agency row;
  row.key = tables.keep(key);
  tables.agencies.push_back(row);
  return static_cast<std::uint32_t>(tables.agencies.size() - 1);
}

skos::ConceptIndex Builder::entry(std::string_view iri, std::uint32_t agency) {
  if (!tables.concepts.empty()) close();
  skos::ConceptRow row;
  row.iri = tables.keep(iri);
  row.publisher = agency;
  row.generations = skos::Generation::plain | skos::Generation::v2;
  row.status = skos::Status::current;
  tables.concepts.push_back(row);
  usages_.emplace_back();
  return static_cast<skos::ConceptIndex>(tables.concepts.size() - 1);
}

Builder& Builder::label(std::string_view text, Language language, skos::LabelKind kind) {
  skos::Label row;
  row.text = tables.keep(text);
  row.language = static_cast<std::uint16_t>(language);
  row.kind = kind;
  tables.labels.push_back(row);
  return *this;
}

Builder& Builder::definition(std::string_view text, Language language) {
  skos::Definition row;
  row.text = tables.keep(text);
  row.language = static_cast<std::uint16_t>(language);
  row.citations.begin = static_cast<std::uint32_t>(tables.citations.size());
  tables.definitions.push_back(row);
  return *this;
}

Builder& Builder::cites(std::string_view law_key, std::string_view label, std::string_view iri) {
  skos::Citation row;
  row.iri = tables.keep(iri);
  row.labels = {static_cast<std::uint32_t>(tables.tagged_texts.size()), label.empty() ? 0U : 1U};
  if (!label.empty()) tables.tagged_texts.push_back({tables.keep(label), 1, 0});
  row.laws = {static_cast<std::uint32_t>(tables.law_keys.size()), law_key.empty() ? 0U : 1U};
  if (!law_key.empty()) tables.law_keys.push_back(tables.keep(law_key));
  tables.citations.push_back(row);
  ++tables.definitions.back().citations.count;
  tables.definitions.back().source_relation = skos::SourceRelation::derived_from_source;
  return *this;
}

Builder& Builder::note(skos::NoteKind kind, std::string_view text) {
  skos::Note row;
  row.text = tables.keep(text);
  row.language = 1;
  row.kind = kind;
  tables.notes.push_back(row);
  return *this;
}

Builder& Builder::relation(skos::RelationKind kind, skos::ConceptIndex target) {
  skos::Relation row;
  row.kind = kind;
  row.target = target;
  tables.relations.push_back(row);
  return *this;
}

Builder& Builder::valid(std::int32_t from, std::int32_t to) {
  tables.concepts.back().valid_from = Date{from};
  tables.concepts.back().valid_to = Date{to};
  return *this;
}

Builder& Builder::used_by(std::uint32_t resource) {
  usages_.back().push_back({resource, {}});
  return *this;
}

std::uint32_t Builder::resource(skos::ResourceKind kind, std::string_view iri, std::string_view title,
                                std::uint32_t agency) {
  skos::Resource row;
  row.iri = tables.keep(iri);
  row.titles = {static_cast<std::uint32_t>(tables.tagged_texts.size()), 1};
  tables.tagged_texts.push_back({tables.keep(title), 1, 0});
  row.publisher = agency;
  row.kind = kind;
  tables.resources.push_back(row);
  return static_cast<std::uint32_t>(tables.resources.size() - 1);
}

void Builder::odd(skos::LoadNoteKind kind, skos::ConceptIndex subject, std::string_view raw) {
  skos::LoadNote row;
  row.kind = kind;
  row.subject = subject;
  row.raw = tables.keep(raw);
  tables.load_notes.push_back(row);
}

void Builder::close() {
  tables.label_begin.push_back(static_cast<std::uint32_t>(tables.labels.size()));
  tables.definition_begin.push_back(static_cast<std::uint32_t>(tables.definitions.size()));
  tables.note_begin.push_back(static_cast<std::uint32_t>(tables.notes.size()));
  tables.relation_begin.push_back(static_cast<std::uint32_t>(tables.relations.size()));
  tables.contact_begin.push_back(static_cast<std::uint32_t>(tables.contacts.size()));
}

skos::Catalogue Builder::freeze() {
  if (!tables.concepts.empty()) close();
  tables.usage_begin.push_back(0);
  for (const auto& list : usages_) {
    tables.usages.insert(tables.usages.end(), list.begin(), list.end());
    tables.usage_begin.push_back(static_cast<std::uint32_t>(tables.usages.size()));
  }
  for (std::size_t i = 0; i < tables.externals.size(); ++i)
    tables.usage_begin.push_back(static_cast<std::uint32_t>(tables.usages.size()));
  return skos::freeze(std::move(tables));
}

align::TextSpan span(const skos::Catalogue& catalogue, skos::ConceptIndex index, std::string_view words) {
  const auto in = [&](skos::Text place) -> align::TextSpan {
    const auto at = catalogue.text(place).find(words);
    if (at == std::string_view::npos) return {};
    return {place, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  };
  for (const auto& definition : catalogue[index].definitions()) {
    if (const auto found = in(definition.text); !found.empty()) return found;
  }
  for (const auto& label : catalogue[index].labels()) {
    if (const auto found = in(label.text); !found.empty()) return found;
  }
  return {};
}

align::Verdict verdict(skos::ConceptIndex a, skos::ConceptIndex b, align::Relation relation, align::Choice choice) {
  align::Verdict out;
  out.a = a;
  out.b = b;
  out.relation = relation;
  out.choice = choice;
  out.confidence = relation == align::Relation::undecided ? 0.0F : 0.75F;
  out.margin = 0.5F;
  out.p_same = 0.25F;
  out.p_exact = 0.125F;
  return out;
}

Cohabitants cohabitants() {
  Builder build;
  const auto municipality = build.agency(312345676, "Eksempel kommune");
  const auto nav = build.agency(889640782, "NAV");
  const auto tax = build.agency(974761076, "SKATTEETATEN");
  const auto dataset = build.resource(skos::ResourceKind::dataset, "https://example.org/data/1", "Pensjonister", nav);

  build.entry("https://example.org/a/samboer", municipality);
  build.label("Samboer").label("barnehageplass", Language::nb, skos::LabelKind::alternative);
  build.entry("https://example.org/b/samboer-1-5", nav);
  build.label("samboer").label("sambuar", Language::nn);
  build.definition("ugift person som bor sammen med en annen og har barn med denne")
      .cites("lov/1997-02-28-19/§1-5", "folketrygdloven § 1-5");
  build.note(skos::NoteKind::scope_note, "Gjelder hele loven.").valid(19970501, 0);
  build.entry("https://example.org/b/samboer-3-2", nav);
  build.label("samboer")
      .definition("person som har bodd sammen med en annen i minst 12 av de siste 18 månedene")
      .cites("lov/1997-02-28-19/§3-2");
  build.used_by(dataset).relation(skos::RelationKind::see_also, 1);
  build.entry("https://example.org/c/samboer", tax);
  build.label("samboer")
      .definition("ugift person som bor sammen med en annen i minst 24 måneder og har barn med denne")
      .cites("lov/1999-03-26-14/§2-16");

  Cohabitants out;
  out.catalogue = build.freeze();
  out.alignment.engine = "hand-made 1";
  out.alignment.calibrated_on = "uncalibrated";
  out.alignment.candidates = 7;
  auto missing = verdict(0, 1, align::Relation::undecided);
  missing.add(align::Difference::missing_definition);
  missing.evidence.push_back({align::EvidenceKind::missing_definition, 0, {}, {}});
  auto inside = verdict(1, 2, align::Relation::narrower, align::Choice::differentiate);
  inside.same_agency = true;
  inside.a_implies_b = align::Implication::yes;
  inside.b_implies_a = align::Implication::no;
  auto across = verdict(2, 3, align::Relation::overlapping, align::Choice::differentiate);
  across.add(align::Difference::value);
  across.evidence.push_back({align::EvidenceKind::number_conflict, -0.5F, span(out.catalogue, 2, "minst 12"),
                             span(out.catalogue, 3, "minst 24")});
  across.evidence.push_back({align::EvidenceKind::preferred_label, 0.5F, span(out.catalogue, 2, "samboer"),
                             span(out.catalogue, 3, "samboer")});
  auto close = verdict(1, 3, align::Relation::close, align::Choice::harmonise);
  close.a_implies_b = align::Implication::with_caution;
  close.b_implies_a = align::Implication::yes;
  close.add(align::Difference::legal_basis);
  close.evidence.push_back({align::EvidenceKind::different_law, -1, {}, {}});
  close.evidence.push_back({align::EvidenceKind::similar_definition, 0.72F, {}, {}});
  out.alignment.verdicts = {missing, inside, close, across};
  return out;
}

} // namespace sample

// SPDX-License-Identifier: Apache-2.0
#include "align/circumstances.h"

#include "align/questions.h"
#include "align/terms.h"
#include "base/parallel.h"

#include <samklang/text/legal_reference_chain.h>
#include <samklang/text/term_key.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace samklang::align {

namespace {

using skos::NoteKind;

/// A law key in its parts: "lov/1997-02-28-19/§1-5/ledd3".
struct LawKey {
  skos::Text whole;
  std::string_view act;
  std::string_view section;
};

LawKey split(skos::Text whole, std::string_view key) {
  LawKey parts{whole, key, {}};
  const std::size_t kind = key.find('/');
  if (kind == std::string_view::npos) return parts;
  const std::size_t number = key.find('/', kind + 1);
  if (number == std::string_view::npos) return parts;
  parts.act = key.substr(0, number);
  const std::string_view rest = key.substr(number + 1);
  parts.section = rest.substr(0, rest.find('/'));
  return parts;
}

void add_laws(const skos::Catalogue& catalogue, skos::Range citations, std::vector<LawKey>& laws) {
  for (const skos::Citation& citation : catalogue.citations(citations))
    for (const skos::Text key : catalogue.law_keys(citation.laws)) laws.push_back(split(key, catalogue.text(key)));
}

std::vector<LawKey> laws_of(const skos::Concept& one, std::uint32_t row) {
  std::vector<LawKey> laws;
  const auto definitions = one.catalogue().columns().definitions;
  if (row < definitions.size()) add_laws(one.catalogue(), definitions[row].citations, laws);
  if (laws.empty())
    for (const skos::Definition& definition : one.definitions()) add_laws(one.catalogue(), definition.citations, laws);
  return laws;
}

LawMatch match_of(const LawKey& a, const LawKey& b) noexcept {
  if (a.act != b.act) return LawMatch::other_act;
  if (a.section.empty() || b.section.empty()) return LawMatch::same_act;
  return a.section == b.section ? LawMatch::same_section : LawMatch::other_section;
}

/// "harmonised by reference": skatteloven § 2-16 leaves it to folketrygdloven § 25-4 cf. § 1-5 who is meant.
void references(const skos::Catalogue& catalogue, const std::vector<LawKey>& of_a, const std::vector<LawKey>& of_b,
                Circumstances& out) {
  for (const LawKey& one : of_a) {
    for (const LawKey& other : of_b) {
      const std::string_view from = catalogue.text(one.whole);
      const std::string_view to = catalogue.text(other.whole);
      if (text::reference_chain(from, to).empty() && text::reference_chain(to, from).empty()) continue;
      out.by_reference = true;
      out.evidence.push_back({EvidenceKind::harmonised_by_reference, 0.5F, whole(one.whole), whole(other.whole)});
      return;
    }
  }
}

void laws(const skos::Concept& a, const skos::Concept& b, std::uint32_t row_a, std::uint32_t row_b,
          Circumstances& out) {
  const std::vector<LawKey> of_a = laws_of(a, row_a);
  const std::vector<LawKey> of_b = laws_of(b, row_b);
  if (of_a.empty() || of_b.empty()) return;
  // The best meeting of any two speaks for the pair: one shared act is enough to have common ground.
  const LawKey* best_a = nullptr;
  const LawKey* best_b = nullptr;
  for (const LawKey& one : of_a) {
    for (const LawKey& other : of_b) {
      const LawMatch match = match_of(one, other);
      if (best_a != nullptr && match >= out.law) continue;
      out.law = match;
      best_a = &one;
      best_b = &other;
    }
  }
  references(a.catalogue(), of_a, of_b, out);
  switch (out.law) {
  case LawMatch::same_section:
    out.evidence.push_back({EvidenceKind::same_law, 0.4F, whole(best_a->whole), whole(best_b->whole)});
    break;
  case LawMatch::same_act:
    out.evidence.push_back({EvidenceKind::same_law, 0.2F, whole(best_a->whole), whole(best_b->whole)});
    break;
  case LawMatch::other_section:
    out.evidence.push_back({EvidenceKind::different_law, -0.5F, whole(best_a->whole), whole(best_b->whole)});
    break;
  case LawMatch::other_act:
    out.evidence.push_back({EvidenceKind::different_law, -1.0F, whole(best_a->whole), whole(best_b->whole)});
    break;
  case LawMatch::unknown: break;
  }
}

bool disjoint(const skos::ConceptRow& a, const skos::ConceptRow& b) noexcept {
  const auto before = [](Date end, Date begin) { return end.has_value() && begin.has_value() && end < begin; };
  return before(a.valid_to, b.valid_from) || before(b.valid_to, a.valid_from);
}

void subjects(const std::vector<Surroundings::Subject>& of_a, const std::vector<Surroundings::Subject>& of_b,
              Circumstances& out) {
  if (of_a.empty() || of_b.empty()) return;
  for (const Surroundings::Subject& one : of_a) {
    for (const Surroundings::Subject& other : of_b) {
      if (one.key != other.key) continue;
      out.same_subject = true;
      out.evidence.push_back({EvidenceKind::same_subject, 0.2F, whole(one.text), whole(other.text)});
      return;
    }
  }
  out.different_subject = true;
  out.evidence.push_back({EvidenceKind::different_subject, -0.1F, whole(of_a.front().text), whole(of_b.front().text)});
}

std::optional<Relation> mapping(skos::RelationKind kind, bool stated_by_a) noexcept {
  switch (kind) {
  case skos::RelationKind::exact_match: return Relation::exact;
  case skos::RelationKind::close_match: return Relation::close;
  case skos::RelationKind::related_match: return Relation::related;
  // "X broadMatch Y": Y is the broader one.
  case skos::RelationKind::broad_match: return stated_by_a ? Relation::narrower : Relation::broader;
  case skos::RelationKind::narrow_match: return stated_by_a ? Relation::broader : Relation::narrower;
  default: return std::nullopt;
  }
}

} // namespace

Surroundings::Surroundings(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts,
                           unsigned threads)
    : place_(catalogue.size()), of_(concepts.size()) {
  constexpr std::size_t part = 256;
  in_parts(threads, concepts.size(), part, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      place_[concepts[i]] = static_cast<std::uint32_t>(i);
      read(catalogue[concepts[i]], of_[i]);
    }
  });
}

void Surroundings::read(const skos::Concept& one, OfConcept& out) {
  for (const skos::Note& note : one.notes()) {
    if (note.kind == NoteKind::subject) {
      const skos::Text text = note.text.empty() ? note.iri : note.text;
      out.subjects.push_back({text, text::term_key(one.text(text))});
    }
    if (note.kind == NoteKind::scope_note) out.scope_notes.push_back(text::wording_key(one.text(note.text)));
  }
  std::sort(out.scope_notes.begin(), out.scope_notes.end());
  out.superordinates = superordinate_terms(one);
}

Circumstances circumstances(const skos::Concept& a, const skos::Concept& b, std::uint32_t row_a, std::uint32_t row_b,
                            const Surroundings& surroundings) {
  Circumstances out;
  out.same_agency = a.publisher() == b.publisher();
  laws(a, b, row_a, row_b, out);
  out.bars = bars(a, b, row_a, row_b);
  if (disjoint(a.row(), b.row())) {
    out.validity_disjoint = true;
    out.evidence.push_back({EvidenceKind::validity, -0.9F, {}, {}});
  }
  const Surroundings::OfConcept& of_a = surroundings.of(a.index());
  const Surroundings::OfConcept& of_b = surroundings.of(b.index());
  subjects(of_a.subjects, of_b.subjects, out);
  out.superordinates = sharing(of_a.superordinates, of_b.superordinates);
  out.notes_differ = of_a.scope_notes != of_b.scope_notes;
  return out;
}

Assertion assertion(const skos::Catalogue& catalogue, std::span<const match::SharedKey> keys) {
  Assertion out;
  const auto relations = catalogue.columns().relations;
  for (const match::SharedKey& key : keys) {
    if (key.kind != match::KeyKind::link) continue;
    const bool stated_by_a = key.row_a != skos::no_index;
    const skos::Relation& relation = relations[stated_by_a ? key.row_a : key.row_b];
    const auto said = mapping(relation.kind, stated_by_a);
    out.evidence.push_back({EvidenceKind::asserted, said ? 1.0F : 0.0F, {}, {}});
    if (!said) continue;
    // Exact implies close; any other two mappings of one pair exclude each other (SKOS S46 for exact against broad and
    // related).
    const bool together = (out.relation == Relation::exact && *said == Relation::close) ||
                          (out.relation == Relation::close && *said == Relation::exact);
    if (out.asserted && out.relation != *said && !together) out.contradictory = true;
    if (!out.asserted || *said == Relation::exact) out.relation = *said;
    out.asserted = true;
  }
  if (out.contradictory) out.relation = Relation::undecided;
  return out;
}

void assert_generic(const skos::Concept& a, const skos::Concept& b, Assertion& assertion) {
  if (assertion.asserted) return;
  const auto read = [&](const skos::Concept& from, const skos::Concept& to) {
    for (const skos::Relation& relation : from.relations()) {
      if (relation.target != to.index()) continue;
      const skos::Edge edge = skos::edge(from.index(), relation);
      if (edge.kind != skos::EdgeKind::generic) continue;
      const Relation said = edge.from == a.index() ? Relation::narrower : Relation::broader;
      if (assertion.asserted && assertion.relation != said) assertion.contradictory = true;
      assertion.asserted = true;
      assertion.relation = said;
      assertion.evidence.push_back({EvidenceKind::asserted, 1.0F, {}, {}});
    }
  };
  read(a, b);
  read(b, a);
  if (assertion.contradictory) assertion.relation = Relation::undecided;
}

} // namespace samklang::align

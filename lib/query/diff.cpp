// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/verdict_reader.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace samklang::query {
namespace {

using align::Relation;
using Texts = std::set<std::string>;

constexpr auto substantive_parts =
    static_cast<unsigned>(ChangedPart::preferred_term) | static_cast<unsigned>(ChangedPart::definition) |
    static_cast<unsigned>(ChangedPart::law) | static_cast<unsigned>(ChangedPart::validity);

/// What is compared of a concept, as texts that two images have in common.
struct Parts {
  Texts preferred, other, definitions, wordings, laws, notes, relations;
};

Parts parts(const Context& context, skos::ConceptIndex at) {
  Parts out;
  const skos::Catalogue& c = context.catalogue();
  const skos::Concept entry = c[at];
  const auto tagged = [&](std::string_view text, std::uint16_t language) {
    return std::string(c.language(language)) + ' ' + std::string(text);
  };
  for (const skos::Label& label : bounded(entry.labels())) {
    const bool preferred = label.kind == skos::LabelKind::preferred;
    (preferred ? out.preferred : out.other)
        .insert(std::string(skos::name(label.kind)) + ' ' + tagged(c.text(label.text), label.language));
  }
  for (const skos::Definition& row : bounded(entry.definitions())) {
    out.definitions.insert(tagged(c.text(row.text), row.language));
    out.wordings.insert(tagged(text::wording_key(c.text(row.text)), row.language));
  }
  context.laws(at, [&](std::string_view key) {
    out.laws.emplace(key);
    return true;
  });
  for (const skos::Note& note : bounded(entry.notes()))
    out.notes.insert(std::string(skos::name(note.kind)) + ' ' + tagged(c.text(note.text), note.language) + ' ' +
                     std::string(c.text(note.iri)));
  for (const skos::Relation& relation : bounded(entry.relations()))
    out.relations.insert(std::string(skos::name(relation.kind)) + ' ' + std::string(c.iri(relation.target)));
  return out;
}

std::uint16_t changed(const Context& older, skos::ConceptIndex was, const Context& newer, skos::ConceptIndex is) {
  const Parts x = parts(older, was);
  const Parts y = parts(newer, is);
  const skos::ConceptRow& before = older.columns().concepts[was];
  const skos::ConceptRow& after = newer.columns().concepts[is];
  unsigned out = 0;
  const auto add = [&](bool differs, ChangedPart part) {
    if (differs) out |= static_cast<unsigned>(part);
  };
  add(x.preferred != y.preferred, ChangedPart::preferred_term);
  add(x.other != y.other, ChangedPart::other_terms);
  add(x.wordings != y.wordings, ChangedPart::definition);
  add(x.wordings == y.wordings && x.definitions != y.definitions, ChangedPart::definition_spelling);
  add(x.laws != y.laws, ChangedPart::law);
  add(before.valid_from != after.valid_from || before.valid_to != after.valid_to, ChangedPart::validity);
  add(before.status != after.status || before.deprecated != after.deprecated, ChangedPart::status);
  add(x.notes != y.notes, ChangedPart::notes);
  add(x.relations != y.relations, ChangedPart::relations);
  add(older.agency_key(before.publisher) != newer.agency_key(after.publisher), ChangedPart::publisher);
  return static_cast<std::uint16_t>(out);
}

void compare_concepts(const Context& older, const Context& newer, Diff& out) {
  const auto was_size = static_cast<skos::ConceptIndex>(older.catalogue().size());
  const auto is_size = static_cast<skos::ConceptIndex>(newer.catalogue().size());
  // Both stand in the order of their IRIs.
  for (skos::ConceptIndex was = 0, is = 0; was < was_size || is < is_size;) {
    const std::string_view x = was < was_size ? older.catalogue().iri(was) : std::string_view{};
    const std::string_view y = is < is_size ? newer.catalogue().iri(is) : std::string_view{};
    Change change;
    if (is == is_size || (was < was_size && x < y)) {
      change.kind = ChangeKind::removed;
      change.before = older.item(was);
      change.usages = static_cast<std::uint32_t>(older.catalogue().usages(was).size());
      ++was;
    } else if (was == was_size || y < x) {
      change.kind = ChangeKind::added;
      change.after = newer.item(is);
      change.usages = static_cast<std::uint32_t>(newer.catalogue().usages(is).size());
      ++is;
    } else {
      change.parts = changed(older, was, newer, is);
      change.kind = (change.parts & substantive_parts) != 0 ? ChangeKind::substantive : ChangeKind::editorial;
      change.before = older.item(was++);
      change.after = newer.item(is);
      change.usages = static_cast<std::uint32_t>(newer.catalogue().usages(is++).size());
      if (change.parts == 0) {
        ++out.unchanged;
        continue;
      }
    }
    out.changes.push_back(change);
  }
}

bool claims(Relation relation) noexcept {
  return relation == Relation::exact || relation == Relation::close || relation == Relation::broader ||
         relation == Relation::narrower;
}

void compare_verdicts(const Context& older, const Context& newer, Diff& out) {
  std::map<std::pair<std::string_view, std::string_view>, ChangedVerdict> pairs;
  const auto read = [&](const Context& context, bool now) {
    for (const image::VerdictRow& row : context.image().verdict_rows()) {
      if (row.a >= context.catalogue().size() || row.b >= context.catalogue().size()) continue;
      ChangedVerdict& one = pairs
                                .try_emplace({context.catalogue().iri(row.a), context.catalogue().iri(row.b)},
                                             ChangedVerdict{.a = {}, .b = {}, .was_there = false, .is_there = false})
                                .first->second;
      one.a = context.item(row.a);
      one.b = context.item(row.b);
      (now ? one.is_there : one.was_there) = true;
      (now ? one.after : one.before) = VerdictView{&row, false}.relation();
    }
  };
  read(older, false);
  read(newer, true);
  for (const auto& [iris, one] : pairs)
    if (one.before != one.after && (claims(one.before) || claims(one.after))) out.verdicts.push_back(one);
}

} // namespace

std::string_view name(ChangeKind kind) noexcept {
  constexpr std::array<std::string_view, 4> names = {"added", "removed", "substantive", "editorial"};
  const auto at = static_cast<std::size_t>(kind);
  return at < names.size() ? names[at] : std::string_view{};
}

std::string_view name(ChangedPart part) noexcept {
  constexpr std::array<std::string_view, changed_part_count> names = {
      "preferred-term", "other-terms", "definition", "definition-spelling", "law",
      "validity",       "status",      "notes",      "relations",           "publisher"};
  const auto at = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(part)));
  return at < names.size() ? names[at] : std::string_view{};
}

Result<void> Ontology::diff(const Ontology& older, const Options& options, Diff& out) const {
  const Context before(older.image_, options);
  const Context after(image_, options);
  after.begin(out);
  out.before = older.snapshot();
  out.changes.clear();
  out.verdicts.clear();
  out.unchanged = 0;
  // Whole images are read, and in an order that only a sound one has.
  for (const image::Image* const image : {&older.image_, &image_})
    if (auto sound = image->verify(); !sound) return sound;
  compare_concepts(before, after, out);
  compare_verdicts(before, after, out);
  return {};
}

Result<Diff> Ontology::diff(const Ontology& older, const Options& options) const {
  Diff out;
  if (auto done = diff(older, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query

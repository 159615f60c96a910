// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/catalogue.h>

#include <samklang/skos/organisation.h>

#include <algorithm>
#include <array>

namespace samklang::skos {
namespace {

// Fallback order of the national portal: what is asked for, Bokmål, Nynorsk, English, anything.
int language_rank(std::uint16_t language, Language wanted) noexcept {
  if (language == static_cast<std::uint16_t>(wanted)) return 0;
  constexpr std::array<Language, 3> chain = {Language::nb, Language::nn, Language::en};
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (language == static_cast<std::uint16_t>(chain[i])) return static_cast<int>(i) + 1;
  }
  return 4;
}

template <class Row> const Row* by_language(std::span<const Row> rows, Language wanted) noexcept {
  const auto better = [&](const Row& x, const Row& y) {
    return language_rank(x.language, wanted) < language_rank(y.language, wanted);
  };
  const auto best = std::min_element(rows.begin(), rows.end(), better);
  return best == rows.end() ? nullptr : &*best;
}

} // namespace

std::optional<ConceptIndex> Catalogue::find(std::string_view wanted) const noexcept {
  const auto search = [&](auto rows) -> std::optional<std::size_t> {
    const auto at = std::lower_bound(rows.begin(), rows.end(), wanted,
                                     [&](const auto& row, std::string_view value) { return text(row.iri) < value; });
    if (at == rows.end() || text(at->iri) != wanted) return std::nullopt;
    return static_cast<std::size_t>(at - rows.begin());
  };
  if (const auto loaded = search(columns_.concepts)) return static_cast<ConceptIndex>(*loaded);
  if (const auto external = search(columns_.externals))
    return static_cast<ConceptIndex>(columns_.concepts.size() + *external);
  return std::nullopt;
}

std::string_view Catalogue::iri(ConceptIndex vertex) const noexcept {
  if (vertex < columns_.concepts.size()) return text(columns_.concepts[vertex].iri);
  const std::size_t external = vertex - columns_.concepts.size();
  return external < columns_.externals.size() ? text(columns_.externals[external].iri) : std::string_view{};
}

std::string_view Catalogue::best(std::span<const TaggedText> texts, Language wanted) const noexcept {
  const TaggedText* const found = by_language(texts, wanted);
  return found == nullptr ? std::string_view{} : text(found->text);
}

std::string_view Catalogue::agency_key(std::uint32_t agency) const noexcept {
  return agency < columns_.agencies.size() ? text(columns_.agencies[agency].key) : std::string_view{};
}

std::string_view Catalogue::agency_name(std::uint32_t agency) const noexcept {
  if (agency >= columns_.agencies.size()) return {};
  const Agency& row = columns_.agencies[agency];
  if (!row.name.text.empty()) return text(row.name.text);
  if (row.kind == AgencyKind::organisation) {
    if (const auto known = well_known_organisation(row.organisation_number); !known.empty()) return known;
  }
  return text(row.key);
}

std::string_view Concept::term(Language wanted) const noexcept {
  const auto all = labels();
  // Labels are ordered by kind, preferred first.
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(first, all.end(), [&](const Label& label) { return label.kind != first->kind; });
    return text(by_language(std::span<const Label>(first, last), wanted)->text);
  }
  return iri();
}

const Definition* Concept::definition(Language wanted) const noexcept {
  const auto rank = [&](const Definition& d) {
    return std::array<int, 3>{static_cast<int>(d.kind), static_cast<int>(d.audience),
                              language_rank(d.language, wanted)};
  };
  const auto all = definitions();
  const auto best = std::min_element(all.begin(), all.end(),
                                     [&](const Definition& x, const Definition& y) { return rank(x) < rank(y); });
  return best == all.end() ? nullptr : &*best;
}

Validity validity(const ConceptRow& row, Date as_of) noexcept {
  if (!row.valid_from.has_value() && !row.valid_to.has_value()) return Validity::undated;
  if (row.valid_from.has_value() && as_of < row.valid_from) return Validity::not_yet_valid;
  if (row.valid_to.has_value() && row.valid_to < as_of) return Validity::expired;
  return Validity::valid;
}

Edge edge(ConceptIndex subject, const Relation& relation) noexcept {
  const ConceptIndex target = relation.target;
  switch (relation.kind) {
  case RelationKind::broader_generic: return {EdgeKind::generic, subject, target};
  case RelationKind::narrower_generic: return {EdgeKind::generic, target, subject};
  case RelationKind::part_of: return {EdgeKind::partitive, subject, target};
  case RelationKind::has_part: return {EdgeKind::partitive, target, subject};
  case RelationKind::broader: return {EdgeKind::hierarchical, subject, target};
  case RelationKind::narrower: return {EdgeKind::hierarchical, target, subject};
  case RelationKind::associative:
  case RelationKind::related: return {EdgeKind::associative, subject, target};
  case RelationKind::see_also: return {EdgeKind::see_also, subject, target};
  case RelationKind::replaces: return {EdgeKind::replacement, target, subject};
  case RelationKind::replaced_by: return {EdgeKind::replacement, subject, target};
  case RelationKind::exact_match: return {EdgeKind::exact_match, subject, target};
  case RelationKind::close_match: return {EdgeKind::close_match, subject, target};
  case RelationKind::broad_match: return {EdgeKind::broad_match, subject, target};
  case RelationKind::narrow_match: return {EdgeKind::broad_match, target, subject};
  case RelationKind::related_match: return {EdgeKind::related_match, subject, target};
  }
  return {EdgeKind::associative, subject, target};
}

} // namespace samklang::skos

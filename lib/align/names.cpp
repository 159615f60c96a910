// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/verdict.h>

#include <fmt/format.h>

#include <array>

namespace samklang::align {

namespace {

template <class Enum, std::size_t Count>
std::string_view pick(const std::array<std::string_view, Count>& names, Enum value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < Count ? names[index] : std::string_view();
}

constexpr std::array<std::string_view, relation_count> relations = {"exact",       "close",   "broader",   "narrower",
                                                                    "overlapping", "related", "different", "undecided"};
constexpr std::array<std::string_view, 4> implications = {"unknown", "no", "with-caution", "yes"};
constexpr std::array<std::string_view, difference_count> differences = {
    "genus", "scope", "value", "exception", "population", "legal-basis", "validity", "facet", "missing-definition"};
constexpr std::array<std::string_view, evidence_kind_count> evidence_kinds = {"preferred-label",
                                                                              "admitted-label",
                                                                              "deprecated-label",
                                                                              "equal-definition",
                                                                              "similar-definition",
                                                                              "unlike-definition",
                                                                              "number-conflict",
                                                                              "negation",
                                                                              "same-law",
                                                                              "different-law",
                                                                              "validity",
                                                                              "missing-definition",
                                                                              "same-subject",
                                                                              "different-subject",
                                                                              "asserted",
                                                                              "label-only",
                                                                              "structure",
                                                                              "folded-label",
                                                                              "ambiguous-label",
                                                                              "facet",
                                                                              "no-common-language",
                                                                              "added-words",
                                                                              "similar-label",
                                                                              "other-words",
                                                                              "other-genus",
                                                                              "harmonised-by-reference",
                                                                              "external-similarity",
                                                                              "abbreviation",
                                                                              "ambiguous-abbreviation",
                                                                              "same-qualifier",
                                                                              "other-qualifier",
                                                                              "hierarchy"};
constexpr std::array<std::string_view, 3> authorities = {"computed", "asserted", "decided"};
constexpr std::array<std::string_view, 4> degrees = {"unknown", "little", "some", "large"};
constexpr std::array<std::string_view, 4> letters = {"A", "B", "C", ""};

/// The one table of directions. SKOS reads "A broadMatch B": B is the broader one.
constexpr std::array<MappingPredicate, relation_count> predicates = {{
    {"skos:exactMatch", false},
    {"skos:closeMatch", false},
    {"skos:narrowMatch", false},
    {"skos:broadMatch", false},
    {"skos:relatedMatch", false},
    {"skos:relatedMatch", false},
    {"skos:exactMatch", true},
    {"skos:relatedMatch", false},
}};

} // namespace

std::string_view name(Relation relation) noexcept { return pick(relations, relation); }
std::string_view name(Implication implication) noexcept { return pick(implications, implication); }
std::string_view name(Difference difference) noexcept { return pick(differences, difference); }
std::string_view name(EvidenceKind kind) noexcept { return pick(evidence_kinds, kind); }
std::string_view name(Authority authority) noexcept { return pick(authorities, authority); }
std::string_view name(Degree degree) noexcept { return pick(degrees, degree); }
std::string_view letter(Choice choice) noexcept { return pick(letters, choice); }

Relation inverse(Relation relation) noexcept {
  if (relation == Relation::broader) return Relation::narrower;
  if (relation == Relation::narrower) return Relation::broader;
  return relation;
}

MappingPredicate mapping_predicate(Relation relation) noexcept {
  const auto index = static_cast<std::size_t>(relation);
  return index < predicates.size() ? predicates[index] : predicates.back();
}

std::string_view justification(Authority authority, bool label_mode) noexcept {
  switch (authority) {
  case Authority::decided: return "semapv:ManualMappingCuration";
  case Authority::asserted: return "semapv:UnspecifiedMatching";
  case Authority::computed: break;
  }
  return label_mode ? "semapv:LexicalMatching" : "semapv:CompositeMatching";
}

std::string four_places(double value) {
  std::string out = fmt::format("{:.4f}", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

} // namespace samklang::align

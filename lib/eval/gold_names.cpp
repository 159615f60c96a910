// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/gold.h>

#include "eval/gold_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace samklang::eval {

namespace {

using align::Relation;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> spaces = {{
    {"http://www.w3.org/2004/02/skos/core#", "skos:"},
    {"http://www.w3.org/2002/07/owl#", "owl:"},
    {"http://www.w3.org/2000/01/rdf-schema#", "rdfs:"},
    {"https://w3id.org/semapv/vocab/", "semapv:"},
    {"http://w3id.org/semapv/vocab/", "semapv:"},
}};

// "A broadMatch B": B is the broader one.
constexpr std::array<std::pair<std::string_view, Relation>, 12> predicates = {{
    {"skos:exactMatch", Relation::exact},
    {"skos:closeMatch", Relation::close},
    {"skos:broadMatch", Relation::narrower},
    {"skos:narrowMatch", Relation::broader},
    {"skos:relatedMatch", Relation::related},
    {"owl:equivalentClass", Relation::exact},
    {"owl:equivalentProperty", Relation::exact},
    {"owl:sameAs", Relation::exact},
    {"rdfs:subClassOf", Relation::narrower},
    {"semapv:crossSpeciesExactMatch", Relation::exact},
    {"semapv:crossSpeciesBroadMatch", Relation::narrower},
    {"semapv:crossSpeciesNarrowMatch", Relation::broader},
}};

} // namespace

std::string_view name(GoldFormat format) noexcept {
  switch (format) {
  case GoldFormat::judged_pairs: return "judged-pairs";
  case GoldFormat::coordination_cases: return "coordination-cases";
  case GoldFormat::mapping_rows: return "mapping-rows";
  case GoldFormat::sssom: return "sssom";
  case GoldFormat::alignment_rdf: return "alignment-rdf";
  }
  return {};
}

std::optional<Relation> relation_of_predicate(std::string_view predicate) noexcept {
  std::string_view prefix;
  for (const auto& [space, curie] : spaces) {
    if (!predicate.starts_with(space)) continue;
    prefix = curie;
    predicate.remove_prefix(space.size());
    break;
  }
  for (const auto& [curie, relation] : predicates) {
    if (curie.starts_with(prefix) && curie.substr(prefix.size()) == predicate) return relation;
  }
  return std::nullopt;
}

std::optional<Relation> relation_from_name(std::string_view word) noexcept {
  for (std::size_t i = 0; i < align::relation_count; ++i) {
    if (const auto relation = static_cast<Relation>(i); align::name(relation) == word) return relation;
  }
  // The words of the annotation guide.
  if (word == "broad") return Relation::broader;
  if (word == "narrow") return Relation::narrower;
  if (word == "overlap") return Relation::overlapping;
  return std::nullopt;
}

std::optional<align::Difference> difference_from_name(std::string word) {
  std::replace(word.begin(), word.end(), '_', '-');
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    if (const auto difference = static_cast<align::Difference>(i); align::name(difference) == word) return difference;
  }
  return std::nullopt;
}

std::optional<align::Choice> choice_from_letter(std::string_view letter) noexcept {
  for (const auto choice : {align::Choice::harmonise, align::Choice::differentiate, align::Choice::neither}) {
    if (align::letter(choice) == letter) return choice;
  }
  return std::nullopt;
}

} // namespace samklang::eval

// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_COORDINATION_H
#define SAMKLANG_REPORT_COORDINATION_H

#include <samklang/align/align.h>
#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace samklang::report {

/// What a group of concepts asks of people. The order is that of the report's parts.
enum class Outcome : std::uint8_t {
  differing,   ///< one term, several agencies, and at least one pair that does not mean the same or that ought to be
               ///< differentiated
  nearly_same, ///< one term, at least half of the pairs judged, and those the same or nearly so
  same,        ///< one term, at least half of the pairs judged, and those the same
  undecided,   ///< one term, and most pairs could not be judged
  synonymous,  ///< different terms of different agencies that mean the same or nearly so, or are related
  inside,      ///< one agency's own duplicates and homonyms
};
inline constexpr std::size_t outcome_count = 6;

/// Stable names with hyphens ("nearly-same"). Static storage.
std::string_view name(Outcome outcome) noexcept;

/// Concepts that share a term, and the verdicts between them.
struct SharedTerm {
  std::string term; ///< as most of its concepts write it, on one line
  Outcome outcome = Outcome::undecided;
  std::vector<skos::ConceptIndex> concepts; ///< by agency name, then term and IRI
  std::vector<std::uint32_t> verdicts;      ///< indexes into Alignment::verdicts: what needs most attention first
  std::uint32_t agencies = 0;
  std::uint32_t usages = 0; ///< datasets, services and so on that use its concepts
};

using RelationCounts = std::array<std::uint32_t, align::relation_count>;

struct AgencyPair {
  std::uint32_t a = skos::no_index; ///< indexes into the catalogue's agencies; equal for pairs inside one agency
  std::uint32_t b = skos::no_index;
  RelationCounts relations{};
};

/// A catalogue and its alignment arranged as the national coordination standard's first step asks: by shared term.
struct Coordination {
  std::vector<SharedTerm> terms;        ///< by outcome, then agencies, usages (more first), then alphabet
  std::vector<AgencyPair> agency_pairs; ///< of different agencies; those with most pairs first
  std::vector<AgencyPair> inside;       ///< inside one agency
  RelationCounts relations{};           ///< between agencies
  RelationCounts relations_inside{};
  std::uint32_t shared_terms = 0;        ///< terms that concepts of several agencies share
  std::uint32_t missing_definitions = 0; ///< concepts without a definition that stand in a pair
};

/// Arranges; judges nothing. `alignment` must be one of `catalogue`. n log n in the verdicts.
Coordination coordinate(const skos::Catalogue& catalogue, const align::Alignment& alignment);

struct CoordinationOptions {
  Language language = Language::nb; ///< nb, nn or en; any other reads as en
};

/// The coordination report as Markdown (CommonMark with GitHub's tables). Texts of the data are escaped, control and
/// bidirectional characters shown as \u{XXXX}, only http, https and mailto addresses become links.
/// The same values give the same text.
std::string coordination_markdown(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const Coordination& coordination, const CoordinationOptions& options = {});

/// The same as JSON: schemas/report.schema.json, format "samklang-report/1". Sentences are in the language of
/// `options`.
std::string coordination_json(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                              const Coordination& coordination, const CoordinationOptions& options = {});

/// What was found, in two to five lines for a terminal: size, verdicts, terms that mean different things, terms to
/// harmonise, what is odd inside one agency.
std::string coordination_headline(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const Coordination& coordination, const CoordinationOptions& options = {});

} // namespace samklang::report

#endif

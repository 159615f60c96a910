// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_INFO_COUNTS_H
#define SAMKLANG_REPORT_INFO_COUNTS_H

#include <samklang/skos/catalogue.h>

#include <array>
#include <cstdint>
#include <vector>

namespace samklang::report {

inline constexpr std::size_t resource_kind_count = 7;
inline constexpr std::size_t note_examples = 3;

struct AgencyCount {
  std::uint32_t agency = 0;
  std::uint64_t concepts = 0;
  std::uint64_t defined = 0;
};

struct LanguageCount {
  std::uint16_t language = 0;
  std::uint64_t terms = 0; ///< of every label kind
  std::uint64_t definitions = 0;
  std::uint64_t concepts = 0; ///< with a term in it
};

struct GenerationCount {
  skos::Generation generation = skos::Generation::unknown;
  std::uint64_t concepts = 0; ///< with a field written so; a concept may count in several
};

struct NoteCount {
  std::uint64_t count = 0;
  std::array<std::uint32_t, note_examples> examples{}; ///< indexes into load_notes: the first of their kind
  std::uint32_t example_count = 0;
};

/// What a catalogue holds, counted.
struct InfoCounts {
  std::uint64_t statements = 0;
  std::vector<AgencyCount> agencies;    ///< with concepts; most first, then by index
  std::vector<LanguageCount> languages; ///< most terms and definitions first, then by index
  std::vector<GenerationCount> generations;
  std::uint64_t defined = 0;
  std::uint64_t wordings = 0;
  std::uint64_t alternative_wordings = 0;
  std::uint64_t cited = 0;
  std::uint64_t cited_law = 0;
  std::array<std::uint64_t, 3> audiences{};
  std::array<std::uint64_t, 4> source_relations{};
  std::array<std::uint64_t, 5> labels{};
  std::array<std::uint64_t, skos::relation_kind_count> relations{};
  std::uint64_t relations_external = 0;
  std::array<std::uint64_t, resource_kind_count> resources{};
  std::array<std::uint64_t, resource_kind_count> usages{};
  std::array<NoteCount, skos::load_note_kind_count> notes{};
};

/// Linear in the tables of `catalogue`.
InfoCounts count_info(const skos::Catalogue& catalogue);

} // namespace samklang::report

#endif

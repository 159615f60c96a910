// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/facet.h>
#include <samklang/text/tokens.h>

#include "text/tables/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

constexpr FacetKind kind_by_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, FacetKind>, 8> kinds = {{{"identifier", FacetKind::identifier},
                                                                            {"information", FacetKind::information},
                                                                            {"message", FacetKind::message},
                                                                            {"document", FacetKind::document},
                                                                            {"record", FacetKind::record},
                                                                            {"field", FacetKind::field},
                                                                            {"date", FacetKind::date},
                                                                            {"name", FacetKind::name}}};
  for (const auto& [known, kind] : kinds)
    if (name == known) return kind;
  return FacetKind::none;
}

static_assert(std::all_of(std::begin(tables::facets), std::end(tables::facets),
                          [](const tables::FacetsRow& row) { return kind_by_name(row.kind) != FacetKind::none; }));

constexpr std::size_t longest_head = 5; // article, adjectives, noun

/// "identifikasjonsnummer" is a number; the words that are not marked for compounds count alone.
FacetKind kind_of(std::string_view word) noexcept {
  for (const tables::FacetsRow& row : tables::facets)
    if (row.compounds ? word.ends_with(row.word) : word == row.word) return kind_by_name(row.kind);
  return FacetKind::none;
}

} // namespace

Facet facet(std::string_view definition, Language) {
  // The head stands in the first words: no need to take a long text apart.
  const std::string_view start = definition.substr(0, std::min<std::size_t>(definition.size(), 160));
  const std::vector<Token> words = tokens(start);
  std::string previous;
  for (std::size_t i = 0; i < words.size() && i <= longest_head; ++i) {
    const std::string word = folded_word(words[i].in(start));
    if (i > 0 &&
        std::find(std::begin(tables::head_ends), std::end(tables::head_ends), word) != std::end(tables::head_ends)) {
      const FacetKind kind = kind_of(previous);
      return kind == FacetKind::none ? Facet{} : Facet{kind, words[i - 1].begin, words[i - 1].end};
    }
    previous = word;
  }
  return {};
}

FacetKind facet_of_term(std::string_view key) noexcept {
  const std::size_t space = key.find_last_of(" -");
  const FacetKind whole = kind_of(space == std::string_view::npos ? key : key.substr(space + 1));
  if (whole != FacetKind::none) return whole;
  // Compounds of the words that are only known whole: "arkivdokument".
  for (const tables::FacetsRow& row : tables::facets)
    if (!row.compounds && row.word.size() > 4 && key.ends_with(row.word)) return kind_by_name(row.kind);
  return FacetKind::none;
}

} // namespace samklang::text

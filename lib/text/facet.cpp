// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/facet.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

// Heads as they end: "identifikasjonsnummer" is a number. The short ones only as whole words.
constexpr std::array endings = std::to_array<std::pair<std::string_view, FacetKind>>({
    {"identifikator", FacetKind::identifier}, {"nummer", FacetKind::identifier},  {"kode", FacetKind::identifier},
    {"nøkkel", FacetKind::identifier},        {"identifier", FacetKind::identifier}, {"opplysning", FacetKind::information},
    {"opplysninger", FacetKind::information}, {"opplysningar", FacetKind::information}, {"informasjon", FacetKind::information},
    {"metadata", FacetKind::information},     {"melding", FacetKind::message},    {"varsel", FacetKind::message},
    {"skjema", FacetKind::document},          {"attest", FacetKind::document},    {"brev", FacetKind::document},
    {"register", FacetKind::record},          {"registeret", FacetKind::record},  {"felt", FacetKind::field},
    {"dato", FacetKind::date},                {"navn", FacetKind::name},          {"namn", FacetKind::name},
});

constexpr std::array whole_words = std::to_array<std::pair<std::string_view, FacetKind>>({
    {"id", FacetKind::identifier},       {"number", FacetKind::identifier}, {"code", FacetKind::identifier}, {"beskjed", FacetKind::message},
    {"dokument", FacetKind::document},   {"document", FacetKind::document}, {"liste", FacetKind::record},    {"oversikt", FacetKind::record},
    {"tekst", FacetKind::field},         {"kolonne", FacetKind::field},     {"datoen", FacetKind::date},     {"tidspunkt", FacetKind::date},
    {"betegnelse", FacetKind::name},     {"message", FacetKind::message},   {"date", FacetKind::date},       {"name", FacetKind::name},
    {"information", FacetKind::information},
});

// What ends the head of a definition.
constexpr std::array head_ends = std::to_array<std::string_view>({
    "for", "på", "om", "av", "til", "som", "der", "hvor", "over", "fra", "frå", "med", "i", "ved", "innen", "når", "etter", "gitt",
    "of", "that", "which", "to", "about", "with", "in",
});

constexpr std::size_t longest_head = 5; // article, adjectives, noun

FacetKind kind_of(std::string_view word) noexcept {
  for (const auto& [whole, kind] : whole_words)
    if (word == whole) return kind;
  for (const auto& [ending, kind] : endings)
    if (word.ends_with(ending)) return kind;
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
    if (i > 0 && std::find(head_ends.begin(), head_ends.end(), word) != head_ends.end()) {
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
  for (const auto& [word, kind] : whole_words)
    if (word.size() > 4 && key.ends_with(word)) return kind;
  return FacetKind::none;
}

} // namespace samklang::text

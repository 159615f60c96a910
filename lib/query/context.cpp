// SPDX-License-Identifier: Apache-2.0
#include "query/context.h"

#include <samklang/base/diagnostic.h>

#include <algorithm>
#include <array>

namespace samklang::query {
namespace {

int language_rank(std::uint16_t language, Language wanted) noexcept {
  if (language == static_cast<std::uint16_t>(wanted)) return 0;
  constexpr std::array<Language, 3> chain = {Language::nb, Language::nn, Language::en};
  for (std::size_t i = 0; i < chain.size(); ++i)
    if (language == static_cast<std::uint16_t>(chain[i])) return static_cast<int>(i) + 1;
  return 4;
}

// The preferred label that skos::Concept::term() shows, with its language; null for a concept without labels.
const skos::Label* shown_label(const skos::Concept& entry, Language wanted) noexcept {
  const auto all = bounded(entry.labels());
  const skos::Label* best = nullptr;
  for (const skos::Label& label : all) {
    if (label.kind != all.front().kind) break;
    if (best == nullptr || language_rank(label.language, wanted) < language_rank(best->language, wanted)) best = &label;
  }
  return best;
}

} // namespace

std::uint32_t Context::agency_of(skos::ConceptIndex vertex) const noexcept {
  const skos::Columns& c = columns();
  if (vertex < c.concepts.size()) return c.concepts[vertex].publisher;
  const std::size_t external = vertex - c.concepts.size();
  return external < c.externals.size() ? c.externals[external].publisher : skos::no_index;
}

Item Context::item(skos::ConceptIndex vertex) const noexcept {
  Item out;
  if (vertex >= catalogue_->vertex_count()) return out;
  out.index = vertex;
  out.uri = catalogue_->iri(vertex);
  out.label = out.uri;
  const std::uint32_t agency = agency_of(vertex);
  out.agency = agency_key(agency);
  out.agency_name = agency_name(agency);
  if (catalogue_->is_external(vertex)) {
    out.external = true;
    out.validity = skos::Validity::undated;
    return out;
  }
  const skos::Concept entry = (*catalogue_)[vertex];
  if (const skos::Label* const label = shown_label(entry, options_.lang)) {
    out.label = catalogue_->text(label->text);
    out.lang = catalogue_->language(label->language);
  }
  const skos::ConceptRow& row = entry.row();
  if (row.source < columns().sources.size()) out.source = catalogue_->text(columns().sources[row.source].name);
  laws(vertex, [&](std::string_view key) {
    out.law = key;
    return false;
  });
  out.valid_from = row.valid_from;
  out.valid_to = row.valid_to;
  if (options_.as_of.has_value())
    out.validity = skos::validity(row, options_.as_of);
  else if (!row.valid_from.has_value() && !row.valid_to.has_value())
    out.validity = skos::Validity::undated;
  return out;
}

bool Context::out_of_date(skos::ConceptIndex vertex) const noexcept {
  if (!options_.as_of.has_value() || vertex >= columns().concepts.size()) return false;
  const skos::Validity validity = skos::validity(columns().concepts[vertex], options_.as_of);
  return validity == skos::Validity::expired || validity == skos::Validity::not_yet_valid;
}

const skos::TaggedText* Context::best(skos::Range texts) const noexcept {
  const auto all = bounded(catalogue_->tagged(texts));
  const auto found = std::min_element(all.begin(), all.end(), [&](const auto& x, const auto& y) {
    return language_rank(x.language, options_.lang) < language_rank(y.language, options_.lang);
  });
  return found == all.end() ? nullptr : &*found;
}

bool used_in_event(const Context& context, skos::ConceptIndex at, std::string_view event) noexcept {
  const skos::Catalogue& catalogue = context.catalogue();
  const auto resources = context.columns().resources;
  for (const skos::Usage& usage : bounded(catalogue.usages(at))) {
    if (usage.resource >= resources.size()) continue;
    const skos::Resource& resource = resources[usage.resource];
    if (catalogue.text(resource.iri) == event) return true;
    for (const skos::TaggedText& title : bounded(catalogue.tagged(resource.titles), 16))
      if (catalogue.text(title.text) == event) return true;
  }
  return false;
}

Error unknown_concept(std::string_view uri) {
  // What is no IRI may be somebody's words.
  const bool is_iri =
      uri.find(':') != std::string_view::npos && uri.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
  return {ErrorCode::usage,
          is_iri ? "no concept of the image has the IRI " + printable_excerpt(uri)
                 : std::string("what was given is no IRI of a concept"),
          "find it by its term (lookup)",
          {}};
}

Error unknown_agency() {
  return {ErrorCode::usage,
          "the image has no such agency",
          "name it by its organisation number or as the catalogues do",
          {}};
}

} // namespace samklang::query

// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/sense_finder.h"

#include <samklang/text/term_key.h>

#include <algorithm>

namespace samklang::query {
namespace {

constexpr std::size_t most_looked_at = 20'000;

} // namespace

Result<void> Ontology::suggest(std::string_view prefix, const LookupOptions& options, Suggestions& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.suggestions.clear();
  std::optional<std::uint32_t> agency;
  if (!options.agency.empty() && !(agency = find_agency(options.agency))) return unknown_agency();
  std::string& key = out.scratch.state().text;
  key.clear();
  text::append_term_key(prefix, key);
  const auto all = context.contents().suggestions;
  const skos::Columns& columns = context.columns();
  const auto begin = std::lower_bound(
      all.begin(), all.end(), std::string_view(key),
      [&](const image::SuggestRow& row, std::string_view wanted) { return catalogue().text(row.key) < wanted; });
  const auto rows = bounded(all.subspan(static_cast<std::size_t>(begin - all.begin())), most_looked_at);
  for (const image::SuggestRow& row : rows) {
    if (out.suggestions.size() >= options.limit || !catalogue().text(row.key).starts_with(key)) break;
    if (row.label >= columns.labels.size()) continue;
    const skos::Label& label = columns.labels[row.label];
    const skos::ConceptIndex at = owner_of_label(columns, row.label);
    if (at == skos::no_index || context.out_of_date(at)) continue;
    if (options.only_lang != 0 && label.language != options.only_lang) continue;
    if (agency && context.agency_of(at) != *agency) continue;
    out.suggestions.push_back(
        {catalogue().text(label.text), catalogue().language(label.language), context.item(at), label.kind});
  }
  key.clear();
  return {};
}

Result<Suggestions> Ontology::suggest(std::string_view prefix, const LookupOptions& options) const {
  Suggestions out;
  if (auto done = suggest(prefix, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query

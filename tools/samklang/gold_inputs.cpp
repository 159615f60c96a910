// SPDX-License-Identifier: Apache-2.0
#include "gold_inputs.h"

#include "output.h"

#include <samklang/rdf/parse.h>
#include <samklang/sssom/mapping.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace samklang::tools {
namespace {

using align::Relation;

// With `#` as the specification has it and without, as OAEI's own files declare it.
constexpr std::string_view alignment_space = "http://knowledgeweb.semanticweb.org/heterogeneity/alignment";
constexpr std::string_view own_relation = "https://example.org/samklang/alignment#relation";

// The Alignment API's symbols and class names, and MELT's two additions.
constexpr std::array<std::pair<std::string_view, Relation>, 10> symbols = {{
    {"=", Relation::exact},
    {"<", Relation::narrower},
    {">", Relation::broader},
    {"%", Relation::different},
    {"Close", Relation::close},
    {"Related", Relation::related},
    {"fr.inrialpes.exmo.align.impl.rel.EquivRelation", Relation::exact},
    {"fr.inrialpes.exmo.align.impl.rel.SubsumedRelation", Relation::narrower},
    {"fr.inrialpes.exmo.align.impl.rel.SubsumeRelation", Relation::broader},
    {"fr.inrialpes.exmo.align.impl.rel.IncompatRelation", Relation::different},
}};

std::optional<Relation> relation_of_symbol(std::string_view symbol) {
  const auto* const place =
      std::find_if(symbols.begin(), symbols.end(), [&](const auto& one) { return one.first == symbol; });
  return place == symbols.end() ? std::nullopt : std::optional(place->second);
}

std::string_view alignment_word(std::string_view predicate) {
  if (!predicate.starts_with(alignment_space)) return {};
  predicate.remove_prefix(alignment_space.size());
  if (predicate.starts_with('#')) predicate.remove_prefix(1);
  return predicate;
}

eval::Judgement cell(const rdf::Graph& graph, std::span<const rdf::Triple> statements) {
  eval::Judgement out;
  std::optional<Relation> own;
  out.relation = Relation::exact; // the format's default
  for (const auto& [subject, predicate, object] : statements) {
    const auto word = alignment_word(graph.text(predicate));
    if (word == "entity1") out.subject = graph.text(object);
    if (word == "entity2") out.object = graph.text(object);
    if (word == "relation") out.relation = relation_of_symbol(graph.text(object));
    if (graph.text(predicate) == own_relation) own = eval::relation_from_name(graph.text(object));
  }
  if (own) out.relation = own;
  return out;
}

// Blocks of statements about one subject, in the order of the document.
template <class Take> void by_subject(const rdf::Graph& graph, Take take) {
  const auto all = graph.triples();
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end].subject == all[i].subject) ++end;
    take(all.subspan(i, end - i));
    i = end;
  }
}

} // namespace

Result<eval::Gold> gold_from_rdf(const std::string& name, std::string_view bytes) {
  rdf::Input input;
  input.name = name;
  input.bytes = bytes;
  rdf::ParseOptions options;
  options.format = rdf::format_from_content(bytes);
  const auto document = rdf::parse(input, options);
  if (!document) return document.error();
  if (document->partial) {
    const auto& found = document->diagnostics;
    const auto first =
        std::find_if(found.begin(), found.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
    return Error{ErrorCode::syntax, first == found.end() ? "it cannot be read to its end" : first->message, "",
                 first == found.end() ? Place{.source = name} : first->place};
  }
  eval::Gold gold;
  gold.name = name;
  gold.format = eval::GoldFormat::alignment_rdf;
  const rdf::Graph& graph = document->graph;
  by_subject(graph, [&](std::span<const rdf::Triple> statements) {
    auto one = cell(graph, statements);
    if (!one.subject.empty() && !one.object.empty()) gold.rows.push_back(std::move(one));
  });
  if (gold.rows.empty()) {
    gold.format = eval::GoldFormat::mapping_rows;
    for (const auto& [subject, predicate, object] : graph.triples()) {
      const auto relation = sssom::relation_of_predicate(graph.text(predicate));
      if (!relation || graph.kind(subject) != rdf::TermKind::iri || graph.kind(object) != rdf::TermKind::iri) continue;
      eval::Judgement one;
      one.subject = graph.text(subject);
      one.object = graph.text(object);
      one.relation = relation;
      gold.rows.push_back(std::move(one));
    }
  }
  if (gold.rows.empty())
    return Error{
        ErrorCode::syntax,
        "this RDF is no gold",
        "a gold in RDF is an alignment as the Alignment API writes it (Cell, entity1, entity2) or SKOS mappings",
        {.source = name}};
  gold.reference = std::none_of(gold.rows.begin(), gold.rows.end(),
                                [](const eval::Judgement& row) { return row.relation == Relation::different; });
  return gold;
}

Result<eval::Gold> read_gold_file(const std::string& path) {
  const auto bytes = read_file(path, "the gold");
  if (!bytes) return bytes.error();
  auto gold = eval::gold_format(*bytes) == eval::GoldFormat::alignment_rdf ? gold_from_rdf(path, *bytes)
                                                                           : eval::read_gold(path, *bytes);
  if (gold) gold->name = std::filesystem::path(path).filename().string();
  return gold;
}

} // namespace samklang::tools

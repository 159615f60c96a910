// SPDX-License-Identifier: Apache-2.0
#include "load/to_catalogue.h"

#include "load/as_written.h"
#include "load/assemble.h"
#include "load/collections.h"

#include <algorithm>
#include <future>
#include <thread>

namespace samklang::load {
namespace {

constexpr std::uint64_t pool_limit = 0x7FFFFFFF; // places of made texts use the top bit while loading
constexpr std::size_t document_limit = 0xFFFF;
constexpr std::size_t concepts_worth_a_thread = 2000;

void read_run(Part& part, std::uint32_t first, std::uint32_t last, const std::vector<std::uint32_t>& inherited) {
  ConceptReader reader(part);
  for (std::uint32_t i = first; i < last; ++i) reader.read(i, part.context.survey.concepts()[i], inherited[i]);
}

} // namespace

std::vector<Diagnostic> order_documents(std::vector<rdf::Document>& documents) {
  std::vector<Diagnostic> diagnostics;
  std::stable_sort(documents.begin(), documents.end(), [](const rdf::Document& x, const rdf::Document& y) {
    return std::tie(x.content_hash, x.name) < std::tie(y.content_hash, y.name);
  });
  const auto repeated = [&](const rdf::Document& x, const rdf::Document& y) {
    // The same bytes read with another base or as another format are another document.
    if (x.content_hash != y.content_hash || x.base_iri != y.base_iri || x.format != y.format) return false;
    diagnostics.push_back({.severity = Severity::info,
                           .kind = "duplicate-source",
                           .message = "has the same bytes as " + x.name + " and was read once",
                           .excerpt = {},
                           .place = {.source = y.name}});
    return true;
  };
  documents.erase(std::unique(documents.begin(), documents.end(), repeated), documents.end());
  return diagnostics;
}

Result<skos::Catalogue> to_catalogue(std::vector<rdf::Document> documents) {
  return to_catalogue(std::move(documents), 1);
}

Result<skos::Catalogue> to_catalogue(std::vector<rdf::Document> documents, unsigned threads, skos::AsWritten* kept) {
  order_documents(documents);
  if (documents.size() > document_limit) {
    return Error{ErrorCode::limit, "more than 65,535 inputs", "load them in several catalogues", {}};
  }
  std::uint64_t bytes = 0;
  for (const rdf::Document& document : documents) bytes += document.graph.text().size();
  if (bytes > pool_limit) {
    return Error{
        ErrorCode::limit, "the texts of the inputs take more than 2 GiB together", "load fewer files at a time", {}};
  }

  Statements statements(std::move(documents));
  const Survey survey(statements);
  const Languages languages(statements);
  const Agencies agencies(statements, survey, languages);
  const Context context{statements, survey, languages, agencies};
  const std::vector<std::uint32_t> inherited = inherited_publishers(context);

  std::future<skos::AsWritten> written;
  if (kept != nullptr)
    written = std::async(threads == 1 ? std::launch::deferred : std::launch::async | std::launch::deferred,
                         [&] { return as_written(statements, survey); });

  const auto count = static_cast<std::uint32_t>(survey.concepts().size());
  const unsigned readers = kept != nullptr && threads > 1 ? threads - 1 : threads; // one makes what is kept
  const auto runs =
      std::max<std::uint32_t>(1, std::min(readers, static_cast<unsigned>(count / concepts_worth_a_thread)));
  std::vector<std::unique_ptr<Part>> parts;
  for (std::uint32_t run = 0; run < runs; ++run) parts.push_back(std::make_unique<Part>(context));
  {
    std::vector<std::jthread> workers;
    for (std::uint32_t run = 1; run < runs; ++run) {
      workers.emplace_back([&, run] {
        read_run(*parts[run], count / runs * run, run + 1 == runs ? count : count / runs * (run + 1), inherited);
      });
    }
    read_run(*parts[0], 0, runs == 1 ? count : count / runs, inherited);
  }

  auto rest = std::make_unique<Part>(context);
  ConceptReader reader(*rest);
  read_collections(*rest, reader);
  read_records(*rest);
  read_resources(*rest, reader);
  for (const Node node : survey.anonymous()) {
    rest->note(skos::LoadNoteKind::blank_concept, skos::no_index,
               skos::Provenance{node.doc, skos::Property::none, skos::Generation::unknown});
  }
  parts.push_back(std::move(rest));
  if (kept != nullptr) *kept = written.get();
  return assemble(statements, context, std::move(parts));
}

} // namespace samklang::load

// SPDX-License-Identifier: Apache-2.0
// bench_sparql FILE...: joins over a catalogue's columns through librdf and rasqal, beside the same queries over
// librdf's own storages filled with the same statements. The ratio is what counts; filling is told apart.
#include <samklang/load/load.h>
#include <samklang/publish/write.h>
#include <samklang/rdf/sparql.h>

#include <fmt/format.h>
#include <librdf.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using Clock = std::chrono::steady_clock;

namespace {

double millis(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.c_str()); }

/// A storage of librdf's, filled.
struct Store {
  librdf_world* world = librdf_new_world();
  librdf_storage* storage = nullptr;
  librdf_model* model = nullptr;

  Store(const char* name, const char* options, const std::string& ntriples) {
    librdf_world_open(world);
    storage = librdf_new_storage(world, name, nullptr, options);
    model = librdf_new_model(world, storage, nullptr);
    librdf_parser* parser = librdf_new_parser(world, "ntriples", nullptr, nullptr);
    librdf_uri* base = librdf_new_uri(world, bytes_of("http://example.com/"));
    librdf_parser_parse_counted_string_into_model(parser, bytes_of(ntriples), ntriples.size(), base, model);
    librdf_free_uri(base);
    librdf_free_parser(parser);
  }
  // Taking it down takes seconds, and the process ends anyway.
  std::size_t rows(const std::string& text) const {
    librdf_query* query = librdf_new_query(world, "sparql11-query", nullptr, bytes_of(text), nullptr);
    librdf_query_results* results = librdf_query_execute(query, model);
    std::size_t count = 0;
    for (; results != nullptr && librdf_query_results_finished(results) == 0; librdf_query_results_next(results))
      ++count;
    if (results != nullptr) librdf_free_query_results(results);
    librdf_free_query(query);
    return count;
  }
};

/// The fastest of three, and how many rows came.
template <class Ask> std::pair<double, std::size_t> fastest(Ask ask) {
  std::pair<double, std::size_t> best{1e300, 0};
  for (int i = 0; i < 3; ++i) {
    const auto start = Clock::now();
    best.second = ask();
    best.first = std::min(best.first, millis(start));
  }
  return best;
}

} // namespace

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = load::load_files(files);
  if (!loaded) return 2;
  const publish::Statements statements(loaded->catalogue);
  auto start = Clock::now();
  const auto size = statements.size();
  fmt::print("{} concepts, {} statements; ours: indexed in {:.0f} ms\n", loaded->catalogue.size(), size, millis(start));
  const auto text = publish::write(statements, rdf::Format::ntriples);
  if (!text) return 2;
  start = Clock::now();
  const Store trees("trees", nullptr, text->text);
  fmt::print("librdf trees: filled in {:.0f} ms\n", millis(start));
  start = Clock::now();
  const Store hashes("hashes", "hash-type='memory'", text->text);
  fmt::print("librdf hashes: filled in {:.0f} ms\n", millis(start));

  std::string prefixes;
  for (const auto& [prefix, iri] : publish::usual_prefixes()) prefixes += "PREFIX " + prefix + ": <" + iri + "> ";
  const std::vector<std::pair<std::string, std::string>> queries = {
      {"label and definition", "SELECT ?c ?l ?t { ?c skos:prefLabel ?l ; euvoc:xlDefinition ?d . ?d rdf:value ?t }"},
      {"terms of one agency", "SELECT ?l { ?c dct:publisher ?a ; skos:prefLabel ?l . ?a dct:identifier ?n }"},
      {"same label, two concepts", "SELECT ?x ?y { ?x skos:prefLabel ?l . ?y skos:prefLabel ?l }"}};
  fmt::print("{:<26}{:>10}{:>12}{:>12}{:>12}{:>12}{:>12}\n", "", "rows", "ours", "trees", "hashes", "x trees",
             "x hashes");
  for (const auto& [name, body] : queries) {
    rdf::SparqlOptions options;
    const auto ours = fastest([&] { return rdf::sparql(statements, prefixes + body, options).value().row_count(); });
    const auto of_trees = fastest([&] { return trees.rows(prefixes + body); });
    const auto of_hashes = fastest([&] { return hashes.rows(prefixes + body); });
    if (ours.second != of_trees.second) fmt::print("the counts of rows differ: trees has {}\n", of_trees.second);
    fmt::print("{:<26}{:>10}{:>9.1f} ms{:>9.1f} ms{:>9.1f} ms{:>12.2f}{:>12.2f}\n", name, ours.second, ours.first,
               of_trees.first, of_hashes.first, of_trees.first / ours.first, of_hashes.first / ours.first);
  }
}

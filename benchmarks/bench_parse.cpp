// SPDX-License-Identifier: Apache-2.0
// bench_parse FILE [REPEATS] [WAY]: what reading a document costs, beside what the bare parser costs.
//
// Ways: raptor-bare (libraptor alone, URI interning off, statements thrown away: the base of all ratios), raptor-null
// (our front door with guards, statements thrown away), raptor-graph (parse() into columns), serd-null, serd-graph,
// hash (the fingerprint of the bytes). With WAY only that one runs, REPEATS times and without a table: for callgrind.
#include <samklang/base/fingerprint.h>
#include <samklang/rdf/parse.h>

#include <fmt/format.h>
#include <raptor2.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace samklang;

struct CountingSink final : rdf::StatementSink {
  std::size_t count = 0;
  void statement(const rdf::StatementView&) override { ++count; }
};

std::size_t raptor_bare(const std::string& name, const std::string& bytes) {
  static raptor_world* world = [] {
    raptor_world* made = raptor_new_world();
    raptor_world_set_flag(made, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    raptor_world_set_flag(made, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
    raptor_world_open(made);
    return made;
  }();
  const std::string syntax(rdf::name(rdf::format_from_path(name)));
  raptor_parser* parser = raptor_new_parser(world, syntax.c_str());
  std::size_t count = 0;
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, nullptr, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, nullptr, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NORMALIZE_LANGUAGE, nullptr, 0);
  raptor_parser_set_statement_handler(parser, &count,
                                      [](void* data, raptor_statement*) { ++*static_cast<std::size_t*>(data); });
  raptor_uri* base = raptor_new_uri(world, reinterpret_cast<const unsigned char*>("http://example.com/"));
  raptor_parser_parse_start(parser, base);
  constexpr std::size_t chunk = std::size_t{1} << 20;
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    const std::size_t size = std::min(chunk, bytes.size() - at);
    raptor_parser_parse_chunk(parser, reinterpret_cast<const unsigned char*>(bytes.data()) + at, size,
                              at + size == bytes.size());
  }
  raptor_free_uri(base);
  raptor_free_parser(parser);
  return count;
}

std::size_t through_null(const std::string& name, const std::string& bytes, rdf::Backend backend) {
  CountingSink sink;
  rdf::ParseOptions options;
  options.backend = backend;
  const auto result = rdf::parse_into({.name = name, .bytes = bytes}, options, sink);
  if (!result) fmt::print(stderr, "{}\n", to_string(result.error()));
  return sink.count;
}

std::size_t through_graph(const std::string& name, const std::string& bytes, rdf::Backend backend) {
  rdf::ParseOptions options;
  options.backend = backend;
  const auto result = rdf::parse({.name = name, .bytes = bytes}, options);
  if (!result) fmt::print(stderr, "{}\n", to_string(result.error()));
  return result ? result->graph.size() : 0;
}

struct Way {
  std::string_view name;
  std::function<std::size_t()> run;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_parse FILE [REPEATS] [WAY]\n");
    return 2;
  }
  const std::string name = argv[1];
  const int repeats = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
  std::ifstream file(name, std::ios::binary);
  file.seekg(0, std::ios::end);
  std::string bytes(static_cast<std::size_t>(std::max<std::streamoff>(0, file.tellg())), '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));

  std::vector<Way> ways = {{"raptor-bare", [&] { return raptor_bare(name, bytes); }},
                           {"raptor-null", [&] { return through_null(name, bytes, rdf::Backend::raptor); }},
                           {"raptor-graph", [&] { return through_graph(name, bytes, rdf::Backend::raptor); }}};
  const rdf::Format format = rdf::format_from_path(name);
  if (rdf::has_serd() && (format == rdf::Format::turtle || format == rdf::Format::ntriples)) {
    ways.push_back({"serd-null", [&] { return through_null(name, bytes, rdf::Backend::serd); }});
    ways.push_back({"serd-graph", [&] { return through_graph(name, bytes, rdf::Backend::serd); }});
  }
  ways.push_back({"hash", [&] { return fingerprint(bytes)[0] == 0 ? std::size_t{0} : std::size_t{1}; }});

  if (argc > 3) {
    for (const Way& way : ways) {
      if (way.name != argv[3]) continue;
      for (int i = 0; i < repeats; ++i) fmt::print("{} {}\n", way.name, way.run());
    }
    return 0;
  }

  double base = 0;
  fmt::print("{}: {:.1f} MB, median CPU time of {}\n", name, static_cast<double>(bytes.size()) / 1e6, repeats);
  fmt::print("{:<14}{:>12}{:>10}{:>10}{:>12}\n", "way", "statements", "ms", "MB/s", "x bare");
  for (const Way& way : ways) {
    std::vector<double> seconds;
    std::size_t count = 0;
    for (int i = 0; i < repeats; ++i) {
      const double start = cpu_seconds();
      count = way.run();
      seconds.push_back(cpu_seconds() - start);
    }
    std::sort(seconds.begin(), seconds.end());
    const double median = std::max(seconds[seconds.size() / 2], 1e-9);
    if (base == 0) base = median;
    fmt::print("{:<14}{:>12}{:>10.1f}{:>10.1f}{:>12.2f}\n", way.name, count, median * 1e3,
               static_cast<double>(bytes.size()) / 1e6 / median, base / median);
  }
  return 0;
}

// SPDX-License-Identifier: Apache-2.0
// The same set of files gives the same bytes, whatever their order and the number of threads.
#include <samklang/align/align.h>
#include <samklang/load/load.h>
#include <samklang/report/alignment.h>
#include <samklang/report/coordination.h>
#include <samklang/report/info.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace samklang;
using Paths = std::vector<std::filesystem::path>;

Paths demonstration_files() {
  Paths files;
  for (const auto& entry : std::filesystem::directory_iterator(SAMKLANG_SOURCE_DIR "/examples/data")) {
    if (entry.path().extension() == ".ttl" || entry.path().extension() == ".rdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Outputs {
  std::string info;
  std::string alignment;
  std::string sssom;
  std::string report;
  std::string report_json;
  friend bool operator==(const Outputs&, const Outputs&) = default;
};

Outputs outputs(const Paths& files, unsigned threads, rdf::Backend backend) {
  load::LoadOptions options;
  options.parse.threads = threads;
  options.parse.backend = backend;
  const auto loaded = load::load_files(files, options);
  REQUIRE(loaded);
  const skos::Catalogue& catalogue = loaded->catalogue;
  align::AlignOptions align_options;
  align_options.within = true;
  const auto alignment = align::align(catalogue, align_options);
  REQUIRE(alignment);
  const auto coordination = report::coordinate(catalogue, *alignment);
  return {.info = report::info_json(catalogue),
          .alignment = report::alignment_json(catalogue, *alignment),
          .sssom = report::alignment_sssom(catalogue, *alignment),
          .report = report::coordination_markdown(catalogue, *alignment, coordination),
          .report_json = report::coordination_json(catalogue, *alignment, coordination)};
}

} // namespace

TEST_CASE("any order of files and any number of threads give the same bytes") {
  Paths files = demonstration_files();
  REQUIRE(files.size() >= 8);
  const Outputs expected = outputs(files, 1, rdf::Backend::automatic);
  REQUIRE(expected.report.size() > 10000);

  std::mt19937 random(20261121);
  for (const unsigned threads : {1U, 2U, 3U, 8U}) {
    std::shuffle(files.begin(), files.end(), random);
    CAPTURE(threads, files.front());
    const Outputs found = outputs(files, threads, rdf::Backend::automatic);
    CHECK(found.info == expected.info);
    CHECK(found.alignment == expected.alignment);
    CHECK(found.sssom == expected.sssom);
    CHECK(found.report == expected.report);
    CHECK(found.report_json == expected.report_json);
  }
}

TEST_CASE("both parsers of Turtle give the same bytes") {
  if (!rdf::has_serd()) return;
  const Paths files = demonstration_files();
  CHECK(outputs(files, 2, rdf::Backend::raptor) == outputs(files, 2, rdf::Backend::serd));
}

TEST_CASE("a file given twice is read once") {
  Paths files = demonstration_files();
  const Outputs expected = outputs(files, 2, rdf::Backend::automatic);
  files.push_back(files.front());
  const Outputs twice = outputs(files, 2, rdf::Backend::automatic);
  CHECK(twice.alignment == expected.alignment);
  CHECK(twice.sssom == expected.sssom);
}

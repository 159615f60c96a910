// SPDX-License-Identifier: Apache-2.0
#include <samklang/load/load.h>
#include <samklang/publish/write.h>

#include "unit/publish/catalogue_lines.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

using namespace samklang;
using samklang::test::lines_of;

namespace {

std::vector<std::string> only_in(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> x = a;
  std::vector<std::string> y = b;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  std::vector<std::string> out;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(out));
  if (out.size() > 20) out.resize(20);
  return out;
}

skos::Catalogue loaded(const std::string& text, rdf::Format format) {
  const std::vector<rdf::Input> inputs = {{.name = "again", .bytes = text, .format = format}};
  const auto again = load::load_inputs(inputs, {.parse = {}, .allow_partial = false});
  for (const Error& error : again.failure.errors) UNSCOPED_INFO(to_string(error));
  REQUIRE(again);
  return again->catalogue;
}

// Written, loaded again: the same catalogue. Written once more: the same bytes.
void check_round_trip(const skos::Catalogue& catalogue, rdf::Format format) {
  const auto written = publish::write(publish::Statements(catalogue), format);
  if (!written) UNSCOPED_INFO(to_string(written.error()));
  REQUIRE(written);
  CHECK(written->left_out == 0);
  const skos::Catalogue again = loaded(written->text, format);
  const auto before = lines_of(catalogue);
  const auto after = lines_of(again);
  CHECK(only_in(before, after) == std::vector<std::string>{});
  CHECK(only_in(after, before) == std::vector<std::string>{});
  CHECK((before == after));
}

skos::Catalogue of_files(const std::vector<std::filesystem::path>& files) {
  const auto read = load::load_files(files, {.parse = {}, .allow_partial = true});
  REQUIRE(read);
  return read->catalogue;
}

} // namespace

TEST_CASE("the demonstration catalogues come back as they were", "[round-trip]") {
  const skos::Catalogue catalogue = of_files({std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data"});
  REQUIRE(catalogue.size() > 100);
  for (const rdf::Format format : {rdf::Format::turtle, rdf::Format::ntriples, rdf::Format::rdfxml}) {
    INFO(rdf::name(format));
    check_round_trip(catalogue, format);
  }
}

TEST_CASE("real catalogues come back as they were", "[.][shared]") {
  const std::filesystem::path data(SAMKLANG_SHARED_DATA);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    const std::string path = entry.path().string();
    if (path.find("/gold") != std::string::npos || !entry.is_regular_file()) continue;
    if (entry.path().extension() == ".ttl" || entry.path().extension() == ".rdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::size_t tried = 0;
  for (const auto& file : files) {
    INFO(file.string());
    if (std::filesystem::file_size(file) > 40'000'000) continue;
    const std::vector<std::filesystem::path> one = {file};
    const auto read = load::load_files(one, {.parse = {}, .allow_partial = true});
    if (!read || read->catalogue.empty()) continue;
    ++tried;
    check_round_trip(read->catalogue, rdf::Format::turtle);
  }
  CHECK(tried > 0);
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/mapping.h>
#include <samklang/sssom/register.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace samklang;

namespace {

std::string bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("SSSOM's own examples are read and written back byte by byte", "[shared]") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SAMKLANG_SHARED_DATA "/sssom")) {
    if (entry.path().extension() != ".tsv") continue;
    const auto text = bytes(entry.path());
    CAPTURE(entry.path().string());
    auto set = sssom::MappingSet::parse(text, entry.path().filename().string());
    if (!set) FAIL(to_string(set.error()));
    CHECK(set->to_text() == text);
    for (const auto& diagnostic : set->diagnostics()) CHECK(to_string(diagnostic).empty());
    const auto found = sssom::mappings(*set);
    const auto name = entry.path().filename().string();
    // Metadata in a file of its own: its prefixes are not to be had.
    const bool apart = entry.path().parent_path().filename() == "external";
    const bool literals = name == "literals.sssom.tsv";
    CHECK(found.errors.empty() == !(apart || literals));
    if (!apart && !literals) CHECK_FALSE(found.mappings.empty());
    ++files;
  }
  CHECK(files >= 30);
}

TEST_CASE("A large set of typed mappings is read whole", "[shared]") {
  auto set = sssom::MappingSet::parse(bytes(SAMKLANG_SHARED_DATA "/sssom/mp_hp_mgi_all.sssom.tsv"), "mp_hp");
  REQUIRE(set);
  const auto found = sssom::mappings(*set);
  CHECK(found.errors.empty());
  CHECK(found.mappings.size() == 1564);
  const auto broader = std::count_if(found.mappings.begin(), found.mappings.end(), [](const sssom::Mapping& one) {
    return one.relation == align::Relation::broader;
  });
  CHECK(broader > 0);
  CHECK(sssom::decisions(*set).decisions.size() == 1564);
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

using namespace samklang;
namespace fs = std::filesystem;

namespace {

skos::Catalogue load_shared(const std::string& name, rdf::Backend backend = rdf::Backend::automatic) {
  load::LoadOptions options;
  options.parse.backend = backend;
  auto result = load::load_files(std::vector<fs::path>{fs::path(SAMKLANG_SHARED_DATA) / name}, options);
  INFO(name);
  REQUIRE(result);
  return result->catalogue;
}

} // namespace

TEST_CASE("real catalogues load with all their concepts, by either parser", "[shared]") {
  const std::map<std::string, std::size_t> expected = {
      {"catalogues/fdk-2020a/concepts.ttl", 3614},
      {"catalogues/agency-turtle/brreg_begrep.ttl", 181},
      {"vocabularies/los-eurovoc/los.rdf", 526},
      {"vocabularies/realfagstermer.ttl", 10848},
      {"vocabularies/tekord.ttl", 15399},
      {"anatomy/mouse.owl", 2744},
      {"anatomy/human.owl", 3304},
      {"catalogues/digdir-synthetic/begrep-skos2-testdataRegSkjema-TURTLE-1000.ttl", 1000}};
  for (const auto& [name, concepts] : expected) {
    INFO(name);
    const auto by_default = load_shared(name);
    CHECK(by_default.size() == concepts);
    CHECK(test::content(load_shared(name, rdf::Backend::raptor)) == test::content(by_default));
  }
}

TEST_CASE("agencies of the 2020 snapshot", "[shared]") {
  const auto c = load_shared("catalogues/fdk-2020a/concepts.ttl");
  std::map<std::string, int> by_agency;
  for (skos::ConceptIndex i = 0; i < c.size(); ++i) ++by_agency[std::string(c.agency_key(c[i].publisher()))];
  CHECK(by_agency["974761076"] == 3245);
  CHECK(by_agency["974760673"] == 241);
  CHECK(by_agency["961181399"] == 41);
  CHECK(by_agency["991825827"] == 15);
}

TEST_CASE("the same concepts in Turtle and RDF/XML are the same catalogue", "[shared]") {
  const std::string stem = "catalogues/digdir-synthetic/begrep-skos2-testdataRegSkjema-";
  CHECK(test::content(load_shared(stem + "TURTLE-2.ttl")) == test::content(load_shared(stem + "RDFXML.rdf")));
}

TEST_CASE("every component fixture loads but the broken one", "[shared]") {
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(SAMKLANG_SHARED_DATA) / "catalogues/component-fixtures")) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path().string());
    const auto result = load::load_files(std::vector<fs::path>{entry.path()});
    const bool broken = entry.path().filename() == "harvest_error_response.ttl";
    CHECK(static_cast<bool>(result) != broken);
    if (!broken) continue;
    REQUIRE_FALSE(result.failure.diagnostics.empty());
    CHECK(result.failure.diagnostics.front().place.line > 0);
  }
}

TEST_CASE("a catalogue without concepts is empty, not an error of the library", "[shared]") {
  const auto c = load_shared("catalogues/digdir-synthetic/tom_begrepskatalog.ttl");
  CHECK(c.empty());
  CHECK(c.columns().collections.size() == 1);
}

// SPDX-License-Identifier: Apache-2.0
// Real and official files under the rules on records and structure.
#include <samklang/load/load.h>
#include <samklang/validate/validate.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

using namespace samklang;
namespace fs = std::filesystem;

namespace {

std::map<std::string, int> counted(const std::string& name, Severity severity) {
  load::LoadOptions loading;
  loading.allow_partial = true;
  loading.keep_statements = true;
  auto loaded = load::load_files(std::vector<fs::path>{fs::path(SAMKLANG_SHARED_DATA) / name}, loading);
  if (!loaded) throw std::runtime_error(name);
  validate::Options options;
  options.profile = "spec";
  options.select = {"BS00", "BS01", "BS020", "BS021", "BS022", "BS027", "BS030", "BS031", "BS032", "BS035", "F901",
                    "F902", "F904", "F905",  "L801",  "L802",  "L806",  "Q101",  "Q104",  "Q110",  "Q111",  "Q115",
                    "R401", "R403", "SK009", "SK013", "SK014", "SK027", "SK037", "SK046", "V701"};
  const auto validation = validate::validate({&loaded->catalogue, &loaded->as_written, loaded->diagnostics}, options);
  if (!validation) throw std::runtime_error(to_string(validation.error()));
  std::map<std::string, int> out;
  for (const Finding& finding : validation->findings)
    if (finding.severity == severity) ++out[finding.rule];
  return out;
}

} // namespace

TEST_CASE("The official example with all properties has only the errors that are in it", "[shared]") {
  // A property in SKOS's namespace that is skosno's, twice; and one concept related to another and above it.
  CHECK(counted("shapes/test-v2examples-with-all-classes-and-all-properties.ttl", Severity::error) ==
        std::map<std::string, int>{{"Q115", 2}, {"SK027", 1}});
}

TEST_CASE("The national catalogue of 2020 gets what it deserves", "[shared]") {
  CHECK(counted("catalogues/fdk-2020a/concepts.ttl", Severity::error) ==
        std::map<std::string, int>{{"BS014", 3}, {"BS022", 3}, {"Q110", 7}, {"SK013", 2}});
  CHECK(counted("catalogues/fdk-2020a/concepts.ttl", Severity::warning) == std::map<std::string, int>{{"Q110", 18}});
  CHECK(counted("catalogues/fdk-2020a/concepts.ttl", Severity::info) == std::map<std::string, int>{{"BS035", 3614}});
}

TEST_CASE("An export of one concept has its four mistakes, and no dangling reference", "[shared]") {
  CHECK(counted("catalogues/component-fixtures/concept-catalog/concept.ttl", Severity::error) ==
        std::map<std::string, int>{{"BS002", 1}, {"BS009", 1}, {"BS011", 1}, {"BS015", 1}});
  CHECK(counted("catalogues/component-fixtures/concept-catalog/concept.ttl", Severity::info).contains("L802"));
}

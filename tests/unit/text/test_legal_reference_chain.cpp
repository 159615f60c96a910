// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/date.h>
#include <samklang/text/act_name.h>
#include <samklang/text/legal_reference.h>
#include <samklang/text/legal_reference_chain.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

using namespace samklang;
using text::reference_chain;
using text::referenced_sections;

namespace {

nlohmann::json references() {
  std::ifstream file(SAMKLANG_SOURCE_DIR "/schemas/legal-references.json");
  return nlohmann::json::parse(file).at("references");
}

} // namespace

TEST_CASE("The table of legal references names known acts and real days") {
  for (const auto& row : references()) {
    for (const char* end : {"from", "to"}) {
      const auto key = row.at(end).get<std::string>();
      CAPTURE(key);
      CHECK_FALSE(text::act_name(key.substr(0, key.find('/', key.find('/') + 1))).empty());
    }
    CHECK(parse_date(row.at("as_of").get<std::string>()).has_value());
    const auto address = text::legal_reference_from_iri(row.at("source").get<std::string>());
    REQUIRE(address.has_value());
    CHECK(row.at("from").get<std::string>().starts_with(address->key));
  }
}

TEST_CASE("Skatteloven § 2-16 takes its cohabitants from folketrygdloven § 1-5") {
  const auto chain = reference_chain("lov/1999-03-26-14/§2-16", "lov/1997-02-28-19/§1-5");
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].from == "lov/1999-03-26-14/§2-16");
  CHECK(chain[0].to == "lov/1997-02-28-19/§25-4/ledd1");
  CHECK(chain[1].to == "lov/1997-02-28-19/§1-5");
  CHECK(chain[0].as_of.has_value());
  CHECK(chain[0].source == "https://lovdata.no/lov/1999-03-26-14/§2-16");
  CHECK(reference_chain("lov/1997-02-28-19/§1-5", "lov/1999-03-26-14/§2-16").empty());
}

TEST_CASE("A place inside or around a section that refers counts") {
  CHECK(reference_chain("lov/1999-03-26-14/§2-16/ledd1", "lov/1997-02-28-19/§1-5/ledd3").size() == 2);
  CHECK(reference_chain("lov/1997-02-28-19/§25-4", "lov/1997-02-28-19/§1-5").size() == 1);
  CHECK(reference_chain("lov/1997-02-28-19/§25-4/ledd2", "lov/1997-02-28-19/§1-5").empty());
  CHECK(reference_chain("lov/1999-03-26-14/§2-16a", "lov/1997-02-28-19/§1-5").empty());
  CHECK(reference_chain("lov/1999-03-26-14/§2-1", "lov/1997-02-28-19/§1-5").empty());
}

TEST_CASE("A whole act refers to nothing and is reached by nothing") {
  CHECK(referenced_sections("lov/1999-03-26-14").empty());
  CHECK(reference_chain("lov/1999-03-26-14", "lov/1997-02-28-19/§1-5").empty());
  CHECK(reference_chain("lov/1999-03-26-14/§2-16", "lov/1997-02-28-19").empty());
  CHECK(referenced_sections("").empty());
  CHECK(referenced_sections("/").empty());
}

TEST_CASE("The same place needs no way") {
  CHECK(reference_chain("lov/1997-02-28-19/§1-5", "lov/1997-02-28-19/§1-5").empty());
  CHECK(reference_chain("lov/1997-02-28-19/§1-5/ledd3", "lov/1997-02-28-19/§1-5").empty());
}

TEST_CASE("What a section refers to comes in the order of the table") {
  const auto found = referenced_sections("lov/1997-02-28-19/§3-2/ledd5");
  REQUIRE(found.size() == 1);
  CHECK(found[0].to == "lov/1997-02-28-19/§1-5");
}

TEST_CASE("Every row of the table is found by itself") {
  for (const auto& row : references()) {
    const auto from = row.at("from").get<std::string>();
    const auto to = row.at("to").get<std::string>();
    CAPTURE(from, to);
    CHECK(reference_chain(from, to).size() == 1);
  }
}

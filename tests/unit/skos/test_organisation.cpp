// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/organisation.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace samklang::skos;

TEST_CASE("the ninth digit checks the others") {
  for (const std::uint32_t number :
       {889640782U, 974761076U, 971526920U, 991825827U, 974760673U, 971040238U, 961181399U, 971032146U, 910244132U}) {
    CAPTURE(number);
    CHECK(valid_organisation_number(number));
    CHECK_FALSE(valid_organisation_number(number + 1));
    // Two neighbouring digits exchanged.
    const std::uint32_t tens = number / 10 % 10;
    const std::uint32_t ones = number % 10;
    if (tens != ones) CHECK_FALSE(valid_organisation_number(number - tens * 10 - ones + ones * 10 + tens));
  }
  for (const std::uint32_t number : {0U, 1U, 123456789U, 999999998U, 99999999U, 4294967295U}) {
    CAPTURE(number);
    CHECK_FALSE(valid_organisation_number(number));
  }
}

TEST_CASE("a check digit of ten is given to nobody") {
  // 8 eights of weight 3 2 7 6 5 4 3 2 sum to 256 = 3 (mod 11); look for sums of 1 (mod 11).
  int without_digit = 0;
  for (std::uint32_t stem = 90000000; stem < 90001000; ++stem) {
    int valid = 0;
    for (std::uint32_t digit = 0; digit <= 9; ++digit) valid += valid_organisation_number(stem * 10 + digit) ? 1 : 0;
    CHECK(valid <= 1);
    without_digit += valid == 0 ? 1 : 0;
  }
  CHECK(without_digit > 60); // one in eleven
  CHECK(without_digit < 120);
}

TEST_CASE("the number in a publisher's address") {
  for (const char* iri :
       {"https://data.brreg.no/enhetsregisteret/api/enheter/974761076",
        "https://data.brreg.no/enhetsregisteret/api/underenheter/974761076",
        "http://data.brreg.no/enhetsregisteret/enhet/974761076",
        "https://data.brreg.no/enhetsregisteret/api/enheter/974761076/",
        "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974761076",
        "https://organization-catalogue.fellesdatakatalog.digdir.no/organizations/974761076",
        "https://organization-catalogue.staging.fellesdatakatalog.digdir.no/organizations/974761076?x=1",
        "https://example.org/publishers/974761076#it"}) {
    CAPTURE(iri);
    const auto found = organisation_number_from_iri(iri);
    REQUIRE(found.has_value());
    CHECK(found->number == 974761076);
    CHECK(found->valid);
  }
  const auto fixture = organisation_number_from_iri("https://example.org/organizations/123456789");
  REQUIRE(fixture.has_value());
  CHECK(fixture->number == 123456789);
  CHECK_FALSE(fixture->valid);
  for (const char* iri :
       {"", "974761076", "https://example.org/", "https://example.org/97476107", "https://example.org/9747610761",
        "https://example.org/a974761076", "https://example.org/974761076/begrep", "https://example.org/?id=974761076",
        "https://example.org/974%20761%20076", "/"}) {
    CAPTURE(iri);
    CHECK_FALSE(organisation_number_from_iri(iri).has_value());
  }
}

TEST_CASE("the number in a text") {
  for (const char* text : {"974761076", "974 761 076", "974.761.076", "NO 974761076 MVA", "NO974761076MVA",
                           " 974761076\n", "974\u00A0761\u00A0076", "974\u202F761\u202F076"}) {
    CAPTURE(text);
    const auto found = organisation_number_from_text(text);
    REQUIRE(found.has_value());
    CHECK(found->number == 974761076);
    CHECK(found->valid);
  }
  for (const char* text : {"", " ", "97476107", "9747610761", "orgnr 974761076", "974761076, 889640782", "97476107x",
                           "NAV", "MVA", "974-761-076", "974761076\xFF"}) {
    CAPTURE(text);
    CHECK_FALSE(organisation_number_from_text(text).has_value());
  }
}

TEST_CASE("the number that a concept's address tells") {
  const auto found = organisation_number_from_concept_iri(
      "https://concept-catalog.fellesdatakatalog.digdir.no/collections/910244132/concepts/8d20d2ba");
  REQUIRE(found.has_value());
  CHECK(found->number == 910244132);
  for (const char* iri :
       {"https://example.org/collections/910244132", "https://example.org/concepts/910244132",
        "https://example.org/collections/x/concepts/1", "https://example.org/collections/9102441321/concepts/1",
        "https://example.org/?/collections/910244132/concepts/1"}) {
    CAPTURE(iri);
    CHECK_FALSE(organisation_number_from_concept_iri(iri).has_value());
  }
}

TEST_CASE("well-known bodies have a name") {
  CHECK(well_known_organisation(889640782) == "NAV");
  CHECK(well_known_organisation(974761076) == "Skatteetaten");
  CHECK(well_known_organisation(971526920) == "SSB");
  CHECK(well_known_organisation(991825827) == "Digdir");
  CHECK(well_known_organisation(0).empty());
  CHECK(well_known_organisation(889640783).empty());
  CHECK(well_known_organisation(999999999).empty());

  std::ifstream file(SAMKLANG_SOURCE_DIR "/schemas/organisations.json");
  const auto table = nlohmann::json::parse(file);
  for (const auto& row : table.at("organisations")) {
    const auto number = row.at("number").get<std::uint32_t>();
    CHECK(valid_organisation_number(number));
    CHECK(well_known_organisation(number) == row.at("short_name").get<std::string>());
  }
}

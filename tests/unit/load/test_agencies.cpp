// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::load_text;

TEST_CASE("five families of publisher IRIs are one agency", "[load]") {
  const auto c = load_text(R"(
ex:a a skos:Concept ; skos:prefLabel "a"@nb ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> .
ex:b a skos:Concept ; skos:prefLabel "b"@nb ; dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974761076> .
ex:c a skos:Concept ; skos:prefLabel "c"@nb ; dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974761076> .
ex:d a skos:Concept ; skos:prefLabel "d"@nb ; dct:publisher <https://organization-catalogue.fellesdatakatalog.digdir.no/organizations/974761076> .
ex:e a skos:Concept ; skos:prefLabel "e"@nb ; dct:publisher [ a dct:Agent ; dct:identifier "974761076" ; foaf:name "SKATTEETATEN"@nb ] .)");
  REQUIRE(c.columns().agencies.size() == 1);
  CHECK(c.agency_key(0) == "974761076");
  CHECK(c.agency_name(0) == "SKATTEETATEN");
  CHECK(c.columns().agencies[0].valid_number);
}

TEST_CASE("a concept without a publisher gets its collection's, else its file's", "[load]") {
  const auto result = test::load_documents({R"(
ex:in a skos:Concept ; skos:prefLabel "med"@nb .
ex:said a skos:Concept ; skos:prefLabel "sagt"@nb ; uneskos:memberOf ex:samling .
ex:out a skos:Concept ; skos:prefLabel "uten"@nb .
ex:samling a skos:Collection ; dct:title "Samling" ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/889640782> ; skos:member ex:in .)",
                                            "ex:other a skos:Concept ; skos:prefLabel \"annen fil\"@nb ."});
  REQUIRE(result);
  const auto& c = result->catalogue;
  const auto agency = [&](const char* iri) {
    return c.agency_key(c[*c.find(std::string("https://example.org/") + iri)].publisher());
  };
  CHECK(agency("in") == "889640782");
  CHECK(agency("said") == "889640782");
  CHECK(agency("out") == "file:a.ttl");
  CHECK(agency("other") == "file:b.ttl");
  CHECK(test::notes_of(c, skos::LoadNoteKind::missing_publisher) == 4);
  REQUIRE(c.columns().collections.size() == 1);
  CHECK(c.columns().collections[0].members.count == 2);
}

TEST_CASE("bad organisation numbers are noted and still tell bodies apart", "[load]") {
  const auto c = load_text(R"(
ex:a a skos:Concept ; skos:prefLabel "a"@nb ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/123456789> .
ex:b a skos:Concept ; skos:prefLabel "b"@nb ; dct:publisher ex:etaten .)");
  CHECK(test::notes_of(c, skos::LoadNoteKind::invalid_organisation_number) == 1);
  CHECK(c.agency_key(c[0].publisher()) == "123456789");
  CHECK(c.agency_key(c[1].publisher()) == "https://example.org/etaten");
}

TEST_CASE("an unloaded concept of the registration tool tells its agency", "[load]") {
  const auto c = load_text(R"(
ex:a a skos:Concept ; skos:prefLabel "a"@nb ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/889640782> ;
  rdfs:seeAlso <https://concept-catalog.fellesdatakatalog.digdir.no/collections/889640782/concepts/borte> .)");
  REQUIRE(c.columns().externals.size() == 1);
  CHECK(c.agency_key(c.columns().externals[0].publisher) == "889640782");
}

TEST_CASE("usages are read backwards from subjects, never from a concept's own subject field", "[load]") {
  const auto c = load_text(R"(
ex:samboer a skos:Concept ; skos:prefLabel "samboer"@nb ; dct:subject ex:familie .
ex:familie a skos:Concept ; skos:prefLabel "familie"@nb .
ex:ds a dcat:Dataset ; dct:title "Samboere"@nb, "Sambuarar"@nn ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/971526920> ; dct:subject ex:samboer, ex:borte .
ex:ev a cv:LifeEvent ; dct:title "Dødsfall"@nb ; cv:hasCompetentAuthority <https://data.brreg.no/enhetsregisteret/api/enheter/889640782> ; dct:subject ex:samboer .
ex:tema-datasett a dcat:Dataset ; dct:title "Uten begrep"@nb .)");
  const auto samboer = *c.find("https://example.org/samboer");
  REQUIRE(c.usages(samboer).size() == 2);
  const auto& dataset = c.columns().resources[c.usages(samboer)[0].resource];
  CHECK(dataset.kind == skos::ResourceKind::dataset);
  CHECK(c.best(c.tagged(dataset.titles), Language::nn) == "Sambuarar");
  CHECK(c.agency_key(dataset.publisher) == "971526920");
  const auto& event = c.columns().resources[c.usages(samboer)[1].resource];
  CHECK(event.kind == skos::ResourceKind::event);
  CHECK(c.agency_key(event.publisher) == "889640782");
  CHECK(c.usages(*c.find("https://example.org/familie")).empty());
  CHECK(c.usages(*c.find("https://example.org/borte")).size() == 1);
  REQUIRE(c[samboer].notes().size() == 1);
  CHECK(c.text(c[samboer].notes()[0].text) == "familie"); // the code's label, looked up
}

TEST_CASE("catalogue records carry the portal's id, checked against the IRI", "[load]") {
  const auto c = load_text(R"(
ex:a a skos:Concept ; skos:prefLabel "a"@nb .
ex:record a dcat:CatalogRecord ; foaf:primaryTopic ex:a ; dct:identifier "feil" ; dct:issued "2021-01-05T13:15:39.831Z"^^xsd:dateTime .)");
  REQUIRE(c.columns().records.size() == 1);
  CHECK(c.columns().records[0].target == 0);
  CHECK(to_string(c.columns().records[0].issued) == "2021-01-05");
  CHECK(test::notes_of(c, skos::LoadNoteKind::portal_id_differs) == 1);
  // As java.util.UUID.nameUUIDFromBytes gives it for this address.
  CHECK(skos::fdk_id("https://example.com/begrep/0") == "db1b701c-b4b9-3c20-bc23-236a91236754");
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;
using skos::Generation;
using skos::LabelKind;
using test::load_text;

namespace {

constexpr const char* version_2 = R"(
ex:samboer a skos:Concept ; dct:identifier "https://example.org/samboer"^^xsd:anyURI ;
  dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/889640782> ;
  skos:prefLabel "samboer"@nb, "sambuar"@nn ; skos:altLabel "samboende"@nb ; skos:hiddenLabel "papirløst gift"@nb ;
  euvoc:xlDefinition [ a euvoc:XlNote ;
    rdf:value "person som bor sammen med en annen"@nb, "person som bur saman med ein annan"@nn ;
    skosno:relationshipWithSource rel:derived-from-source ;
    dct:source [ a rdfs:Resource ; rdfs:label "folketrygdloven § 1-5"@nb ; rdfs:seeAlso <https://lovdata.no/lov/1997-02-28-19/§1-5> ] ] ;
  skos:scopeNote "gjelder ikke ektefeller"@nb ; skos:example "par uten vigsel"@nb ;
  skosno:valueRange "ja eller nei"@nb ; dct:subject "familie"@nb ;
  euvoc:startDate "2020-01-01"^^xsd:date ; euvoc:endDate "2030-12-31"^^xsd:date .
)";

constexpr const char* version_1_1 = R"(
ex:samboer a skos:Concept ; dct:identifier "https://example.org/samboer" ;
  dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/889640782> ;
  skosxl:prefLabel [ a skosxl:Label ; skosxl:literalForm "samboer"@nb, "sambuar"@nn ] ;
  skosxl:altLabel [ a skosxl:Label ; skosxl:literalForm "samboende"@nb ] ;
  skosxl:hiddenLabel [ a skosxl:Label ; skosxl:literalForm "papirløst gift"@nb ] ;
  skosno:definisjon [ a skosno:Definisjon ;
    rdfs:label "person som bor sammen med en annen"@nb, "person som bur saman med ein annan"@nn ;
    skosno:forholdTilKilde skosno:basertPåKilde ;
    dct:source [ rdfs:label "folketrygdloven § 1-5"@nb ; rdfs:seeAlso <https://lovdata.no/lov/1997-02-28-19/§1-5> ] ;
    skos:scopeNote "gjelder ikke ektefeller"@nb ; skos:example "par uten vigsel"@nb ;
    skosno:omfang [ rdfs:label "ja eller nei"@nb ] ] ;
  skosno:bruksområde "familie"@nb ;
  dct:temporal [ a dct:PeriodOfTime ; schema:startDate "2020-01-01"^^xsd:date ; schema:endDate "2030-12-31"^^xsd:date ] .
)";

constexpr const char* version_1_0 = R"(
ex:samboer a skos:Concept ; dct:identifier "https://example.org/samboer" ;
  dct:publisher [ a dct:Agent ; dct:identifier "889640782" ] ;
  skosxl:prefLabel [ skosxl:literalForm "samboer"@nb, "sambuar"@nn ] ;
  skosxl:altLabel [ skosxl:literalForm "samboende"@nb ] ; skosxl:hiddenLabel [ skosxl:literalForm "papirløst gift"@nb ] ;
  difi:betydningsbeskrivelse [ a difi:Definisjon ;
    rdfs:label "person som bor sammen med en annen"@nb, "person som bur saman med ein annan"@nn ;
    difi:forholdTilKilde <http://example.com/basertPåKilde> ;
    dct:source [ rdfs:label "folketrygdloven § 1-5"@nb ; rdfs:seeAlso <https://lovdata.no/lov/1997-02-28-19/§1-5> ] ;
    skos:scopeNote "gjelder ikke ektefeller"@nb ; skos:example "par uten vigsel"@nb ; difi:omfang [ rdfs:label "ja eller nei"@nb ] ] ;
  difi:bruksområde "familie"@nb ;
  dct:temporal [ schema:startDate "2020-01-01"^^xsd:date ; schema:endDate "2030-12-31"^^xsd:date ] .
)";

void check_content(const skos::Catalogue& c) {
  REQUIRE(c.size() == 1);
  const skos::Concept item = c[0];
  CHECK(c.agency_key(item.publisher()) == "889640782");
  CHECK(c.agency_name(item.publisher()) == "NAV");
  REQUIRE(item.labels().size() == 4);
  CHECK(item.term() == "samboer");
  CHECK(item.term(Language::nn) == "sambuar");
  CHECK(item.labels()[2].kind == LabelKind::alternative);
  CHECK(item.labels()[3].kind == LabelKind::hidden);
  REQUIRE(item.definitions().size() == 2);
  const skos::Definition* nn = item.definition(Language::nn);
  REQUIRE(nn != nullptr);
  CHECK(c.text(nn->text) == "person som bur saman med ein annan");
  CHECK(nn->source_relation == skos::SourceRelation::derived_from_source);
  REQUIRE(c.citations(nn->citations).size() == 1);
  const skos::Citation& citation = c.citations(nn->citations).front();
  CHECK(c.text(citation.iri) == "https://lovdata.no/lov/1997-02-28-19/§1-5");
  REQUIRE(c.law_keys(citation.laws).size() == 1);
  CHECK(c.text(c.law_keys(citation.laws).front()) == "lov/1997-02-28-19/§1-5");
  CHECK(to_string(item.row().valid_from) == "2020-01-01");
  CHECK(to_string(item.row().valid_to) == "2030-12-31");
  std::vector<std::string> notes;
  for (const skos::Note& note : item.notes())
    notes.push_back(std::string(name(note.kind)) + ": " + std::string(c.text(note.text)));
  CHECK(notes == std::vector<std::string>{"scope-note: gjelder ikke ektefeller", "example: par uten vigsel",
                                          "subject: familie", "value-range: ja eller nei",
                                          "identifier: https://example.org/samboer"});
  CHECK(c.columns().other_values.empty());
}

} // namespace

TEST_CASE("the three generations of a record give the same model", "[load]") {
  SECTION("2") {
    const auto c = load_text(version_2);
    check_content(c);
    CHECK(includes(c[0].row().generations, Generation::v2));
    CHECK_FALSE(includes(c[0].row().generations, Generation::v1_1));
    CHECK(c[0].row().owner == skos::no_index);
  }
  SECTION("1.1") {
    const auto c = load_text(version_1_1);
    check_content(c);
    CHECK(includes(c[0].row().generations, Generation::v1_1));
    CHECK_FALSE(includes(c[0].row().generations, Generation::v1_0));
    CHECK(c[0].row().owner == c[0].row().publisher);
  }
  SECTION("1.0") {
    const auto c = load_text(version_1_0);
    check_content(c);
    CHECK(includes(c[0].row().generations, Generation::v1_0));
    CHECK_FALSE(includes(c[0].row().generations, Generation::v1_1));
    CHECK(c[0].labels().front().provenance.generation == Generation::v1_0);
    CHECK(test::notes_of(c, skos::LoadNoteKind::misspelt_code) == 1);
  }
}

TEST_CASE("generations on one subject are merged, each field with its provenance", "[load]") {
  const auto c = load_text(R"(
ex:x a skos:Concept ; skos:prefLabel "frist"@nb ; skosxl:prefLabel [ skosxl:literalForm "frist"@nb, "frest"@nn ] ;
  euvoc:xlDefinition [ rdf:value "siste dag for noe"@nb ] ; skosno:definisjon [ rdfs:label "tid som er satt"@nb ] ;
  euvoc:status <http://publications.europa.eu/resource/authority/concept-status/CURRENT> .)");
  const skos::Concept item = c[0];
  REQUIRE(item.labels().size() == 2); // the same text from both is one label
  CHECK(item.definitions().size() == 2);
  CHECK(includes(item.row().generations, Generation::v2));
  CHECK(includes(item.row().generations, Generation::v1_1));
  const auto& status = item.row().provenance[static_cast<std::size_t>(skos::Field::status)];
  CHECK(status.property == skos::Property::euvoc_status);
  CHECK(status.generation == Generation::v2);
  CHECK(item.definitions()[0].provenance.property != item.definitions()[1].provenance.property);
}

TEST_CASE("Norwegian letters in property names arrive in three spellings", "[load]") {
  for (const char* spelling : {"bruksomr\xC3\xA5"
                               "de",
                               "bruksomra\xCC\x8A"
                               "de",
                               "bruksomr%C3%A5de"}) {
    INFO(spelling);
    const auto c = load_text(
        std::string("ex:x a skos:Concept ; skos:prefLabel \"x\"@nb ; <https://data.norge.no/vocabulary/skosno#") +
        spelling + "> \"skatt\"@nb .");
    REQUIRE(c[0].notes().size() == 1);
    CHECK(c[0].notes()[0].kind == skos::NoteKind::subject);
  }
}

TEST_CASE("OWL classes load with synonyms, superclasses and definitions", "[load]") {
  const auto c = load_text(R"(
ex:Heart a owl:Class ; rdfs:label "heart" ; obo:hasExactSynonym "cor" ; obo:hasRelatedSynonym [ rdfs:label "ticker" ] ;
  obo:hasDefinition [ rdfs:label "the organ that pumps blood" ] ; rdfs:subClassOf ex:Organ, [ a owl:Restriction ] .
ex:Organ a owl:Class ; rdfs:label "organ" ; owl:deprecated true .
[] a owl:Class ; rdfs:label "anonymous" .)");
  REQUIRE(c.size() == 2);
  const skos::Concept heart = c[0];
  REQUIRE(heart.labels().size() == 3);
  CHECK(c.text(heart.labels()[0].text) == "heart");
  CHECK(heart.labels()[1].kind == LabelKind::alternative);
  CHECK(heart.labels()[2].kind == LabelKind::related);
  CHECK(heart.labels()[0].language == static_cast<std::uint16_t>(Language::none));
  CHECK(heart.definitions().size() == 1);
  REQUIRE(heart.relations().size() == 1);
  CHECK(heart.relations()[0].kind == skos::RelationKind::broader_generic);
  CHECK(c[1].row().deprecated == 1);
  CHECK(test::notes_of(c, skos::LoadNoteKind::untagged_text) == 0);
}

TEST_CASE("an OWL restriction on part_of says which whole a part is of", "[load]") {
  const auto c = load_text(R"(
ex:Valve a owl:Class ; rdfs:label "valve" ;
  rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:UNDEFINED_part_of ; owl:someValuesFrom ex:Heart ],
    [ a owl:Restriction ; owl:onProperty <http://purl.obolibrary.org/obo/BFO_0000050> ; owl:someValuesFrom ex:Body ],
    [ a owl:Restriction ; owl:onProperty ex:develops_from ; owl:someValuesFrom ex:Tube ],
    [ a owl:Restriction ; owl:onProperty ex:part_of ; owl:someValuesFrom [ a owl:Class ] ] .
ex:Heart a owl:Class ; rdfs:label "heart" .
ex:Body a owl:Class ; rdfs:label "body" .)");
  const auto valve = c.find("https://example.org/Valve");
  REQUIRE(valve);
  std::vector<std::string> wholes;
  for (const skos::Relation& relation : c[*valve].relations()) {
    CHECK(relation.kind == skos::RelationKind::part_of);
    CHECK(relation.by_node);
    wholes.emplace_back(c.iri(relation.target));
  }
  std::sort(wholes.begin(), wholes.end());
  CHECK(wholes == std::vector<std::string>{"https://example.org/Body", "https://example.org/Heart"});
}

TEST_CASE("a source's address and label are read together", "[load]") {
  const auto keys = [](const std::string& source) {
    const auto c = load_text(
        "ex:x a skos:Concept ; skos:prefLabel \"x\"@nb ; euvoc:xlDefinition [ rdf:value \"noe\"@nb ; dct:source " +
        source + " ] .");
    std::vector<std::string> found;
    for (const skos::Citation& citation : c.columns().citations) {
      for (const skos::Text key : c.law_keys(citation.laws)) found.push_back(std::string(c.text(key)));
    }
    std::sort(found.begin(), found.end());
    return found;
  };
  using Keys = std::vector<std::string>;
  CHECK(keys("[ rdfs:label \"§ 2-16\"@nb ; rdfs:seeAlso <https://lovdata.no/eli/lov/1999/03/26/14> ]") ==
        Keys{"lov/1999-03-26-14/§2-16"});
  CHECK(keys("[ rdfs:label \"skatteloven § 2-16\"@nb ; rdfs:seeAlso <https://lovdata.no/eli/lov/1999/03/26/14> ]") ==
        Keys{"lov/1999-03-26-14/§2-16"});
  CHECK(keys("<https://lovdata.no/eli/lov/1999/03/26/14>") == Keys{"lov/1999-03-26-14"});
  CHECK(keys("\"folketrygdloven § 1-5\"@nb, \"folketrygdloven § 3-2\"@nb") ==
        Keys{"lov/1997-02-28-19/§1-5", "lov/1997-02-28-19/§3-2"});
  CHECK(keys("( <https://lovdata.no/lov/1997-02-28-19/§1-5> \"skatteloven § 2-16\"@nb )") ==
        Keys{"lov/1997-02-28-19/§1-5", "lov/1999-03-26-14/§2-16"});
  CHECK(keys("<https://example.org/rundskriv>").empty());
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/records.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;
using test::record_and;
using test::record_with;
using test::sound_record;
using test::told;

namespace {

const std::string terms = "\"vei\"@nb, \"veg\"@nn";
const std::string definition = " skos:definition \"areal for ferdsel\"@nb ;\n";

// A record of generation 1.1.
const std::string older =
    "ex:o a skos:Concept ; skosxl:prefLabel [ a skosxl:Label ; skosxl:literalForm \"vei\"@nb ] ;\n"
    " skosno:definisjon [ a skosno:Definisjon ; rdfs:label \"areal for ferdsel\"@nb ] ; dct:identifier \"7\" ;\n"
    " dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> .";

std::string with_note(const std::string& inside) {
  return record_with(definition, " euvoc:xlDefinition [ " + inside + " ] ;\n");
}

} // namespace

TEST_CASE("A sound record has no finding, in any profile") {
  for (const char* profile : {"spec", "fdk", "house", "publish"}) {
    validate::Options options;
    options.profile = profile;
    options.select = {"BS00", "BS01", "BS020", "BS021", "BS022", "BS027", "F90", "L80", "Q101", "Q11", "R40", "SK"};
    for (const Finding& finding : test::judge({sound_record()}, options).findings) CHECK(finding.rule == "");
  }
}

TEST_CASE("An older record gets one finding that says so, and what was asked then is still asked") {
  validate::Options options;
  options.profile = "spec";
  options.select = {"BS00", "BS01", "BS020", "BS021", "BS022", "BS027", "BS035"};
  const auto found = test::judge({older}, options).findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "BS035");
  CHECK(found[0].arguments.front() == "1.1");
  CHECK(told("BS014", "ex:o a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm \"vei\"@nb ] .") == "plain");
  CHECK(told("BS005", "ex:o a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm \"vei\"@nb ] .") == "plain");
  CHECK(told("BS035", sound_record()).empty());
}

TEST_CASE("Codes and subject headings are no records") {
  const std::string code =
      "ex:fag a skos:Concept ; skos:prefLabel \"samferdsel\"@nb .\n" + record_with("\"samferdsel\"@nb", "ex:fag");
  validate::Options options;
  options.profile = "spec";
  options.select = {"BS00", "BS01", "BS020", "BS021", "BS022", "BS027", "BS035"};
  CHECK(test::judge({code}, options).findings.empty());
  CHECK(told("BS005", "ex:fag a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:inScheme ex:liste .").empty());
  CHECK(told("BS005", "ex:fag a skos:Concept ; skos:prefLabel \"vei\"@nb .") == "plain");
  CHECK(told("BS005", "<http://eurovoc.europa.eu/1> a skos:Concept ; skos:prefLabel \"road\"@en .").empty());
}

TEST_CASE("BS001: the term in bokmål") {
  CHECK(told("BS001", sound_record()).empty());
  CHECK(told("BS001", record_with(terms, "\"veg\"@nn")) == "plain");
  CHECK(told("BS001", record_with(" skos:prefLabel " + terms + " ;\n", "")) == "none");
  CHECK(told("BS001", record_with(terms, "\"vei\"@no, \"veg\"@nn")) == "tagged-no");
  CHECK(told("BS001", record_with(terms, "\"vei\", \"veg\"@nn")).empty()); // BS004
  CHECK(told("BS001", record_with(terms, "\"vei\"@NB")).empty());
}

TEST_CASE("BS002: the term in nynorsk, also where it is the same") {
  CHECK(told("BS002", sound_record()).empty());
  const auto found = findings_of("BS002", record_with(terms, "\"vei\"@nb"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].predicate == "http://www.w3.org/2004/02/skos/core#prefLabel");
  CHECK(findings_of("BS002", record_with(terms, "\"vei\"@nb"), "fdk")[0].severity == Severity::warning);
  CHECK(told("BS002", record_with(terms, "\"vei\"@nb, \"geaidnu\"@se")) == "plain");
}

TEST_CASE("BS003: one preferred term a language") {
  const auto found = findings_of("BS003", record_with(terms, terms + ", \"gate\"@nb"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].tag == "nb");
  CHECK(validate::message(found[0], Language::nb).find("2 anbefalte termer på nb") != std::string::npos);
  CHECK(told("BS003", sound_record()).empty());
}

TEST_CASE("BS004: terms have a language") {
  const auto found = findings_of("BS004", record_and("skos:altLabel \"gate\""));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "gate");
  CHECK(told("BS004", record_and("skos:hiddenLabel \"gate\"@nb, \"luodda\"@smj")).empty());
}

TEST_CASE("BS005: there is a definition, direct or as a node") {
  CHECK(told("BS005", record_with(definition, "")) == "plain");
  CHECK(told("BS005", record_with("\"areal for ferdsel\"@nb", "\"  \"@nb")) == "plain");
  CHECK(told("BS005", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb")).empty());
  CHECK(told("BS005", record_with(definition, " euvoc:xlDefinition ex:elsewhere ;\n")).empty());
}

TEST_CASE("BS006: one definition for a language and an audience") {
  const std::string other = "skos:definition \"bane for kjøretøy\"@nb";
  CHECK(told("BS006", record_and(other)) == "plain");
  CHECK(told("BS006", record_and("skos:definition \"areal for ferdsel\"@nb")).empty());
  CHECK(told("BS006", record_and("skos:definition \"areal til ferdsel\"@nn")).empty());
  const std::string specialist = "euvoc:xlDefinition [ a euvoc:XlNote ; rdf:value \"bane\"@nb ; dct:audience "
                                 "<https://data.norge.no/vocabulary/audience-type#specialist> ]";
  CHECK(told("BS006", record_and(specialist)).empty());
  const std::string again = "euvoc:xlDefinition [ a euvoc:XlNote ; rdf:value \"bro\"@nb ; dct:audience "
                            "<https://data.norge.no/vocabulary/audience-type#specialist> ]";
  CHECK(told("BS006", record_and(specialist + " ; " + again)) == "audience");
}

TEST_CASE("BS007: a term and a definition in one language") {
  CHECK(told("BS007", record_with("ferdsel\"@nb", "ferdsel\"@en")) == "plain");
  CHECK(told("BS007", record_with("ferdsel\"@nb", "ferdsel\"")).empty()); // BS019
  CHECK(told("BS007", sound_record()).empty());
}

TEST_CASE("BS008: a definition node has one text with a language") {
  CHECK(told("BS008", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb")).empty());
  CHECK(told("BS008", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb, \"areal\"@nn")) == "languages");
  CHECK(told("BS008", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb, \"bane\"@nb")) == "plain");
  CHECK(told("BS008", with_note("a euvoc:XlNote ; rdf:value \"areal\"")) == "untagged");
  const auto found = findings_of("BS008", with_note("a euvoc:XlNote ; dct:source ex:lov"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "none");
  CHECK(found[0].node.starts_with("_:"));
  // The national tool writes its languages into one node.
  CHECK(findings_of("BS008", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb, \"areal\"@nn"), "fdk")[0].severity ==
        Severity::info);
}

TEST_CASE("BS009: an identifier that is an IRI or xsd:anyURI") {
  const std::string identifier = "<https://example.org/c/a> ;\n dcat";
  CHECK(told("BS009", sound_record()).empty());
  CHECK(told("BS009", record_with(identifier, "\"https://example.org/c/a\"^^xsd:anyURI ;\n dcat")).empty());
  CHECK(told("BS009", record_with(identifier, "\"a\" ;\n dcat")) == "form");
  CHECK(told("BS009", record_with(" dct:identifier <https://example.org/c/a> ;\n", "")) == "plain");
}

TEST_CASE("BS010: no two concepts have one identifier; numbers are an agency's own") {
  const std::string two =
      "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; dct:identifier \"https://example.org/1\" .\n"
      "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; dct:identifier <https://example.org/1> .\n";
  const auto found = findings_of("BS010", two);
  REQUIRE(found.size() == 2);
  CHECK(found[0].related.front().label == "gate");
  const std::string numbers =
      "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; dct:identifier \"1\" ; dct:publisher ex:p .\n"
      "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; dct:identifier \"1\" ; dct:publisher ex:q .\n";
  CHECK(findings_of("BS010", numbers).empty());
}

TEST_CASE("BS017: dates are xsd:date, and one") {
  const std::string date = "\"2024-01-02\"^^xsd:date";
  CHECK(told("BS017", record_with(date, "\"2024-01-02\"^^xsd:string")) == "plain");
  CHECK(told("BS017", record_with(date, "\"2024-01-02T10:00:00\"^^xsd:dateTime")) == "date-time");
  CHECK(told("BS017", record_with(date, date + ", \"2024-02-02\"^^xsd:date")) == "several");
  CHECK(told("BS017", record_and("euvoc:endDate \"ikke\"")) == "plain");
  CHECK(told("BS017", sound_record()).empty());
}

TEST_CASE("BS018 and BS019: subject fields and notes have a language") {
  CHECK(told("BS018", record_with("\"samferdsel\"@nb", "\"samferdsel\"")) == "untagged");
  CHECK(told("BS018", record_with(" ;\n dct:subject \"samferdsel\"@nb", "")) == "plain");
  CHECK(told("BS018", record_with(" ;\n dct:subject \"samferdsel\"@nb", ""), "fdk").empty());
  CHECK(told("BS019", record_and("skos:scopeNote \"gjelder ikke stier\"")) == "plain");
  CHECK(told("BS019", record_and("skos:example \"E6\"@nb ; adms:versionNotes \"rettet\"@nb")).empty());
  CHECK(told("BS019", record_with("ferdsel\"@nb", "ferdsel\"")) == "plain");
}

TEST_CASE("BS020 to BS022: the definition node, and what it says of its source") {
  const std::string self = "skosno:relationshipWithSource rel:self-composed";
  const std::string quote = "skosno:relationshipWithSource rel:direct-from-source";
  CHECK(told("BS020", with_note("rdf:value \"areal\"@nb")) == "plain");
  CHECK(told("BS020", record_and("euvoc:xlDefinition \"areal\"@nb")) == "literal");
  CHECK(told("BS020", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb")).empty());
  CHECK(told("BS021", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb")) == "plain");
  CHECK(told("BS021", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb ; " + self)).empty());
  CHECK(told("BS021", with_note("a euvoc:XlNote ; rdf:value \"a\"@nb ; skosno:relationshipWithSource ex:sitat")) ==
        "other");
  CHECK(told("BS022", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb ; " + quote)) == "plain");
  CHECK(told("BS022", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb ; dct:source ex:lov ; " + quote)).empty());
  CHECK(told("BS022", with_note("a euvoc:XlNote ; rdf:value \"areal\"@nb ; " + self)).empty());
  CHECK(
      told("BS022",
           with_note("a euvoc:XlNote ; rdf:value \"a\"@nb ; skosno:relationshipWithSource rel:derived-from-source")) ==
      "derived");
}

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

const std::string contact =
    " dcat:contactPoint [ a vcard:Organization ; vcard:hasEmail <mailto:begrep@example.org> ] ;\n";
const std::string publisher = " dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;\n";

std::string with_contact(const std::string& inside) {
  return record_with(contact, " dcat:contactPoint [ " + inside + " ] ;\n");
}

} // namespace

TEST_CASE("BS011: a contact point that is an organisation or a group") {
  CHECK(told("BS011", record_with(contact, "")) == "plain");
  CHECK(told("BS011", with_contact("a vcard:Kind ; vcard:fn \"Etaten\"@nb")) == "type");
  CHECK(told("BS011", with_contact("a vcard:Group ; vcard:fn \"Etaten\"@nb")).empty());
  CHECK(told("BS011", record_with(contact, " dcat:contactPoint \"post@example.org\" ;\n")) == "literal");
  CHECK(told("BS011", record_with(contact, " dcat:contactPoint <https://example.org/kontakt> ;\n")).empty()); // L802
}

TEST_CASE("BS012: one contact point a language") {
  const auto named = [](const std::string& names) { return "dcat:contactPoint [ a vcard:Group ; " + names + " ]"; };
  CHECK(told("BS012", record_and(named("vcard:hasEmail <mailto:x@example.org>"))) == "plain");
  CHECK(told("BS012", record_with(contact, " " + named("vcard:fn \"Etaten\"@nb") + " ;\n " +
                                               named("vcard:fn \"The agency\"@en") + " ;\n"))
            .empty());
  CHECK(told("BS012", record_with(contact, " " + named("vcard:fn \"Etaten\"@nb") + " ;\n " +
                                               named("vcard:fn \"Kontoret\"@nb") + " ;\n")) == "language");
  CHECK(told("BS012", with_contact("a vcard:Group ; vcard:fn \"Etaten\"@nb ; vcard:hasOrganizationName \"Etaten\"@nb"))
            .empty());
}

TEST_CASE("BS013: a contact point is no person") {
  const auto mail = [](const std::string& address) {
    return with_contact("a vcard:Organization ; vcard:hasEmail <mailto:" + address + ">");
  };
  CHECK(told("BS013", mail("kari.nordmann@example.org")) == "mail");
  CHECK(told("BS013", mail("begrep.post@example.org")).empty());
  CHECK(told("BS013", mail("begrep.etaten@etaten.example.org")).empty());
  CHECK(told("BS013", mail("informasjonsforvaltning@example.org")).empty());
  const auto call = [](const std::string& number) {
    return with_contact("a vcard:Organization ; vcard:hasTelephone <tel:" + number + ">");
  };
  CHECK(told("BS013", call("+4799887766")) == "mobile");
  CHECK(told("BS013", call("41234567")) == "mobile");
  CHECK(told("BS013", call("+4775007500")).empty());
  CHECK(told("BS013", call("+4641234567")).empty());
  CHECK(told("BS013", with_contact("a vcard:Individual ; vcard:fn \"Kari Nordmann\"")) == "plain");
}

TEST_CASE("BS014: one publisher") {
  CHECK(told("BS014", record_with(publisher, "")) == "plain");
  CHECK(told("BS014", record_and("dct:publisher <https://example.org/annen>")) == "several");
  // Two addresses of one organisation.
  CHECK(told("BS014", record_and("dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974761076>")).empty());
}

TEST_CASE("BS015: the publisher is an organisation with a number that exists") {
  const auto published = [](const std::string& by) { return record_with(publisher, " dct:publisher " + by + " ;\n"); };
  const auto found = findings_of("BS015", published("<https://data.brreg.no/enhetsregisteret/api/enheter/123456789>"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].arguments.front() == "123456789");
  const auto form =
      findings_of("BS015", published("<https://organization-catalog.example.org/organizations/1656923949276>"));
  REQUIRE(form.size() == 1);
  CHECK(form[0].variant == "form");
  CHECK(form[0].severity == Severity::warning);
  CHECK(told("BS015", published("\"Etaten\"")) == "literal");
  CHECK(told("BS015", published("[ a foaf:Person ; foaf:name \"Kari\" ]")) == "person");
  CHECK(told("BS015", published("[ a foaf:Agent ; dct:identifier \"123 456 789\" ]")) == "plain");
  CHECK(told("BS015", published("[ a foaf:Agent ; dct:identifier \"974 761 076\" ]")).empty());
  CHECK(told("BS015", published("<https://example.org/etaten>")).empty());
}

TEST_CASE("BS016: who answers for it") {
  const std::string creator = " dct:creator <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;\n";
  CHECK(told("BS016", record_with(creator, "")) == "plain");
  CHECK(told("BS016", record_with(creator, ""), "fdk").empty());
  const auto several = findings_of("BS016", record_and("dct:creator <https://example.org/annen>"));
  REQUIRE(several.size() == 1);
  CHECK(several[0].severity == Severity::error);
  CHECK(told("BS016", record_and("dct:creator <https://example.org/annen>"), "fdk") == "several");
}

TEST_CASE("BS027: what a collection must say") {
  const std::string whole = "ex:samling a skos:Collection ; dct:identifier ex:samling ; dct:title \"Begreper\"@nb ;\n"
                            " dcat:contactPoint [ a vcard:Group ] ; dct:publisher ex:p ; skos:member ex:a .\n"
                            "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .\n";
  CHECK(told("BS027", whole).empty());
  CHECK(told("BS027", "ex:samling a skos:Collection ; dct:title \"Begreper\"@nb ; skos:member ex:a .\n"
                      "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .") == "identifier publisher contact");
  CHECK(told("BS027",
             "ex:samling a skos:Collection ; rdfs:label \"Begreper\"@nb ; dct:publisher ex:p ; skos:member ex:a .\n"
             "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .")
            .empty()); // generation 1
  CHECK(findings_of("BS027", "ex:samling a skos:Collection ; dct:title \"B\"@nb .\nex:a a skos:Concept .")[0].subject ==
        "https://example.org/samling");
}

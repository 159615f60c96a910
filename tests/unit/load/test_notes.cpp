// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

using namespace samklang;
using skos::LoadNoteKind;
using test::load_text;

namespace {

struct Forgiven {
  LoadNoteKind kind;
  const char* statements; // about ex:x, a concept with the term x
  const char* raw;
};

constexpr Forgiven forgiven[] = {
    {LoadNoteKind::untagged_text, "skos:altLabel \"uten merke\"", "uten merke"},
    {LoadNoteKind::norwegian_tag, "skos:altLabel \"norsk\"@no", "norsk"},
    {LoadNoteKind::odd_language_tag, "skos:altLabel \"stor\"@NB", "stor"},
    {LoadNoteKind::odd_language_tag, "skos:altLabel \"stor\"@nb-NO", "stor"},
    {LoadNoteKind::unknown_language, "skos:altLabel \"Wohnung\"@de", "Wohnung"},
    {LoadNoteKind::surrounding_space, "skos:altLabel \"luft bak \"@nb", "luft bak "},
    {LoadNoteKind::surrounding_space, "skos:altLabel \"\\u00A0hardt mellomrom\"@nb", "\xC2\xA0hardt mellomrom"},
    {LoadNoteKind::empty_text, "skos:definition \"\"@nb", ""},
    {LoadNoteKind::empty_text, "skosno:definisjon [ rdfs:label \"noe\"@nb ; dct:source [ rdfs:label \"\"@nb ] ]", ""},
    {LoadNoteKind::odd_date, "dct:modified \"2020-03-04T00:00:00Z\"^^xsd:dateTime", "2020-03-04T00:00:00Z"},
    {LoadNoteKind::invalid_date, "dct:modified \"2020-02-30\"^^xsd:date", "2020-02-30"},
    {LoadNoteKind::reversed_period, "euvoc:startDate \"2021-01-01\"^^xsd:date ; euvoc:endDate \"2020-01-01\"^^xsd:date",
     "2020-01-01"},
    {LoadNoteKind::conflicting_values, "dct:modified \"2020-01-01\"^^xsd:date, \"2021-01-01\"^^xsd:date", nullptr},
    {LoadNoteKind::misspelt_property, "dct:replacedBy ex:y", "https://example.org/y"},
    {LoadNoteKind::misspelt_property, "adms:versionsNote \"første\"@nb", "første"},
    {LoadNoteKind::misspelt_property, "skosno:datasktrukturterm \"x\"", "x"},
    {LoadNoteKind::misspelt_code,
     "skosno:definisjon [ rdfs:label \"noe\"@nb ; skosno:forholdTilKilde \"egendefinert\" ]", "egendefinert"},
    {LoadNoteKind::misspelt_code, "euvoc:status \"utkast\"@nb", "utkast"},
    {LoadNoteKind::unknown_code, "euvoc:status ex:ferdig", "https://example.org/ferdig"},
    {LoadNoteKind::iri_where_text, "skos:scopeNote ex:merknad", "https://example.org/merknad"},
    {LoadNoteKind::unreadable_node, "euvoc:xlDefinition ex:tom", "https://example.org/tom"},
    {LoadNoteKind::unreadable_node, "dcat:contactPoint \"post@example.org\"", "post@example.org"},
    {LoadNoteKind::several_values_in_note, "euvoc:xlDefinition [ rdf:value \"en\"@nb, \"to\"@nb ]", nullptr},
    {LoadNoteKind::unnormalised_citation,
     "euvoc:xlDefinition [ rdf:value \"noe\"@nb ; dct:source [ rdfs:label \"den ukjente loven § 4\"@nb ] ]",
     "den ukjente loven § 4"},
};

} // namespace

TEST_CASE("what is forgiven while loading is noted with its raw form", "[load]") {
  for (const Forgiven& row : forgiven) {
    INFO(row.statements);
    const auto c = load_text(std::string("ex:x a skos:Concept ; skos:prefLabel \"x\"@nb ; ") + row.statements + " .");
    REQUIRE(test::notes_of(c, row.kind) == 1);
    for (const skos::LoadNote& note : c.columns().load_notes) {
      if (note.kind != row.kind) continue;
      CHECK(note.subject == 0);
      if (row.raw != nullptr) CHECK(c.text(note.raw) == row.raw);
    }
  }
}

TEST_CASE("a note keeps tag, datatype and property as written", "[load]") {
  const auto c = load_text("ex:x a skos:Concept ; skos:prefLabel \"x\"@NB ; dct:modified \"4. mars\"^^xsd:date .");
  for (const skos::LoadNote& note : c.columns().load_notes) {
    if (note.kind == LoadNoteKind::odd_language_tag) {
      CHECK(c.text(note.tag) == "NB");
      CHECK(c.text(note.predicate) == "http://www.w3.org/2004/02/skos/core#prefLabel");
    }
    if (note.kind == LoadNoteKind::invalid_date)
      CHECK(c.text(note.datatype) == "http://www.w3.org/2001/XMLSchema#date");
  }
}

TEST_CASE("nothing is dropped in silence", "[load]") {
  const auto c = load_text(R"(
ex:x a skos:Concept ; skos:prefLabel "x"@nb ; ex:rar "verdi"@nb, 12 ; ex:lenke ex:y ; skos:inScheme ex:skjema ;
  dct:modified "2020-01-01"^^xsd:date, "2021-01-01"^^xsd:date .
ex:helt-annet rdfs:label "ikke et begrep" ; ex:sier "noe" .)");
  const auto& k = c.columns();
  std::vector<std::string> values;
  for (const auto& row : k.other_values) values.push_back(std::string(c.text(row.value)));
  CHECK(values ==
        std::vector<std::string>{"2021-01-01", "https://example.org/skjema", "https://example.org/y", "12", "verdi"});
  REQUIRE(k.unknown_predicates.size() == 2); // inScheme is known and has no column
  CHECK(c.text(k.unknown_predicates[1].predicate) == "https://example.org/rar");
  CHECK(k.unknown_predicates[1].count == 2);
  CHECK(k.sources[0].unread == 2);
  CHECK(to_string(c[0].row().modified) == "2020-01-01");
}

TEST_CASE("what is a concept and what is not", "[load]") {
  const auto c = load_text(R"(
ex:typed a skos:Concept .
ex:member dct:identifier "m" .
ex:term skos:prefLabel "bare en term"@nb .
ex:xl skosxl:prefLabel [ skosxl:literalForm "xl"@nb ] .
ex:own-type a ex:Begrep ; skos:prefLabel "egen type"@nb .
ex:scheme a skos:ConceptScheme ; skos:prefLabel "skjema"@nb .
ex:org a foaf:Agent ; skos:prefLabel "etat"@nb .
ex:dataset a dcat:Dataset ; skos:prefLabel "datasett"@nb .
ex:collection a skos:Collection ; skos:prefLabel "samling"@nb ; skos:member ex:member, ex:nowhere .
_:b a skos:Concept ; skos:prefLabel "uten IRI"@nb .)");
  std::vector<std::string> found;
  for (skos::ConceptIndex i = 0; i < c.size(); ++i) found.push_back(std::string(c[i].iri().substr(20)));
  CHECK(found == std::vector<std::string>{"member", "own-type", "term", "typed", "xl"});
  CHECK(test::notes_of(c, LoadNoteKind::blank_concept) == 1);
  CHECK(test::notes_of(c, LoadNoteKind::no_term) == 2);
  CHECK(test::notes_of(c, LoadNoteKind::member_unknown) == 1);
  CHECK(c.find("https://example.org/nowhere") == c.size());
}

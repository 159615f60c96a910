// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

using namespace samklang;
using skos::EdgeKind;
using test::load_text;

namespace {

struct DirectionRow {
  const char* statement; // about ex:x, naming ex:y
  EdgeKind kind;
  bool from_x;
};

// Every row of the direction table, both generations' forms: the edge goes narrower -> broader, part -> whole, old ->
// new.
constexpr DirectionRow rows[] = {
    {"xkos:specializes ex:y", EdgeKind::generic, true},
    {"xkos:generalizes ex:y", EdgeKind::generic, false},
    {"skosno:hasGenericConceptRelation [ a skosno:GenericConceptRelation ; skosno:hasGenericConcept ex:y ]",
     EdgeKind::generic, true},
    {"skosno:hasGenericConceptRelation [ a skosno:GenericConceptRelation ; skosno:hasSpecificConcept ex:y ]",
     EdgeKind::generic, false},
    {"skosno:generiskRelasjon [ a skosno:GeneriskRelasjon ; xkos:specializes ex:y ]", EdgeKind::generic, true},
    {"skosno:generiskRelasjon [ a skosno:GeneriskRelasjon ; xkos:generalizes ex:y ]", EdgeKind::generic, false},
    {"skosno:hasPartitiveConceptRelation [ a skosno:PartitiveConceptRelation ; skosno:hasComprehensiveConcept ex:y ]",
     EdgeKind::partitive, true},
    {"skosno:hasPartitiveConceptRelation [ a skosno:PartitiveConceptRelation ; skosno:hasPartitiveConcept ex:y ]",
     EdgeKind::partitive, false},
    {"xkos:isPartOf ex:y", EdgeKind::partitive, true},
    {"xkos:hasPart ex:y", EdgeKind::partitive, false},
    {"skosno:partitivRelasjon [ a skosno:PartitivRelasjon ; dct:isPartOf ex:y ]", EdgeKind::partitive, true},
    {"skosno:partitivRelasjon [ a skosno:PartitivRelasjon ; dct:hasPart ex:y ]", EdgeKind::partitive, false},
    // The same in generation 1.0's namespace, and what is in no table but in the data.
    {"difi:generiskRelasjon [ xkos:specializes ex:y ]", EdgeKind::generic, true},
    {"difi:partitivRelasjon [ dct:hasPart ex:y ]", EdgeKind::partitive, false},
    {"difi:overordnetBegrep ex:y", EdgeKind::generic, true},
    {"difi:underordnetBegrep ex:y", EdgeKind::generic, false},
    {"skos:broader ex:y", EdgeKind::hierarchical, true},
    {"skos:narrower ex:y", EdgeKind::hierarchical, false},
    {"dct:replaces ex:y", EdgeKind::replacement, false},
    {"dct:isReplacedBy ex:y", EdgeKind::replacement, true},
    {"dct:replacedBy ex:y", EdgeKind::replacement, true},
    {"skos:broadMatch ex:y", EdgeKind::broad_match, true},
    {"skos:narrowMatch ex:y", EdgeKind::broad_match, false},
    {"skos:exactMatch ex:y", EdgeKind::exact_match, true},
    {"skos:closeMatch ex:y", EdgeKind::close_match, true},
    {"skos:relatedMatch ex:y", EdgeKind::related_match, true},
    {"skos:related ex:y", EdgeKind::associative, true},
    {"rdfs:seeAlso ex:y", EdgeKind::see_also, true},
    {"skosno:isFromConceptIn [ a skosno:AssociativeConceptRelation ; skosno:hasToConcept ex:y ]", EdgeKind::associative,
     true},
    {"skosno:assosiativRelasjon [ a skosno:AssosiativRelasjon ; skos:related ex:y ]", EdgeKind::associative, true},
};

} // namespace

TEST_CASE("every way of stating a relation gives the edge in the right direction", "[load]") {
  for (const DirectionRow& row : rows) {
    INFO(row.statement);
    for (const bool loaded : {true, false}) {
      const auto catalogue = load_text(std::string("ex:x a skos:Concept ; skos:prefLabel \"x\"@nb ; ") + row.statement +
                                       " .\n" + (loaded ? "ex:y a skos:Concept ; skos:prefLabel \"y\"@nb ." : ""));
      const auto x = catalogue.find("https://example.org/x");
      const auto y = catalogue.find("https://example.org/y");
      REQUIRE(x);
      REQUIRE(y);
      CHECK(catalogue.is_external(*y) != loaded);
      REQUIRE(catalogue.relations(*x).size() == 1);
      const skos::Edge expected{row.kind, row.from_x ? *x : *y, row.from_x ? *y : *x};
      CHECK(edge(*x, catalogue.relations(*x).front()) == expected);
      REQUIRE(catalogue.incoming(*y).size() == 1);
      CHECK(catalogue.columns().relation_source[catalogue.incoming(*y).front()] == *x);
    }
  }
}

TEST_CASE("relation nodes keep every target, criteria and roles", "[load]") {
  const auto c = load_text(R"(
ex:x a skos:Concept ; skos:prefLabel "x"@nb ;
  skosno:hasGenericConceptRelation [ skosno:hasSpecificConcept ex:a, ex:b ; dct:description "etter alder"@nb, "etter alder"@nn ] ;
  skosno:isFromConceptIn [ skosno:hasToConcept ex:c ; skosno:relationRole "forutsetter"@nb ] ;
  skosno:isFromConceptIn [ skosno:hasToConcept ex:d ; skosno:relationRole ex:rolle ] .)");
  const auto relations = c[0].relations();
  REQUIRE(relations.size() == 4);
  CHECK(c.iri(relations[0].target) == "https://example.org/a");
  CHECK(c.iri(relations[1].target) == "https://example.org/b");
  CHECK(c.tagged(relations[0].texts).size() == 2);
  CHECK(c.best(c.tagged(relations[2].texts)) == "forutsetter");
  CHECK(c.text(relations[3].role) == "https://example.org/rolle");
  CHECK(relations[3].by_node);
}

TEST_CASE("odd relations are kept or noted, never dropped in silence", "[load]") {
  using skos::LoadNoteKind;
  const auto c = load_text(R"(
@prefix wrong: <https://data.norge.no/vocabulary/xkos#> .
ex:x a skos:Concept ; skos:prefLabel "x"@nb ;
  rdfs:seeAlso "https://example.org/y", "se begrepet y"@nb ;
  wrong:specializes ex:y ;
  skos:related ex:x ;
  skosno:hasGenericConceptRelation [ skosno:hasGenericConcept ex:y ; skosno:hasSpecificConcept ex:z ] ;
  skosno:hasPartitiveConceptRelation [ dct:description "ingen ende"@nb ] .
ex:y a skos:Concept ; skos:prefLabel "y"@nb .)");
  CHECK(test::notes_of(c, LoadNoteKind::literal_reference) == 2);
  CHECK(test::notes_of(c, LoadNoteKind::wrong_namespace) == 1);
  CHECK(test::notes_of(c, LoadNoteKind::self_relation) == 1);
  CHECK(test::notes_of(c, LoadNoteKind::ambiguous_relation_node) == 2);
  const auto x = *c.find("https://example.org/x");
  std::vector<std::string> found;
  for (const auto& r : c.relations(x))
    found.push_back(std::string(name(r.kind)) + " " + std::string(c.iri(r.target).substr(20)));
  CHECK(found == std::vector<std::string>{"broader-generic y", "broader-generic y", "narrower-generic z", "related x",
                                          "see-also y"});
  bool text_kept = false;
  for (const auto& value : c.columns().other_values) text_kept = text_kept || c.text(value.value) == "se begrepet y";
  CHECK(text_kept);
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/mapping.h>

#include <catch2/catch.hpp>

#include <string>

using namespace samklang;
using align::Relation;

namespace {

sssom::Mappings read(const std::string& rows, const std::string& columns) {
  auto set = sssom::MappingSet::parse("#curie_map:\n#  ex: https://example.org/\n" + columns + "\n" + rows, "m.tsv");
  if (!set) FAIL(to_string(set.error()));
  return sssom::mappings(*set);
}

Relation relation(const std::string& predicate, const std::string& modifier = "") {
  const auto found = read("ex:a\t" + predicate + "\t" + modifier + "\tex:b\n",
                          "subject_id\tpredicate_id\tpredicate_modifier\tobject_id");
  REQUIRE(found.errors.empty());
  REQUIRE(found.mappings.size() == 1);
  return found.mappings[0].relation;
}

} // namespace

TEST_CASE("Predicates are read in SKOS's direction") {
  CHECK(relation("skos:exactMatch") == Relation::exact);
  CHECK(relation("http://www.w3.org/2004/02/skos/core#closeMatch") == Relation::close);
  CHECK(relation("skos:narrowMatch") == Relation::broader);
  CHECK(relation("skos:broadMatch") == Relation::narrower);
  CHECK(relation("rdfs:subClassOf") == Relation::narrower);
  CHECK(relation("skos:relatedMatch") == Relation::related);
  CHECK(relation("owl:equivalentClass") == Relation::exact);
  CHECK(relation("skos:exactMatch", "Not") == Relation::different);
  CHECK(relation("skos:closeMatch", "Not") == Relation::undecided);
}

TEST_CASE("Every relation comes back from its own predicate or its column") {
  for (std::size_t i = 0; i < align::relation_count; ++i) {
    const auto one = static_cast<Relation>(i);
    const auto predicate = align::mapping_predicate(one);
    const auto found = read("ex:a\t" + std::string(predicate.curie) + "\t" + (predicate.negated ? "Not" : "") +
                                "\tex:b\t" + std::string(align::name(one)) + "\n",
                            "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\trelation");
    REQUIRE(found.mappings.size() == 1);
    CHECK(found.mappings[0].relation == one);
    CHECK(found.diagnostics.empty());
  }
}

TEST_CASE("relation rules where the predicate says something else") {
  const auto found = read("ex:a\tskos:exactMatch\tex:b\tclose\n", "subject_id\tpredicate_id\tobject_id\trelation");
  REQUIRE(found.mappings.size() == 1);
  CHECK(found.mappings[0].relation == Relation::close);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].kind == "predicate-disagrees");
}

TEST_CASE("An undecided row asserts nothing") {
  const auto named = read("ex:a\tskos:relatedMatch\tex:b\t0\tundecided\n",
                          "subject_id\tpredicate_id\tobject_id\tconfidence\trelation");
  REQUIRE(named.mappings.size() == 1);
  CHECK(named.mappings[0].relation == Relation::undecided);
  CHECK(named.diagnostics.empty());
  const auto bare = read("ex:a\tskos:relatedMatch\tex:b\t0.0\n", "subject_id\tpredicate_id\tobject_id\tconfidence");
  REQUIRE(bare.mappings.size() == 1);
  CHECK(bare.mappings[0].relation == Relation::undecided);
}

TEST_CASE("Rows about no concept are left out, strange predicates said") {
  const auto found = read("ex:a\tskos:exactMatch\tsssom:NoTermFound\nex:a\tex:resembles\tex:b\n",
                          "subject_id\tpredicate_id\tobject_id");
  CHECK(found.errors.empty());
  REQUIRE(found.mappings.size() == 1);
  CHECK(found.mappings[0].relation == Relation::undecided);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].kind == "unknown-predicate");
}

TEST_CASE("Every faulty row is told, with place and advice") {
  const auto found =
      read("other:a\tskos:exactMatch\tex:b\t0.5\nex:a\tskos:exactMatch\t\t\nex:a\tskos:exactMatch\tex:a\t\n"
           "ex:a\tskos:exactMatch\tex:b\t1,2\nex:a\tskos:exactMatch\tword\t\nex:a\tskos:exactMatch\tex:c\t1\n",
           "subject_id\tpredicate_id\tobject_id\tconfidence");
  CHECK(found.mappings.size() == 1);
  CHECK(found.mappings[0].confidence == 1.0);
  REQUIRE(found.errors.size() == 5);
  CHECK(
      to_string(found.errors[0]) ==
      "m.tsv:4:1: the prefix \"other\" is not declared (add it to the curie_map at the top of the file, or write the whole IRI)");
  CHECK(found.errors[3].place.column == 27);
  for (const auto& error : found.errors) CHECK_FALSE(error.advice.empty());
}

TEST_CASE("Missing columns are told before any row") {
  const auto found = read("ex:a\n", "subject_id");
  REQUIRE(found.errors.size() == 2);
  CHECK(found.errors[0].message == "there is no column object_id");
  CHECK(found.mappings.empty());
}

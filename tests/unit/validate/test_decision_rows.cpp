// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"
#include "validate/merged_decisions.h"

#include <samklang/align/align.h>

#include <catch2/catch.hpp>

using namespace samklang;

namespace {

const std::string ours = "https://example.org/a";
const std::string theirs = "https://example.org/b";
const std::string text_a = "person som bor sammen med en annen";
const std::string text_b = "person som deler bolig med en partner";

std::string record(const std::string& name, const std::string& number, const std::string& text,
                   const std::string& rest = "") {
  return "ex:" + name + " a skos:Concept ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/" +
         number + "> ; skos:prefLabel \"samboer\"@nb ; skos:definition \"" + text + "\"@nb" + rest + " .\n";
}

query::Ontology nation(const std::string& a, const std::string& b, std::vector<align::Decision> decisions = {}) {
  const skos::Catalogue catalogue = test::load_text(a + b);
  align::AlignOptions options;
  options.keep_background = true;
  options.decisions = decisions;
  const auto alignment = align::align(catalogue, options);
  REQUIRE(alignment);
  auto made = query::Ontology::build(catalogue, *alignment);
  REQUIRE(made);
  return *std::move(made);
}

align::Decision decision(align::Relation relation, align::Choice choice) {
  align::Decision row;
  row.case_id = "2026-7";
  row.subject = ours;
  row.object = theirs;
  row.relation = relation;
  row.choice = choice;
  row.state = align::DecisionState::agreed;
  return row;
}

std::vector<Finding> changed(const query::Ontology& before, const std::string& now, const align::Decision& row) {
  validate::Options options;
  options.select = {"X516"};
  options.nation = &before;
  options.decisions = {&row, 1};
  return test::judge({now}, options).findings;
}

} // namespace

TEST_CASE("X516: a harmonised definition is changed on one side") {
  const auto before = nation(record("a", "889640782", text_a), record("b", "974761076", text_a));
  const auto row = decision(align::Relation::exact, align::Choice::harmonise);
  const auto found = changed(before, record("a", "889640782", text_b), row);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].variant.empty());
  CHECK(found[0].arguments[2] == "2026-7");
  CHECK(found[0].value == text_b);
  REQUIRE(found[0].related.size() == 1);
  CHECK(found[0].related[0].uri == theirs);
  CHECK(changed(before, record("a", "889640782", text_a), row).empty());
  // A proposal binds nobody.
  align::Decision proposed = row;
  proposed.state = align::DecisionState::proposed;
  CHECK(changed(before, record("a", "889640782", text_b), proposed).empty());
}

TEST_CASE("X516: what was to be kept apart is made equal, or loses its reference") {
  const auto before =
      nation(record("a", "889640782", text_a, " ; rdfs:seeAlso ex:b"), record("b", "974761076", text_b));
  const auto row = decision(align::Relation::different, align::Choice::differentiate);
  const auto merged = changed(before, record("a", "889640782", text_b, " ; rdfs:seeAlso ex:b"), row);
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].variant == "merged");
  const auto link = changed(before, record("a", "889640782", text_a), row);
  REQUIRE(link.size() == 1);
  CHECK(link[0].variant == "link");
  CHECK(link[0].predicate == "http://www.w3.org/2000/01/rdf-schema#seeAlso");
  CHECK(changed(before, record("a", "889640782", text_a, " ; rdfs:seeAlso ex:b"), row).empty());
}

TEST_CASE("X516: a decision on another wording is to be looked at, and stops nobody") {
  const auto before = nation(record("a", "889640782", text_a), record("b", "974761076", text_b));
  auto row = decision(align::Relation::close, align::Choice::neither);
  row.subject_hash = align::definition_hash(text_a);
  const auto stale = changed(before, record("a", "889640782", text_a + " i minst et år"), row);
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].variant == "stale");
  CHECK(stale[0].severity == Severity::warning);
  // It was stale before: no doing of this change.
  row.subject_hash = align::definition_hash("noe helt annet");
  CHECK(changed(before, record("a", "889640782", text_b), row).empty());
}

TEST_CASE("What a register says now goes before what went into the image") {
  auto row = decision(align::Relation::exact, align::Choice::harmonise);
  auto other = row;
  other.case_id = "2026-8";
  other.object = "https://example.org/c";
  const auto image = nation(record("a", "889640782", text_a),
                            record("b", "974761076", text_a) + record("c", "971526920", text_a), {row, other});
  REQUIRE(image.image().decision_count() == 2);
  CHECK(validate::merged_decisions({}, &image).size() == 2);
  CHECK(validate::merged_decisions({&row, 1}, nullptr).size() == 1);
  row.state = align::DecisionState::proposed;
  const auto merged = validate::merged_decisions({&row, 1}, &image);
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].state == align::DecisionState::proposed);
  CHECK(merged[1].case_id == "2026-8");
}

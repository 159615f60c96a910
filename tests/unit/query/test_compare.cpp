// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

using namespace samklang;
using align::Relation;

namespace {

query::Ontology households() { return query::Ontology(sample::households_image()); }
const std::string base = "https://example.org/";

} // namespace

TEST_CASE("a stored verdict reads the same from both sides, turned") {
  const auto ontology = households();
  const auto there = ontology.compare(base + "a", base + "b").value();
  const auto back = ontology.compare(base + "b", base + "a").value();
  CHECK(there.basis == query::Basis::verdict);
  CHECK(back.relation == align::inverse(there.relation));
  CHECK(back.a_implies_b == there.b_implies_a);
  CHECK(back.b_implies_a == there.a_implies_b);
  CHECK(back.confidence == there.confidence);
  CHECK(back.turned != there.turned);
  REQUIRE_FALSE(there.evidence.empty());
  bool numbers = false;
  for (std::size_t i = 0; i < there.evidence.size(); ++i) {
    CHECK(there.evidence[i].a_words() == back.evidence[i].b_words());
    numbers = numbers || (there.evidence[i].kind == align::EvidenceKind::number_conflict &&
                          there.evidence[i].a_words().find("12") != std::string_view::npos &&
                          there.evidence[i].b_words().find("24") != std::string_view::npos);
  }
  CHECK(numbers);
  CHECK(has(there.caveats, query::Caveat::other_statutes));
  CHECK(there.differs_in(align::Difference::value));
}

TEST_CASE("a concept is itself") {
  const auto again = households();
  const auto same = again.compare(base + "a", base + "a").value();
  CHECK(same.basis == query::Basis::identity);
  CHECK(same.relation == Relation::exact);
  CHECK(same.a_implies_b == align::Implication::yes);
}

TEST_CASE("the concept system answers where nobody paired the two") {
  const auto ontology = households();
  const auto up = ontology.compare(base + "a", base + "over").value();
  CHECK(up.basis == query::Basis::concept_system);
  CHECK(up.relation == Relation::narrower);
  REQUIRE(up.path.size() == 1);
  CHECK(up.path[0].from.uri == base + "a");
  const auto down = ontology.compare(base + "over", base + "a").value();
  CHECK(down.relation == Relation::broader);
  CHECK(down.path[0].from.uri == base + "over");
  CHECK_FALSE(down.path[0].forwards);
  const auto none = ontology.compare(base + "adresse", base + "pensjon").value();
  CHECK(none.basis == query::Basis::none);
  CHECK(none.relation == Relation::undecided);
  CHECK(has(none.caveats, query::Caveat::undecided));
}

TEST_CASE("the day asked about is a caveat of a comparison") {
  const auto ontology = households();
  query::Options options;
  CHECK_FALSE(has(ontology.compare(base + "a", base + "b", options).value().caveats, query::Caveat::not_valid));
  options.as_of = Date{20250101};
  const auto later = ontology.compare(base + "a", base + "b", options).value();
  CHECK(has(later.caveats, query::Caveat::not_valid));
  CHECK(later.b.validity == skos::Validity::expired);
  CHECK(later.a_implies_b != align::Implication::yes);
}

TEST_CASE("an unknown concept is an error with its IRI") {
  const auto ontology = households();
  const auto answer = ontology.compare(base + "a", "https://example.org/nowhere");
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::usage);
  CHECK(answer.error().message.find("nowhere") != std::string::npos);
  CHECK_FALSE(ontology.record("nowhere"));
  CHECK_FALSE(ontology.broader("nowhere"));
  CHECK_FALSE(ontology.cluster("nowhere"));
  CHECK_FALSE(ontology.path("nowhere", base + "a"));
  CHECK_FALSE(ontology.usages("nowhere"));
  CHECK_FALSE(ontology.responsible("nowhere"));
  CHECK_FALSE(ontology.translate("nowhere", "NAV"));
  CHECK_FALSE(ontology.translate(base + "a", "ukjent"));
  CHECK_FALSE(ontology.by_law("ingen lov"));
}

TEST_CASE("a concept is translated to its nearest at an agency") {
  const auto ontology = households();
  const auto there = ontology.translate(base + "a", sample::tax).value();
  REQUIRE_FALSE(there.counterparts.empty());
  CHECK(there.counterparts[0].item.uri == base + "b");
  CHECK(there.counterparts[0].relation == ontology.compare(base + "a", base + "b").value().relation);
  query::TranslateOptions options;
  options.as_of = Date{20250101};
  CHECK(ontology.translate(base + "a", sample::tax, options).value().counterparts.empty());
}

TEST_CASE("a record holds what is said of a concept") {
  const auto ontology = households();
  const auto record = ontology.record(base + "a").value();
  CHECK(record.labels.size() == 3);
  REQUIRE(record.definitions.size() == 1);
  REQUIRE(record.laws.size() == 1);
  CHECK(record.definitions[0].laws_end == 1);
  CHECK(record.notes.size() == 1);
  CHECK(record.relations.size() == 2);
  CHECK(record.verdicts == 1);
  const auto old = ontology.record(base + "gammel").value();
  CHECK(old.replaced_by.uri == base + "a");
}

TEST_CASE("neighbours are told by direction and depth") {
  const auto ontology = households();
  const auto up = ontology.broader(base + "a").value();
  REQUIRE(up.neighbours.size() == 1);
  CHECK(up.neighbours[0].item.uri == base + "over");
  CHECK(up.neighbours[0].relation == "broader-generic");
  const auto down = ontology.narrower(base + "over").value();
  REQUIRE(down.neighbours.size() == 1);
  CHECK(down.neighbours[0].relation == "narrower-generic");
  const auto beside = ontology.related(base + "a").value();
  CHECK(beside.neighbours.size() == 2); // what it replaces, and what says "see also"
  query::NeighbourOptions options;
  options.limit = 1;
  const auto cut = ontology.related(base + "a", options).value();
  CHECK(cut.neighbours.size() == 1);
  CHECK(cut.cut);
}

TEST_CASE("ways and clusters are found in the graph") {
  const auto ontology = households();
  const auto way = ontology.path(base + "pensjon", base + "over").value();
  REQUIRE(way.found);
  REQUIRE(way.steps.size() == 2);
  CHECK(way.steps[0].to.uri == base + "a");
  CHECK(way.confidence > 0);
  CHECK(way.confidence < 1);
  CHECK_FALSE(ontology.path(base + "adresse", base + "over").value().found);
  const auto alone = ontology.cluster(base + "adresse").value();
  CHECK(alone.members.size() == 1);
  CHECK(alone.links.empty());
}

TEST_CASE("a cluster knows its bridges and conflicts") {
  // Three agencies, word for word: each pair is exact.
  std::vector<sample::Record> records;
  for (const std::string agency : {"111111111", "222222222", "333333333"})
    records.push_back(
        {"c/" + agency, agency, {{"skifteattest"}}, {{"attest om hvem som overtar ansvaret for et dødsbo"}}, {}, {}});
  sample::add_background(records);
  const query::Ontology ontology(sample::frozen(sample::catalogue(std::move(records))));
  const auto cluster = ontology.cluster(base + "c/111111111").value();
  REQUIRE(cluster.members.size() == 3);
  CHECK(cluster.links.size() == 3);
  CHECK(cluster.conflicts.empty());
  CHECK(cluster.weakest != skos::no_index);
  for (const auto& link : cluster.links) CHECK_FALSE(link.bridge);
  const auto senses = ontology.lookup("skifteattest").value();
  CHECK(senses.senses.size() == 3);
  CHECK_FALSE(senses.ambiguous);
  const auto told = ontology.responsible(base + "c/111111111").value();
  REQUIRE(told.concerned.size() == 2);
  CHECK(told.concerned[0].interest == query::Interest::exact);
}

TEST_CASE("concepts are found by the law they cite") {
  const auto ontology = households();
  auto found = ontology.by_law("folketrygdloven § 1-5").value();
  REQUIRE(found.citations.size() == 1);
  CHECK(found.citations[0].item.uri == base + "a");
  CHECK(found.law == "lov/1997-02-28-19/§1-5");
  CHECK(ontology.by_law("lov/1997-02-28-19").value().citations.size() == 1);
  CHECK(ontology.by_law("folketrygdloven § 1-50").value().citations.empty());
  CHECK(ontology.by_law("skatteloven").value().citations.size() == 1);
}

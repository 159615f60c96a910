// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/change.h>
#include <samklang/sssom/register.h>

#include <catch2/catch.hpp>

#include <string>

using namespace samklang;
using align::Choice;
using align::DecisionState;
using align::Relation;
using sssom::ChangeOptions;
using sssom::DecidedSide;
using sssom::DecisionChange;

namespace {

const DecidedSide nav = {"https://example.org/nav/1", "samboer", "person som bor sammen med en annen"};
const DecidedSide tax = {"https://example.org/skatt/1", "samboer", "person som har meldeplikt"};
const DecidedSide ssb = {"https://example.org/ssb/1", "samboer", ""};

sssom::MappingSet fresh() { return sssom::new_register("urn:uuid:00000000-0000-8000-8000-000000000001"); }

DecisionChange close_b() {
  DecisionChange change;
  change.case_id = "2026-12";
  change.relation = Relation::close;
  change.choice = Choice::differentiate;
  change.state = DecisionState::proposed;
  return change;
}

} // namespace

TEST_CASE("A new decision keeps texts and hashes") {
  auto set = fresh();
  const auto done = sssom::decide_pair(set, nav, tax, close_b());
  REQUIRE(done);
  CHECK(done->rows == std::vector<std::size_t>{0});
  CHECK(done->added == 1);
  const auto rows = sssom::decisions(set).decisions;
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].subject_text == nav.text);
  CHECK(rows[0].object_hash == align::definition_hash(tax.text));
  CHECK(set.cell(0, "subject_label") == "samboer");
  CHECK(set.cell(0, "subject_id") == "ns1:1");
  CHECK(set.cell(0, "predicate_id") == "skos:closeMatch");
}

TEST_CASE("No definition is recorded as such") {
  auto set = fresh();
  REQUIRE(sssom::decide_pair(set, nav, ssb, close_b()));
  CHECK(set.cell(0, "object_text").empty());
  CHECK(set.cell(0, "object_hash") == align::definition_hash(""));
}

TEST_CASE("A pair that has a row is refused, and changed on purpose") {
  auto set = fresh();
  REQUIRE(sssom::decide_pair(set, nav, tax, close_b()));
  const auto before = set.to_text();
  for (const bool turned : {false, true}) {
    const auto again =
        turned ? sssom::decide_pair(set, tax, nav, close_b()) : sssom::decide_pair(set, nav, tax, close_b());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::usage);
    CHECK(again.error().message == "there is a decision on this pair already: close, B, proposed");
    CHECK(again.error().advice == "--replace changes it");
    CHECK(set.to_text() == before);
  }
  DecisionChange change;
  change.relation = Relation::broader;
  const DecidedSide tax_today = {tax.iri, tax.label, "en ny tekst"};
  const auto done = sssom::decide_pair(set, tax_today, nav, change, {.replace = true, .others = {}});
  REQUIRE(done);
  CHECK(done->added == 0);
  const auto rows = sssom::decisions(set).decisions;
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].subject == nav.iri);
  CHECK(rows[0].relation == Relation::narrower);
  CHECK(rows[0].choice == Choice::differentiate);
  CHECK(rows[0].object_text == "en ny tekst");
  CHECK(rows[0].object_hash == align::definition_hash("en ny tekst"));
}

TEST_CASE("A row that says nothing is refused") {
  auto set = fresh();
  DecisionChange change;
  change.state = DecisionState::proposed;
  CHECK_FALSE(sssom::decide_pair(set, nav, tax, change));
  CHECK_FALSE(sssom::decide_pair(set, nav, nav, close_b()));
  change.choice = Choice::neither;
  CHECK(sssom::decide_pair(set, nav, tax, change));
  CHECK(set.cell(0, "relation") == "undecided");
}

TEST_CASE("Another register is not contradicted") {
  auto theirs = sssom::new_register("urn:uuid:00000000-0000-8000-8000-000000000002");
  DecisionChange broader;
  broader.relation = Relation::broader;
  REQUIRE(sssom::decide_pair(theirs, tax, nav, broader));
  const auto others = sssom::decisions(theirs).decisions;
  auto set = fresh();
  const auto before = set.to_text();
  const auto refused = sssom::decide_pair(set, nav, tax, close_b(), {.replace = false, .others = others});
  REQUIRE_FALSE(refused);
  CHECK(
      refused.error().message ==
      "another row decides otherwise on <https://example.org/nav/1> and <https://example.org/skatt/1>: narrower, not close, B, proposed");
  CHECK(set.to_text() == before);
  DecisionChange narrower;
  narrower.relation = Relation::narrower;
  CHECK(sssom::decide_pair(set, nav, tax, narrower, {.replace = false, .others = others}));
}

TEST_CASE("A whole case moves on") {
  auto set = fresh();
  REQUIRE(sssom::decide_pair(set, nav, tax, close_b()));
  auto other = close_b();
  other.case_id = "2026-13";
  REQUIRE(sssom::decide_pair(set, nav, ssb, other));
  REQUIRE(sssom::decide_pair(set, tax, ssb, close_b()));
  DecisionChange change;
  change.state = DecisionState::agreed;
  change.decided = Date{20260301};
  const auto done = sssom::decide_case(set, "2026-12", change);
  REQUIRE(done);
  CHECK(done->rows == std::vector<std::size_t>{0, 2});
  CHECK(set.cell(0, "state") == "agreed");
  CHECK(set.cell(1, "state") == "proposed");
  CHECK(set.cell(2, "decided") == "2026-03-01");
  const auto text = set.to_text();
  const auto again = sssom::decide_case(set, "2026-12", change);
  REQUIRE(again);
  CHECK(again->rows.empty());
  CHECK(set.to_text() == text);

  const auto unknown = sssom::decide_case(set, "2026-14", change);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().advice == "cases in the register: 2026-12, 2026-13");
}

TEST_CASE("A case is not changed by the way in what matters") {
  auto set = fresh();
  REQUIRE(sssom::decide_pair(set, nav, tax, close_b()));
  const auto before = set.to_text();
  const auto refuse = [&](auto assign) {
    DecisionChange change;
    assign(change);
    const auto done = sssom::decide_case(set, "2026-12", change);
    CHECK_FALSE(done);
    CHECK(set.to_text() == before);
    CHECK(sssom::decide_case(set, "2026-12", change, {.replace = true, .others = {}}));
    set = std::move(*sssom::MappingSet::parse(before));
  };
  refuse([](DecisionChange& change) { change.relation = Relation::exact; });
  refuse([](DecisionChange& change) { change.choice = Choice::harmonise; });
  refuse([](DecisionChange& change) { change.state = DecisionState::none; });
}

TEST_CASE("A register that cannot be read is not changed") {
  auto set = sssom::MappingSet::parse("subject_id\tobject_id\trelation\tstate\nx:a\tx:b\tclose\tagreed\n", "r.tsv");
  REQUIRE(set);
  const auto done = sssom::decide_pair(*set, nav, tax, close_b());
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::syntax);
  CHECK(done.error().place.line == 2);
}

TEST_CASE("Two rows on one pair are for people to settle") {
  auto set = sssom::MappingSet::parse("subject_id\tobject_id\trelation\tstate\n"
                                      "https://example.org/nav/1\thttps://example.org/skatt/1\tclose\tagreed\n"
                                      "https://example.org/skatt/1\thttps://example.org/nav/1\texact\tagreed\n",
                                      "r.tsv");
  REQUIRE(set);
  const auto done = sssom::decide_pair(*set, nav, tax, close_b(), {.replace = true, .others = {}});
  REQUIRE_FALSE(done);
  CHECK(done.error().message == "there are 2 rows on this pair, the second in line 3");
}

namespace {

sssom::ComputedPair computed() {
  sssom::ComputedPair pair;
  pair.subject = nav.iri;
  pair.object = tax.iri;
  pair.relation = Relation::narrower;
  pair.choice = Choice::differentiate;
  pair.terminology = {align::Degree::large, align::Degree::some, align::Degree::large, align::Degree::unknown};
  pair.bars = {"lov/1997-02-28-19/§1-5", "", false};
  return pair;
}

DecisionChange relation_only(Relation relation) {
  DecisionChange change;
  change.relation = relation;
  return change;
}

} // namespace

TEST_CASE("What the engine makes of a pair fills what the row leaves open") {
  const auto pair = computed();
  ChangeOptions options;
  options.computed = {&pair, 1};
  auto set = fresh();
  const auto done = sssom::decide_pair(set, nav, tax, relation_only(Relation::narrower), options);
  REQUIRE(done);
  CHECK(done->filled == std::vector<std::string_view>{"terminological_answers", "administrative_answers", "choice"});
  CHECK(set.cell(0, "terminological_answers") ==
        "subject_field: large|characteristics: some|terms: large|concept_system: unknown");
  CHECK(set.cell(0, "administrative_answers") == "subject_bound: lov/1997-02-28-19/§1-5");
  CHECK(set.cell(0, "choice") == "B");
  CHECK(set.cell(0, "state") == "proposed");

  // A row from the other side has the sides changed.
  auto other = fresh();
  REQUIRE(sssom::decide_pair(other, tax, nav, relation_only(Relation::broader), options));
  CHECK(other.cell(0, "administrative_answers") == "object_bound: lov/1997-02-28-19/§1-5");
  CHECK(other.cell(0, "choice") == "B");
}

TEST_CASE("What people say is not filled over") {
  const auto pair = computed();
  ChangeOptions options;
  options.computed = {&pair, 1};
  DecisionChange change = relation_only(Relation::narrower);
  change.terminological_answers = {"i stor grad"};
  change.administrative_answers = std::vector<std::string>{};
  change.choice = Choice::neither;
  auto set = fresh();
  const auto done = sssom::decide_pair(set, nav, tax, change, options);
  REQUIRE(done);
  CHECK(done->filled.empty());
  CHECK(set.cell(0, "terminological_answers") == "i stor grad");
  CHECK(set.cell(0, "administrative_answers").empty());
  CHECK(set.cell(0, "choice") == "C");
}

TEST_CASE("A choice is filled in as a proposal only") {
  const auto pair = computed();
  ChangeOptions options;
  options.computed = {&pair, 1};
  const auto choice = [&](const DecisionChange& change) {
    auto set = fresh();
    REQUIRE(sssom::decide_pair(set, nav, tax, change, options));
    return set.cell(0, "choice");
  };
  // People find another relation than the engine: what it proposes has lost its ground.
  CHECK(choice(relation_only(Relation::exact)).empty());
  // What is agreed on is agreed on by people.
  DecisionChange agreed = relation_only(Relation::narrower);
  agreed.state = DecisionState::agreed;
  CHECK(choice(agreed).empty());
  // Another register has chosen.
  align::Decision theirs;
  theirs.subject = tax.iri;
  theirs.object = nav.iri;
  theirs.choice = Choice::harmonise;
  options.others = {&theirs, 1};
  CHECK(choice(relation_only(Relation::narrower)).empty());
}

TEST_CASE("A case is filled in row by row") {
  auto set = fresh();
  DecisionChange change = relation_only(Relation::close);
  change.case_id = "7";
  REQUIRE(sssom::decide_pair(set, nav, tax, change));
  REQUIRE(sssom::decide_pair(set, nav, ssb, change));
  const auto pair = computed();
  ChangeOptions options;
  options.computed = {&pair, 1};
  DecisionChange of_case;
  of_case.state = DecisionState::proposed;
  const auto done = sssom::decide_case(set, "7", of_case, options);
  REQUIRE(done);
  CHECK(done->filled.size() == 2);
  CHECK_FALSE(set.cell(0, "terminological_answers").empty());
  CHECK(set.cell(1, "terminological_answers").empty());
}

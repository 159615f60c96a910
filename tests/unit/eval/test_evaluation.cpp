// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include "eval/cases.h"

#include <samklang/eval/evaluation.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::eval;
using align::Difference;
using align::EvidenceKind;
using align::Relation;

namespace {

/// Two agencies with nine concepts each, a/0 .. a/8 and b/0 .. b/8, and verdicts put together by hand.
struct Fixture {
  skos::Catalogue catalogue;
  align::Alignment alignment;
  Gold gold;

  explicit Fixture(int concepts = 9) {
    std::vector<sample::Record> records;
    for (const std::string side : {"a", "b"}) {
      for (int i = 0; i < concepts; ++i) {
        records.push_back({side + "/" + std::to_string(i),
                           side == "a" ? "889640782" : "974761076",
                           {{"term " + std::to_string(i)}},
                           {{"person under " + std::to_string(i) + (side == "a" ? " år" : " måneder")}}});
      }
    }
    catalogue = sample::catalogue(std::move(records));
    gold.name = "gold";
  }

  static std::string iri(const std::string& name) { return "https://example.org/" + name; }
  skos::ConceptIndex index(const std::string& name) const { return *catalogue.find(iri(name)); }

  Judgement& judge(const std::string& subject, const std::string& object, std::optional<Relation> relation) {
    Judgement row;
    row.subject = iri(subject);
    row.object = iri(object);
    row.relation = relation;
    row.line = static_cast<std::uint32_t>(gold.rows.size() + 2);
    gold.rows.push_back(row);
    return gold.rows.back();
  }
  align::Verdict& call(const std::string& a, const std::string& b, Relation relation, float p_same) {
    align::Verdict verdict;
    verdict.a = index(a);
    verdict.b = index(b);
    verdict.relation = relation;
    verdict.p_same = p_same;
    alignment.verdicts.push_back(verdict);
    return alignment.verdicts.back();
  }
  EvaluationInput input() const { return {&gold, &catalogue, &alignment}; }
  Figures figures(EvaluationOptions options = {}) const {
    options.resamples = 50;
    const EvaluationInput one = input();
    auto made = evaluate(std::span(&one, 1), options);
    if (!made) FAIL(to_string(made.error()));
    return made->sets.front();
  }
  align::TextSpan span(const std::string& name, std::uint32_t begin, std::uint32_t end) const {
    return {catalogue[index(name)].definitions().front().text, begin, end};
  }
};

std::uint32_t count(const Figures& figures, Relation judged, Relation called) {
  return figures.confusion.at(static_cast<std::size_t>(judged)).at(static_cast<std::size_t>(called));
}

/// Eight judged pairs: the third is disputed, the last no candidate.
Fixture eight_pairs() {
  Fixture out;
  out.judge("a/0", "b/0", Relation::exact).term = TermShared::yes;
  out.judge("a/1", "b/1", Relation::close).term = TermShared::yes;
  out.judge("a/2", "b/2", std::nullopt);
  out.judge("a/3", "b/3", Relation::different).term = TermShared::yes;
  out.judge("b/4", "a/4", Relation::narrower);
  out.judge("a/5", "b/5", Relation::broader);
  out.judge("a/6", "b/6", Relation::undecided);
  out.judge("a/7", "b/7", Relation::exact).choice = align::Choice::harmonise;
  out.call("a/0", "b/0", Relation::exact, 0.9F);
  out.call("a/1", "b/1", Relation::exact, 0.8F);
  out.call("a/2", "b/2", Relation::exact, 0.99F);
  out.call("a/3", "b/3", Relation::exact, 0.85F);
  out.call("a/4", "b/4", Relation::broader, 0.3F);
  out.call("a/5", "b/5", Relation::narrower, 0.25F);
  out.call("a/6", "b/6", Relation::undecided, 0.5F);
  return out;
}

} // namespace

TEST_CASE("every figure of eight judged pairs") {
  const Figures figures = eight_pairs().figures();
  CHECK(figures.rows == 8);
  CHECK(figures.same == 3);
  CHECK(figures.different == 3);
  CHECK(figures.unjudged == 1);
  // Equals at .9, .8 and 0; differences at .85, .3 and .25: 3 + 2 + 0 of 9.
  CHECK(figures.auc.value == Approx(5.0 / 9));
  CHECK(figures.auc.n == 6);
  CHECK(figures.auc_same_term.value == Approx(0.5));
  CHECK(figures.auc_same_term.n == 3);
  // Catching 95 % of three differences is catching all: up to .85, which takes two of three equals along.
  CHECK(figures.burden_threshold == Approx(0.85));
  CHECK(figures.burden.value == Approx(2.0 / 3));
  CHECK(figures.burden_same_term.value == Approx(0.5));
  CHECK(figures.exact.called == 3);
  CHECK(figures.exact.wrong == 2);
  CHECK(figures.exact.wrong_not_same == 1);
  CHECK(figures.exact.wrong_different == 1);
  CHECK(figures.exact.share_wrong.value == Approx(2.0 / 3));
  CHECK(figures.correspondences.precision.value == Approx(2.0 / 3));
  CHECK(figures.correspondences.recall.value == Approx(2.0 / 3));
  CHECK(figures.correspondences.f1.value == Approx(2.0 / 3));
  CHECK(figures.correspondences.called == 3);
  CHECK(figures.correspondences.wanted == 3);
  // Right: a/0, a/4 (judged from the other side) and a/6.
  CHECK(figures.relation.value == Approx(3.0 / 7));
  CHECK(figures.direction.value == Approx(0.5));
  CHECK(count(figures, Relation::narrower, Relation::narrower) == 1);
  CHECK(count(figures, Relation::broader, Relation::narrower) == 1);
  CHECK(count(figures, Relation::undecided, Relation::undecided) == 1);
  CHECK(figures.confusion.at(0).at(not_listed) == 1);
  CHECK(figures.choice.n == 1);
  CHECK(figures.choice.value == 0);
  CHECK(figures.blocking.value == Approx(7.0 / 8));
  CHECK(figures.blocking_same.value == Approx(2.0 / 3));
  // Five judged candidates: .25 and .3 unlike, .8 and .9 alike, .85 unlike, in two bins.
  CHECK(figures.calibration.n == 5);
  REQUIRE(figures.reliability.size() == 2);
  CHECK(figures.kinds.empty());
  CHECK(figures.marked.empty());
  CHECK_FALSE(figures.one_to_one);
}

TEST_CASE("intervals and figures are the same every time") {
  const Fixture fixture = eight_pairs();
  const Figures first = fixture.figures();
  const Figures again = fixture.figures();
  CHECK(first.auc.low == again.auc.low);
  CHECK(first.auc.high == again.auc.high);
  CHECK(first.auc.low <= first.auc.value);
  CHECK(first.auc.value <= first.auc.high);
}

TEST_CASE("kinds count when one is right, words when each side that has some is marked") {
  Fixture fixture;
  // "person under 0 år": bytes 13 to 14 are the number.
  for (int i = 0; i < 4; ++i) {
    const std::string number = std::to_string(i);
    Judgement& row = fixture.judge("a/" + number, "b/" + number, Relation::broader);
    row.kinds = 1U << static_cast<unsigned>(Difference::value) | 1U << static_cast<unsigned>(Difference::scope);
    row.decisive_subject = "under " + number;
    row.decisive_object = "måneder";
  }
  const auto mark = [&](int number, bool both, std::uint32_t begin, std::uint32_t end) {
    const std::string name = std::to_string(number);
    align::Verdict& verdict = fixture.call("a/" + name, "b/" + name, Relation::broader, 0.2F);
    verdict.add(Difference::value);
    verdict.evidence.push_back({EvidenceKind::number_conflict, -1, fixture.span("a/" + name, begin, end),
                                both ? fixture.span("b/" + name, 15, 17) : align::TextSpan{}});
    return &verdict;
  };
  mark(0, true, 13, 14);                            // right
  mark(1, false, 13, 14);                           // nothing on the other side
  mark(2, true, 0, 6);                              // other words
  mark(3, true, 13, 14)->differences = 0;           // right words, no kind
  fixture.alignment.verdicts[2].evidence.push_back( // the whole text marks nothing in it
      {EvidenceKind::similar_definition, 0.5F, fixture.span("a/2", 0, 17), fixture.span("b/2", 0, 22)});
  const Figures figures = fixture.figures();
  CHECK(figures.kinds.n == 4);
  CHECK(figures.kinds.value == Approx(0.75));
  CHECK(figures.marked.value == Approx(0.5));
  CHECK(figures.kinds_and_marked.value == Approx(0.25));
}

TEST_CASE("what a reference does not list is a difference, on its own sources and elsewhere") {
  Fixture fixture;
  fixture.gold.reference = true;
  fixture.judge("a/0", "b/0", Relation::exact);
  fixture.judge("a/1", "b/1", Relation::exact);
  fixture.judge("a/2", "b/2", Relation::close);
  fixture.call("a/0", "b/0", Relation::exact, 0.9F).label_mode = true;
  fixture.call("a/0", "b/3", Relation::exact, 0.95F).label_mode = true; // takes a/0
  fixture.call("a/1", "b/1", Relation::close, 0.7F).label_mode = true;
  fixture.call("a/5", "b/5", Relation::close, 0.6F).label_mode = true; // a source the reference does not speak of
  fixture.call("a/6", "b/6", Relation::undecided, 0.1F).label_mode = true;
  const Figures figures = fixture.figures();
  CHECK(figures.reference);
  CHECK(figures.label_mode);
  CHECK(figures.extra == 3);
  CHECK(figures.correspondences.precision.value == Approx(2.0 / 4));
  CHECK(figures.correspondences.recall.value == Approx(2.0 / 3));
  CHECK(figures.correspondences.f1.value == Approx(4.0 / 7));
  REQUIRE(figures.correspondences_in_gold);
  CHECK(figures.correspondences_in_gold->precision.value == Approx(2.0 / 3));
  REQUIRE(figures.one_to_one);
  CHECK(figures.one_to_one->called == 3);
  CHECK(figures.one_to_one->right == 1);
  REQUIRE(figures.one_to_one_in_gold);
  CHECK(figures.one_to_one_in_gold->precision.value == Approx(0.5));
  CHECK(figures.exact.called == 2);
  CHECK(figures.exact.wrong_not_same == 1);
  CHECK(figures.exact.wrong_different == 0);
  CHECK(figures.auc.empty()); // no differences listed
  CHECK(figures.calibration.n == 3);
}

TEST_CASE("one to one keeps the most that is likely, one per agency") {
  Fixture fixture;
  fixture.call("a/0", "b/0", Relation::close, 0.7F);
  fixture.call("a/0", "b/1", Relation::exact, 0.8F); // the surest, but the two beside it are more together
  fixture.call("a/1", "b/1", Relation::exact, 0.6F);
  fixture.call("a/2", "b/0", Relation::broader, 0.9F);
  fixture.call("a/3", "b/3", Relation::close, 0.5F);
  fixture.call("a/3", "b/4", Relation::exact, 0.5F);
  CHECK(one_to_one(fixture.catalogue, fixture.alignment, true) ==
        std::vector<bool>{true, false, true, true, false, true});
  CHECK(one_to_one(fixture.catalogue, fixture.alignment, false) == std::vector<bool>(6, true));
}

TEST_CASE("unknown concepts are counted and left out; a gold without known ones is an error") {
  Fixture fixture = eight_pairs();
  fixture.judge("a/0", "c/0", Relation::exact);
  fixture.judge("c/1", "b/0", Relation::exact);
  const Figures figures = fixture.figures();
  CHECK(figures.unknown == 2);
  CHECK(figures.first_unknown == "https://example.org/c/0");
  CHECK(figures.first_unknown_line == 10);
  CHECK(figures.same == 3);

  fixture.gold.rows.erase(fixture.gold.rows.begin(), fixture.gold.rows.begin() + 8);
  const EvaluationInput input = fixture.input();
  const auto failed = evaluate(std::span(&input, 1));
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == ErrorCode::usage);
  CHECK(to_string(failed.error()).find("gold:10: the files describe no pair of its 2") != std::string::npos);
  CHECK_FALSE(evaluate({}));
}

TEST_CASE("a pair that stands twice counts once, whichever way round") {
  Fixture fixture = eight_pairs();
  fixture.judge("b/0", "a/0", Relation::different);
  CHECK(fixture.figures().rows == 8);
  CHECK(fixture.figures().same == 3);
}

TEST_CASE("several sets are pooled pair by pair") {
  const Fixture one = eight_pairs();
  Fixture other;
  other.judge("a/0", "b/0", Relation::exact);
  other.judge("a/1", "b/1", Relation::different);
  other.call("a/0", "b/0", Relation::exact, 0.95F);
  other.call("a/1", "b/1", Relation::undecided, 0.1F);
  const std::vector<EvaluationInput> inputs = {one.input(), other.input()};
  EvaluationOptions options;
  options.resamples = 20;
  const auto made = evaluate(inputs, options);
  REQUIRE(made);
  REQUIRE(made->pooled);
  // Equals .95 .9 .8 0 against .85 .3 .25 .1: 4 + 4 + 3 + 0 of 16.
  CHECK(made->pooled->auc.value == Approx(11.0 / 16));
  CHECK(made->pooled->rows == 10);
  CHECK(made->sets[1].auc.value == Approx(1));
}

TEST_CASE("the worst misses are those furthest from the judges") {
  const Fixture fixture = eight_pairs();
  const EvaluationInput input = fixture.input();
  EvaluationOptions options;
  options.resamples = 0;
  options.worst = 3;
  const auto made = evaluate(std::span(&input, 1), options);
  REQUIRE(made);
  REQUIRE(made->worst.size() == 3);
  CHECK(made->worst[0].subject == Fixture::iri("a/7"));
  CHECK_FALSE(made->worst[0].listed);
  CHECK(made->worst[0].judged == Relation::exact);
  CHECK(made->worst[0].line == 9);
  CHECK(made->worst[1].subject == Fixture::iri("a/3"));
  CHECK(made->worst[1].called == Relation::exact);
  CHECK(made->worst[1].subject_term == "term 3");
  CHECK(made->worst[1].object_definition == "person under 3 måneder");
  CHECK_FALSE(made->worst[1].reason.empty());
  CHECK(made->worst[2].subject == Fixture::iri("a/5"));
  CHECK(made->sets.front().auc.low == made->sets.front().auc.value);
}

TEST_CASE("coordination cases are listed with what the engine makes of them") {
  Fixture fixture;
  fixture.gold.format = GoldFormat::coordination_cases;
  auto& right = fixture.judge("b/1", "a/1", std::nullopt);
  right.leaning = right.choice = align::Choice::harmonise;
  right.kinds = 1U << static_cast<unsigned>(Difference::scope);
  auto& wrong = fixture.judge("a/2", "b/2", std::nullopt);
  wrong.leaning = align::Choice::harmonise;
  wrong.choice = align::Choice::differentiate;
  wrong.bar = "each has its statute";
  fixture.judge("a/3", "b/3", std::nullopt).choice = align::Choice::neither;
  auto& verdict = fixture.call("a/1", "b/1", Relation::close, 0.8F);
  verdict.leaning = verdict.choice = align::Choice::harmonise;
  verdict.add(Difference::scope);
  verdict.bars.b_bound = true;
  verdict.bars.b_law = fixture.catalogue.columns().concepts[0].iri; // any text of the pool
  auto& other = fixture.call("a/2", "b/2", Relation::close, 0.8F);
  other.leaning = align::Choice::differentiate;
  other.choice = align::Choice::differentiate;

  const Figures figures = fixture.figures();
  CHECK(figures.leaning.value == 0.5);
  CHECK(figures.leaning.n == 2);
  CHECK(figures.choice.value == Approx(2.0 / 3));
  CHECK(figures.choice.n == 3);
  CHECK(figures.kinds.value == 1);
  REQUIRE(figures.cases.size() == 3);
  // The subject is b/1: the law of B is its.
  CHECK(figures.cases[0].subject_term == "term 1");
  CHECK_FALSE(figures.cases[0].bars.subject_law.empty());
  CHECK(figures.cases[0].bars.object_law.empty());
  CHECK(figures.cases[1].judged_bar == "each has its statute");
  CHECK(figures.cases[1].leaning == align::Choice::differentiate);
  CHECK_FALSE(figures.cases[2].listed);

  fixture.gold.format = GoldFormat::judged_pairs;
  CHECK(fixture.figures().cases.empty());
}

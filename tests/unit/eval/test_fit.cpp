// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include "eval/agencies.h"
#include "eval/learning.h"
#include "eval/resamples.h"

#include <samklang/eval/fit.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace samklang;
using namespace samklang::eval;
using align::Feature;
using align::Question;
using align::Relation;

namespace {

std::size_t at(Feature feature) { return static_cast<std::size_t>(feature); }

double weight(const align::Model& model, Question question, Feature feature) {
  return model.weights.at(static_cast<std::size_t>(question)).at(at(feature));
}

/// Lessons of which the cosine tells what is the same, and the direction which is the broader.
std::vector<LearningRow> lessons() {
  Draws draws(1);
  std::vector<LearningRow> rows;
  constexpr std::array relations = {Relation::exact,       Relation::close,   Relation::broader,  Relation::narrower,
                                    Relation::overlapping, Relation::related, Relation::different};
  for (std::uint32_t i = 0; i < 280; ++i) {
    LearningRow row;
    row.relation = relations.at(i % relations.size());
    row.group = i;
    row.set = i % 4 == 0 ? 1 : 0;
    const bool same = answer_of(Question::same, row.relation).value();
    row.features[at(Feature::cosine)] = static_cast<float>(draws.below(50) + (same ? 40 : 0)) / 100;
    if (row.relation == Relation::broader) row.features[at(Feature::direction)] = 0.6F;
    if (row.relation == Relation::narrower) row.features[at(Feature::direction)] = -0.5F;
    rows.push_back(row);
  }
  return rows;
}

std::vector<const LearningRow*> pointers(const std::vector<LearningRow>& rows) {
  std::vector<const LearningRow*> out;
  for (const auto& row : rows) out.push_back(&row);
  return out;
}

/// Two agencies and sixty pairs by term: of even ones the definitions say nearly the same, of odd ones other things.
struct Sample {
  skos::Catalogue catalogue;
  Gold gold;
};

// An IRI of the sample; its own prefix only where that is no example's.
std::string iri_of(const std::string& prefix, const std::string& rest) {
  return (prefix.empty() ? "https://example.org/" : prefix) + rest;
}

Sample sixty_pairs(std::uint64_t seed, const std::string& prefix = {}) {
  static const std::vector<std::string> things = {"dokument", "avgift", "fartøy", "bygning", "avtale",   "melding",
                                                  "eiendom",  "lønn",   "reise",  "skole",   "forening", "maskin"};
  static const std::vector<std::string> doings = {"sendes til mottakeren", "betales hvert år",     "brukes til fiske",
                                                  "eies av kommunen",      "inngås mellom parter", "gjelder for barn",
                                                  "registreres av staten", "tildeles etter søknad"};
  Draws draws(seed);
  const auto pick = [&](const std::vector<std::string>& from) {
    return from[draws.below(static_cast<std::uint32_t>(from.size()))];
  };
  std::vector<sample::Record> records;
  Sample out;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(100 + i);
    const std::string thing = pick(things);
    const std::string doing = pick(doings);
    const std::string more = pick(doings);
    const bool same = i % 2 == 0;
    const std::string first = thing + " som " + doing + " og " + more;
    const std::string other = same ? thing + " som " + more + ", og som " + doing
                                   : pick(things) + " hvis innhold " + pick(doings) + " når det er nødvendig";
    records.push_back({prefix + "a/" + number, "889640782", {{"ord" + number}}, {{first}}});
    records.push_back({prefix + "b/" + number, "974761076", {{"ord" + number}}, {{other}}});
    Judgement row;
    row.subject = iri_of(prefix, (i % 3 == 0 ? "b/" : "a/") + number);
    row.object = iri_of(prefix, (i % 3 == 0 ? "a/" : "b/") + number);
    row.relation = same ? Relation::exact : Relation::different;
    out.gold.rows.push_back(row);
  }
  out.catalogue = sample::catalogue(std::move(records));
  out.gold.name = "sixty";
  return out;
}

FitOptions quick() {
  FitOptions options;
  options.folds.folds = 5;
  options.folds.repeats = 2;
  options.evaluation.resamples = 20;
  return options;
}

} // namespace

TEST_CASE("every relation answers the questions that it is asked") {
  CHECK(answer_of(Question::same, Relation::close) == true);
  CHECK(answer_of(Question::same, Relation::related) == false);
  CHECK_FALSE(answer_of(Question::same, Relation::undecided));
  CHECK(answer_of(Question::exact, Relation::close) == false);
  CHECK_FALSE(answer_of(Question::exact, Relation::broader));
  CHECK(answer_of(Question::separate, Relation::different) == true);
  CHECK(answer_of(Question::separate, Relation::overlapping) == false);
  CHECK_FALSE(answer_of(Question::separate, Relation::exact));
  CHECK(answer_of(Question::related, Relation::different) == false);
  CHECK(answer_of(Question::nested, Relation::overlapping) == false);
  CHECK_FALSE(answer_of(Question::nested, Relation::related));
  CHECK(answer_of(Question::broader, Relation::narrower) == false);
  CHECK_FALSE(answer_of(Question::broader, Relation::overlapping));
}

TEST_CASE("a model learns what tells, and which way round") {
  const auto rows = lessons();
  const align::Model model = learn(pointers(rows), {});
  CHECK(weight(model, Question::same, Feature::cosine) > 3);
  CHECK(weight(model, Question::same, Feature::cover) == 0); // it never varied
  CHECK(weight(model, Question::broader, Feature::direction) > 1);
  CHECK(weight(model, Question::broader, Feature::cosine) == 0);
  CHECK(weight(model, Question::same, Feature::direction) == 0);
  CHECK(model.weights.at(static_cast<std::size_t>(Question::broader)).back() == 0);
  REQUIRE(model.calibration.size() == 17);
  for (std::size_t i = 1; i < model.calibration.size(); ++i)
    CHECK(model.calibration[i].share >= model.calibration[i - 1].share);
  FitOptions signs;
  signs.calibration = CalibrationKind::none;
  signs.signs.at(static_cast<std::size_t>(Question::same)).at(at(Feature::cosine)) = Sign::not_positive;
  const align::Model held = learn(pointers(rows), signs);
  CHECK(weight(held, Question::same, Feature::cosine) == 0);
  CHECK(held.calibration.empty());
}

TEST_CASE("a question with one answer only has a constant") {
  auto rows = lessons();
  std::erase_if(rows, [](const LearningRow& row) { return row.relation == Relation::close; });
  const align::Model model = learn(pointers(rows), {});
  const auto& exact = model.weights.at(static_cast<std::size_t>(Question::exact));
  CHECK(exact.back() == Approx(std::log(41.0)));
  CHECK(exact.front() == 0);
  CHECK(learn({}, {}).weights.front().back() == 0);
}

TEST_CASE("an engine is fitted, and judged on what it did not see") {
  const Sample one = sixty_pairs(1);
  const Sample other = sixty_pairs(2);
  const std::vector<FitInput> sets = {{&one.gold, &one.catalogue, {}}, {&other.gold, &other.catalogue, {}}};
  const auto made = fit(sets, quick());
  if (!made) FAIL(to_string(made.error()));
  REQUIRE(made->cross_validated.sets.size() == 2);
  CHECK(made->cross_validated.sets[0].auc.value > 0.9);
  CHECK(made->cross_validated.sets[0].auc.n == 60);
  CHECK(made->cross_validated.sets[0].same == 30);
  CHECK(made->transferred.sets[1].auc.value > 0.9);
  CHECK(made->fitted.sets[0].auc.n == 60);
  REQUIRE(made->cross_validated.pooled);
  CHECK(made->cross_validated.pooled->auc.n == 120);
  REQUIRE(made->questions.size() == align::question_count);
  CHECK(made->questions[0].pairs > 60);
  CHECK(made->questions[0].auc.value > 0.9);
  REQUIRE_FALSE(made->strengths.empty());
  CHECK(made->strengths.front().auc.size() == 2);
  CHECK(made->model.calibrated_on.find("pairs of sixty") != std::string::npos);

  // Concepts of examples are nobody's.
  CHECK(made->model.agencies.empty());

  const auto again = fit(sets, quick());
  REQUIRE(again);
  CHECK(again->model.weights == made->model.weights);
  CHECK(again->cross_validated.sets[0].auc.value == made->cross_validated.sets[0].auc.value);
}

TEST_CASE("a fit says whose concepts it saw") {
  const Sample real = sixty_pairs(1, "urn:samling:");
  const Sample authored = sixty_pairs(2);
  FitOptions options = quick();
  options.folds.folds = 2;
  options.folds.repeats = 1;
  const std::vector<FitInput> sets = {{&authored.gold, &authored.catalogue, {}}, {&real.gold, &real.catalogue, {}}};
  const auto made = fit(sets, options);
  REQUIRE(made);
  CHECK(made->model.agencies == std::vector<std::string>{"889640782", "974761076"});
}

TEST_CASE("an example is told by its address") {
  for (const auto* iri : {"https://example.org/a", "http://example.com", "https://data.example.net:8080/x?y",
                          "https://begrep.example/a", "http://localhost/a", "http://a.test/", "urn:example:a"})
    CHECK(is_example(iri));
  for (const auto* iri : {"https://notexample.org/a", "https://begrep.no/example.org/a", "urn:samling:a", "", "a",
                          "https://example.org.no/", "mailto:a@example.org"})
    CHECK_FALSE(is_example(iri));
}

TEST_CASE("what there is nothing to learn from is an error") {
  CHECK_FALSE(fit({}));
  Sample sample = sixty_pairs(3);
  sample.gold.reference = true;
  const std::vector<FitInput> reference = {{&sample.gold, &sample.catalogue, {}}};
  CHECK(fit(reference, quick()).error().code == ErrorCode::usage);
  sample.gold.reference = false;
  for (auto& row : sample.gold.rows) row.relation = std::nullopt;
  CHECK(fit(reference, quick()).error().code == ErrorCode::usage);
}

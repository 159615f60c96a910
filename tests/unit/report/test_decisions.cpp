// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>
#include <samklang/report/coordination.h>
#include <samklang/report/register.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace samklang;
using Catch::Contains;

namespace {

sample::Cohabitants decided(align::Relation relation) {
  auto sample = sample::cohabitants();
  auto& verdict = sample.alignment.verdicts[2];
  align::Decision decision;
  decision.case_id = "2026-12";
  decision.subject = sample.catalogue.iri(verdict.a);
  decision.object = sample.catalogue.iri(verdict.b);
  decision.relation = relation;
  decision.choice = align::Choice::differentiate;
  decision.state = align::DecisionState::agreed;
  decision.decided = {20260301};
  decision.participants = {"NAV", "Skatteetaten"};
  decision.reason = "Ulik botid | <b>";
  decision.means = {"merknad"};
  decision.responsible = "NAV";
  decision.notify = {"SSB"};
  decision.place = {.source = "r.tsv", .line = 9};
  sample.alignment.decisions.push_back(decision);
  verdict.decision = 0;
  verdict.authority = align::Authority::decided;
  verdict.relation = relation;
  return sample;
}

std::string markdown(const sample::Cohabitants& sample, Language language) {
  return report::coordination_markdown(sample.catalogue, sample.alignment,
                                       report::coordinate(sample.catalogue, sample.alignment), {.language = language});
}

} // namespace

TEST_CASE("a decision is told with who, when and why", "[report]") {
  const auto sample = decided(align::Relation::close);
  CHECK_THAT(markdown(sample, Language::nb),
             Contains("(besluttet)") &&
                 Contains("Beslutning (sak 2026-12, 2026-03-01; NAV og Skatteetaten): B: differensiere; avtalt. "
                          "Begrunnelse: Ulik botid") &&
                 Contains("Tiltak: merknad. Ansvarlig: NAV. Skal varsles ved endringer: SSB.") &&
                 Contains("| Par med en beslutning | 1 |") && !Contains("<b>"));
  CHECK_THAT(markdown(sample, Language::nn), Contains("Avgjerd (sak 2026-12") && Contains("(avgjort)"));
  CHECK_THAT(markdown(sample, Language::en),
             Contains("Decision (case 2026-12, 2026-03-01; NAV and Skatteetaten): B: differentiate; agreed."));
  CHECK_THAT(report::alignment_text(sample.catalogue, sample.alignment), Contains("decided"));
}

TEST_CASE("a stale decision says so, and what it was", "[report]") {
  auto sample = decided(align::Relation::close);
  auto& verdict = sample.alignment.verdicts[2];
  sample.alignment.decisions[0].relation = align::Relation::exact;
  verdict.stale_b = true;
  CHECK_THAT(markdown(sample, Language::nb), Contains("(besluttet, men utdatert)") &&
                                                 Contains("): samme begrep; B: differensiere") &&
                                                 Contains("Utdatert: Definisjonen hos") && Contains("(1 utdatert)"));
  verdict.stale_a = true;
  CHECK_THAT(markdown(sample, Language::nb), Contains("Begge definisjonene er endret"));
}

TEST_CASE("decisions that contradict each other are told", "[report]") {
  auto sample = decided(align::Relation::undecided);
  CHECK_THAT(markdown(sample, Language::en), Contains("contradict each other (one of them stands in r.tsv:9)"));
}

TEST_CASE("JSON holds the whole decision", "[report]") {
  const auto sample = decided(align::Relation::close);
  const auto pairs = nlohmann::json::parse(report::alignment_json(sample.catalogue, sample.alignment)).at("pairs");
  CHECK_FALSE(pairs.at(0).contains("decision"));
  const auto& decision = pairs.at(2).at("decision");
  CHECK(decision.at("state") == "agreed");
  CHECK(decision.at("decided") == "2026-03-01");
  CHECK(decision.at("participants") == nlohmann::json({"NAV", "Skatteetaten"}));
  CHECK(decision.at("line") == 9);
}

TEST_CASE("a register is summed up", "[report]") {
  std::vector<align::Decision> rows(2);
  rows[0].subject = rows[1].subject = "https://example.org/a";
  rows[0].object = rows[1].object = "https://example.org/b";
  rows[0].relation = align::Relation::exact;
  rows[1].relation = align::Relation::close;
  rows[0].case_id = rows[1].case_id = "1";
  rows[1].state = align::DecisionState::proposed;
  rows[0].place = {.source = "r.tsv", .line = 2};
  rows[1].place = {.source = "r.tsv", .line = 3};
  const auto findings = align::check_decisions(rows);
  CHECK_THAT(report::register_text(rows, findings), Contains("2 decisions in 1 case (proposed 1)\n") &&
                                                        Contains("r.tsv:3: warning: ") &&
                                                        Contains("are decided close here and exact in r.tsv:2"));
  CHECK(report::register_text({}, {}) == "0 decisions in 0 cases\nnothing to see to\n");
  const auto json = nlohmann::json::parse(report::register_json(rows, findings));
  CHECK(json.at("states").at("none") == 1);
  CHECK(json.at("findings").at(0).at("line") == 2);
}

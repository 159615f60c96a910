// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"
#include "wording/reasons.h"

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::wording;

TEST_CASE("every kind of evidence gives a sentence, quotations or not", "[wording]") {
  const auto sample = sample::cohabitants();
  for (const auto language : {Language::nb, Language::nn, Language::en}) {
    for (std::size_t i = 0; i < align::evidence_kind_count; ++i) {
      auto verdict = sample::verdict(2, 3, align::Relation::undecided);
      verdict.evidence.push_back({static_cast<align::EvidenceKind>(i), -0.5F, {}, {}});
      const Pair pair(sample.catalogue, verdict, false);
      const auto said = reasons(pair, names_by_agency(pair, language), language);
      INFO(i);
      REQUIRE(said.size() == 1);
      CHECK(said[0].size() > 10);
      CHECK(said[0].back() == '.');
      CHECK(said[0].find('{') == std::string::npos);
    }
  }
}

TEST_CASE("every difference is said, once", "[wording]") {
  const auto sample = sample::cohabitants();
  auto verdict = sample::verdict(2, 3, align::Relation::overlapping);
  for (std::size_t i = 0; i < align::difference_count; ++i) verdict.add(static_cast<align::Difference>(i));
  verdict.evidence.push_back({align::EvidenceKind::different_law, -1, {}, {}});
  const Pair pair(sample.catalogue, verdict, false);
  const auto said = reasons(pair, names_by_agency(pair, Language::nb), Language::nb);
  REQUIRE(said.size() == 2);
  CHECK(said[0] ==
        "De bygger på ulike regelverk: NAV på folketrygdloven §\u00A03-2, Skatteetaten på skatteloven §\u00A02-16.");
  CHECK(said[1].find("overbegrep, vilkår, tallverdi, unntak") != std::string::npos);
  CHECK(said[1].find("rettsgrunnlag") == std::string::npos);
}

TEST_CASE("a pair can be read from its other side", "[wording]") {
  const auto sample = sample::cohabitants();
  const auto& verdict = sample.alignment.verdicts[1];
  const Pair pair(sample.catalogue, verdict, true);
  CHECK(pair.first().index() == 2);
  CHECK(pair.relation() == align::Relation::broader);
  CHECK(pair.forward() == align::Implication::no);
  CHECK(pair.backward() == align::Implication::yes);
  CHECK(relation_sentence(pair, {"NAV § 3-2", "NAV § 1-5"}, Language::nb) == "NAV § 3-2 er videre enn NAV § 1-5");
  const auto names = names_by_agency(pair, Language::en);
  CHECK(names.first == "the first concept");
}

TEST_CASE("superordinates and ways up are told by their terms", "[wording]") {
  const auto sample = sample::cohabitants();
  const auto said = [&](align::EvidenceKind kind, align::TextSpan a, align::TextSpan b) {
    auto verdict = sample::verdict(2, 3, align::Relation::undecided);
    verdict.evidence.push_back({kind, 0.2F, a, b});
    const Pair pair(sample.catalogue, verdict, false);
    return reasons(pair, {"NAV", "Skatteetaten"}, Language::nb).at(0);
  };
  const auto one = sample::span(sample.catalogue, 1, "samboer");
  const auto other = sample::span(sample.catalogue, 2, "minst 12");
  using enum align::EvidenceKind;
  CHECK(said(structure, one, one) == "Begge har overbegrepet «samboer».");
  CHECK(said(structure, one, other) ==
        "Overbegrepene er samme begrep: «samboer» hos NAV, «minst 12» hos Skatteetaten.");
  CHECK(said(structure, {}, {}) == "Begrepene de er knyttet til, svarer til hverandre.");
  CHECK(said(hierarchy, one, {}) == "Etter katalogenes egne relasjoner er Skatteetaten videre enn NAV, ved «samboer».");
  CHECK(said(hierarchy, {}, one) == "Etter katalogenes egne relasjoner er NAV videre enn Skatteetaten, ved «samboer».");
}

TEST_CASE("a definition that defines nothing is not called missing", "[wording]") {
  const auto sample = sample::cohabitants();
  const auto text = sample::span(sample.catalogue, 2, "minst 12");
  const auto said = [&](align::TextSpan a, align::TextSpan b) {
    auto verdict = sample::verdict(2, 3, align::Relation::undecided);
    verdict.evidence.push_back({align::EvidenceKind::missing_definition, -0.5F, a, b});
    const Pair pair(sample.catalogue, verdict, false);
    return reasons(pair, {"NAV", "Skatteetaten"}, Language::en).at(0);
  };
  CHECK(said(text, {}).starts_with("The definition at NAV says too little"));
  CHECK(said({}, text).starts_with("The definition at Skatteetaten says too little"));
  CHECK(said(text, text).starts_with("Neither definition says"));
}

TEST_CASE("numbers that only one side has are quoted as that side's", "[wording]") {
  const auto sample = sample::cohabitants();
  auto verdict = sample::verdict(1, 2, align::Relation::undecided);
  verdict.evidence.push_back(
      {align::EvidenceKind::number_conflict, -0.5F, {}, sample::span(sample.catalogue, 2, "minst 12")});
  const Pair pair(sample.catalogue, verdict, false);
  CHECK(reasons(pair, {"A", "B"}, Language::nb)[0] == "Bare B oppgir «minst 12».");
  const Pair swapped(sample.catalogue, verdict, true);
  CHECK(reasons(swapped, {"B", "A"}, Language::nb)[0] == "Bare B oppgir «minst 12».");
}

TEST_CASE("a missing definition names who lacks it", "[wording]") {
  const auto sample = sample::cohabitants();
  const Pair pair(sample.catalogue, sample.alignment.verdicts[0], false);
  const auto names = names_by_agency(pair, Language::nb);
  CHECK(reasons(pair, names, Language::nb)[0] ==
        "Eksempel kommune har ingen definisjon, så betydningen kan ikke sammenlignes.");
}

TEST_CASE("a span outside its text quotes nothing", "[wording]") {
  const auto sample = sample::cohabitants();
  auto span = sample::span(sample.catalogue, 2, "minst 12");
  span.end = 100000;
  CHECK(quoted_span(sample.catalogue, span, Language::nb).empty());
  span = {};
  CHECK(quoted_span(sample.catalogue, span, Language::nb).empty());
}

TEST_CASE("a shared term is said with its kind on each side", "[wording]") {
  const auto sample = sample::cohabitants();
  auto verdict = sample::verdict(0, 1, align::Relation::undecided);
  verdict.evidence.push_back({align::EvidenceKind::admitted_label, 0.3F,
                              sample::span(sample.catalogue, 0, "barnehageplass"),
                              sample::span(sample.catalogue, 1, "samboer")});
  const Pair pair(sample.catalogue, verdict, false);
  CHECK(reasons(pair, {"A", "B"}, Language::nb)[0] == "«barnehageplass» er tillatt term hos A og anbefalt term hos B.");
}

TEST_CASE("an undecided pair that ought to be differentiated is said to lean", "[wording]") {
  const auto sample = sample::cohabitants();
  auto verdict = sample::verdict(2, 3, align::Relation::undecided, align::Choice::differentiate);
  CHECK(relation_sentence(Pair(sample.catalogue, verdict, false), {"A", "B"}, Language::nb) ==
        "Uavklart, trolig ikke samme begrep");
  verdict.p_same = 0.6F;
  CHECK(relation_sentence(Pair(sample.catalogue, verdict, false), {"A", "B"}, Language::nb) == "Uavklart");
}

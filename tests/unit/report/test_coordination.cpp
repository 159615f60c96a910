// SPDX-License-Identifier: Apache-2.0
#include "report/term_groups.h"
#include "unit/wording/sample.h"

#include <samklang/report/coordination.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace samklang;
using namespace samklang::report;
using align::Choice;
using align::Relation;
using Catch::Contains;

namespace {

// Two agencies with one concept each, called as said, and the verdict between them.
SharedTerm only_term(const std::vector<std::pair<std::string, skos::LabelKind>>& first,
                     const std::vector<std::pair<std::string, skos::LabelKind>>& second, Relation relation,
                     Choice choice = Choice::undecided) {
  sample::Builder build;
  const auto a = build.agency(312345676, "Eksempel kommune");
  const auto b = build.agency(889640782, "NAV");
  build.entry("https://example.org/1", a);
  for (const auto& [text, kind] : first) build.label(text, Language::nb, kind);
  build.entry("https://example.org/2", b);
  for (const auto& [text, kind] : second) build.label(text, Language::nb, kind);
  const auto catalogue = build.freeze();
  align::Alignment alignment;
  alignment.verdicts = {sample::verdict(0, 1, relation, choice)};
  const auto made = coordinate(catalogue, alignment);
  REQUIRE(made.terms.size() == 1);
  return made.terms[0];
}

constexpr auto preferred = skos::LabelKind::preferred;
constexpr auto alternative = skos::LabelKind::alternative;

} // namespace

TEST_CASE("verdicts are grouped by shared term", "[report]") {
  const auto sample = sample::cohabitants();
  const auto made = coordinate(sample.catalogue, sample.alignment);
  REQUIRE(made.terms.size() == 1);
  const auto& term = made.terms[0];
  CHECK(term.term == "samboer");
  CHECK(term.outcome == Outcome::differing);
  CHECK(term.agencies == 3);
  CHECK(term.usages == 1);
  CHECK(term.concepts == std::vector<skos::ConceptIndex>{0, 1, 2, 3});
  // overlapping, narrower, close, undecided
  CHECK(term.verdicts == std::vector<std::uint32_t>{3, 1, 2, 0});
  CHECK(made.shared_terms == 1);
  CHECK(made.missing_definitions == 1);
  CHECK(made.relations[static_cast<std::size_t>(Relation::overlapping)] == 1);
  CHECK(made.relations_inside[static_cast<std::size_t>(Relation::narrower)] == 1);
  REQUIRE(made.agency_pairs.size() == 2);
  CHECK(made.agency_pairs[0].a == 1);
  CHECK(made.agency_pairs[0].b == 2);
}

TEST_CASE("what a group asks of people", "[report]") {
  const auto outcome = [](Relation relation, Choice choice = Choice::undecided) {
    return only_term({{"barn", preferred}}, {{"Barn", preferred}}, relation, choice).outcome;
  };
  CHECK(outcome(Relation::exact) == Outcome::same);
  CHECK(outcome(Relation::close) == Outcome::nearly_same);
  CHECK(outcome(Relation::undecided) == Outcome::undecided);
  CHECK(outcome(Relation::undecided, Choice::differentiate) == Outcome::differing);
  for (const auto relation :
       {Relation::broader, Relation::narrower, Relation::overlapping, Relation::related, Relation::different}) {
    CHECK(outcome(relation) == Outcome::differing);
  }
  CHECK(only_term({{"enke", preferred}}, {{"gjenlevende", preferred}}, Relation::close).outcome == Outcome::synonymous);
}

TEST_CASE("a group is called what it shares", "[report]") {
  CHECK(only_term({{"Barn", preferred}}, {{"barn", preferred}}, Relation::exact).term == "barn");
  CHECK(only_term({{"enke", preferred}}, {{"gjenlevende", preferred}}, Relation::exact).term == "enke – gjenlevende");
  // An admitted term of one that is the preferred term of the other stands under the latter.
  CHECK(only_term({{"adressetekst", preferred}, {"adresse", alternative}}, {{"adresse", preferred}}, Relation::related)
            .term == "adresse");
  CHECK(only_term({{"a", preferred}, {"felles", alternative}}, {{"b", preferred}, {"felles", alternative}},
                  Relation::related)
            .term == "felles");
}

TEST_CASE("a term in nynorsk stands under the bokmål term of its concept", "[report]") {
  sample::Builder build;
  const auto a = build.agency(312345676, "Eksempel kommune");
  const auto b = build.agency(889640782, "NAV");
  build.entry("https://example.org/1", a);
  build.label("samboer").label("sambuar", Language::nn);
  build.entry("https://example.org/2", b);
  build.label("sambuar", Language::nn);
  const auto catalogue = build.freeze();
  align::Alignment alignment;
  alignment.verdicts = {sample::verdict(0, 1, Relation::undecided)};
  const auto groups = term_groups(catalogue, alignment);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].key == "samboer");
}

TEST_CASE("pairs without a shared term stand together where they mean the same", "[report]") {
  sample::Builder build;
  std::vector<std::uint32_t> agencies;
  for (std::uint32_t i = 0; i < 4; ++i)
    agencies.push_back(build.agency(312345670 + i, "Virksomhet " + std::to_string(i)));
  for (std::uint32_t i = 0; i < 4; ++i) {
    build.entry("https://example.org/" + std::to_string(i), agencies[i]);
    build.label("term " + std::to_string(i));
  }
  const auto catalogue = build.freeze();
  align::Alignment alignment;
  alignment.verdicts = {sample::verdict(0, 1, Relation::exact), sample::verdict(0, 3, Relation::related),
                        sample::verdict(1, 2, Relation::close)};
  const auto made = coordinate(catalogue, alignment);
  REQUIRE(made.terms.size() == 2);
  CHECK(made.terms[0].term == "term 0 – term 1 – term 2");
  CHECK(made.terms[0].verdicts.size() == 2);
  CHECK(made.shared_terms == 0);
}

TEST_CASE("the alphabet is Norwegian", "[report]") {
  std::vector<std::string> words = {"ås", "Ære", "øre", "Ås", "zebra", "eple", "älg", "ide", "idé", "Eple"};
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return alphabet_key(a) < alphabet_key(b); });
  CHECK(words == std::vector<std::string>{"eple", "Eple", "ide", "idé", "zebra", "älg", "Ære", "øre", "ås", "Ås"});
}

TEST_CASE("the report in Markdown", "[report]") {
  const auto sample = sample::cohabitants();
  const auto made = coordinate(sample.catalogue, sample.alignment);
  const auto said = coordination_markdown(sample.catalogue, sample.alignment, made);
  CHECK_THAT(said, Contains("# Samordning av begreper\n"));
  CHECK_THAT(said, Contains("gir ingen rett til å dele opplysninger"));
  CHECK_THAT(said, Contains("## Samme term, ulik betydning\n"));
  CHECK_THAT(said, Contains("*Definisjon mangler.*"));
  CHECK_THAT(said, Contains("NAV §\u00A01-5 (2)") && Contains("NAV §\u00A03-2 (3)"));
  CHECK_THAT(said, Contains("[folketrygdloven §\u00A01-5](<https://lovdata.no/lov/1997-02-28-19/§1-5>)"));
  CHECK_THAT(said, Contains("Brukt av datasettet [Pensjonister](<https://example.org/data/1>) (NAV)."));
  CHECK_THAT(said,
             Contains("Ikke sammenlignet, fordi en definisjon mangler: Eksempel kommune (1) – NAV §\u00A01-5 (2)."));
  CHECK_THAT(said, Contains("Forslag: **B: differensiere**."));
  CHECK_THAT(
      said,
      Contains(
          "Det som er «samboer» hos NAV §\u00A01-5 (2), er «samboer» hos NAV §\u00A03-2 (3): **ja**. Omvendt: **nei**."));
  CHECK_THAT(said, Contains("***minst 24* måneder og har barn med denne**"));
  CHECK_THAT(coordination_markdown(sample.catalogue, sample.alignment, made, {.language = Language::nn}),
             Contains("# Samordning av omgrep\n"));
  CHECK_THAT(coordination_markdown(sample.catalogue, sample.alignment, made, {.language = Language::en}),
             Contains("# Coordination of concepts\n"));
}

TEST_CASE("the report in JSON numbers concepts inside a group", "[report]") {
  const auto sample = sample::cohabitants();
  const auto made = coordinate(sample.catalogue, sample.alignment);
  const auto value = nlohmann::json::parse(coordination_json(sample.catalogue, sample.alignment, made));
  CHECK(value["format"] == "samklang-report/1");
  CHECK(value["summary"]["shared_terms"] == 1);
  CHECK(value["summary"]["outcomes"]["differing"] == 1);
  const auto& term = value["terms"][0];
  CHECK(term["concepts"][3]["label"] == "samboer");
  CHECK(term["concepts"][1]["definitions"][0]["sources"][0]["laws"][0] == "lov/1997-02-28-19/§1-5");
  CHECK(term["concepts"][1]["valid_from"] == "1997-05-01");
  CHECK(term["concepts"][1]["valid_to"].is_null());
  CHECK(term["pairs"][0]["a"] == 3);
  CHECK(term["pairs"][0]["b"] == 4);
  std::string together;
  bool decisive = false;
  for (const auto& piece : term["pairs"][0]["definitions"]["a"]) {
    together += piece["text"].get<std::string>();
    decisive = decisive || (piece.contains("mark") && piece["mark"] == "decisive" && piece["text"] == "minst 12");
  }
  CHECK(together == "person som har bodd sammen med en annen i minst 12 av de siste 18 månedene");
  CHECK(decisive);
}

TEST_CASE("the headline is short and names the term", "[report]") {
  const auto sample = sample::cohabitants();
  const auto made = coordinate(sample.catalogue, sample.alignment);
  const auto said = coordination_headline(sample.catalogue, sample.alignment, made);
  CHECK(std::count(said.begin(), said.end(), '\n') == 4);
  CHECK_THAT(said, Contains("4 begreper fra 3 virksomheter; flere virksomheter deler én term."));
  CHECK_THAT(said, Contains("«samboer» (4 begreper hos 3 virksomheter)"));
}

TEST_CASE("nothing shared is said", "[report]") {
  const auto sample = sample::cohabitants();
  const align::Alignment nothing;
  const auto made = coordinate(sample.catalogue, nothing);
  CHECK_THAT(coordination_markdown(sample.catalogue, nothing, made), Contains("ingenting å samordne"));
  CHECK_THAT(coordination_headline(sample.catalogue, nothing, made), Contains("ingenting å samordne"));
  CHECK(nlohmann::json::parse(coordination_json(sample.catalogue, nothing, made))["terms"].empty());
}

TEST_CASE("a source that was read in part is said at the top", "[report]") {
  sample::Builder build;
  const auto a = build.agency(312345676, "Eksempel kommune");
  build.entry("https://example.org/1", a);
  build.label("barn");
  build.tables.sources[0].partial = 1;
  const auto catalogue = build.freeze();
  const align::Alignment nothing;
  const auto made = coordinate(catalogue, nothing);
  CHECK_THAT(coordination_markdown(catalogue, nothing, made),
             Contains("> **Ufullstendig:** example.ttl har syntaksfeil"));
  CHECK(nlohmann::json::parse(coordination_json(catalogue, nothing, made))["sources"][0]["partial"] == true);
}

TEST_CASE("what is alike and yet says something else comes first", "[report]") {
  const auto sample = sample::cohabitants();
  const auto made = coordinate(sample.catalogue, sample.alignment);
  const auto said = coordination_markdown(sample.catalogue, sample.alignment, made);
  CHECK_THAT(
      said,
      Contains(
          "  - **NAV §\u00A03-2 (3) – Skatteetaten (4)**: Tallene er ulike: «minst 12» hos NAV §\u00A03-2 (3), «minst 24» hos Skatteetaten (4).\n"));
}

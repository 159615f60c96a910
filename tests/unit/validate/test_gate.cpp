// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <samklang/align/align.h>
#include <samklang/validate/gate.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>

using namespace samklang;

namespace {

struct Nation {
  skos::Catalogue catalogue;
  align::Alignment alignment;
  query::Ontology ontology;
};

Nation freeze(skos::Catalogue catalogue) {
  align::AlignOptions options;
  options.within = true;
  options.keep_background = true;
  auto alignment = align::align(catalogue, options);
  REQUIRE(alignment);
  REQUIRE(alignment->background != nullptr);
  auto ontology = query::Ontology::build(catalogue, *alignment);
  REQUIRE(ontology);
  REQUIRE(ontology->image().verify());
  return {std::move(catalogue), *std::move(alignment), *std::move(ontology)};
}

Nation freeze_files(const std::filesystem::path& path) {
  auto loaded = load::load_files({&path, 1});
  REQUIRE(loaded);
  return freeze(loaded->catalogue);
}

const Nation& demonstration() {
  static const Nation nation = freeze_files(std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data");
  return nation;
}

struct Agreement {
  std::size_t pairs = 0;  ///< that both judged
  std::size_t missed = 0; ///< exact, close, broader, narrower or overlapping in the alignment, and not looked at
  std::size_t relations = 0;
  std::size_t beliefs = 0; ///< the same to three decimals
};

/// Every `step`th concept of a nation held against that nation, beside the alignment of all with all.
Agreement agreement(const Nation& nation, skos::ConceptIndex step) {
  const auto gate = validate::Gate::make(nation.ontology, {}, nation.catalogue.size());
  REQUIRE(gate);
  std::map<std::pair<skos::ConceptIndex, skos::ConceptIndex>, const align::Verdict*> of_all;
  for (const align::Verdict& verdict : nation.alignment.verdicts) of_all[{verdict.a, verdict.b}] = &verdict;
  Agreement out;
  for (skos::ConceptIndex i = 0; i < nation.catalogue.size(); i += step) {
    const auto nearest = gate->nearest(nation.catalogue, i);
    REQUIRE(nearest);
    std::vector<skos::ConceptIndex> seen;
    for (const align::Verdict& verdict : nearest->verdicts) {
      const auto& other = nearest->excerpt.origin[nearest->other(verdict)];
      seen.push_back(other.index);
      const auto found = of_all.find(std::minmax(i, other.index));
      if (found == of_all.end() || found->second->removed != skos::no_index || verdict.removed != skos::no_index)
        continue;
      const align::Verdict& expected = *found->second;
      if (expected.label_mode) continue;
      ++out.pairs;
      out.relations += verdict.relation == expected.relation ? 1 : 0;
      out.beliefs += std::abs(verdict.p_same - expected.p_same) < 0.0015F &&
                             std::abs(verdict.confidence - expected.confidence) < 0.0015F
                         ? 1
                         : 0;
    }
    for (const auto& [pair, verdict] : of_all) {
      if (pair.first != i && pair.second != i) continue;
      if (verdict->relation > align::Relation::overlapping || verdict->label_mode) continue;
      const auto other = pair.first == i ? pair.second : pair.first;
      if (std::find(seen.begin(), seen.end(), other) == seen.end()) ++out.missed;
    }
  }
  return out;
}

const std::string prefix = "ex:ny a skos:Concept ; dct:publisher "
                           "<https://data.brreg.no/enhetsregisteret/api/enheter/910244132> ; ";

std::vector<Finding> against(const Nation& nation, const std::string& rest, std::vector<std::string> select = {"X"},
                             std::span<const align::Decision> decisions = {}) {
  validate::Options options;
  options.select = std::move(select);
  options.nation = &nation.ontology;
  options.decisions = decisions;
  return test::judge({prefix + rest + " ."}, options).findings;
}

bool says(const std::vector<Finding>& findings, std::string_view rule, std::string_view uri) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
    return one.rule == rule && !one.related.empty() && one.related.front().uri == uri;
  });
}

const std::string samboer = "https://example.org/collections/889640782/concepts/samboer-1-5";

} // namespace

TEST_CASE("A gate's verdicts are those of the alignment of everything") {
  const Agreement found = agreement(demonstration(), 1);
  CAPTURE(found.pairs, found.missed, found.relations, found.beliefs);
  CHECK(found.pairs > 100);
  CHECK(found.relations == found.pairs);
  CHECK(found.beliefs == found.pairs);
  CHECK(found.missed == 0);
}

TEST_CASE("The same on the national catalogue of 2020", "[shared]") {
  const auto path = std::filesystem::path(SAMKLANG_SHARED_DATA) / "catalogues/fdk-2020a/concepts.ttl";
  const Nation nation = freeze_files(path);
  const Agreement found = agreement(nation, 7);
  CAPTURE(found.pairs, found.missed, found.relations, found.beliefs);
  CHECK(found.pairs > 100);
  CHECK(found.relations >= found.pairs * 99 / 100);
  CHECK(found.beliefs >= found.pairs * 99 / 100);
}

TEST_CASE("A gate says what an image without statistics lacks") {
  const skos::Catalogue catalogue = test::load_text("ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .");
  const auto alignment = align::align(catalogue);
  REQUIRE(alignment);
  const auto ontology = query::Ontology::build(catalogue, *alignment);
  REQUIRE(ontology);
  const auto gate = validate::Gate::make(*ontology);
  REQUIRE_FALSE(gate);
  CHECK(gate.error().advice.find("samklang build") != std::string::npos);
}

TEST_CASE("A copy of what the nation has is an error, and comes with a row that settles it") {
  const skos::Catalogue& nation = demonstration().ontology.catalogue();
  const skos::Concept there = nation[*nation.find(samboer)];
  const std::string text(there.text(there.definition()->text));
  const auto found =
      against(demonstration(), "skos:prefLabel \"samboende par\"@nb ; skos:definition \"" + text + "\"@nb");
  REQUIRE(says(found, "X503", samboer));
  const auto& copy = *std::find_if(found.begin(), found.end(), [](const Finding& one) { return one.rule == "X503"; });
  CHECK(copy.severity == Severity::error);
  CHECK(copy.counts);
  CHECK(copy.value == text);
  CHECK(std::count(copy.decision_row.begin(), copy.decision_row.end(), '\t') == 22);
  CHECK(copy.decision_row.find("\thttps://example.org/ny\t") != std::string::npos);
  CHECK(copy.decision_row.find("\t" + samboer + "\t") != std::string::npos);

  SECTION("a decision silences it") {
    align::Decision row;
    row.subject = "https://example.org/ny";
    row.object = samboer;
    row.relation = align::Relation::close;
    const auto settled = against(
        demonstration(), "skos:prefLabel \"samboende par\"@nb ; skos:definition \"" + text + "\"@nb", {"X"}, {&row, 1});
    CHECK_FALSE(says(settled, "X503", samboer));
  }
  SECTION("so does a mapping") {
    const auto settled = against(demonstration(), "skos:prefLabel \"samboende par\"@nb ; skos:exactMatch <" + samboer +
                                                      "> ; skos:definition \"" + text + "\"@nb");
    CHECK_FALSE(says(settled, "X503", samboer));
  }
}

TEST_CASE("An exact match that the definitions speak against is told") {
  const std::string other = "https://example.org/skatteetaten/begrep/meldepliktig-samboer";
  const skos::Catalogue& nation = demonstration().ontology.catalogue();
  const skos::Concept there = nation[*nation.find(other)];
  std::string text(there.text(there.definition()->text));
  const auto body = [&] {
    return "skos:prefLabel \"samboer\"@nb ; skos:exactMatch <" + other + "> ; skos:definition \"" + text + "\"@nb";
  };
  CHECK_FALSE(says(against(demonstration(), body()), "X507", other));
  const std::size_t months = text.find("12 av");
  REQUIRE(months != std::string::npos);
  text.replace(months, 2, "24");
  CHECK(says(against(demonstration(), body()), "X507", other));
}

TEST_CASE("A term is advised against for what its owner means by it") {
  const auto told = [](const std::string& definition) {
    const auto found =
        against(demonstration(), "skos:prefLabel \"samboende\"@nb ; skos:definition \"" + definition + "\"@nb");
    return std::count_if(found.begin(), found.end(), [](const Finding& one) { return one.rule == "X517"; });
  };
  CHECK(told("person som lever sammen med en annen person uten å være gift") == 1);
  CHECK(told("fisk i samme akvarium") == 0);
}

TEST_CASE("A concept is no duplicate of itself, and what did not change is no news") {
  const auto path = std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data/nav.ttl";
  load::LoadOptions loading;
  loading.keep_statements = true;
  const auto loaded = load::load_files({&path, 1}, loading);
  REQUIRE(loaded);
  validate::Options options;
  options.select = {"X504", "X506", "X507", "X515", "X517"};
  options.nation = &demonstration().ontology;
  const auto validation = validate::validate({&loaded->catalogue, nullptr, {}}, options);
  REQUIRE(validation);
  CHECK(validation->findings.empty());
  const auto gate = validate::Gate::make(demonstration().ontology);
  REQUIRE(gate);
  CHECK_FALSE(gate->is_news(loaded->catalogue[0]));
}

TEST_CASE("The same findings on one thread and on many") {
  validate::Options options;
  options.select = {"X"};
  options.nation = &demonstration().ontology;
  std::string body;
  for (const char* term : {"samboer", "barn", "inntekt", "vedtak", "bosatt", "husstand"})
    body += "ex:" + std::string(term) + "-ny a skos:Concept ; skos:prefLabel \"" + term +
            "\"@nb ; skos:definition \"person eller ting som regnes med etter reglene her\"@nb .\n";
  options.threads = 1;
  const auto one = test::judge({body}, options);
  options.threads = 4;
  const auto many = test::judge({body}, options);
  REQUIRE(one.findings.size() == many.findings.size());
  CHECK_FALSE(one.findings.empty());
  for (std::size_t i = 0; i < one.findings.size(); ++i) {
    CHECK(one.findings[i].fingerprint == many.findings[i].fingerprint);
    CHECK(one.findings[i].decision_row == many.findings[i].decision_row);
    CHECK(validate::message(one.findings[i], Language::nb) == validate::message(many.findings[i], Language::nb));
  }
}

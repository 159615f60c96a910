// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include <samklang/match/candidates.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using match::CandidateOptions;
using match::Candidates;
using match::KeyKind;
using sample::Record;

namespace {

Candidates find(const skos::Catalogue& catalogue, const CandidateOptions& options = {}) {
  auto found = match::candidates(catalogue, options);
  REQUIRE(found);
  return *std::move(found);
}

using Names = std::set<std::pair<std::string, std::string>>;

Names names(const skos::Catalogue& catalogue, const Candidates& found) {
  const auto name = [&](skos::ConceptIndex one) {
    return std::string(catalogue.iri(one).substr(std::string_view("https://example.org/").size()));
  };
  Names out;
  for (const match::Candidate& pair : found.pairs) out.emplace(name(pair.a), name(pair.b));
  return out;
}

bool met_by(const skos::Catalogue& catalogue, const Candidates& found, KeyKind kind) {
  for (const match::SharedKey& key : found.shared) {
    if (key.kind != kind) continue;
    const auto rows = kind == KeyKind::law                  ? catalogue.columns().law_keys.size()
                      : kind == KeyKind::similar_definition ? catalogue.columns().definitions.size()
                                                            : catalogue.columns().labels.size();
    CHECK(key.row_a < rows);
    CHECK(key.row_b < rows);
    return true;
  }
  return false;
}

/// Records that have nothing to do with one another, so that words are rare.
std::vector<Record> strangers() {
  std::vector<Record> records;
  const std::vector<std::string> subjects = {"fartøy",   "elev",   "skog",   "vegtrafikk", "rettssak",
                                             "kornsort", "museum", "sykdom", "ferge",      "flyplass"};
  const std::vector<std::string> things = {"kostnad",    "oversikt", "tillatelse", "utvalg",   "leder",
                                           "plassering", "grense",   "samling",    "hendelse", "tilstand"};
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const std::string agency = i % 2 == 0 ? "889640782" : "974761076";
    records.push_back(
        {"x/" + std::to_string(i), agency, {{subjects[i]}}, {{things[i] + " som gjelder " + subjects[i]}}, {}, {}});
  }
  return records;
}

skos::Catalogue with(std::vector<Record> more) {
  std::vector<Record> records = strangers();
  records.insert(records.end(), more.begin(), more.end());
  return sample::catalogue(records);
}

} // namespace

TEST_CASE("definitions with rare words in common meet, whatever the terms") {
  const skos::Catalogue catalogue = with({
      {"a/1",
       "889640782",
       {{"semesteravgift"}},
       {{"beløp som studenten betaler til samskipnaden hvert halvår"}},
       {},
       {}},
      {"b/1", "974761076", {{"kontingent"}}, {{"halvårlig beløp til samskipnaden fra hver student"}}, {}, {}},
  });
  const Candidates found = find(catalogue);
  CHECK(names(catalogue, found).count({"a/1", "b/1"}) == 1);
  CHECK(met_by(catalogue, found, KeyKind::similar_definition));
  CandidateOptions none;
  none.similar_concepts = 0;
  CHECK(find(catalogue, none).pairs.empty());
}

TEST_CASE("terms made of the same parts meet") {
  const skos::Catalogue catalogue = with({
      {"a/1", "889640782", {{"arveavkall"}}, {{"erklæring en gir mens en annen lever"}}, {}, {}},
      {"b/1", "974761076", {{"avkall på arv"}}, {{"utsagn om å gi noe fra seg"}}, {}, {}},
      {"b/2", "974761076", {{"arv"}}, {{"det noen etterlater"}}, {}, {}},
      {"b/3", "974761076", {{"avkall"}}, {{"det å la noe være"}}, {}, {}},
  });
  const Candidates found = find(catalogue);
  CHECK(names(catalogue, found).count({"a/1", "b/1"}) == 1);
  CHECK(met_by(catalogue, found, KeyKind::similar_label));
}

TEST_CASE("a section of law that few cite brings its concepts together") {
  const skos::Catalogue catalogue = with({
      {"a/1",
       "889640782",
       {{"samboer"}},
       {{"den som lever med noen", Language::nb, {"lov/1997-02-28-19/§1-5"}}},
       {},
       {}},
      {"b/1", "974761076", {{"partner"}}, {{"en part i et forhold", Language::nb, {"lov/1997-02-28-19/§1-5"}}}, {}, {}},
  });
  const Candidates found = find(catalogue);
  CHECK(names(catalogue, found).count({"a/1", "b/1"}) == 1);
  CHECK(met_by(catalogue, found, KeyKind::law));
}

TEST_CASE("nynorsk meets bokmål and English by their words") {
  const skos::Catalogue catalogue = with({
      {"a/1", "889640782", {{"studentbolig"}}, {{"bolig forbeholdt studenter"}}, {}, {}},
      {"b/1",
       "974761076",
       {{"hybel", skos::LabelKind::preferred, Language::nn}},
       {{"bustad som berre studentar kan leige", Language::nn}},
       {},
       {}},
  });
  CHECK(names(catalogue, find(catalogue)).count({"a/1", "b/1"}) == 1);
}

TEST_CASE("likeness does not depend on the order of the input and never joins strangers") {
  CHECK(find(sample::catalogue(strangers())).pairs.empty());
  std::vector<Record> records = strangers();
  for (int i = 0; i < 40; ++i)
    records.push_back({"y/" + std::to_string(i),
                       i % 3 == 0 ? "889640782" : "974761076",
                       {{"post " + std::to_string(i % 7)}},
                       {{"melding nummer " + std::to_string(i % 11) + " til kontor " + std::to_string(i % 5)}},
                       {},
                       {}});
  const skos::Catalogue first = sample::catalogue(records);
  const Names expected = names(first, find(first));
  for (unsigned seed = 1; seed <= 3; ++seed) {
    std::shuffle(records.begin(), records.end(), std::mt19937(seed));
    const skos::Catalogue again = sample::catalogue(records);
    CHECK(names(again, find(again)) == expected);
  }
}

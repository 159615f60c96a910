// SPDX-License-Identifier: Apache-2.0
#include "report/answer_words.h"
#include "unit/wording/sample.h"

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::report;
using align::Choice;
using align::Degree;

namespace {

/// The first law that a concept of the sample cites.
skos::Text law(const skos::Catalogue& catalogue, skos::ConceptIndex index) {
  const auto& citation = catalogue.citations(catalogue[index].definitions().front().citations).front();
  return catalogue.law_keys(citation.laws).front();
}

} // namespace

TEST_CASE("the four answers are one sentence", "[report]") {
  auto verdict = sample::verdict(2, 3, align::Relation::overlapping);
  verdict.terminology = {Degree::large, Degree::some, Degree::little, Degree::unknown};
  CHECK(terminology_sentence(verdict, Language::nb) ==
        "Sammenfall i fagområde: i stor grad; kjennetegn: i noen grad; termer: i liten grad; begrepssystem: ikke "
        "kjent.");
  CHECK(terminology_sentence(verdict, Language::nn) ==
        "Samanfall i fagområde: i stor grad; kjenneteikn: i nokon grad; termar: i liten grad; omgrepssystem: ikkje "
        "kjent.");
  CHECK(terminology_sentence(verdict, Language::en) ==
        "Overlap in subject field: to a large extent; characteristics: to some extent; terms: to a small extent; "
        "concept system: not known.");
}

TEST_CASE("what binds is said with whom it binds, from either side", "[report]") {
  const auto sample = sample::cohabitants();
  auto verdict = sample::verdict(2, 3, align::Relation::close, Choice::differentiate);
  CHECK(bars_sentence(Pair(sample.catalogue, verdict, false), Language::nb).empty());
  verdict.bars.a_bound = true;
  verdict.bars.a_law = law(sample.catalogue, 2);
  CHECK(bars_sentence(Pair(sample.catalogue, verdict, true), Language::nn) ==
        "Bunde av folketrygdloven §\u00A03-2 (NAV).");
  verdict.bars.b_bound = verdict.bars.other_statutes = true;
  verdict.bars.b_law = law(sample.catalogue, 3);
  verdict.leaning = Choice::differentiate;
  CHECK(bars_sentence(Pair(sample.catalogue, verdict, true), Language::nb) ==
        "Bundet av skatteloven §\u00A02-16 (Skatteetaten) og folketrygdloven §\u00A03-2 (NAV).");
  verdict.leaning = Choice::harmonise;
  CHECK(bars_sentence(Pair(sample.catalogue, verdict, false), Language::nb) ==
        "Bundet av folketrygdloven §\u00A03-2 (NAV) og skatteloven §\u00A02-16 (Skatteetaten). Terminologisk kunne de "
        "harmoniseres; regelverket står i veien.");
  verdict.bars.b_law = verdict.bars.a_law;
  verdict.choice = Choice::harmonise;
  CHECK(bars_sentence(Pair(sample.catalogue, verdict, false), Language::en) ==
        "Bound by folketrygdloven §\u00A03-2 (NAV and Skatteetaten).");
}

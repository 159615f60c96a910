// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"
#include "unit/wording/sample.h"

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::report;

TEST_CASE("advice follows the choice and what binds the parties", "[report]") {
  const auto sample = sample::cohabitants();
  const Pair close(sample.catalogue, sample.alignment.verdicts[2], false);
  const auto said = advice(close, Language::nb);
  REQUIRE(said.size() == 2);
  CHECK(said[0].rfind("Forskjellen ser liten ut", 0) == 0);
  CHECK(said[1].find("regelverksendring") != std::string::npos);
  const Pair undefined(sample.catalogue, sample.alignment.verdicts[0], false);
  CHECK(advice(undefined, Language::nb)[0] == "Det må skrives en definisjon før noen kan ta stilling.");
  const Pair inside(sample.catalogue, sample.alignment.verdicts[1], false);
  CHECK(advice(inside, Language::nb)[0].rfind("Samme virksomhet bruker termen om ulike ting", 0) == 0);
  CHECK(choice_word(align::Choice::harmonise, Language::nn) == "A: harmonisere");
}

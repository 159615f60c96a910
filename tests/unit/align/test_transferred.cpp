// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

#include <samklang/align/decision.h>

using namespace samklang;
using namespace samklang::align;

TEST_CASE("a calibration on other agencies' pairs is transferred") {
  const sample::Record one{"", "", {{"samboer"}}, {{"person som bor sammen med en annen uten å være gift"}}, {}, {}};
  const sample::Record other{"", "", {{"samboer"}}, {{"den som bor sammen med en annen i minst to år"}}, {}, {}};
  Model model = standard_model();
  model.calibrated_on = "3 pairs";
  AlignOptions options;
  options.model = &model;
  const auto transferred = [&] { return sample::judge(one, other, options).verdict().transferred; };

  model.agencies = {};
  CHECK(transferred());
  model.agencies = {sample::nav};
  CHECK(transferred());
  model.agencies = {sample::nav, sample::tax};
  CHECK_FALSE(transferred());

  // What people said is not read off a calibration, unless it is stale.
  model.agencies = {};
  Decision row;
  row.subject = "https://example.org/a";
  row.object = "https://example.org/b";
  row.relation = Relation::close;
  options.decisions = {&row, 1};
  CHECK_FALSE(transferred());
  row.subject_hash = definition_hash("en annen tekst");
  CHECK(transferred());

  // Rules of thumb were calibrated nowhere.
  options.decisions = {};
  model.calibrated_on.clear();
  CHECK_FALSE(transferred());
}

TEST_CASE("the agencies of the standard model are in order") {
  const auto& agencies = standard_model().agencies;
  CHECK(std::is_sorted(agencies.begin(), agencies.end()));
}

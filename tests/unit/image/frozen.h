// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_IMAGE_FROZEN_H
#define SAMKLANG_TESTS_UNIT_IMAGE_FROZEN_H

#include "unit/align/pair_fixture.h"

#include <samklang/image/image.h>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace sample {

/// Two agencies that mean different things by one word, a third concept above, a nynorsk term, a deprecated one, and
/// the background of pair_fixture.h.
inline std::vector<Record> households() {
  std::vector<Record> records = {
      {"a",
       nav,
       {{"samboer"}, {"sambuar", LabelKind::preferred, Language::nn}, {"samboende", LabelKind::hidden}},
       {{"person som lever sammen med en annen i minst 12 måneder", Language::nb, {"lov/1997-02-28-19/§1-5"}}},
       {{skos::NoteKind::scope_note, "gjelder ikke ektefeller"}},
       {{"over", skos::RelationKind::broader_generic}, {"gammel", skos::RelationKind::replaces}}},
      {"b",
       tax,
       {{"samboer"}},
       {{"person som lever sammen med en annen i minst 24 måneder", Language::nb, {"lov/1999-03-26-14/§2-16"}}},
       {},
       {},
       20200101,
       20241231},
      {"over", nav, {{"husstandsmedlem"}}, {{"person som hører til en husstand"}}, {}, {}},
      {"gammel", nav, {{"hybelboer (eldre)"}}, {}, {}, {}},
      {"pensjon", nav, {{"pensjon"}}, {{"ytelse som betales hver måned"}}, {}, {{"a", skos::RelationKind::see_also}}},
      {"adresse", tax, {{"e-postadresse"}}, {{"adresse i et datanett"}}, {}, {}},
  };
  add_background(records);
  return records;
}

inline skos::Catalogue household_catalogue() { return catalogue(households()); }

inline image::Image frozen(const skos::Catalogue& from, const align::AlignOptions& options = {}) {
  const auto alignment = align::align(from, options);
  REQUIRE(alignment);
  auto made = image::Image::build(from, *alignment, {.version = "test", .decisions = {}});
  REQUIRE(made);
  return *std::move(made);
}

inline image::Image households_image() { return frozen(household_catalogue()); }

} // namespace sample

#endif

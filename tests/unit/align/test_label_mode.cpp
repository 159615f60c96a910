// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include <samklang/align/align.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::align;
using sample::Record;
using skos::LabelKind;

namespace {

Alignment align_all(const skos::Catalogue& catalogue, const AlignOptions& options = {}) {
  auto made = align::align(catalogue, options);
  REQUIRE(made);
  return *std::move(made);
}

Relation relation(const skos::Catalogue& catalogue, const Alignment& alignment, const std::string& a,
                  const std::string& b) {
  for (const Verdict& verdict : alignment.verdicts)
    if (catalogue.iri(verdict.a) == "https://example.org/" + a &&
        catalogue.iri(verdict.b) == "https://example.org/" + b)
      return verdict.relation;
  FAIL("no verdict on " + a + " and " + b);
  return Relation::undecided;
}

bool has(const Verdict& verdict, EvidenceKind kind) {
  for (const Evidence& one : verdict.evidence)
    if (one.kind == kind) return true;
  return false;
}

} // namespace

TEST_CASE("vocabularies without definitions align by their terms") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/lip", "file:a.owl", {{"upper_lip", LabelKind::preferred, Language::none}}, {}, {}, {}, 0, 0, true},
      {"b/lip", "file:b.owl", {{"Upper lip", LabelKind::preferred, Language::none}}, {}, {}, {}, 0, 0, true},
      {"a/ear", "file:a.owl", {{"ear"}, {"auris", LabelKind::alternative}}, {}, {}, {}, 0, 0, true},
      {"b/ear", "file:b.owl", {{"auris"}}, {}, {}, {}, 0, 0, true},
      {"a/limb", "file:a.owl", {{"hind limb"}}, {}, {}, {}, 0, 0, true},
      {"b/limb", "file:b.owl", {{"hindlimb"}}, {}, {}, {}, 0, 0, true},
      {"a/old", "file:a.owl", {{"node"}, {"gland", LabelKind::hidden}}, {}, {}, {}, 0, 0, true},
      {"b/old", "file:b.owl", {{"gland"}}, {}, {}, {}, 0, 0, true},
  });
  const Alignment alignment = align_all(catalogue);
  CHECK(relation(catalogue, alignment, "a/lip", "b/lip") == Relation::exact);
  CHECK(relation(catalogue, alignment, "a/ear", "b/ear") == Relation::close);
  CHECK(relation(catalogue, alignment, "a/limb", "b/limb") == Relation::close);
  CHECK(relation(catalogue, alignment, "a/old", "b/old") == Relation::undecided);
  for (const Verdict& verdict : alignment.verdicts) {
    CHECK(verdict.label_mode);
    CHECK(has(verdict, EvidenceKind::label_only));
    CHECK(verdict.a_implies_b == Implication::unknown);
    CHECK(verdict.b_implies_a == Implication::unknown);
  }
}

TEST_CASE("a term with several bearers is not exact, and a safe partner takes a concept") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1", "file:a.ttl", {{"diagram"}}, {}, {}, {}},
      {"b/1", "file:b.ttl", {{"diagram"}}, {}, {}, {}},
      {"b/2", "file:b.ttl", {{"Diagram"}}, {}, {}, {}},
      {"a/3", "file:a.ttl", {{"parasitt"}}, {}, {}, {}},
      {"b/3", "file:b.ttl", {{"parasitt"}}, {}, {}, {}},
      {"b/4", "file:b.ttl", {{"parasittologi"}, {"parasitt", LabelKind::alternative}}, {}, {}, {}},
  });
  const Alignment alignment = align_all(catalogue);
  CHECK(relation(catalogue, alignment, "a/1", "b/1") == Relation::close);
  CHECK(relation(catalogue, alignment, "a/1", "b/2") == Relation::close);
  CHECK(relation(catalogue, alignment, "a/3", "b/3") == Relation::exact);
  // An admitted term is a name too, if another fits better.
  CHECK(relation(catalogue, alignment, "a/3", "b/4") == Relation::close);
}

TEST_CASE("one side without definitions is enough, a fifth of them is not") {
  const auto catalogue_with = [](int defined) {
    std::vector<Record> records;
    for (int i = 0; i < 10; ++i) {
      const std::string number = std::to_string(i);
      Record record{"a/" + number, "889640782", {{"term " + number}}, {}, {}, {}};
      if (i >= 10 - defined) record.definitions = {{"noe som er " + number}};
      records.push_back(record);
      records.push_back({"b/" + number, "974761076", {{"term " + number}}, {{"noe annet enn " + number}}, {}, {}});
    }
    return sample::catalogue(records);
  };
  const skos::Catalogue one = catalogue_with(1);
  const Alignment in_label_mode = align_all(one);
  CHECK(relation(one, in_label_mode, "a/0", "b/0") == Relation::exact);
  // Where both are defined their definitions are read.
  CHECK(relation(one, in_label_mode, "a/9", "b/9") != Relation::exact);
  const skos::Catalogue two = catalogue_with(2);
  CHECK(relation(two, align_all(two), "a/0", "b/0") == Relation::undecided);
}

TEST_CASE("a handful of undefined concepts of a publisher is no vocabulary") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1", "889640782", {{"samboer"}}, {}, {}, {}},
      {"b/1", "974761076", {{"samboer"}}, {{"person som bor sammen med en annen"}}, {}, {}},
  });
  CHECK(relation(catalogue, align_all(catalogue), "a/1", "b/1") == Relation::undecided);
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::Pair;
using sample::Record;
using skos::RelationKind;

namespace {

Record boat(const std::string& iri, const std::string& agency, const std::string& definition) {
  return {iri, agency, {{"båt"}}, {{definition}}, {}, {}};
}

/// Two unlike boats of two agencies among others.
struct Boats {
  Record a = boat("a", sample::nav, "farkost som flyter og er registrert i kommunens havneregister");
  Record b = boat("b", sample::tax, "gjenstand av tre som er eldre enn femti år og vernet");
  std::vector<Record> others;

  Pair judge(const AlignOptions& options = {}) const {
    std::vector<Record> records = {a, b};
    records.insert(records.end(), others.begin(), others.end());
    sample::add_background(records);
    Pair pair;
    pair.catalogue = sample::catalogue(std::move(records));
    auto made = align::align(pair.catalogue, options);
    REQUIRE(made);
    pair.alignment = *std::move(made);
    return pair;
  }
};

} // namespace

TEST_CASE("a superordinate that both have is evidence, with its terms") {
  Boats boats;
  boats.others = {{"over-a", sample::nav, {{"Farkost"}}, {{"innretning til transport"}}, {}, {}},
                  {"over-b", sample::tax, {{"farkost"}}, {{"ting på vann"}}, {}, {}}};
  const Pair without = boats.judge();
  CHECK_FALSE(without.has(EvidenceKind::structure));
  boats.a.links = {{"over-a", RelationKind::broader_generic}};
  boats.b.links = {{"over-b", RelationKind::broader}};
  const Pair pair = boats.judge();
  const Evidence* found = pair.evidence(EvidenceKind::structure);
  REQUIRE(found != nullptr);
  CHECK(pair.words(found->a) == "Farkost");
  CHECK(pair.words(found->b) == "farkost");
  // Evidence only.
  CHECK(pair.verdict().relation == without.verdict().relation);
  CHECK(pair.verdict().confidence == without.verdict().confidence);
  CHECK_FALSE(pair.has(EvidenceKind::hierarchy));
}

TEST_CASE("superordinates of other terms correspond where an exact verdict joins them") {
  Boats boats;
  const std::string text = "innretning som kan bevege seg på eller i vann med last eller passasjerer";
  boats.others = {{"over-a", sample::nav, {{"farkost"}}, {{text}}, {}, {}},
                  {"over-b", sample::tax, {{"skip"}}, {{text}}, {}, {}}};
  boats.a.links = {{"over-a", RelationKind::broader_generic}};
  boats.others[1].links = {{"b", RelationKind::narrower_generic}};
  const Pair pair = boats.judge();
  const Evidence* found = pair.evidence(EvidenceKind::structure);
  REQUIRE(found != nullptr);
  CHECK(pair.words(found->a) == "farkost");
  CHECK(pair.words(found->b) == "skip");
}

TEST_CASE("a way up through an exact verdict is evidence on the lower side") {
  Boats boats;
  boats.others = {
      {"over-a", sample::nav, {{"verneverdig gjenstand"}}, boats.b.definitions, {}, {}},
  };
  boats.a.links = {{"over-a", RelationKind::broader_generic}};
  Decision row;
  row.subject = "https://example.org/over-a";
  row.object = "https://example.org/b";
  row.relation = Relation::exact;
  AlignOptions options;
  options.decisions = {&row, 1};
  const Pair pair = boats.judge(options);
  const Evidence* found = pair.evidence(EvidenceKind::hierarchy);
  REQUIRE(found != nullptr);
  CHECK(pair.words(found->a) == "verneverdig gjenstand");
  CHECK(found->b.empty());
  CHECK(reason(pair.verdict()).find("put one above the other") != std::string::npos);
}

TEST_CASE("a way down stands on the other side, and parts lead to their wholes") {
  Boats boats;
  boats.others = {{"mellom", sample::tax, {{"flåte"}}, {{"samling"}}, {}, {{"a", RelationKind::part_of}}}};
  boats.b.links = {{"mellom", RelationKind::broader}};
  const Pair pair = boats.judge();
  const Evidence* found = pair.evidence(EvidenceKind::hierarchy);
  REQUIRE(found != nullptr);
  CHECK(found->a.empty());
  CHECK(pair.words(found->b) == "flåte");
}

TEST_CASE("a generic relation that the data states goes before what was computed") {
  Boats boats;
  CHECK(boats.judge().verdict().authority == Authority::computed);
  boats.a.links = {{"b", RelationKind::broader_generic}};
  const Pair narrower = boats.judge();
  CHECK(narrower.verdict().authority == Authority::asserted);
  CHECK(narrower.verdict().relation == Relation::narrower);
  CHECK(narrower.has(EvidenceKind::asserted));
  boats.a.links = {{"b", RelationKind::narrower_generic}};
  CHECK(boats.judge().verdict().relation == Relation::broader);
  // Not said whether it is a kind or a part: evidence of a way, no more.
  boats.a.links = {{"b", RelationKind::broader}};
  const Pair either = boats.judge();
  CHECK(either.verdict().authority == Authority::computed);
  const Evidence* found = either.evidence(EvidenceKind::hierarchy);
  REQUIRE(found != nullptr);
  CHECK(either.words(found->a) == "båt");
  // Each above the other is nothing.
  boats.a.links = {{"b", RelationKind::broader_generic}};
  boats.b.links = {{"a", RelationKind::broader_generic}};
  CHECK(boats.judge().verdict().relation == Relation::undecided);
}

TEST_CASE("a circle of relations ends") {
  Boats boats;
  boats.others = {{"c", sample::nav, {{"c"}}, {{"ting"}}, {}, {{"d", RelationKind::broader}}},
                  {"d", sample::nav, {{"d"}}, {{"sak"}}, {}, {{"c", RelationKind::broader}}}};
  boats.a.links = {{"c", RelationKind::broader}, {"d", RelationKind::broader}};
  CHECK_FALSE(boats.judge().has(EvidenceKind::hierarchy));
}

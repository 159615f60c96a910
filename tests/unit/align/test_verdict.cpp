// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/verdict.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace samklang::align;

TEST_CASE("the table of directions") {
  // "A broader B": A is the broader one, and SKOS says A narrowMatch B.
  const auto predicate = [](Relation relation) { return std::string(mapping_predicate(relation).curie); };
  CHECK(predicate(Relation::exact) == "skos:exactMatch");
  CHECK(predicate(Relation::close) == "skos:closeMatch");
  CHECK(predicate(Relation::broader) == "skos:narrowMatch");
  CHECK(predicate(Relation::narrower) == "skos:broadMatch");
  CHECK(predicate(Relation::overlapping) == "skos:relatedMatch");
  CHECK(predicate(Relation::related) == "skos:relatedMatch");
  CHECK(predicate(Relation::different) == "skos:exactMatch");
  CHECK(predicate(Relation::undecided) == "skos:relatedMatch");
  for (std::size_t i = 0; i < relation_count; ++i) {
    const auto relation = static_cast<Relation>(i);
    CHECK(mapping_predicate(relation).negated == (relation == Relation::different));
    CHECK(inverse(inverse(relation)) == relation);
  }
  CHECK(inverse(Relation::broader) == Relation::narrower);
  CHECK(inverse(Relation::exact) == Relation::exact);
}

TEST_CASE("names are stable, different and there for every value") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < relation_count; ++i) CHECK(names.insert(name(static_cast<Relation>(i))).second);
  CHECK(names.count("undecided") == 1);
  names.clear();
  for (std::size_t i = 0; i < difference_count; ++i) CHECK(names.insert(name(static_cast<Difference>(i))).second);
  CHECK(names.count("legal-basis") == 1);
  names.clear();
  for (std::size_t i = 0; i < evidence_kind_count; ++i) CHECK(names.insert(name(static_cast<EvidenceKind>(i))).second);
  CHECK(names.count("") == 0);
  CHECK(name(EvidenceKind::added_words) == "added-words");
  CHECK(name(EvidenceKind::similar_label) == "similar-label");
  CHECK(name(Implication::with_caution) == "with-caution");
  CHECK(name(Authority::asserted) == "asserted");
  CHECK(letter(Choice::harmonise) == "A");
  CHECK(letter(Choice::differentiate) == "B");
  CHECK(letter(Choice::neither) == "C");
  CHECK(letter(Choice::undecided).empty());
}

TEST_CASE("differences are a set") {
  Verdict verdict;
  verdict.add(Difference::value);
  verdict.add(Difference::missing_definition);
  CHECK(verdict.has(Difference::value));
  CHECK(verdict.has(Difference::missing_definition));
  CHECK_FALSE(verdict.has(Difference::genus));
}

TEST_CASE("a number that is no relation claims nothing") {
  for (std::size_t i = 0; i < relation_count; ++i)
    CHECK(relation_of(static_cast<std::uint8_t>(i)) == static_cast<Relation>(i));
  CHECK(relation_of(8) == Relation::undecided);
  CHECK(relation_of(255) == Relation::undecided);
}

TEST_CASE("how a verdict came about, and its numbers as they are written") {
  CHECK(justification(Authority::decided, true) == "semapv:ManualMappingCuration");
  CHECK(justification(Authority::asserted, false) == "semapv:UnspecifiedMatching");
  CHECK(justification(Authority::computed, true) == "semapv:LexicalMatching");
  CHECK(justification(Authority::computed, false) == "semapv:CompositeMatching");
  CHECK(four_places(1) == "1");
  CHECK(four_places(0) == "0");
  CHECK(four_places(0.75) == "0.75");
  CHECK(four_places(double{0.9F}) == "0.9");
  CHECK(four_places(0.00004) == "0");
}

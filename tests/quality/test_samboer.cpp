// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace samklang;
using align::Difference;
using align::EvidenceKind;
using align::Relation;

namespace {

struct Demonstration {
  skos::Catalogue catalogue;
  align::Alignment alignment;

  /// The concept that has this preferred term and cites this section.
  skos::ConceptIndex concept_under(const std::string& term, const std::string& law) const {
    for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
      if (catalogue[i].term() != term) continue;
      for (const skos::Definition& definition : catalogue[i].definitions())
        for (const skos::Citation& citation : catalogue.citations(definition.citations))
          for (const skos::Text key : catalogue.law_keys(citation.laws))
            if (catalogue.text(key).starts_with(law)) return i;
    }
    FAIL("no " + term + " under " + law);
    return skos::no_index;
  }

  const align::Verdict& verdict(skos::ConceptIndex one, skos::ConceptIndex other) const {
    for (const align::Verdict& verdict : alignment.verdicts)
      if ((verdict.a == one && verdict.b == other) || (verdict.a == other && verdict.b == one)) return verdict;
    FAIL("no verdict");
    return alignment.verdicts.front();
  }
  /// The words marked as evidence of a kind, on either side.
  std::string marked(const align::Verdict& verdict, EvidenceKind kind) const {
    std::string out;
    for (const align::Evidence& one : verdict.evidence) {
      if (one.kind != kind) continue;
      for (const align::TextSpan& span : {one.a, one.b})
        if (!span.empty())
          out += "[" + std::string(catalogue.text(span.text).substr(span.begin, span.end - span.begin)) + "]";
    }
    return out;
  }
};

Demonstration demonstration() {
  const std::vector<std::filesystem::path> folder = {std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples" / "data"};
  load::LoadOptions lenient;
  lenient.allow_partial = true;
  load::LoadResult loaded = load::load_files(folder, lenient);
  REQUIRE(loaded);
  align::AlignOptions within;
  within.within = true;
  auto made = align::align(loaded->catalogue, within);
  REQUIRE(made);
  return {loaded->catalogue, *std::move(made)};
}

} // namespace

TEST_CASE("three concepts called samboer are three findings") {
  const Demonstration demo = demonstration();
  const auto nav_general = demo.concept_under("samboer", "lov/1997-02-28-19/§1-5");
  const auto nav_wide = demo.concept_under("samboer", "lov/1997-02-28-19/§3-2");
  const auto tax = demo.concept_under("samboer", "lov/1999-03-26-14/§2-16");

  const align::Verdict& opposite = demo.verdict(nav_wide, tax);
  CHECK(opposite.relation != Relation::exact);
  CHECK(opposite.relation != Relation::close);
  CHECK(opposite.has(Difference::value));
  CHECK(opposite.has(Difference::exception));
  CHECK(opposite.has(Difference::legal_basis));
  CHECK(opposite.choice == align::Choice::differentiate);
  CHECK(demo.marked(opposite, EvidenceKind::number_conflict).find("12") != std::string::npos);
  CHECK(demo.marked(opposite, EvidenceKind::negation).find("likevel ikke") != std::string::npos);

  const align::Verdict& by_reference = demo.verdict(nav_general, tax);
  CHECK(by_reference.relation == Relation::close);
  CHECK(by_reference.has(Difference::legal_basis));
  CHECK(demo.marked(by_reference, EvidenceKind::harmonised_by_reference).find("§1-5") != std::string::npos);
  CHECK(by_reference.p_same > opposite.p_same);

  const align::Verdict& inside = demo.verdict(nav_general, nav_wide);
  CHECK(inside.same_agency);
  CHECK(inside.relation != Relation::exact);
  CHECK(inside.has(Difference::legal_basis));
  CHECK(demo.marked(inside, EvidenceKind::number_conflict).find("18 måneden") != std::string::npos);
}

TEST_CASE("what is called exact in the demonstration says the same in the same or nearly the same words") {
  const Demonstration demo = demonstration();
  std::size_t called = 0;
  for (const align::Verdict& verdict : demo.alignment.verdicts) {
    if (verdict.relation != Relation::exact || verdict.authority != align::Authority::computed) continue;
    ++called;
    INFO(demo.catalogue[verdict.a].term());
    bool nearly_equal = false;
    for (const align::Evidence& one : verdict.evidence)
      nearly_equal = nearly_equal || one.kind == EvidenceKind::equal_definition ||
                     (one.kind == EvidenceKind::similar_definition && one.weight > 0.9F);
    CHECK(nearly_equal);
    CHECK_FALSE(verdict.has(Difference::value));
    CHECK_FALSE(verdict.has(Difference::exception));
  }
  CHECK(called >= 4);
}

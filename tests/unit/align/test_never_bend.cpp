// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Record;
using skos::LabelKind;

namespace {

const std::string long_text = "ytelse som en kommune gir til foreldre med omsorg for syke barn i hjemmet";

Record with(const std::string& term, const std::string& definition, const std::vector<std::string>& laws = {}) {
  Record record;
  record.terms = {{term}};
  if (!definition.empty()) record.definitions = {{definition, Language::nb, laws}};
  return record;
}

} // namespace

TEST_CASE("equal terms and equal definitions are exact") {
  const auto pair =
      judge(with("omsorgsstønad", long_text),
            with("Omsorgsstønad", "En ytelse, som en kommune gir til foreldre med omsorg for syke barn i hjemmet."));
  const Verdict& verdict = pair.verdict();
  CHECK(verdict.relation == Relation::exact);
  CHECK(verdict.a_implies_b == Implication::yes);
  CHECK(verdict.b_implies_a == Implication::yes);
  CHECK(verdict.choice == Choice::harmonise);
  CHECK(verdict.differences == 0);
  CHECK(verdict.authority == Authority::computed);
  CHECK(pair.has(EvidenceKind::equal_definition));
  CHECK(pair.has(EvidenceKind::preferred_label));
  CHECK(verdict.confidence == verdict.p_exact);
}

TEST_CASE("no definition on one side is undecided") {
  for (const bool both : {false, true}) {
    const auto pair = judge(with("omsorgsstønad", ""), with("omsorgsstønad", both ? "" : long_text));
    const Verdict& verdict = pair.verdict();
    CHECK(verdict.relation == Relation::undecided);
    CHECK_FALSE(verdict.label_mode);
    CHECK(verdict.has(Difference::missing_definition));
    CHECK(pair.has(EvidenceKind::missing_definition));
    CHECK(verdict.a_implies_b == Implication::unknown);
    CHECK(verdict.confidence == 0);
  }
}

TEST_CASE("a text without a word is no definition") {
  const auto pair = judge(with("omsorgsstønad", "-"), with("omsorgsstønad", "-"));
  CHECK(pair.verdict().relation == Relation::undecided);
  CHECK(pair.verdict().has(Difference::missing_definition));
}

TEST_CASE("a conflicting value is never exact and its words are marked") {
  const auto pair = judge(
      with("heltidsstudent", "person som er meldt til undervisning tilsvarende minst 75 % av normert studieprogresjon"),
      with("heltidsstudent", "person som er meldt til undervisning tilsvarende 100 % av normert studieprogresjon"));
  const Verdict& verdict = pair.verdict();
  CHECK(verdict.relation == Relation::broader);
  CHECK(verdict.has(Difference::value));
  CHECK(verdict.choice == Choice::differentiate);
  CHECK(verdict.a_implies_b == Implication::no);
  CHECK(verdict.b_implies_a == Implication::with_caution);
  const Evidence* conflict = pair.evidence(EvidenceKind::number_conflict);
  REQUIRE(conflict != nullptr);
  CHECK(pair.words(conflict->a) == "minst 75 %");
  CHECK(pair.words(conflict->b) == "100 %");
}

TEST_CASE("an exception on one side is never exact and its words are marked") {
  const auto pair = judge(with("fravær", "undervisningstimer der eleven er borte fra skolen"),
                          with("fravær", "undervisningstimer der eleven er borte fra skolen, med unntak av sykdom"));
  CHECK(pair.verdict().relation == Relation::broader);
  CHECK(pair.verdict().has(Difference::exception));
  const Evidence* exception = pair.evidence(EvidenceKind::negation);
  REQUIRE(exception != nullptr);
  CHECK(exception->a.empty());
  CHECK(pair.words(exception->b) == "med unntak av sykdom");
}

TEST_CASE("a number that one side grants and the other excludes is a conflict") {
  const auto pair = judge(
      with("samboer",
           "person som bor sammen med en annen, og som har levd sammen med denne i minst 12 av de siste 18 månedene"),
      with(
          "samboer",
          "person som bor sammen med en annen, likevel ikke den som har levd sammen med denne i minst 12 av de siste 18 månedene"));
  const Verdict& verdict = pair.verdict();
  CHECK(verdict.relation != Relation::exact);
  CHECK(verdict.relation != Relation::close);
  CHECK(verdict.has(Difference::value));
  CHECK(verdict.has(Difference::exception));
  CHECK(verdict.choice == Choice::differentiate);
  const Evidence* conflict = pair.evidence(EvidenceKind::number_conflict);
  REQUIRE(conflict != nullptr);
  CHECK(pair.words(conflict->a) == "minst 12");
  CHECK(pair.words(conflict->b) == "minst 12");
}

TEST_CASE("equal texts under different statutes imply with caution at most") {
  const auto pair = judge(with("omsorgsstønad", long_text, {"lov/1997-02-28-19/§1-5"}),
                          with("omsorgsstønad", long_text, {"lov/1999-03-26-14/§2-16"}));
  const Verdict& verdict = pair.verdict();
  CHECK(verdict.relation == Relation::exact);
  CHECK(verdict.a_implies_b == Implication::with_caution);
  CHECK(verdict.b_implies_a == Implication::with_caution);
  CHECK(verdict.has(Difference::legal_basis));
  CHECK(verdict.choice != Choice::harmonise);
  const Evidence* law = pair.evidence(EvidenceKind::different_law);
  REQUIRE(law != nullptr);
  CHECK(pair.words(law->a) == "lov/1997-02-28-19/§1-5");
}

TEST_CASE("unequal texts under different statutes are close at most") {
  const std::string reworded = "ytelse som kommunen gir foreldre med omsorg for syke barn i hjemmet sitt";
  const auto different = judge(with("omsorgsstønad", long_text, {"lov/1997-02-28-19"}),
                               with("omsorgsstønad", reworded, {"lov/1999-03-26-14"}));
  CHECK(different.verdict().relation != Relation::exact);
  CHECK(different.verdict().p_exact == 0);
  const auto same = judge(with("omsorgsstønad", long_text, {"lov/1997-02-28-19"}),
                          with("omsorgsstønad", reworded, {"lov/1997-02-28-19/§3"}));
  CHECK(same.verdict().p_exact > 0);
  CHECK(same.verdict().a_implies_b == Implication::with_caution);
  CHECK(same.has(EvidenceKind::same_law));
}

TEST_CASE("sections of one act are another legal basis, not another statute") {
  const auto pair = judge(with("omsorgsstønad", long_text, {"lov/1997-02-28-19/§1-5"}),
                          with("omsorgsstønad", long_text, {"lov/1997-02-28-19/§3-2/ledd5"}));
  CHECK(pair.verdict().relation == Relation::exact);
  CHECK(pair.verdict().has(Difference::legal_basis));
  CHECK(pair.verdict().choice == Choice::harmonise);
}

TEST_CASE("periods of validity that do not meet compare as versions") {
  Record old = with("omsorgsstønad", long_text);
  old.valid_to = 20191231;
  Record current = with("omsorgsstønad", long_text);
  current.valid_from = 20200101;
  const auto pair = judge(old, current);
  CHECK(pair.verdict().relation == Relation::close);
  CHECK(pair.verdict().has(Difference::validity));
  CHECK(pair.verdict().a_implies_b != Implication::yes);
  old.valid_to = 20200101;
  CHECK(judge(old, current).verdict().relation == Relation::exact);
}

TEST_CASE("a deprecated term never makes exact") {
  Record hidden = with("pleiepenger hjemme", long_text);
  hidden.terms.push_back({"omsorgsstønad", LabelKind::hidden});
  const auto equal = judge(with("omsorgsstønad", long_text), hidden);
  CHECK(equal.verdict().relation == Relation::close);
  CHECK(equal.has(EvidenceKind::deprecated_label));
  const auto unequal =
      judge(with("omsorgsstønad", "penger fra kommunen for stell av slektninger hjemme hos seg selv"), hidden);
  CHECK(unequal.verdict().relation != Relation::exact);
  CHECK(unequal.verdict().p_exact == 0);
}

TEST_CASE("scope notes that differ keep an implication from yes") {
  Record noted = with("omsorgsstønad", long_text);
  noted.notes = {{skos::NoteKind::scope_note, "gjelder bare Oslo"}};
  const auto pair = judge(with("omsorgsstønad", long_text), noted);
  CHECK(pair.verdict().relation == Relation::exact);
  CHECK(pair.verdict().a_implies_b == Implication::with_caution);
}

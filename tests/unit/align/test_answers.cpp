// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Record;
using skos::SourceRelation;

namespace {

const std::string pensions = "lov/1997-02-28-19/§1-5";
const std::string taxes = "lov/1999-03-26-14/§2-16";
const std::string wording = "båt som er registrert i kommunens havneregister og har fast plass ved brygga";

Record with(const std::string& term, const std::string& definition, std::vector<std::string> laws = {},
            SourceRelation source_relation = SourceRelation::unspecified) {
  Record record;
  record.terms = {{term}};
  record.definitions = {{definition, Language::nb, std::move(laws), source_relation}};
  return record;
}

Record in_field(Record record, const std::string& subject) {
  record.notes = {{skos::NoteKind::subject, subject}};
  return record;
}

Terminology answers(Record a, Record b) { return judge(std::move(a), std::move(b)).verdict().terminology; }

/// Two concepts under one term, each with a superordinate of its own agency that is called so.
Degree concept_system(const std::string& above_a, const std::string& above_b) {
  Record a = with("fartøy", wording);
  Record b = with("fartøy", "noe helt annet enn det som ellers er ment her");
  a.iri = "a", a.agency = sample::nav, a.links = {{"over-a", skos::RelationKind::broader_generic}};
  b.iri = "b", b.agency = sample::tax, b.links = {{"over-b", skos::RelationKind::broader_generic}};
  Record over_a{"over-a", sample::nav, {{above_a}}, {{"det ene"}}};
  Record over_b{"over-b", sample::tax, {{above_b}}, {{"det andre"}}};
  std::vector<Record> records{a, b, over_a, over_b};
  sample::add_background(records);
  const skos::Catalogue catalogue = sample::catalogue(std::move(records));
  const auto made = align::align(catalogue, {});
  REQUIRE(made);
  for (const Verdict& one : made->verdicts)
    if (catalogue.iri(one.a) == "https://example.org/a" && catalogue.iri(one.b) == "https://example.org/b")
      return one.terminology.concept_system;
  FAIL("the pair has no verdict");
  return Degree::unknown;
}

} // namespace

TEST_CASE("the subject field is what the data says it is") {
  CHECK(answers(in_field(with("fartøy", wording), "Havn"), in_field(with("fartøy", wording), "havn")).subject_field ==
        Degree::large);
  CHECK(answers(in_field(with("fartøy", wording), "Havn"), in_field(with("fartøy", "dyr"), "skatt")).subject_field ==
        Degree::little);
  CHECK(answers(with("fartøy", wording, {pensions}), with("fartøy", "dyr", {pensions})).subject_field == Degree::large);
  CHECK(answers(with("fartøy", "dyr på gård"), with("fartøy", "avgjørelse fra et organ")).subject_field ==
        Degree::unknown);
}

TEST_CASE("characteristics overlap as far as the definitions do") {
  CHECK(answers(with("fartøy", wording), with("fartøy", wording)).characteristics == Degree::large);
  CHECK(answers(with("fartøy", wording), with("fartøy", wording + " og er forsikret")).characteristics ==
        Degree::large);
  CHECK(answers(with("prøveterm", "beløp som en skytter betaler for å delta i stevnet"),
                with("prøveterm", "redskap til å skjære gress med"))
            .characteristics == Degree::little);
  CHECK(answers(with("prøveterm", "student som har minst 75 % progresjon i et planlagt studium"),
                with("prøveterm", "student som har 100 % progresjon i et planlagt studium"))
            .characteristics == Degree::some);
  Record silent;
  silent.terms = {{"fartøy"}};
  CHECK(answers(with("fartøy", wording), silent).characteristics == Degree::unknown);
}

TEST_CASE("terms are the same, alike or others") {
  CHECK(answers(with("fartøy", wording), with("fartøy", wording)).terms == Degree::large);
  Record admitted = with("skip", wording);
  admitted.terms.push_back({"fartøy", skos::LabelKind::alternative});
  CHECK(answers(with("fartøy", wording), admitted).terms == Degree::some);
  Record deprecated = with("skip", wording);
  deprecated.terms.push_back({"fartøy", skos::LabelKind::hidden});
  CHECK(answers(with("fartøy", wording), deprecated).terms == Degree::little);
  CHECK(answers(with("fartøy", wording), with("skip", wording)).terms == Degree::little);
}

TEST_CASE("the concept system is the declared superordinates before the genus") {
  CHECK(concept_system("transportmiddel", "Transportmiddel") == Degree::large);
  CHECK(concept_system("transportmiddel", "samtale") < Degree::large);
  CHECK(answers(with("fartøy", wording), with("fartøy", wording)).concept_system == Degree::large);
  Record silent;
  silent.terms = {{"fartøy"}};
  CHECK(answers(with("fartøy", wording), silent).concept_system == Degree::unknown);
}

TEST_CASE("label mode knows nothing of characteristics") {
  std::vector<Record> records;
  for (const std::string& agency : {sample::nav, sample::tax})
    for (std::size_t i = 0; i < 20; ++i)
      records.push_back({agency + "/" + std::to_string(i), agency, {{"felles term " + std::to_string(i)}}});
  const skos::Catalogue catalogue = sample::catalogue(std::move(records));
  const auto made = align::align(catalogue, {});
  REQUIRE(made);
  REQUIRE_FALSE(made->verdicts.empty());
  for (const Verdict& verdict : made->verdicts) {
    CHECK(verdict.label_mode);
    CHECK(verdict.terminology.characteristics == Degree::unknown);
    CHECK(verdict.leaning == verdict.choice);
    if (verdict.relation == Relation::exact) CHECK(verdict.terminology.terms == Degree::large);
  }
}

TEST_CASE("a side is bound by the act that its definition cites") {
  const auto pair = judge(with("fartøy", wording, {pensions}), with("fartøy", wording));
  CHECK(pair.verdict().bars.a_bound);
  CHECK_FALSE(pair.verdict().bars.b_bound);
  CHECK_FALSE(pair.verdict().bars.other_statutes);
  CHECK(pair.catalogue.text(pair.verdict().bars.a_law) == pensions);
  CHECK(pair.verdict().bars.b_law.empty());
  CHECK(pair.verdict().choice == Choice::harmonise);
  const auto own = judge(with("fartøy", wording, {pensions}, SourceRelation::self_composed),
                         with("fartøy", wording, {taxes}, SourceRelation::derived_from_source));
  CHECK_FALSE(own.verdict().bars.a_bound);
  CHECK(own.verdict().bars.b_bound);
  CHECK_FALSE(own.verdict().bars.other_statutes);
}

TEST_CASE("different statutes bar harmonising, whatever terminology says") {
  for (const auto& other : {wording, wording + " og er forsikret"}) {
    const auto pair = judge(with("fartøy", wording, {pensions}), with("fartøy", other, {taxes}));
    CHECK(pair.verdict().bars.other_statutes);
    CHECK(pair.verdict().choice != Choice::harmonise);
  }
  const auto equal = judge(with("fartøy", wording, {pensions}), with("fartøy", wording, {taxes}));
  CHECK(equal.verdict().leaning == Choice::harmonise);
  CHECK(equal.verdict().choice == Choice::neither);
  const auto one_act = judge(with("fartøy", wording, {"lov/1997-02-28-19/§3-2"}), with("fartøy", wording, {pensions}));
  CHECK(one_act.verdict().bars.a_bound);
  CHECK_FALSE(one_act.verdict().bars.other_statutes);
}

TEST_CASE("degrees have names") {
  CHECK(name(Degree::unknown) == "unknown");
  CHECK(name(Degree::little) == "little");
  CHECK(name(Degree::some) == "some");
  CHECK(name(Degree::large) == "large");
}

TEST_CASE("answers are written as lines and read back") {
  const Terminology answers{Degree::large, Degree::some, Degree::unknown, Degree::little};
  const auto lines = answer_lines(answers);
  CHECK(lines == std::vector<std::string>{"subject_field: large", "characteristics: some", "terms: unknown",
                                          "concept_system: little"});
  const auto read = read_answer_lines(lines);
  REQUIRE(read);
  CHECK(answer_lines(*read) == lines);
  // People's own words are theirs.
  const std::vector<std::string> own = {"fagområdet er i stor grad det samme", "terms: large ", "terms: enormous"};
  REQUIRE(read_answer_lines(own));
  CHECK(read_answer_lines(own)->terms == Degree::large);
  CHECK(read_answer_lines(own)->subject_field == Degree::unknown);
  CHECK_FALSE(read_answer_lines(std::vector<std::string>{"i stor grad", ""}));
}

TEST_CASE("bars are written as lines and read back") {
  const BarAnswers both{pensions, taxes, true};
  CHECK(bar_lines(both) ==
        std::vector<std::string>{"subject_bound: " + pensions, "object_bound: " + taxes, "other_statutes: yes"});
  CHECK(read_bar_lines(bar_lines(both)) == both);
  const BarAnswers one{"", taxes, false};
  CHECK(read_bar_lines(bar_lines(one)) == one);
  CHECK(bar_lines({}).empty());
  CHECK(read_bar_lines(std::vector<std::string>{"bundet av en avtale", "other_statutes: no"}) == BarAnswers{});
}

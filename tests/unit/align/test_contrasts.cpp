// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Record;

namespace {

Record with(const std::string& term, const std::string& definition) {
  Record record;
  record.terms = {{term}};
  record.definitions = {{definition, Language::nb, {}}};
  return record;
}

/// The relation of A to B by two definitions under one term.
Relation relation(const std::string& a, const std::string& b) {
  return judge(with("prøveterm", a), with("prøveterm", b)).verdict().relation;
}

} // namespace

TEST_CASE("comparators order values, and the order is the relation") {
  const std::string rest = " av de faste kostnadene ved driften av et lokalt vannverk i kommunen";
  CHECK(relation("tilskudd som dekker minst 40 prosent" + rest, "tilskudd som dekker 60 prosent" + rest) ==
        Relation::broader);
  CHECK(relation("tilskudd som dekker 60 prosent" + rest, "tilskudd som dekker minst 40 prosent" + rest) ==
        Relation::narrower);
  const auto pair = judge(with("prøveterm", "tilskudd som dekker minst 40 prosent" + rest),
                          with("prøveterm", "tilskudd som dekker 60 prosent" + rest));
  CHECK(pair.verdict().has(Difference::value));
  REQUIRE(pair.has(EvidenceKind::number_conflict));
  CHECK(pair.words(pair.evidence(EvidenceKind::number_conflict)->a) == "minst 40 prosent");
  CHECK(pair.words(pair.evidence(EvidenceKind::number_conflict)->b) == "60 prosent");
}

TEST_CASE("an exception makes its side the narrower") {
  const std::string text = "båt som er registrert i kommunens havneregister og har fast plass ved brygga";
  const auto pair = judge(with("prøveterm", text), with("prøveterm", text + ", unntatt robåter"));
  CHECK(pair.verdict().relation == Relation::broader);
  CHECK(pair.verdict().has(Difference::exception));
  REQUIRE(pair.has(EvidenceKind::negation));
  CHECK(pair.words(pair.evidence(EvidenceKind::negation)->b).find("robåter") != std::string::npos);
  CHECK(pair.verdict().b_implies_a != Implication::no);
  CHECK(pair.verdict().a_implies_b == Implication::no);
}

TEST_CASE("\"og\" against \"eller\" is another concept") {
  const std::string head = "dyr som holdes i fjøs hele vinteren ";
  const std::string tail = "melkes to ganger hver eneste dag av bonden";
  CHECK(relation(head + "og " + tail, head + "eller " + tail) == Relation::narrower);
}

TEST_CASE("things of different kinds without common words are different concepts") {
  const auto pair = judge(with("prøveterm", "beløp som en skytter betaler for å delta i stevnet"),
                          with("prøveterm", "redskap til å skjære gress med"));
  CHECK(pair.verdict().relation == Relation::different);
  CHECK(pair.verdict().has(Difference::genus));
  CHECK(pair.verdict().choice == Choice::differentiate);
}

namespace {

const std::string real = "beløp som kommer oppå lønnen når arbeidet er farlig";

bool defines_nothing(const std::string& term, const std::string& definition) {
  const auto pair = judge(with(term, definition), with(term, real));
  const bool nothing = pair.verdict().has(Difference::missing_definition);
  CHECK((pair.verdict().relation == Relation::undecided || !nothing));
  // What is there and says nothing is marked; the other side is not.
  const Evidence* found = pair.evidence(EvidenceKind::missing_definition);
  REQUIRE(nothing == (found != nullptr));
  if (nothing) CHECK(pair.words(found->a) == definition);
  if (nothing) CHECK(found->b.empty());
  return nothing;
}

} // namespace

TEST_CASE("a text that only points elsewhere defines nothing") {
  CHECK(defines_nothing("særskilt tillegg", "Se rundskriv 7 punkt 3."));
  CHECK(defines_nothing("særskilt tillegg", "Se pengeytelse"));
  CHECK(defines_nothing("særskilt tillegg", "Definert i forskriften."));
  // It speaks of terms and forms, and says something of them.
  CHECK_FALSE(defines_nothing("sist endret", "dato da et begrep sist ble endret i katalogen"));
  CHECK_FALSE(defines_nothing("gruppe", "definert mengde personer"));
}

TEST_CASE("a text that only repeats its term defines nothing") {
  CHECK(defines_nothing("poststedsnavn", "navn på et poststed"));
  CHECK(defines_nothing("tilleggene", "tillegg"));
  // A register of units is no unit.
  CHECK_FALSE(defines_nothing("enhet", "den som har registreringsrett i Enhetsregisteret"));
}

TEST_CASE("a text of function words can be compared with nothing") {
  CHECK(defines_nothing("eier", "den som har det"));
  CHECK(defines_nothing("hendelse", "noe som skjer"));
  CHECK_FALSE(defines_nothing("hendelse", "noe som skjer om natten"));
  CHECK_FALSE(defines_nothing("voksen", "den som er minst 18 år"));
}

TEST_CASE("the same text is the same concept, unless it says no more than the term") {
  const auto equal = [](const std::string& term, const std::string& definition) {
    return judge(with(term, definition), with(term, definition)).verdict().relation;
  };
  CHECK(equal("eier", "den som har det") == Relation::exact);
  CHECK(equal("særskilt tillegg", "Se rundskriv 7 punkt 3.") == Relation::exact);
  CHECK(equal("særskilt tillegg", "særskilt tillegg") == Relation::undecided);
  CHECK(equal("særskilt tillegg", "Særskilte tillegg.") == Relation::undecided);
}

TEST_CASE("the caller's similarity moves the odds and is named") {
  const Record a = with("prøveterm", "rom der elever leser lekser etter skoletid");
  const Record b = with("prøveterm", "lokale hvor skolebarn gjør hjemmearbeid om ettermiddagen");
  AlignOptions alike;
  alike.similarity = [](std::string_view, std::string_view) { return 1.0F; };
  AlignOptions unlike;
  unlike.similarity = [](std::string_view, std::string_view) { return 0.0F; };
  const auto up = judge(a, b, alike);
  const auto down = judge(a, b, unlike);
  CHECK(up.verdict().p_same > judge(a, b).verdict().p_same);
  CHECK(down.verdict().p_same < judge(a, b).verdict().p_same);
  CHECK(up.has(EvidenceKind::external_similarity));
}

TEST_CASE("turning a pair round turns its relation round") {
  const std::string one = "lån til kjøp av båt som er over 20 fot lang og har kahytt";
  const std::string other = "lån til kjøp av båt";
  CHECK(relation(one, other) == inverse(relation(other, one)));
}

TEST_CASE("features are kept where asked for, and only there") {
  AlignOptions options;
  options.keep_features = true;
  const auto pair =
      judge(with("prøveterm", "sted der noen selger fisk"), with("prøveterm", "torg for salg av fisk"), options);
  CHECK(pair.alignment.features.size() == pair.alignment.verdicts.size());
  CHECK(feature_names().size() == feature_count);
  const auto without =
      judge(with("prøveterm", "sted der noen selger fisk"), with("prøveterm", "torg for salg av fisk"));
  CHECK(without.alignment.features.empty());
}

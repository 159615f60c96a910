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

bool is_same(Relation relation) { return relation == Relation::exact || relation == Relation::close; }

} // namespace

TEST_CASE("words that exclude each other keep two wordings of one text apart") {
  const std::string rest = " i en avtale om fast eiendom som er tinglyst i grunnboka";
  const auto pair =
      judge(with("avtalepart", "den som er kjøper" + rest), with("avtalepart", "den som er selger" + rest));
  CHECK_FALSE(is_same(pair.verdict().relation));
  REQUIRE(pair.has(EvidenceKind::other_words));
  CHECK(pair.words(pair.evidence(EvidenceKind::other_words)->a) == "kjøper");
  CHECK(pair.words(pair.evidence(EvidenceKind::other_words)->b) == "selger");
}

TEST_CASE("who speaks of both sides takes neither") {
  const std::string rest = " avtale om fast eiendom som er tinglyst i grunnboka";
  const auto both = judge(with("kjøpekontrakt", "skriftlig kontrakt mellom kjøper og selger i en" + rest),
                          with("kjøpekontrakt", "skriftlig kontrakt mellom selger og kjøper i en" + rest));
  CHECK(is_same(both.verdict().relation));
}

TEST_CASE("a negation turns a word into its opposite") {
  const std::string rest = " som et vannverk i kommunen har levert til husstander i grenda";
  const auto pair = judge(with("prøveterm", "vann som er tillatt å drikke og" + rest),
                          with("prøveterm", "vann som ikke er forbudt å drikke og" + rest));
  CHECK(pair.verdict().relation != Relation::different);
}

TEST_CASE("terms that exclude each other are never nested, however alike the definitions") {
  const std::string text = "person som har mistet ektefellen sin ved dødsfall og ikke har giftet seg på nytt";
  const auto pair = judge(with("enke", "kvinnelig " + text), with("enkemann", "mannlig " + text));
  const Relation relation = pair.found() ? pair.verdict().relation : Relation::different;
  CHECK((relation == Relation::related || relation == Relation::different || relation == Relation::undecided));
}

TEST_CASE("two kinds under one head are not the same for their definitions' likeness") {
  const std::string text = "adresse for en bygning, bruksenhet eller eiendom som er registrert i kommunens kart";
  const auto pair =
      judge(with("postadresse", text + " og brukes av posten"), with("kartadresse", text + " og brukes av kommunen"));
  if (pair.found()) CHECK_FALSE(is_same(pair.verdict().relation));
}

TEST_CASE("a word and the same word with u- before it exclude each other") {
  const std::string rest = " i folkeregisteret og godkjent av retten";
  const auto pair = judge(with("partnerskap", "samliv mellom to personer som er registrert" + rest),
                          with("partnerskap", "samliv mellom to personer som er uregistrert" + rest));
  CHECK(pair.verdict().relation == Relation::related);
  REQUIRE(pair.has(EvidenceKind::other_words));
  CHECK(pair.words(pair.evidence(EvidenceKind::other_words)->b) == "uregistrert");
  // "Uttak" negates nothing.
  const auto other = judge(with("trekk", "samliv mellom to personer som har et felles uttak" + rest),
                           with("trekk", "samliv mellom to personer som har et felles tak" + rest));
  if (other.found()) CHECK(other.verdict().relation != Relation::exact);
}

namespace {

Relation between(const std::string& a, const std::string& b) {
  const auto pair = judge(with("prøveterm", a), with("prøveterm", b));
  REQUIRE(pair.found());
  return pair.verdict().relation;
}

} // namespace

TEST_CASE("who gives and who takes is no matter of which words there are") {
  CHECK_FALSE(is_same(between("eiendom som overføres fra kommunen til staten ved lov",
                              "eiendom som overføres fra staten til kommunen ved lov")));
  CHECK_FALSE(is_same(between("gebyr som betales av kjøperen til selgeren ved overtakelse av bolig",
                              "gebyr som betales av selgeren til kjøperen ved overtakelse av bolig")));
  CHECK(is_same(between("eiendom som overføres fra kommunen til staten ved lov",
                        "eiendom som overføres til staten fra kommunen ved lov")));
}

TEST_CASE("a negation on one side, or another small word, keeps two wordings of one text apart") {
  const std::pair<const char*, const char*> pairs[] = {
      {"person som er bosatt i Norge og har fylt 18 år", "person som ikke er bosatt i Norge og har fylt 18 år"},
      {"vedtak der etaten kan gi stønad til den som har meldt fra",
       "vedtak der etaten ikke kan gi stønad til den som har meldt fra"},
      {"ansatte i virksomheten med fast stilling og lønn", "ansatte i virksomheten uten fast stilling og lønn"},
      {"pris før fradrag for rabatt og avgift", "pris etter fradrag for rabatt og avgift"},
      {"søknad som er sendt innen fristen og er fullstendig", "søknad som er sendt etter fristen og er fullstendig"},
      {"pris medregnet merverdiavgift og frakt til kunden", "pris ikke medregnet merverdiavgift og frakt til kunden"},
      {"employee with permanent contract and paid leave", "employee without permanent contract and paid leave"},
  };
  for (const auto& [a, b] : pairs) {
    INFO(a << " | " << b);
    CHECK_FALSE(is_same(between(a, b)));
    CHECK(is_same(between(a, a)));
  }
}

TEST_CASE("bounds that no value keeps are neither nested nor overlapping") {
  const Relation relation =
      between("opphold i utlandet som varer lenger enn ett år", "opphold i utlandet som varer kortere enn ett år");
  CHECK((relation == Relation::related || relation == Relation::different));
  CHECK(between("ytelse til den som har rett på stønad før fylte 67 år",
                "ytelse til den som har rett på stønad etter fylte 67 år") == Relation::related);
}

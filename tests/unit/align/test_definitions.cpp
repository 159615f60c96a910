// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Record;
using skos::LabelKind;

namespace {

Record with(const std::string& term, const std::string& definition, Language language = Language::nb) {
  Record record;
  record.terms = {{term, LabelKind::preferred, language}};
  record.definitions = {{definition, language, {}}};
  return record;
}

} // namespace

TEST_CASE("definitions alike but for inflection are the same, with a margin that says so") {
  const auto pair = judge(
      with("fødselsnummer",
           "identifikasjonsnummer på elleve siffer som Folkeregisteret tildeler personer som er født i Norge"),
      with("fødselsnummer",
           "identifikasjonsnummer på elleve siffer som Folkeregisteret tildeler en person som blir født i Norge"));
  const Verdict& verdict = pair.verdict();
  CHECK((verdict.relation == Relation::exact || verdict.relation == Relation::close));
  CHECK(verdict.a_implies_b == Implication::with_caution);
  CHECK(pair.has(EvidenceKind::similar_definition));
  CHECK(verdict.margin <= verdict.confidence);
}

TEST_CASE("words that only one side has are marked, and a further choice widens") {
  const auto pair =
      judge(with("verge", "person som statsforvalteren har oppnevnt til å ivareta interessene til en voksen"),
            with("verge",
                 "person som statsforvalteren har oppnevnt til å ivareta interessene til en mindreårig eller voksen"));
  CHECK(pair.verdict().relation == Relation::narrower);
  CHECK((pair.verdict().has(Difference::scope) || pair.verdict().has(Difference::population)));
  const Evidence* added = pair.evidence(EvidenceKind::added_words);
  REQUIRE(added != nullptr);
  CHECK(pair.words(added->b) == "mindreårig");
}

TEST_CASE("definitions without anything in common are different where they say enough") {
  const std::string depreciation =
      "systematisk periodisering av anskaffelseskost for gjenstander med begrenset økonomisk levetid";
  const std::string closing = "innføring om når og hvordan saken til innkommet brev ble avsluttet hos journalfører";
  const auto apart = judge(with("avskrivning", depreciation), with("avskrivning", closing));
  CHECK(apart.verdict().relation == Relation::different);
  CHECK(apart.verdict().choice == Choice::differentiate);
  CHECK(apart.verdict().a_implies_b == Implication::no);

  CHECK(judge(with("avskrivning", "kort tekst"), with("avskrivning", closing)).verdict().relation ==
        Relation::undecided);
}

TEST_CASE("the words of the shared term say nothing about sameness") {
  const auto pair = judge(with("kommunal eiendom", "kommunal eiendom er tomt kommunen har tinglyst"),
                          with("kommunal eiendom", "kommunal eiendom er skole under oppføring"));
  const Evidence* unlike = pair.evidence(EvidenceKind::unlike_definition);
  REQUIRE(unlike != nullptr);
  CHECK(unlike->weight < -0.7F);
}

TEST_CASE("equal definitions bring different terms together when they say enough") {
  const std::string text = "institusjon hvor bevaringsverdig arkivmateriale oppbevares permanent";
  const auto pair = judge(with("arkivdepot", text), with("depotinstitusjon", text));
  CHECK(pair.verdict().relation == Relation::exact);
  CHECK_FALSE(pair.has(EvidenceKind::preferred_label));
  CHECK(pair.verdict().confidence < 0.9F);

  AlignOptions everything;
  everything.all_candidates = true;
  CHECK_FALSE(judge(with("fristdato", "en dato"), with("sluttdag", "dato")).found());
  CHECK(judge(with("fristdato", "en dato"), with("sluttdag", "dato"), everything).verdict().relation ==
        Relation::undecided);
}

TEST_CASE("a definition of the thing's identifier is related to the thing") {
  const auto pair = judge(with("kommune", "geografisk avgrenset del av landet med eget folkevalgt styre"),
                          Record{"",
                                 "",
                                 {{"kommunenummer"}, {"kommune", LabelKind::alternative}},
                                 {{"firesifret kode som entydig identifiserer en kommune"}},
                                 {},
                                 {}});
  CHECK(pair.verdict().relation == Relation::related);
  CHECK(pair.verdict().has(Difference::facet));
  const Evidence* facet = pair.evidence(EvidenceKind::facet);
  REQUIRE(facet != nullptr);
  CHECK(pair.words(facet->b) == "kode");
}

TEST_CASE("languages are compared only where words can meet") {
  const auto apart = judge(with("gift", "person som har inngått ekteskap med en annen person", Language::nb),
                           with("gift", "something that is given to somebody without payment", Language::en));
  CHECK(apart.verdict().relation == Relation::undecided);
  CHECK(apart.has(EvidenceKind::no_common_language));

  const auto across =
      judge(with("vedtak", "avgjørelse som treffes under utøving av offentlig myndighet og gjelder private personer",
                 Language::nb),
            with("vedtak", "det som er bestemt i ei sak av eit forvaltningsorgan, retta mot borgarane", Language::nn));
  CHECK(across.verdict().relation == Relation::undecided);

  Record both = with("gift", "person som har inngått ekteskap med en annen person", Language::nb);
  both.definitions.push_back({"person who is married to somebody else", Language::en, {}});
  Record english = with("gift", "a person who is married to somebody else", Language::en);
  CHECK(judge(both, english).verdict().relation == Relation::exact);
}

TEST_CASE("probabilities are consistent") {
  const std::vector<std::pair<std::string, std::string>> texts = {{"person som bor", "person som bor"},
                                                                  {"person som bor her", "person som bor der"},
                                                                  {"beløp over 10 kroner", "beløp over 20 kroner"},
                                                                  {"hus", "bil"}};
  for (const auto& [one, other] : texts) {
    const auto pair = judge(with("ting", one), with("ting", other));
    const Verdict& verdict = pair.verdict();
    CHECK(verdict.p_exact >= 0);
    CHECK(verdict.p_exact <= verdict.p_same);
    CHECK(verdict.p_same <= 1);
    if (verdict.relation == Relation::exact) CHECK(verdict.confidence == verdict.p_exact);
    if (verdict.relation == Relation::close)
      CHECK(verdict.confidence ==
            Approx(verdict.relation == Relation::close ? verdict.p_same : verdict.p_same - verdict.p_exact)
                .margin(0.002));
    if (verdict.relation == Relation::undecided) CHECK(verdict.confidence == 0);
    CHECK(verdict.runner_up != verdict.relation);
    for (std::size_t i = 1; i < verdict.evidence.size(); ++i)
      CHECK(std::abs(verdict.evidence[i - 1].weight) >= std::abs(verdict.evidence[i].weight));
  }
}

TEST_CASE("a reason is one sentence that names what decided") {
  const auto pair = judge(with("barn", "person under 18 år"), with("barn", "person under 16 år"));
  CHECK(reason(pair.verdict()).find("Same preferred term") == 0);
  CHECK(reason(pair.verdict()).find("numbers in conflict") != std::string::npos);
  CHECK(reason(pair.verdict()).back() == '.');
}

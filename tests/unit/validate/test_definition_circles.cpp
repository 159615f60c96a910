// SPDX-License-Identifier: Apache-2.0
// D305, D306, D307: definitions in a circle.
#include "unit/validate/judging.h"

#include <catch2/catch.hpp>

using namespace samklang;
using test::findings_of;

namespace {

std::string concept_named(const std::string& id, const std::string& term, const std::string& definition,
                          const std::string& more = {}) {
  return "ex:" + id + " a skos:Concept ; skos:prefLabel \"" + term + "\"@nb ; " + more + "skos:definition \"" +
         definition + "\"@nb .\n";
}

std::string found_in(const Finding& finding) {
  return finding.value.substr(finding.begin, finding.end - finding.begin);
}

} // namespace

TEST_CASE("D305: whole words and their inflected forms") {
  const auto found = findings_of("D305", concept_named("x", "kredittkort", "betalingskort der kredittkortet gir lån"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].arguments == std::vector<std::string>{"kredittkortet", "kredittkort"});
  CHECK(found_in(found[0]) == "kredittkortet");
  CHECK(findings_of("D305", concept_named("x", "skattepliktig utbetaling", "summen av skattepliktige utbetalinger"))
            .size() == 1);
  CHECK(findings_of("D305", concept_named("x", "vei", "areal for ferdsel")).empty());
}

TEST_CASE("D305: words derived from one another, verbs and names of acts are no circle") {
  CHECK(findings_of("D305", concept_named("x", "selger", "person som selger varer")).empty());
  CHECK(findings_of("D305", concept_named("x", "bruker", "person som eier eller bruker et system")).empty());
  CHECK(findings_of("D305", concept_named("x", "pendler", "person som må pendle til arbeid")).empty());
  CHECK(findings_of("D305", concept_named("x", "folketrygd", "ordning etter lov om folketrygd")).empty());
  CHECK(findings_of("D305", concept_named("x", "basert på kilde", "det teksten er basert på, kilden selv")).empty());
  // Only the first sentence defines.
  CHECK(findings_of("D305", concept_named("x", "vei", "areal for ferdsel. Brukes om vei i by.")).empty());
  // The term at the head with "er" is another rule's.
  CHECK(findings_of("D305", concept_named("x", "vei", "en vei er et areal")).empty());
}

TEST_CASE("D305: the head of the term is its superordinate; a compound with the term is a note") {
  CHECK(findings_of("D305", concept_named("x", "bostedsadresse", "adresse der en person bor")).empty());
  const auto found = findings_of("D305", concept_named("x", "livrente", "utbetaling fra en livrenteforsikring") +
                                             concept_named("y", "forsikring", "avtale om risiko") +
                                             concept_named("z", "polise", "bevis for forsikring"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "compound");
  CHECK(found[0].severity == Severity::info);
  // A name holds the word and not its meaning.
  CHECK(findings_of("D305", concept_named("x", "enhet", "det som står i Enhetsregisteret") +
                                concept_named("y", "liste", "et register"))
            .empty());
}

TEST_CASE("D305: permitted terms are a warning") {
  const auto found = findings_of(
      "D305", concept_named("x", "tilbaketrukket", "status for noe forkastet", "skos:altLabel \"forkastet\"@nb ; "));
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "permitted-term");
  CHECK(found[0].severity == Severity::warning);
}

TEST_CASE("D306: nothing but the term's own parts") {
  CHECK(findings_of("D306", concept_named("x", "kommunenavn", "navn på en kommune")).size() == 1);
  CHECK(findings_of("D306", concept_named("x", "gatenavn", "navn på gate")).size() == 1);
  CHECK(findings_of("D306", concept_named("x", "fri prosess", "Fri prosess")).size() == 1);
  CHECK(findings_of("D306", concept_named("x", "kommunenavn", "navn på en kommune i Norge")).empty());
  CHECK(findings_of("D306", concept_named("x", "kommunenavn", "navn på kommune. Står i registeret.")).empty());
  CHECK(findings_of("D306", concept_named("x", "medlem", "ikke medlem")).empty());
  // One finding is enough.
  CHECK(findings_of("D305", concept_named("x", "fri prosess", "fri prosess")).empty());
}

TEST_CASE("D307: two that explain each other") {
  const auto found = findings_of("D307", concept_named("a", "vei", "areal mellom gatene") +
                                             concept_named("b", "gate", "smal vei med hus") +
                                             concept_named("c", "hus", "bygning ved en vei"));
  // The longer way round by "hus" goes when the pair is mended.
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "https://example.org/a");
  CHECK(found[0].arguments == std::vector<std::string>{"«vei» → «gate» → «vei»", "2"});
  CHECK(found_in(found[0]) == "gatene");
  REQUIRE(found[0].related.size() == 1);
  CHECK(found[0].related[0].uri == "https://example.org/b");
  CHECK(found[0].related[0].text == "smal vei med hus");
}

TEST_CASE("D307: no circle without a way back, by a homonym, or through another agency") {
  CHECK(findings_of("D307", concept_named("a", "vei", "areal") + concept_named("b", "gate", "vei i by")).empty());
  CHECK(findings_of("D307", concept_named("a", "vei", "areal ved en gate") + concept_named("b", "gate", "vei i by") +
                                concept_named("c", "gate", "vei på landet"))
            .empty());
  const std::string one = "dct:publisher <https://example.org/en> ; ";
  const std::string another = "dct:publisher <https://example.org/to> ; ";
  CHECK(findings_of("D307", concept_named("a", "vei", "areal ved en gate", one) +
                                concept_named("b", "gate", "vei i by", another))
            .empty());
}

TEST_CASE("D307: of longer circles the one through what has changed") {
  const std::string all = concept_named("a", "vei", "areal for kjerre") + concept_named("b", "kjerre", "vogn på hjul") +
                          concept_named("c", "hjul", "ring for vei");
  validate::Options options;
  options.profile = "spec";
  options.select = {"D307"};
  options.judged = std::vector<skos::ConceptIndex>{2};
  const auto validation = test::judge({all}, options);
  REQUIRE(validation.findings.size() == 1);
  CHECK(validation.findings[0].subject == "https://example.org/c");
  CHECK(validation.findings[0].arguments.front() == "«hjul» → «vei» → «kjerre» → «hjul»");
}

TEST_CASE("D305 to D307, D314: texts with entities, which are read into a copy that goes") {
  const std::string all = concept_named("a", "vei", "areal ved en l&oslash;nnegate i byen ved en gate") +
                          concept_named("b", "gate", "smal vei med h&oslash;ye hus, r&oslash;de hus") +
                          concept_named("c", "hus", "h&oslash;y bygning ved l&oslash;nnegate, r&oslash;d bygning");
  const auto found = findings_of("D307", all);
  REQUIRE(found.size() == 1);
  CHECK(found_in(found[0]) == "gate");
  CHECK(findings_of("D305", all + concept_named("d", "kjøp", "k&oslash;p av hus, kj&oslash;p av vei")).size() == 1);
  CHECK(findings_of("D306", concept_named("d", "kjøp", "kj&oslash;p") + all).size() == 1);
  CHECK(findings_of("D314", all + concept_named("d", "bolig", "sted", "skos:hiddenLabel \"bygning\"@nb ; ")).size() ==
        1);
}

TEST_CASE("D305: what a variant is by default, the agency may say otherwise") {
  validate::Options options;
  options.profile = "spec";
  options.select = {"D305"};
  options.overrides.push_back({"D305", {}, {}, Severity::error});
  const auto found = test::judge({concept_named("x", "tilbaketrukket", "status for noe forkastet",
                                                "skos:altLabel \"forkastet\"@nb ; ")},
                                 options)
                         .findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].variant == "permitted-term");
  CHECK(found[0].severity == Severity::error);
  // Where the rule is off its variants are.
  CHECK(
      findings_of("D305",
                  concept_named("x", "tilbaketrukket", "status for noe forkastet", "skos:altLabel \"forkastet\"@nb ; "),
                  "publish")
          .empty());
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/definition.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace samklang;
using text::WordRole;

namespace {

struct Parsed {
  std::string source;
  text::DefinitionAnalysis parts;

  explicit Parsed(std::string words, Language language = Language::nb, std::vector<std::string_view> own = {})
      : source(std::move(words)), parts(text::analyse_definition(source, language, own)) {}

  std::string in(std::uint32_t begin, std::uint32_t end) const { return source.substr(begin, end - begin); }
  std::string head() const {
    if (parts.head == text::DefinitionAnalysis::none) return "";
    return in(parts.words[parts.head].begin, parts.words[parts.head].end);
  }
  std::string of(WordRole role) const {
    std::string out;
    for (const text::Clause& clause : parts.clauses)
      if (clause.role == role) out += (out.empty() ? "" : " | ") + in(clause.begin, clause.end);
    return out;
  }
  std::string content() const {
    std::string out;
    for (const text::DefinitionWord& word : parts.words)
      if (word.content) out += (out.empty() ? "" : " ") + in(word.begin, word.end);
    return out;
  }
};

} // namespace

TEST_CASE("a sentence ends where people end it") {
  CHECK(Parsed("gebyr som eieren svarer for. Det kreves inn hver vår.").parts.sentences == 2);
  CHECK(Parsed("båt som er bygd i USA. Registreres ved innførsel.").parts.sentences == 2);
  CHECK(Parsed("redskap, garn o.l. Omfatter også tau.").parts.sentences == 2);
  CHECK(Parsed("fartøy, bl.a. Colin Archer-båter").parts.sentences == 1);
  CHECK(Parsed("post, f.eks. NATO-post, jf. Postloven kap. V").parts.sentences == 1);
  CHECK(Parsed("medlem av U.S. Coast Guard").parts.sentences == 1);
}

TEST_CASE("a line break ends a sentence only where the next line begins one") {
  const Parsed one("rom som brukes til lagring \nRommet har egen inngang");
  CHECK(one.of(WordRole::further) == "Rommet har egen inngang");
  CHECK(Parsed("rom som brukes til lagring av\nvarer og redskap").parts.sentences == 1);
  CHECK(Parsed("rom som ligger i\nNorge").parts.sentences == 1);
  CHECK(Parsed("rom til lagring\n\nbrukes om vinteren").parts.sentences == 2);
}

TEST_CASE("the items of a list are alternatives where one is enough") {
  for (const char* text :
       {"gebyr for følgende fartøy:\n• robåter\n• seilbåter\n• flåter", "gebyr for:\n- robåter\n- seilbåter\n- flåter",
        "gebyr for: robåter; seilbåter; flåter", "gebyr for:\na) robåter\nb) seilbåter\nc) flåter",
        "gebyr for: 1) robåter, 2) seilbåter, 3) flåter",
        "<p>gebyr for:</p><ul><li>robåter</li><li>seilbåter</li><li>flåter</li></ul>"}) {
    INFO(text);
    const Parsed one(text);
    CHECK(one.parts.sentences == 1);
    CHECK(one.of(WordRole::alternative).find("robåter") != std::string::npos);
    CHECK(one.of(WordRole::alternative).find("flåter") != std::string::npos);
    CHECK(one.of(WordRole::further).empty());
    CHECK(one.content().find("gebyr") == 0);
    CHECK(one.content().ends_with("robåter seilbåter flåter"));
  }
}

TEST_CASE("the items of a list are characteristics where all must hold") {
  const Parsed after("person som:\n- er over 60 år\n- bor alene\n- og har hage");
  CHECK(after.of(WordRole::alternative).empty());
  CHECK(after.of(WordRole::characteristic).find("bor alene") != std::string::npos);
  const Parsed one("person som oppfyller disse vilkårene: a) er over 60 år, b) bor alene");
  CHECK(one.of(WordRole::alternative).empty());
  const Parsed clauses("hytteeier\n- som eier en hytte\n- som betaler leie");
  CHECK(clauses.of(WordRole::alternative).empty());
  const Parsed any("person som oppfyller ett av disse vilkårene: a) er over 60 år, b) bor alene");
  CHECK(any.of(WordRole::alternative) == "a) er over 60 år | b) bor alene");
  CHECK(Parsed("person som:\n- er over 60 år, eller\n- bor alene").of(WordRole::alternative).find("bor alene") !=
        std::string::npos);
}

TEST_CASE("what stands before a list holds for its items") {
  CHECK(Parsed("Areal av en bolig. Omfatter ikke:\n- kott\n- boder").of(WordRole::exception) ==
        "Omfatter ikke | kott | boder");
  CHECK(Parsed("Redskap til jakt.\nEksempler:\n• rifle\n• hagle").of(WordRole::example) == "Eksempler | rifle | hagle");
}

TEST_CASE("letters and numbers in references divide nothing") {
  CHECK(Parsed("bolig som nevnt i punkt 1) og bokstav a) og b)").of(WordRole::characteristic).find("punkt 1") !=
        std::string::npos);
  CHECK(Parsed("avgift etter § 5 a) første punktum").of(WordRole::alternative).empty());
}

TEST_CASE("several meanings stand each for itself") {
  const Parsed one("1. hus på en øy\n2. hus ved vannet");
  CHECK(one.head() == "hus");
  CHECK(one.of(WordRole::further) == "2. hus ved vannet");
}

TEST_CASE("the first words of a later sentence say what it does") {
  const auto role_of = [](const std::string& second, Language language = Language::nb) {
    const Parsed one((language == Language::en ? "house on an island. " : "hus på en øy. ") + second, language);
    return std::string(name(one.parts.clauses.back().role));
  };
  CHECK(role_of("Merknad: Huset kan ha flere eiere.") == "note");
  CHECK(role_of("Merknad 1 til termpost: Huset kan ha flere eiere.") == "note");
  CHECK(role_of("Se også naust.") == "note");
  CHECK(role_of("Begrepet brukes også om hytter.") == "note");
  CHECK(role_of("Kilde: Håndbok for hus.") == "note");
  CHECK(role_of("F.eks. naust og rorbu.") == "example");
  CHECK(role_of("Eksempel: naust.") == "example");
  CHECK(role_of("Unntaket er naust som står tomme.") == "exception");
  CHECK(role_of("Inkluderer ikke naust.") == "exception");
  CHECK(role_of("Dette omfatter også naust.") == "inclusion");
  CHECK(role_of("Gjelder kun hus med innlagt vann.") == "condition");
  CHECK(role_of("Huset har ett rom.") == "further");
  CHECK(role_of("Døme: naust.", Language::nn) == "example");
  CHECK(role_of("Omgrepet vert brukt om hytter.", Language::nn) == "note");
  CHECK(role_of("Note: The house may have several owners.", Language::en) == "note");
  CHECK(role_of("Examples are boathouses.", Language::en) == "example");
  CHECK(role_of("Exceptions are boathouses.", Language::en) == "exception");
}

TEST_CASE("a reference in passing is a note") {
  CHECK(Parsed("hus som leies ut, se naust").of(WordRole::note) == "se naust");
  CHECK(Parsed("hus som leies ut (jf. husloven)").of(WordRole::note) == "jf. husloven");
  CHECK(Parsed("person som kan se havet").of(WordRole::note).empty());
}

TEST_CASE("remnants of HTML are no words") {
  const Parsed one("<p>Hus p&aring; en <b>&oslash;y</b>&nbsp;som leies ut</p><br/>Se https://example.org/hus?a=b.");
  CHECK(one.content() == "Hus &oslash;y leies");
  CHECK(one.head() == "Hus");
  CHECK(one.of(WordRole::genus) == "Hus");
  CHECK(Parsed("lån der x < 3 & y > 4").content() == "lån x y");
  const Parsed amount("gave over 5&nbsp;000 kroner");
  REQUIRE(amount.parts.numbers.size() == 1);
  CHECK(amount.in(amount.parts.numbers[0].begin, amount.parts.numbers[0].end) == "over 5&nbsp;000 kroner");
}

TEST_CASE("adjectives before a noun are of one genus") {
  CHECK(Parsed("statlig, fylkeskommunal eller kommunal institusjon som eier hus").head() == "institusjon");
  CHECK(Parsed("offentleg eller privat eining", Language::nn).head() == "eining");
  CHECK(Parsed("fritidsbolig, som er til leie").head() == "fritidsbolig");
  CHECK(Parsed("gevinst oppnådd ved salg av hus").head() == "gevinst");
  CHECK(Parsed("samlet utbetalt beløp til eieren").head() == "beløp");
  CHECK(Parsed("beløp man betaler for et hus").head() == "beløp");
}

TEST_CASE("small words inside set phrases do nothing") {
  CHECK(Parsed("hus som som regel står tomt").of(WordRole::characteristic) == "som som regel står tomt");
  CHECK(Parsed("hus, naust m.v. på en øy").content() == "hus naust øy");
  CHECK(Parsed("arkiv- og saksystem for kommuner").parts.clauses.size() == 2);
  const Parsed either("hus uavhengig av om det leies ut eller ikke");
  CHECK(either.parts.negations.empty());
  CHECK(either.content() == "hus leies");
}

TEST_CASE("a term at the head may stand before a colon or a dash") {
  CHECK(Parsed("Husleie: beløp som betales for et hus", Language::nb, {"husleie"}).head() == "beløp");
  CHECK(Parsed("husleie - beløp som betales for et hus", Language::nb, {"husleie"}).head() == "beløp");
  CHECK(Parsed("husleie (leie) er et beløp som betales for et hus", Language::nb, {"husleie"}).head() == "beløp");
  CHECK(Parsed("dette er et beløp som betales for et hus").head() == "beløp");
  CHECK_FALSE(Parsed("det er et beløp som betales for et hus").parts.event);
  CHECK(Parsed("Begrepet husleie brukes om beløp som betales for et hus", Language::nb, {"husleie"}).head() == "beløp");
}

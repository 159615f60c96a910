// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/abbreviations.h>
#include <samklang/text/term_parts.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace samklang;
using text::QualifierKind;

namespace {

std::string pair_in(std::string_view term) {
  const auto pair = text::abbreviation_in_term(term);
  return pair ? std::string(pair->short_form(term)) + " = " + std::string(pair->long_form(term)) : "";
}

std::string pairs_in(std::string_view definition) {
  std::string out;
  for (const auto& pair : text::abbreviations_in_text(definition))
    out += (out.empty() ? "" : ", ") + std::string(pair.short_form(definition)) + " = " +
           std::string(pair.long_form(definition));
  return out;
}

std::string parts_of(std::string_view term) {
  const auto parts = text::term_parts(term);
  return std::string(parts.term(term)) + "|" + std::string(parts.qualifier(term));
}

std::vector<std::string> written(std::string_view term, Language language = Language::nb) {
  return text::write_out(term, language).keys;
}

} // namespace

TEST_CASE("what looks abbreviated") {
  for (const char* word : {"NPR", "EØS", "org.nr.", "nr.", "D-nr.", "f.nr", "A/S", "ÅTD", "HTML5"}) {
    INFO(word);
    CHECK(text::looks_abbreviated(word));
  }
  for (const char* word : {"Norge", "barn", "a", "", "12", "RegisterID", "norsk register", "ALTFORLANGTORD"}) {
    INFO(word);
    CHECK_FALSE(text::looks_abbreviated(word));
  }
}

TEST_CASE("a short form takes its letters from the long one in order") {
  CHECK(text::abbreviates("NBR", "Norsk båtregister"));
  CHECK(text::abbreviates("BSH", "båtsparing for havfolk"));
  CHECK(text::abbreviates("D-nr.", "D-nummer"));
  CHECK(text::abbreviates("reg.nr.", "registreringsnummer"));
  CHECK(text::abbreviates("DBU", "Den båtglade union"));
  CHECK(text::abbreviates("BU", "Den båtglade union"));
  CHECK(text::abbreviates("VAT", "value added tax"));
  CHECK_FALSE(text::abbreviates("NBR", "Nasjonalt skipsregister"));
  CHECK_FALSE(text::abbreviates("BNR", "Norsk båtregister"));
  CHECK_FALSE(text::abbreviates("NPR", "NPRX"));
  CHECK_FALSE(text::abbreviates("N", "Norge"));
  CHECK_FALSE(text::abbreviates("", ""));
}

TEST_CASE("a term may carry both forms") {
  CHECK(pair_in("Norsk båtregister (NBR)") == "NBR = Norsk båtregister");
  CHECK(pair_in("NBR (Norsk båtregister)") == "NBR = Norsk båtregister");
  CHECK(pair_in("NBR - Norsk båtregister") == "NBR = Norsk båtregister");
  CHECK(pair_in("Norsk båtregister – NBR") == "NBR = Norsk båtregister");
  CHECK(pair_in("D-nummer (D-nr.)") == "D-nr. = D-nummer");
  CHECK(pair_in("havneavgift (hva)") == "hva = havneavgift");
  CHECK(pair_in("båt (havn)").empty());
  CHECK(pair_in("båt (NBR)").empty());
  CHECK(pair_in("båt - skip").empty());
  CHECK(pair_in("(NBR)").empty());
  CHECK(pair_in("NBR ()").empty());
}

TEST_CASE("definitions introduce abbreviations") {
  CHECK(pairs_in("meldinger til Norsk båtregister (NBR) om båter") == "NBR = Norsk båtregister");
  CHECK(pairs_in("Register over båter. Heretter kalt NBR.") == "NBR = ");
  CHECK(pairs_in("register over båter, forkortet NBR, som føres årlig") == "NBR = ");
  CHECK(pairs_in("Norsk båtregister (heretter NBR) viser eiere") == "NBR = Norsk båtregister");
  CHECK(pairs_in("eieren (heretter kalt «NBR») svarer") == "NBR = ");
  CHECK(pairs_in("båter (skip) og seil (f.eks. jolle)").empty());
  CHECK(pairs_in("value added tax (VAT)") == "VAT = value added tax");
  CHECK(pairs_in("(((((NBR").empty());
}

TEST_CASE("abbreviations of general use are written out") {
  CHECK(written("org.nr.") == std::vector<std::string>{"organisasjonsnummer"});
  CHECK(written("Org. nr. for underenhet") == std::vector<std::string>{"organisasjonsnummer for underenhet"});
  CHECK(written("D-nr.") == std::vector<std::string>{"d-nummer"});
  CHECK(written("MVA").front() == "merverdiavgift");
  CHECK(written("mva-melding").size() == 4); // with and without a linking s, bokmål and nynorsk
  CHECK(written("as").empty());
  CHECK(written("AS") == std::vector<std::string>{"aksjeselskap"});
  CHECK(written("VAT", Language::en) == std::vector<std::string>{"value added tax"});
  CHECK(written("båt").empty());
  CHECK(text::write_out("org.nr.", Language::nb).certain);
  const auto several = text::write_out("f.nr.", Language::nb);
  CHECK_FALSE(several.certain);
  CHECK(several.keys.size() == 2);
}

TEST_CASE("a term and its qualifier") {
  CHECK(parts_of("barn (folketrygd)") == "barn|folketrygd");
  CHECK(parts_of(" barn [skatt] ") == "barn|skatt");
  CHECK(parts_of("barn") == "barn|");
  CHECK(parts_of("(ikke) bosatt") == "(ikke) bosatt|");
  CHECK(parts_of("båt(er)") == "båt(er)|");
  CHECK(parts_of("barn ()") == "barn ()|");
  CHECK(parts_of("(barn)") == "(barn)|");
  CHECK(parts_of("") == "|");
  CHECK(text::term_parts("barn (folketrygd)").kind == QualifierKind::words);
  CHECK(text::term_parts("sak (2)").kind == QualifierKind::number);
  CHECK(text::term_parts("sak (II)").kind == QualifierKind::number);
  CHECK(text::term_parts("Norsk båtregister (NBR)").kind == QualifierKind::abbreviation);
  CHECK(text::term_parts("barn").kind == QualifierKind::none);
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using samklang::text::legal_references;
using samklang::text::LegalReference;
using samklang::text::mentions_law;

namespace {

struct Spelling {
  const char* text;
  std::vector<std::string> keys;
};

void check(const std::vector<Spelling>& spellings) {
  for (const auto& [text, keys] : spellings) {
    std::vector<std::string> found;
    for (const auto& reference : legal_references(text)) found.push_back(reference.key);
    CAPTURE(text);
    CHECK(found == keys);
  }
}

struct Marked {
  const char* text;
  std::vector<std::string> covered;
};

void check_ranges(const std::vector<Marked>& texts) {
  for (const auto& [text, covered] : texts) {
    std::vector<std::string> found;
    for (const auto& reference : legal_references(text))
      found.push_back(std::string(text).substr(reference.begin, reference.end - reference.begin));
    CAPTURE(text);
    CHECK(found == covered);
  }
}

const std::string tax = "lov/1999-03-26-14";
const std::string insurance = "lov/1997-02-28-19";

} // namespace

TEST_CASE("An act named by its number") {
  check({
      {"LOV-1997-02-28-19 Lov om folketrygd (folketrygdloven) § 1-8", {insurance + "/§1-8"}},
      {"LOV-1997-02-28-19", {insurance}},
      {"lov-1997-02-28-19 § 1-5", {insurance + "/§1-5"}},
      {"LOV 1997-02-28 nr 19 § 1-5", {insurance + "/§1-5"}},
      {"LOV 1967-02-10 nr 00", {"lov/1967-02-10"}},
      {"LOV-1967-02-10-0 § 2", {"lov/1967-02-10/§2"}},
      {"Lov 10. februar 1967 om behandlingsmåten i forvaltningssaker § 2", {"lov/1967-02-10/§2"}},
      {"FOR-2008-08-18-942 § 3 nr. 1", {"forskrift/2008-08-18-942/§3/nr1"}},
      {"FOR 2008-08-18 nr 942: § 3", {"forskrift/2008-08-18-942/§3"}},
      {"lov 8. februar 1980 nr. 2 om pant § 1-1 femte ledd", {"lov/1980-02-08-2/§1-1/ledd5"}},
      {"lov av 26. mars 1999 nr. 14", {tax}},
      {"Lov 27.juni 2008 nr. 62", {"lov/2008-06-27-62"}},
      {"lov 10. april 2015 nr.17 om finansforetak", {"lov/2015-04-10-17"}},
      {"Lov 8. februar 1980 om panterett nr. 2", {"lov/1980-02-08-2"}},
      {"Lov 22. mai 1981 om rettergangsmåten i straffesaker nr. 25", {"lov/1981-05-22-25"}},
      {"lov nr. 2 av 8. februar 1980", {"lov/1980-02-08-2"}},
      {"Lov 29.04.2005 nr. 21 om supplerande stønad til personar med kort butid i Noreg § 3", {"lov/2005-04-29-21/§3"}},
      {"forskrift av 19.12.2014 nr. 1860", {"forskrift/2014-12-19-1860"}},
      {"Forskrift 25.01.1990 nr. 92 om bruk av kjøretøy § 2-2", {"forskrift/1990-01-25-92/§2-2"}},
      {"Samleforskrift 17.09.2013 nr. 1092 om tredjeparters opplysningsplikt § 5-3-10",
       {"forskrift/2013-09-17-1092/§5-3-10"}},
      {"lov 19.06.1947 nr. 5\u00A0om immunitet m.v. § 1 første ledd", {"lov/1947-06-19-5/§1/ledd1"}},
  });
}

TEST_CASE("An act named by a short name, an abbreviation or its title") {
  check({
      {"skatteloven § 2-16", {tax + "/§2-16"}},
      {"Skattelovens § 2-3", {tax + "/§2-3"}},
      {"skattelova § 2-16", {tax + "/§2-16"}},
      {"SKATTELOVEN § 2-16", {tax + "/§2-16"}},
      {"skattelov § 2-16", {tax + "/§2-16"}},
      {"Sktl. § 6-44", {tax + "/§6-44"}},
      {"SKTL§ 7-10", {tax + "/§7-10"}},
      {"ftrl. § 1-5 tredje ledd", {insurance + "/§1-5/ledd3"}},
      {"Ftrl", {insurance}},
      {"folketrygdlova", {insurance}},
      {"aml. § 1-8", {"lov/2005-06-17-62/§1-8"}},
      {"fvl § 2 første ledd bokstav c", {"lov/1967-02-10/§2/ledd1/bokstavc"}},
      {"utl. § 41", {"lov/2008-05-15-35/§41"}},
      {"ekteskapslova § 18 a", {"lov/1991-07-04-47/§18a"}},
      {"jf. el. § 18 a", {"lov/1991-07-04-47/§18a"}},
      {"NAV-loven § 14a", {"lov/2006-06-16-20/§14a"}},
      {"A-opplysningsloven § 3", {"lov/2012-06-22-43/§3"}},
      {"helse- og omsorgstjenesteloven § 3-6", {"lov/2011-06-24-30/§3-6"}},
      {"Lov om folketrygd § 1-5", {insurance + "/§1-5"}},
      {"Lov om Enhetsregisteret", {"lov/1994-06-03-15"}},
      {"Lov om personnavn §§ 2, 4, 8", {"lov/2002-06-07-19/§2", "lov/2002-06-07-19/§4", "lov/2002-06-07-19/§8"}},
      {"Lov om tvangsfullbyrdelse (tvangsfullbyrdelsesloven) § 7-1", {"lov/1992-06-26-86/§7-1"}},
      {"lov om Enhetsregisteret av 3. juni 1994 nr. 15 (enhetsregisterloven) §§ 2 og 4 første ledd",
       {"lov/1994-06-03-15/§2", "lov/1994-06-03-15/§4/ledd1"}},
      {"FSFIN § 5-15-5", {"forskrift/1999-11-19-1158/§5-15-5"}},
      {"Aa-forskriften § 3 nr.2", {"forskrift/2008-08-18-942/§3/nr2"}},
      {"merverdiavgiftforskrift § 1-3-6", {"forskrift/2009-12-15-1540/§1-3-6"}},
      {"arkivforskrifta § 9", {"forskrift/2017-12-15-2105/§9"}},
      {"beskyttelsesinstruksen §4", {"forskrift/1972-03-17-3352/§4"}},
      {"forvaltnings\u00ADloven", {"lov/1967-02-10"}},
      {"verge\u006Da\u030Alsloven § 78", {"lov/2010-03-26-9/§78"}},
  });
}

TEST_CASE("Sections, lists and the way down from them") {
  check({
      {"skatteloven §2-1", {tax + "/§2-1"}},
      {"skatteloven §\u00A02-1", {tax + "/§2-1"}},
      {"skatteloven § 2‑1", {tax + "/§2-1"}},
      {"skatteloven §§ 2-10 til 2-15", {tax + "/§2-10", tax + "/§2-15"}},
      {"Skatteloven §§ 10-10 – 10-37", {tax + "/§10-10", tax + "/§10-37"}},
      {"Skatteloven §16-20 - §16-29", {tax + "/§16-20", tax + "/§16-29"}},
      {"Skatteloven §§  7-1, 7-2  og 7-3", {tax + "/§7-1", tax + "/§7-2", tax + "/§7-3"}},
      {"skatteloven § 6-1/ § 6-2", {tax + "/§6-1", tax + "/§6-2"}},
      {"folketrygdloven § 1-5 og § 3-2", {insurance + "/§1-5", insurance + "/§3-2"}},
      {"Ftrl §25-10, jfr. 21-4", {insurance + "/§25-10", insurance + "/§21-4"}},
      {"Arveloven §§11-14", {"lov/2019-06-14-21/§11", "lov/2019-06-14-21/§14"}},
      {"FSFIN §6-44-12 og -14", {"forskrift/1999-11-19-1158/§6-44-12", "forskrift/1999-11-19-1158/§6-44-14"}},
      {"Skatteloven $10-70", {tax + "/§10-70"}},
      {"Skatteloven 16-20, 1. ledd", {tax + "/§16-20/ledd1"}},
      {"Skatteloven-9-3", {tax + "/§9-3"}},
      {"Skattebetalingsloven § 11.1 - 11.4", {"lov/2005-06-17-67/§11-1", "lov/2005-06-17-67/§11-4"}},
      {"SKTL § 10-20.3", {tax + "/§10-20"}},
      {"arveloven § 28 a", {"lov/2019-06-14-21/§28a"}},
      {"arveloven § 28a", {"lov/2019-06-14-21/§28a"}},
      {"arveloven § 28 i tabellen", {"lov/2019-06-14-21/§28"}},
      {"Barnetrygdloven § 9 og § 12 tredje ledd", {"lov/2002-03-08-4/§9", "lov/2002-03-08-4/§12/ledd3"}},
      {"skatteloven § 6-47 første ledd bokstav c og d", {tax + "/§6-47/ledd1/bokstavc", tax + "/§6-47/ledd1/bokstavd"}},
      {"skatteloven §6-31 første ledd bokstav a, c eller d eller annet ledd",
       {tax + "/§6-31/ledd1/bokstava", tax + "/§6-31/ledd1/bokstavc", tax + "/§6-31/ledd1/bokstavd",
        tax + "/§6-31/ledd2"}},
      {"Skatteloven § 4-12 første, andre, tredje og sjette ledd",
       {tax + "/§4-12/ledd1", tax + "/§4-12/ledd2", tax + "/§4-12/ledd3", tax + "/§4-12/ledd6"}},
      {"Skatteloven § 4-10 andre ledd og fjerde ledd tredje punktum",
       {tax + "/§4-10/ledd2", tax + "/§4-10/ledd4/punktum3"}},
      {"skattelova § 2-1 fyrste ledd, § 2-2 sjuande ledd", {tax + "/§2-1/ledd1", tax + "/§2-2/ledd7"}},
      {"Skatteloven § 2-1 8. ledd", {tax + "/§2-1/ledd8"}},
      {"Skatteloven §2-3 1. ledd, bokstav h)", {tax + "/§2-3/ledd1/bokstavh"}},
      {"skattelovens § 2-3 (4)", {tax + "/§2-3/ledd4"}},
      {"Skatteloven § 2-3  (1) b", {tax + "/§2-3/ledd1/bokstavb"}},
      {"merverdiavgiftloven § 1-3(1)i", {"lov/2009-06-19-58/§1-3/ledd1/bokstavi"}},
      {"Forvaltningsloven Kap.1 §2 (f)", {"lov/1967-02-10/§2/bokstavf"}},
      {"Skatteloven § 14-20 andre ledd bokstav b nr. 2", {tax + "/§14-20/ledd2/bokstavb/nr2"}},
      {"Skatteloven § 5-15 første ledd bosktav d", {tax + "/§5-15/ledd1/bokstavd"}},
      {"folketrygdloven § 2-1 og 12 måneder", {insurance + "/§2-1"}},
      {"barnetrygdloven §§ 9, 12 måneder", {"lov/2002-03-08-4/§9"}},
  });
}

TEST_CASE("Chapters") {
  check({
      {"i skatteloven kapittel 5", {tax + "/kap5"}},
      {"Svalbardskattelovens kapittel 2", {"lov/1996-11-29-68/kap2"}},
      {"folketrygdloven kap. 14", {insurance + "/kap14"}},
      {"Folketrygdloven kap 24", {insurance + "/kap24"}},
      {"Skatteforvaltningsloven kapitel 7 og 10", {"lov/2016-05-27-14/kap7", "lov/2016-05-27-14/kap10"}},
      {"Ferieloven kapittel III", {"lov/1988-04-29-21/kap3"}},
      {"Lov om folketrygd, kap 1, §1-5 (og § 25-4 første ledd)", {insurance + "/§1-5", insurance + "/§25-4/ledd1"}},
      {"kapittel 5 i skatteloven", {tax + "/kap5"}},
      {"skatteloven krever det. Se kapittel 3 i veilederen.", {tax}},
      {"skatteforvaltningsforskriften kapittel § 7-3", {"forskrift/2016-11-23-1360/§7-3"}},
  });
}

TEST_CASE("Whose section it is") {
  check({
      {"jf. folketrygdloven § 1-5 og skatteloven § 2-16, jf. § 2-10",
       {insurance + "/§1-5", tax + "/§2-16", tax + "/§2-10"}},
      {"§ 14 i arkivforskriften", {"forskrift/2017-12-15-2105/§14"}},
      {"etter § 2-1 og § 2-2 i folketrygdloven", {insurance + "/§2-1", insurance + "/§2-2"}},
      {"skatteloven § 5-1. Etter § 9 i barnetrygdloven", {tax + "/§5-1", "lov/2002-03-08-4/§9"}},
      {"skatteloven § 5-1 og § 3-2 i folketrygdloven", {tax + "/§5-1", insurance + "/§3-2"}},
      {"skatteloven § 5-1; § 3-2 i folketrygdloven", {tax + "/§5-1", insurance + "/§3-2"}},
      {"begrepsloven § 5 og § 3-2 i folketrygdloven", {insurance + "/§3-2"}},
      {"Skatteloven jf. § 5-12 (5)", {tax + "/§5-12/ledd5"}},
      {"skatteloven § 2-1; lovens § 2-2", {tax + "/§2-1", tax + "/§2-2"}},
      {"Skatteforvaltningsloven sier at fastsettingen (§ 9-1) gir et oppgjør (§ 9-3)",
       {"lov/2016-05-27-14", "lov/2016-05-27-14/§9-1", "lov/2016-05-27-14/§9-3"}},
      {"Sktl § 6-44 FSFIN § 6-44-5 annet ledd", {tax + "/§6-44", "forskrift/1999-11-19-1158/§6-44-5/ledd2"}},
      {"Forskrift til utfylling og gjennomføring mv. av skatteloven av 26. mars 1999 nr. 14 §§ 6-44-4 og 6-44-5",
       {"forskrift/1999-11-19-1158/§6-44-4", "forskrift/1999-11-19-1158/§6-44-5"}},
      {"Forskrift 22.11.1999 nr 1160 til skatteloven § 6-13-2",
       {"forskrift/1999-11-22-1160", tax, "forskrift/1999-11-22-1160/§6-13-2"}},
      {"Forskrift 4.10.2013 nr. 1209 til skatteloven § 6-81", {"forskrift/2013-10-04-1209", tax}},
  });
}

TEST_CASE("No act is ever guessed") {
  check({
      {"§ 5", {}},
      {"tidligere § 6-47 første ledd bokstav c", {}},
      {"Takseringsreglene § 1-1-5", {}},
      {"Stortingets skattevedtak §§ 3-2, 3-3", {}},
      {"skatteloven § 5-40 og begrepsloven § 3", {tax + "/§5-40"}},
      {"Skatteloven § 5-40 fjerde ledd, Stortingets skattevedtak § 3-7", {tax + "/§5-40/ledd4"}},
      {"sktl. § 15-5, jf. SSV § 3-1", {tax + "/§15-5"}},
      {"sktl. § 15-5, jf. xyzl. § 3-1", {tax + "/§15-5"}},
      {"skatteloven § 5-1, og § 3 i kjæledyrloven", {tax + "/§5-1"}},
      {"loven § 5", {}},
      {"forskrift om kjæledyr § 5", {}},
      {"lov om merverdiavgift for kjæledyr § 5", {}},
      {"Partnerskapsloven (1993-2009)", {"lov/1993-04-30-40"}},
      {"lov 31. februar 1980 nr. 2", {}},
      {"lov 17. juli 1992 § 3", {}},
      {"ftrl. § 1-5 el. § 3-2", {insurance + "/§1-5", insurance + "/§3-2"}},
      {"utl. og el. og fal.", {}},
      {"NOU 2019: 9. Ny lov om samfunnsdokumentasjon og arkiver", {}},
      {"det er lov å ha $100", {}},
  });
}

TEST_CASE("Which of the acts that have had a name") {
  check({
      {"arveloven § 28 a", {"lov/2019-06-14-21/§28a"}},
      {"arveloven av 1972 § 28 a", {"lov/1972-03-03-5/§28a"}},
      {"arveloven (1972) § 28 a", {"lov/1972-03-03-5/§28a"}},
      {"arveloven av 1854 § 28 a", {}},
      {"arveloven av 3. mars 1972 nr. 5 § 28 a", {"lov/1972-03-03-5/§28a"}},
      {"Kommuneloven kapittel 4", {"lov/2018-06-22-83/kap4"}},
      {"Kommuneloven kapittel 4. Lov 25. september 1992 nr. 107", {"lov/1992-09-25-107/kap4", "lov/1992-09-25-107"}},
      {"Kommuneloven https://lovdata.no/dokument/NL/lov/1992-09-25-107", {"lov/1992-09-25-107", "lov/1992-09-25-107"}},
      {"lov 17. juli 1992 om barneverntjenester (barnevernloven) § 4-4", {"lov/1992-07-17-100/§4-4"}},
      // The act of 2016 numbers its sections by chapter, the act of 1970 straight through.
      {"Folkeregisterloven § 4-1", {"lov/2016-12-09-88/§4-1"}},
      {"Folkeregisterloven § 1", {"lov/1970-01-16-1/§1"}},
      {"Lov om eierseksjoner av 23. mai 1997", {"lov/1997-05-23-31"}},
      {"endring av barneloven fra 01.01.2014", {"lov/1981-04-08-7"}},
      // The day is a slip: year, number and title are those of the act of 8 February.
      {"Lov 2. februar 1980 nr. 2 om pant § 5-1", {"lov/1980-02-08-2/§5-1"}},
  });
}

TEST_CASE("What a text itself says a title stands for") {
  check({
      {"Forskrift om kjæledyr § 17. Forskrift 3. november 1995 nr. 999 om kjæledyr.",
       {"forskrift/1995-11-03-999/§17", "forskrift/1995-11-03-999"}},
      {"Forskrift om kjæledyr og annet § 17. Forskrift 3. november 1995 nr. 999 om kjæledyr.",
       {"forskrift/1995-11-03-999"}},
  });
}

TEST_CASE("Addresses inside a text") {
  check({
      {"Panteloven § 1-1. Lov 8. februar 1980 nr. 2 om pant "
       "https://lovdata.no/dokument/NL/lov/1980-02-08-2/KAPITTEL_1#%C2%A71-1",
       {"lov/1980-02-08-2/§1-1", "lov/1980-02-08-2", "lov/1980-02-08-2/§1-1"}},
      {"post 306- http://lovdata.no/lov/1999-03-26-14/§10-12 og § 10-32 første ledd",
       {tax + "/§10-12", tax + "/§10-32/ledd1"}},
      {"[https://lovdata.no/NL/lov/2010-03-26-9/§78] ", {"lov/2010-03-26-9/§78"}},
      {"(se lovdata.no/lov/2010-03-26-9).", {"lov/2010-03-26-9"}},
      {"https://example.org/skatteloven/§2-1", {}},
  });
}

TEST_CASE("Ranges cover what was read") {
  check_ranges({
      {"fritt etter folketrygdloven § 1-5.", {"folketrygdloven § 1-5"}},
      {"Norsk lovkommentar til skatteloven § 4-12 (2)", {"skatteloven § 4-12 (2)"}},
      {"jf. ftrl. § 1-5 tredje ledd og § 3-2,", {"ftrl. § 1-5 tredje ledd", "§ 3-2"}},
      {"skatteloven § 6-47 første ledd bokstav c og d", {"skatteloven § 6-47 første ledd bokstav c", "d"}},
      {"Skatteloven §§ 10-30 og 10-31 gjelder", {"Skatteloven §§ 10-30", "10-31"}},
      {"Lov om sjøfarten (§ 292)", {"Lov om sjøfarten (§ 292)"}},
      {"LOV-1997-02-28-19 Lov om folketrygd (folketrygdloven) §§ 9-10, 9-11",
       {"LOV-1997-02-28-19 Lov om folketrygd (folketrygdloven) §§ 9-10", "9-11"}},
      {"Å, § 14 i arkivforskriften.", {"§ 14 i arkivforskriften"}},
      {"_Lov 8. februar 1980 nr. 2 om pant_ [https://lovdata.no/lov/1980-02-08-2/§3-14_]",
       {"Lov 8. februar 1980 nr. 2", "https://lovdata.no/lov/1980-02-08-2/§3-14"}},
  });
}

TEST_CASE("A reference comes in parts") {
  const auto found = legal_references("Skatteloven § 14-20 andre ledd bokstav b nr. 2");
  REQUIRE(found.size() == 1);
  CHECK(found[0].act == "lov/1999-03-26-14");
  CHECK(found[0].section == "§14-20");
  CHECK(found[0].detail == "ledd2/bokstavb/nr2");
  CHECK(found[0].key == "lov/1999-03-26-14/§14-20/ledd2/bokstavb/nr2");
}

TEST_CASE("Speaking of a law, understood or not") {
  for (const char* text :
       {"§ 5", "tidligere § 6-47", "Takseringsreglene § 1-1-5", "begrepsloven", "etter loven", "kjæledyrlova",
        "Forskrift om kjæledyr", "lov om kjæledyr", "Lov 3. mai 1999", "LOV-1999-05-03-9", "FOR-2008-08-18-942",
        "https://lovdata.no/", "ftrl", "jf.\u00A0ftrl.", "https://www.nav.no/rettskildene-intern/lov/L19990326-14"}) {
    CAPTURE(text);
    CHECK(mentions_law(text));
  }
  for (const char* text :
       {"", "det er lov å gå", "person som bor sammen med en annen", "Digital hverdag", "lovlig opphold", "overlov",
        "El-bil", "for 2008", "NS-ISO 30300:2011", "samfunnets lover og regler"}) {
    CAPTURE(text);
    CHECK_FALSE(mentions_law(text));
  }
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/facet.h>
#include <samklang/text/negations.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using samklang::Language;
using namespace samklang::text;

namespace {

std::string places(std::string_view text, Language language = Language::nb) {
  std::string out;
  for (const Negation& one : negations(text, language)) {
    out += one.kind == NegationKind::exception ? "x:" : "n:";
    out += text.substr(one.begin, one.end - one.begin);
    out += ';';
  }
  return out;
}

std::string facet_word(std::string_view text) {
  const Facet found = facet(text);
  return std::string(text.substr(found.begin, found.end - found.begin));
}

} // namespace

TEST_CASE("negations and exceptions are found with their words") {
  CHECK(places("timer borte, med unntak av sykdom") == "x:med unntak av;");
  CHECK(places("person som ikke er gift") == "n:ikke;");
  CHECK(places("den som verken eier eller leier") == "n:verken;");
  CHECK(places("gjeld, men ikke studielån") == "x:men ikke;");
  CHECK(places("ytelse uten arbeid, Med Mindre annet er avtalt") == "n:uten;x:Med Mindre;");
  CHECK(places("den som ikkje bur her", Language::nn) == "n:ikkje;");
  CHECK(places("anyone except minors, unless married", Language::en) == "x:except;x:unless;");
  CHECK(places("person som eier bolig").empty());
}

TEST_CASE("a bound with a negation is a bound") { CHECK(places("ikke mer enn 15 dager").empty()); }

TEST_CASE("a facet is the head of a definition about another thing") {
  CHECK(facet("Firesifret kode som entydig identifiserer en kommune").kind == FacetKind::identifier);
  CHECK(facet_word("Firesifret kode som entydig identifiserer en kommune") == "kode");
  CHECK(facet("identifikasjonsnummer for en bygning").kind == FacetKind::identifier);
  CHECK(facet("melding om flytting").kind == FacetKind::message);
  CHECK(facet("dato for vedtaket").kind == FacetKind::date);
  CHECK(facet("tekst for ustrukturert adresse").kind == FacetKind::field);
  CHECK(facet("person som har et nummer").kind == FacetKind::none);
  CHECK(facet("geografisk avgrenset del av landet").kind == FacetKind::none);
  CHECK(facet("nummer").kind == FacetKind::none);
  CHECK(facet("").kind == FacetKind::none);
}

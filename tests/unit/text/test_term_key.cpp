// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/term_key.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::text::folded_key;
using samklang::text::term_key;
using samklang::text::wording_key;

TEST_CASE("a term key folds case and white space and keeps letters") {
  CHECK(term_key("Samboer") == "samboer");
  CHECK(term_key("  Ektefelle \t og\n samboer ") == "ektefelle og samboer");
  CHECK(term_key("ÅRSREGNSKAP FOR ØKONOMI OG ÆRE") == "årsregnskap for økonomi og ære");
  CHECK(term_key("grad") != term_key("gråd"));
  CHECK(term_key("upper_lip") == "upper lip");
  CHECK(term_key("barn (folketrygd)") == "barn (folketrygd)");
  CHECK(term_key("") == "");
  CHECK(term_key(" _ ") == "");
}

TEST_CASE("a term key is the same for composed and decomposed letters") {
  CHECK(term_key("a\xCC\x8Arsak") == "årsak");
  CHECK(term_key("sam\xC2\xADliv") == "samliv");  // soft hyphen
  CHECK(term_key("bo\xC2\xA0sted") == "bo sted"); // no-break space
  CHECK(term_key("\xE2\x80\x8F"
                 "arv\xE2\x80\x83"
                 "elod") == "arv elod"); // direction mark, em space
}

TEST_CASE("the short way of folding and the long one agree") {
  // A combining mark somewhere else in the text makes utf8proc fold all of it.
  for (unsigned point = 0x20; point < 0x2028; ++point) {
    if (point >= 0x100 && point < 0x2010) continue;
    std::string letter;
    if (point < 0x80) {
      letter = std::string(1, static_cast<char>(point));
    } else if (point < 0x800) {
      letter = {static_cast<char>(0xC0 | (point >> 6)), static_cast<char>(0x80 | (point & 0x3F))};
    } else {
      letter = {static_cast<char>(0xE0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 0x3F)),
                static_cast<char>(0x80 | (point & 0x3F))};
    }
    INFO(point);
    CHECK(term_key("x" + letter + "y\xC3\xA5") + "z" == term_key("x" + letter + "ya\xCC\x8Az"));
  }
}

TEST_CASE("quotation marks around a term go, inside it they stay") {
  CHECK(term_key("«samboer»") == "samboer");
  CHECK(term_key("\" 'gave' \"") == "gave");
  CHECK(term_key("5\"") == "5\"");
  CHECK(term_key("\"") == "\"");
  CHECK(term_key("kjøp av «hus»") == "kjøp av «hus»");
}

TEST_CASE("bytes that are no UTF-8 are kept") {
  CHECK(term_key("A\xFF"
                 "B") == "a\xFF"
                         "b");
}

TEST_CASE("a folded key joins spellings") {
  CHECK(folded_key("e-post") == folded_key("epost"));
  CHECK(folded_key("e post") == folded_key("epost"));
  CHECK(folded_key("ås") == folded_key("aas"));
  CHECK(folded_key("ære") == folded_key("aere"));
  CHECK(folded_key("øre") == folded_key("oere"));
  CHECK(folded_key("idé") == folded_key("ide"));
  CHECK(folded_key("hare") != folded_key("høre"));
}

TEST_CASE("a wording key leaves out what does not change a definition") {
  CHECK(wording_key("En person som eier noe.") == wording_key("person som eier noe"));
  CHECK(wording_key("navn på gate, veg") == wording_key("Navn på gate veg"));
  CHECK(wording_key("minst 75 % stilling") != wording_key("minst 75 stilling"));
  CHECK(wording_key("grunn på minst 10 m²") != wording_key("grunn på minst 10 m"));
  CHECK(wording_key("grunn på minst 10 m²") != wording_key("grunn på minst 10 m³"));
  CHECK(wording_key("alder < 18 år") != wording_key("alder > 18 år"));
  CHECK(wording_key("inntekt ≥ 1 G") != wording_key("inntekt 1 G"));
  CHECK(wording_key("½ time") != wording_key("time"));
  CHECK(wording_key("bil, båt – og fly") == wording_key("bil; båt og fly"));
  CHECK(wording_key("arv") == "arv");
  CHECK(wording_key("en") == "en");
  CHECK(wording_key("-- ... ") == "");
  CHECK(wording_key("den som ikke eier") != wording_key("den som eier"));
}

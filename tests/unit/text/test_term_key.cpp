// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/term_key.h>

#include <catch2/catch.hpp>

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
  CHECK(term_key("sam\xC2\xADliv") == "samliv");                  // soft hyphen
  CHECK(term_key("bo\xC2\xA0sted") == "bo sted");                 // no-break space
  CHECK(term_key("\xE2\x80\x8F" "arv\xE2\x80\x83" "elod") == "arv elod"); // direction mark, em space
}

TEST_CASE("quotation marks around a term go, inside it they stay") {
  CHECK(term_key("«samboer»") == "samboer");
  CHECK(term_key("\" 'gave' \"") == "gave");
  CHECK(term_key("5\"") == "5\"");
  CHECK(term_key("\"") == "\"");
  CHECK(term_key("kjøp av «hus»") == "kjøp av «hus»");
}

TEST_CASE("bytes that are no UTF-8 are kept") { CHECK(term_key("A\xFF" "B") == "a\xFF" "b"); }

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
  CHECK(wording_key("arv") == "arv");
  CHECK(wording_key("en") == "en");
  CHECK(wording_key("-- ... ") == "");
  CHECK(wording_key("den som ikke eier") != wording_key("den som eier"));
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/lexicon.h>
#include <samklang/text/opposites.h>

#include <catch2/catch.hpp>

#include <string>

using namespace samklang;
using text::Opposites;

namespace {

std::string key(std::string_view word) {
  text::Lexicon::Stemmers stemmers;
  return text::Lexicon::standard().key(word, Language::nb, stemmers);
}

bool opposites(std::string_view a, std::string_view b) {
  const bool one = Opposites::standard().are(key(a), key(b));
  CHECK(one == Opposites::standard().are(key(b), key(a)));
  if (one) CHECK((Opposites::standard().has(key(a)) && Opposites::standard().has(key(b))));
  return one;
}

} // namespace

TEST_CASE("Words that exclude each other, inflected too") {
  CHECK(opposites("kjøper", "selger"));
  CHECK(opposites("kjøperen", "selgere"));
  CHECK(opposites("offentlig", "private"));
  CHECK(opposites("midlertidig", "varig"));
}

TEST_CASE("First parts of compounds with one head exclude each other") {
  CHECK(opposites("bruttoinntekt", "nettoinntekt"));
  CHECK(opposites("heltidsstilling", "deltidsstilling"));
  CHECK(opposites("arbeidsgiverorganisasjon", "arbeidstakerorganisasjon"));
}

TEST_CASE("Other words do not") {
  CHECK_FALSE(opposites("kjøper", "kjøper"));
  CHECK_FALSE(opposites("kjøper", "leier"));
  CHECK_FALSE(opposites("bruttoinntekt", "nettobeløp"));
  CHECK_FALSE(opposites("bil", "båt"));
  CHECK_FALSE(Opposites::standard().has(key("adresse")));
  CHECK_FALSE(Opposites::standard().are("", ""));
}

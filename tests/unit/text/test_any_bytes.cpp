// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/facet.h>
#include <samklang/text/negations.h>
#include <samklang/text/numbers.h>
#include <samklang/text/stemmer.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

using namespace samklang;

namespace {

std::string any_bytes(std::mt19937& random) {
  const std::vector<std::string> pieces = {"minst",
                                           "18",
                                           " ",
                                           ".",
                                           ",",
                                           "år",
                                           "§",
                                           "-",
                                           "%",
                                           "ikke",
                                           "med unntak av",
                                           "\xC2\xA0",
                                           "1)",
                                           "ett",
                                           "måneder",
                                           "\xFF",
                                           "\xE2\x80",
                                           "\xCC",
                                           "\xC3",
                                           "kode for",
                                           "12.01.2020",
                                           "G",
                                           "fra og med",
                                           "\xF0\x9F\x98\x80",
                                           "\n",
                                           "femten"};
  std::string text;
  for (auto count = random() % 20; count > 0; --count) {
    if (random() % 4 == 0)
      text.push_back(static_cast<char>(random() % 256));
    else
      text += pieces[random() % pieces.size()];
    if (random() % 2 == 0) text.push_back(' ');
  }
  return text;
}

} // namespace

TEST_CASE("any bytes are taken apart inside their bounds") {
  std::mt19937 random(2026);
  text::Stemmer stemmer(Language::nb);
  for (int round = 0; round < 20000; ++round) {
    const std::string input = any_bytes(random);
    std::uint32_t end = 0;
    for (const text::Token& token : text::tokens(input)) {
      REQUIRE(token.begin >= end);
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= input.size());
      end = token.end;
      (void)stemmer.stem(text::folded_word(token.in(input)));
    }
    for (const Language language : {Language::nb, Language::en, Language::se}) {
      std::uint32_t last = 0;
      for (const text::Number& number : text::numbers(input, language)) {
        REQUIRE(number.begin < number.end);
        REQUIRE(number.end <= input.size());
        REQUIRE(number.begin >= last);
        last = number.begin;
      }
      for (const text::Negation& negation : text::negations(input, language)) {
        REQUIRE(negation.begin < negation.end);
        REQUIRE(negation.end <= input.size());
      }
    }
    REQUIRE(text::facet(input).end <= input.size());
    const std::string key = text::term_key(input);
    REQUIRE(text::folded_key(key).find(' ') == std::string::npos);
    REQUIRE(text::wording_key(input).find("  ") == std::string::npos);
  }
}

TEST_CASE("a term key is its own key") {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string term = any_bytes(random);
    const std::string key = text::term_key(term);
    INFO(term);
    CHECK(text::term_key(key) == key);
  }
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/term_words.h>
#include <samklang/text/word_likeness.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using samklang::Language;
using namespace samklang::text;

namespace {

std::vector<std::string> bases(std::string_view term, Language language) {
  std::vector<std::string> out;
  for (const TermWord& word : term_words(term, language)) out.push_back(word.base);
  return out;
}

std::string head(std::string_view term, Language language) {
  const auto words = term_words(term, language);
  return words.empty() ? std::string() : words[head_word(term, words)].base;
}

} // namespace

TEST_CASE("a term is its words in their base forms") {
  CHECK(bases("Rett til arbeidsgivere", Language::nb) == std::vector<std::string>{"rett", "arbeidsgiver"});
  CHECK(bases("Bones of the Upper Extremity", Language::en) == std::vector<std::string>{"bone", "upper", "extremity"});
  CHECK(bases("Cranial_Nerve_VII", Language::en) == std::vector<std::string>{"cranial", "nerve", "7"});
  CHECK(bases("til og med", Language::nb).size() == 3);
  CHECK(bases("", Language::nb).empty());
  CHECK(bases("...", Language::nb).empty());
}

TEST_CASE("words in parentheses are a qualifier") {
  const auto words = term_words("barn (folketrygd, stønad)", Language::nb);
  REQUIRE(words.size() == 3);
  CHECK_FALSE(words[0].qualifier);
  CHECK(words[1].qualifier);
  CHECK(words[2].qualifier);
}

TEST_CASE("the head is the last word before a preposition, a comma or a qualifier") {
  CHECK(head("samlet inntekt", Language::nb) == "inntekt");
  CHECK(head("inntekt fra arbeid", Language::nb) == "inntekt");
  CHECK(head("bone of the hand", Language::en) == "bone");
  CHECK(head("pancreas, endocrine", Language::en) == "pancreas");
  CHECK(head("cranial nerve VII", Language::en) == "nerve");
  CHECK(head("barn (folketrygd)", Language::nb) == "barn");
}

TEST_CASE("words are alike by derivation or spelling") {
  CHECK(word_likeness("thymus", "thymus", Language::en) == WordLikeness::same);
  CHECK(word_likeness("thymus", "thymic", Language::en) == WordLikeness::derived);
  CHECK(word_likeness("cerebellum", "cerebellar", Language::en) == WordLikeness::derived);
  CHECK(word_likeness("thymus", "thymic", Language::nb) == WordLikeness::none);
  CHECK(word_likeness("mammillary", "mamillary", Language::en) == WordLikeness::spelling);
  CHECK(word_likeness("parringsatferd", "paringsatferd", Language::nb) == WordLikeness::spelling);
  CHECK(word_likeness("fjell", "fjetl", Language::nb) == WordLikeness::none);
  CHECK(word_likeness("vei", "veg", Language::nb) == WordLikeness::none);
  CHECK(word_likeness("", "a", Language::nb) == WordLikeness::none);
  const std::string endless(500, 'a');
  CHECK(word_likeness(endless, endless + "b", Language::nb) == WordLikeness::none);
}

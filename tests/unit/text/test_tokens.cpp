// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/stemmer.h>
#include <samklang/text/tokens.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using samklang::Language;
using namespace samklang::text;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokens(text)) out.emplace_back(token.in(text));
  return out;
}

} // namespace

TEST_CASE("tokens are words and numbers with their bytes") {
  CHECK(words("Ugift person, over 18 år.") == std::vector<std::string>{"Ugift", "person", "over", "18", "år"});
  CHECK(words("e-post/§ 2-16") == std::vector<std::string>{"e", "post", "2", "16"});
  CHECK(words("Čuđi beaivvi") == std::vector<std::string>{"Čuđi", "beaivvi"});
  CHECK(words("").empty());
  CHECK(words("\xFF\xFE ...").empty());
  const std::string text = "«Ære»";
  const std::vector<Token> found = tokens(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].begin == 2);
  CHECK(found[0].end == 6);
  CHECK_FALSE(found[0].digits);
  CHECK(tokens("75")[0].digits);
  CHECK_FALSE(tokens("M007")[0].digits);
}

TEST_CASE("stop words are said per language and never carry a condition") {
  CHECK(is_stop_word("som", Language::nb));
  CHECK(is_stop_word("ein", Language::nn));
  CHECK(is_stop_word("which", Language::en));
  CHECK_FALSE(is_stop_word("som", Language::en));
  CHECK_FALSE(is_stop_word("som", Language::se));
  for (const char* word :
       {"ikke", "ikkje", "uten", "utan", "over", "under", "minst", "inntil", "bare", "unntatt", "alle", "mer"})
    CHECK_FALSE(is_stop_word(word, Language::nb));
  for (const char* word : {"not", "no", "without", "unless", "over", "under", "only", "except"})
    CHECK_FALSE(is_stop_word(word, Language::en));
}

TEST_CASE("stems join the forms of a word") {
  Stemmer norwegian(Language::nb);
  const std::string samboer(norwegian.stem("samboer"));
  CHECK(norwegian.stem("samboere") == samboer);
  CHECK(norwegian.stem("samboeren") == samboer);
  const std::string employer(norwegian.stem("arbeidsgiver"));
  CHECK(norwegian.stem("arbeidsgivere") == employer);
  CHECK(norwegian.stem("arbeidsgiveren") == employer);
  Stemmer english(Language::en);
  CHECK(english.stem("pensions") == std::string(english.stem("pension")));
  Stemmer none(Language::sma);
  CHECK(none.stem("gïelen") == "gïelen");
}

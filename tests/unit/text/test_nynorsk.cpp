// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>

#include <catch2/catch.hpp>

#include <string_view>
#include <utility>

using samklang::Language;
using namespace samklang::text;

TEST_CASE("a nynorsk word has the key of its bokmål word") {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"arbeidsgivar", "arbeidsgiver"}, {"verksemd", "virksomhet"},
      {"hushald", "husholdning"},       {"skular", "skoler"},
      {"eigedom", "eiendom"},           {"løyve", "tillatelse"},
      {"kommunane", "kommunene"},       {"skulemiljø", "skolemiljø"},
      {"brukarar", "brukere"},
  };
  for (const auto& [nynorsk, bokmal] : pairs) {
    INFO(nynorsk);
    CHECK(bokmal_key(nynorsk) == base_form(bokmal, Language::nb).word);
  }
}

TEST_CASE("a word that is the same in both has its own base as key") {
  for (const std::string_view word : {"barn", "person", "samboer", "adresse"}) {
    INFO(word);
    CHECK(bokmal_key(word) == base_form(word, Language::nb).word);
  }
}

TEST_CASE("any bytes have a key") {
  for (const std::string_view word : {"", "\xFF", "\xC3", "å", "s", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    CHECK(bokmal_key(word).size() <= 2 * word.size());
}

// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>
#include <samklang/text/stemmer.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using samklang::Language;
using namespace samklang::text;

namespace {

struct Family {
  std::string_view base;
  std::vector<std::string_view> forms;
};

void check(Language language, const std::vector<Family>& families) {
  for (const Family& family : families)
    for (const std::string_view form : family.forms) {
      INFO(form);
      CHECK(base_form(form, language).word == base_form(family.base, language).word);
    }
}

} // namespace

TEST_CASE("the forms of a word share a base in bokmål") {
  check(Language::nb, {
                          {"samboer", {"samboeren", "samboere", "samboerne", "samboers", "samboernes", "samboerens"}},
                          {"arbeidsgiver", {"arbeidsgivere", "arbeidsgiveren", "arbeidsgiverne", "arbeidsgivers"}},
                          {"virksomhet", {"virksomheten", "virksomheter", "virksomhetene", "virksomhetens"}},
                          {"skattelov", {"skatteloven", "skattelover", "skattelovens"}},
                          {"sak", {"saken", "saker", "sakene", "saka", "sakens"}},
                          {"måte", {"måten", "måter", "måtene"}},
                          {"familie", {"familien", "familier", "familiene", "familiens"}},
                          {"artikkel", {"artikkelen", "artikler", "artiklene"}},
                          {"middel", {"middelet", "midler", "midlene"}},
                          {"register", {"registeret", "registre", "registrene"}},
                          {"nummer", {"nummeret", "numre", "numrene"}},
                          {"rom", {"rommet", "rommene"}},
                          {"studium", {"studiet", "studier", "studiene"}},
                          {"bok", {"boken", "boka", "bøker", "bøkene"}},
                          {"barn", {"barnet", "barna", "barnets"}},
                          {"generell", {"generelt", "generelle"}},
                          {"egenskap", {"egenskaper", "egenskapene", "egenskapen"}},
                          {"kvinne", {"kvinner", "kvinnen", "kvinnene"}},
                          {"nabo", {"naboer", "naboene", "naboen"}},
                      });
  CHECK(base_form("samboer", Language::nb).word == "samboer");
  CHECK(base_form("samboer", Language::nb).kept);
}

TEST_CASE("the forms of a word share a base in nynorsk") {
  check(Language::nn, {
                          {"arbeidsgivar", {"arbeidsgivaren", "arbeidsgivarar", "arbeidsgivarane"}},
                          {"verksemd", {"verksemda", "verksemder", "verksemdene"}},
                          {"stilling", {"stillinga", "stillingar", "stillingane"}},
                          {"skule", {"skulen", "skular", "skulane"}},
                      });
}

TEST_CASE("the forms of a word share a base in English") {
  check(Language::en, {
                          {"vertebra", {"vertebrae", "vertebras"}},
                          {"artery", {"arteries"}},
                          {"bronchus", {"bronchi"}},
                          {"process", {"processes"}},
                          {"pension", {"pensions"}},
                          {"child", {"children"}},
                      });
  CHECK(base_form("pancreas", Language::en).word == "pancreas");
  CHECK(base_form("thymus", Language::en).word == "thymus");
  CHECK(base_form("pelvis", Language::en).word == "pelvis");
}

TEST_CASE("words made from one another keep apart") {
  const auto base = [](std::string_view word) { return base_form(word, Language::nb).word; };
  CHECK(base("samboer") != base("samboerskap"));
  CHECK(base("bruker") != base("bruk"));
  CHECK(base("virksomhet") != base("virksom"));
  CHECK(base("skattelov") != base("skatt"));
  CHECK(base("registrering") != base("register"));
}

TEST_CASE("a base is its own base in most words, and any bytes have one") {
  for (const std::string_view word : {"samboer", "sak", "virksomhet", "rom", "skattelov", "nabo"})
    CHECK(base_form(word, Language::nb).word == base_form(base_form(word, Language::nb).word, Language::nb).word);
  for (const std::string_view word : {"", "e", "er", "\xFF\xFE", "\xC3", "s", "ll", "el", "mm"}) {
    CHECK(base_form(word, Language::nb).word.size() <= word.size());
    CHECK(base_form(word, Language::en).word.size() <= word.size());
  }
  CHECK(base_form("beaivvi", Language::se).word == "beaivvi");
}

TEST_CASE("stems begin with the base") {
  Stemmer norwegian(Language::nb);
  const std::string stem(norwegian.stem("samboer"));
  for (const std::string_view form : {"samboeren", "samboere", "samboerne", "samboers"})
    CHECK(norwegian.stem(form) == stem);
  CHECK(stem == "samboer");
  CHECK(norwegian.stem("folketrygdloven") == "folketrygdlov");
}

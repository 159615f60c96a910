// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/language.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::canonical_language;
using samklang::Language;

TEST_CASE("language tags as found become canonical ones") {
  struct Tag {
    const char* raw;
    const char* canonical;
    bool changed;
    bool guessed;
  };
  const Tag tags[] = {
      {"nb", "nb", false, false},
      {"nn", "nn", false, false},
      {"en", "en", false, false},
      {"se", "se", false, false},
      {"sma", "sma", false, false},
      {"smj", "smj", false, false},
      {"fkv", "fkv", false, false},
      {"NB", "nb", true, false},
      {"Nn", "nn", true, false},
      {"nb-NO", "nb", true, false},
      {"nb_NO", "nb", true, false},
      {"nn-no", "nn", true, false},
      {"se-NO", "se", true, false},
      {"nob", "nb", true, false},
      {"nno", "nn", true, false},
      {"eng", "en", true, false},
      {"sme", "se", true, false},
      {"nob-NO", "nb", true, false},
      {"no", "nb", true, true},
      {"no-NO", "nb", true, true},
      {"nor", "nb", true, true},
      {"", "nb", true, true},
      {"en-gb", "en-GB", true, false},
      {"en-GB", "en-GB", false, false},
      {"EN_us", "en-US", true, false},
      {"en-NO", "en-NO", false, false},
      {"sr-latn-rs", "sr-Latn-RS", true, false},
      {"de-1996", "de-1996", false, false},
      {"de-CH-1901", "de-CH-1901", false, false},
      {"x-NB-klarspråk", "x-nb-klarspråk", true, false},
      {"nb-x-NO", "nb-x-no", true, false},
      {"nb-SE", "nb-SE", false, false},
      {"nobody", "nobody", false, false},
      {"-", "-", false, false},
      {"nb-", "nb-", false, false},
  };
  for (const auto& [raw, canonical, changed, guessed] : tags) {
    CAPTURE(raw);
    const auto found = canonical_language(raw);
    CHECK(found.tag == canonical);
    CHECK(found.changed == changed);
    CHECK(found.guessed == guessed);
    CHECK(canonical_language(found.tag).tag == found.tag);
    CHECK_FALSE(canonical_language(found.tag).changed);
  }
}

TEST_CASE("the languages that have a number have a tag") {
  CHECK(tag(Language::none).empty());
  CHECK(tag(Language::nb) == "nb");
  CHECK(tag(Language::fkv) == "fkv");
  CHECK(tag(static_cast<Language>(samklang::fixed_language_count)).empty());
  for (std::uint16_t i = 1; i < samklang::fixed_language_count; ++i) {
    const std::string name(tag(static_cast<Language>(i)));
    CHECK(canonical_language(name).tag == name);
  }
}

TEST_CASE("a fixed language is found by its very tag") {
  for (std::uint16_t i = 1; i < samklang::fixed_language_count; ++i)
    CHECK(samklang::fixed_language(samklang::tag(Language{i})) == Language{i});
  for (const char* none : {"", "NB", "no", "nb-NO", "de", "s"}) CHECK_FALSE(samklang::fixed_language(none));
}

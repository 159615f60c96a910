// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/lexicon.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace samklang;
using text::Lexicon;
using text::ThingKind;

namespace {

const Lexicon& lexicon() { return Lexicon::standard(); }

std::string key(const std::string& word, Language language = Language::nb) {
  static Lexicon::Stemmers stemmers;
  return lexicon().key(word, language, stemmers);
}

} // namespace

TEST_CASE("inflected, nynorsk and English forms meet under one key") {
  CHECK(key("samboere") == key("samboer"));
  CHECK(key("arbeidsgiverne") == key("arbeidsgiver"));
  CHECK(key("verksemd", Language::nn) == key("virksomhet"));
  CHECK(key("employer", Language::en) == key("arbeidsgiver"));
  CHECK(key("barn") != key("hus"));
}

TEST_CASE("synonyms share a group, strangers do not") {
  const auto strength = [](const std::string& left, const std::string& right) {
    return text::shared_group(lexicon().sense(key(left)).groups, lexicon().sense(key(right)).groups);
  };
  CHECK(strength("leieboer", "leietaker") >= 0.8F);
  CHECK(strength("slette", "fjerne") > 0);
  CHECK(strength("slette", "bygning") == 0);
}

TEST_CASE("a compound has the kind of its tail") {
  CHECK(lexicon().sense(key("kommune")).lemma != text::WordSense::none);
  const text::WordSense compound = lexicon().sense(key("sjøfartsattest"));
  CHECK(compound.known_from > 0);
  CHECK(compound.kind == ThingKind::document);
  CHECK(lexicon().sense("qqqqzzzz").lemma == text::WordSense::none);
}

TEST_CASE("superordinates are known through all levels") {
  const text::WordSense nurse = lexicon().sense(key("sykepleier"));
  const text::WordSense person = lexicon().sense(key("person"));
  REQUIRE(person.lemma != text::WordSense::none);
  CHECK(std::binary_search(nurse.broader.begin(), nurse.broader.end(), person.lemma));
  CHECK_FALSE(std::binary_search(person.broader.begin(), person.broader.end(), nurse.lemma));
}

TEST_CASE("kinds of thing lie near or apart") {
  CHECK(text::distance(ThingKind::person, ThingKind::person) == 0);
  CHECK(text::distance(ThingKind::person, ThingKind::document) == 1);
  CHECK(text::distance(ThingKind::action, ThingKind::process) < 0.5);
  CHECK(text::distance(ThingKind::unknown, ThingKind::document) == 0);
  for (std::size_t a = 0; a < text::thing_kind_count; ++a)
    for (std::size_t b = 0; b < text::thing_kind_count; ++b)
      CHECK(text::distance(static_cast<ThingKind>(a), static_cast<ThingKind>(b)) ==
            text::distance(static_cast<ThingKind>(b), static_cast<ThingKind>(a)));
}

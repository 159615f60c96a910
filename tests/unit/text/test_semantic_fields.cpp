// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/lexicon.h>
#include <samklang/text/semantic_fields.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace samklang;

namespace {

std::vector<text::FieldShare> fields_of(const std::string& word, Language language = Language::nb) {
  static text::Lexicon::Stemmers stemmers;
  std::vector<text::FieldShare> out;
  text::SemanticFields::standard().of(text::Lexicon::standard().key(word, language, stemmers), out);
  return out;
}

bool share_one(const std::string& left, const std::string& right) {
  const auto a = fields_of(left);
  const auto b = fields_of(right);
  return std::any_of(a.begin(), a.end(), [&](const text::FieldShare& one) {
    return std::any_of(b.begin(), b.end(), [&](const text::FieldShare& other) { return one.field == other.field; });
  });
}

} // namespace

TEST_CASE("words of one subject share a field, others do not") {
  CHECK(share_one("gravferd", "begravelse"));
  CHECK(share_one("sykehus", "pasient"));
  CHECK_FALSE(share_one("sykehus", "jernbane"));
}

TEST_CASE("inflected and nynorsk words have the fields of their lemma") {
  CHECK(share_one("sykehusene", "pasient"));
  CHECK_FALSE(fields_of("sjukehus", Language::nn).empty());
}

TEST_CASE("an unknown compound has the fields of its parts") {
  const auto compound = fields_of("sykehusqqjernbane");
  REQUIRE_FALSE(compound.empty());
  float sum = 0;
  for (const text::FieldShare& one : compound) {
    CHECK(one.share > 0);
    CHECK(one.field < text::SemanticFields::standard().size());
    CHECK_FALSE(text::SemanticFields::standard().name(one.field).empty());
    sum += one.share;
  }
  CHECK(sum <= Approx(1));
  CHECK(fields_of("qqqqzzzz").empty());
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/wording/comparison.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;
using wording::Detail;
using wording::words_of;

namespace {

const std::string base = "https://example.org/";

const query::Ontology& households() {
  static const query::Ontology ontology(sample::households_image());
  return ontology;
}

bool is_sentence(const std::string& text) {
  return text.size() > 8 && (text.back() == '.' || text.back() == ':') && text.find('\n') == std::string::npos;
}

} // namespace

TEST_CASE("a verdict is said in sentences in nb, nn and en", "[wording]") {
  const auto compared = households().compare(base + "a", base + "b").value();
  REQUIRE(compared.basis == query::Basis::verdict);
  std::vector<std::string> relations;
  for (const auto language : {Language::nb, Language::nn, Language::en}) {
    const auto words = words_of(compared, households(), language);
    CHECK(words.language == language);
    CHECK(is_sentence(words.relation));
    CHECK_FALSE(words.reasons.empty());
    CHECK(std::all_of(words.reasons.begin(), words.reasons.end(), is_sentence));
    CHECK(words.implications.size() == 2);
    CHECK(is_sentence(words.disclaimer));
    relations.push_back(words.relation);
  }
  std::sort(relations.begin(), relations.end());
  CHECK(std::unique(relations.begin(), relations.end()) == relations.end());
  CHECK(words_of(compared, households(), Language::se).language == Language::en);
}

TEST_CASE("the words that decide are some of all the reasons", "[wording]") {
  const auto compared = households().compare(base + "a", base + "b").value();
  const auto all = words_of(compared, households(), Language::nb, Detail::all);
  const auto deciding = words_of(compared, households(), Language::nb, Detail::deciding);
  CHECK(deciding.reasons.size() < all.reasons.size());
  for (const std::string& one : deciding.reasons)
    CHECK(std::find(all.reasons.begin(), all.reasons.end(), one) != all.reasons.end());
}

TEST_CASE("read from the other side the relation turns", "[wording]") {
  const auto there = households().compare(base + "over", base + "a").value();
  const auto back = households().compare(base + "a", base + "over").value();
  CHECK(there.relation == align::Relation::broader);
  CHECK(align::inverse(there.relation) == back.relation);
  const auto one = words_of(there, households(), Language::nb);
  const auto other = words_of(back, households(), Language::nb);
  CHECK(one.relation != other.relation);
  CHECK(one.reasons == other.reasons);
}

TEST_CASE("what no verdict says is said too", "[wording]") {
  const auto same = words_of(households().compare(base + "a", base + "a").value(), households(), Language::nb);
  CHECK(same.relation == "Det er ett og samme begrep.");
  CHECK(same.reasons.empty());
  const auto up = households().compare(base + "over", base + "a").value();
  REQUIRE(up.basis == query::Basis::concept_system);
  CHECK(is_sentence(words_of(up, households(), Language::nb).relation));
}

TEST_CASE("every caveat has its sentence", "[wording]") {
  const auto all = wording::caveats((1U << query::caveat_count) - 1, Language::nb);
  CHECK(all.size() == query::caveat_count);
  CHECK(std::all_of(all.begin(), all.end(), is_sentence));
  CHECK(wording::caveats(0, Language::nb).empty());
}

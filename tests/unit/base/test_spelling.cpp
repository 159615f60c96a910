// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/spelling.h>

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace samklang;

TEST_CASE("How far two spellings are from each other") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("vei", "veg", 3) == 1);
  CHECK(edit_distance("Vei", "veien", 3) == 2);
  CHECK(edit_distance("vie", "vei", 3) == 2);
  CHECK(edit_distance("gate", "bro", 2) == 3);
  CHECK(edit_distance("a", "abcdefg", 3) == 4);
  CHECK(edit_distance(std::string(300, 'a'), std::string(300, 'a'), 3) == 4);
}

TEST_CASE("The known word that a misspelt one is most like") {
  constexpr std::array<std::string_view, 4> verbs = {"align", "validate", "baseline", "rules"};
  CHECK(nearest_spelling(verbs, "vlaidate") == "validate");
  CHECK(nearest_spelling(verbs, "RULE") == "rules");
  CHECK(nearest_spelling(verbs, "sparql").empty());
  CHECK(nearest_spelling({}, "rules").empty());
}

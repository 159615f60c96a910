// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/place.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::Origin;
using samklang::Place;
using samklang::place_at;

TEST_CASE("a place leaves out what is unknown") {
  CHECK(to_string(Place{.source = "a.ttl", .line = 2, .column = 5, .byte = 9}) == "a.ttl:2:5");
  CHECK(to_string(Place{.source = "a.ttl", .line = 2, .column = 0, .byte = 9}) == "a.ttl:2");
  CHECK(to_string(Place{.source = "a.ttl", .line = 0, .column = 5, .byte = 9}) == "a.ttl");
  CHECK(to_string(Place{}).empty());
}

TEST_CASE("lines and columns count from one, columns in characters") {
  const std::string text = "ab\nåød\r\n\nx";
  struct At {
    std::uint64_t byte;
    std::uint32_t line, column;
  };
  for (const auto& [byte, line, column] : {At{0, 1, 1}, At{1, 1, 2}, At{2, 1, 3}, At{3, 2, 1}, At{5, 2, 2}, At{7, 2, 3},
                                           At{8, 2, 4}, At{10, 3, 1}, At{11, 4, 1}, At{12, 4, 2}}) {
    const Place place = place_at("t", text, byte);
    CAPTURE(byte);
    CHECK(place.line == line);
    CHECK(place.column == column);
    CHECK(place.byte == byte);
    CHECK(place.source == "t");
  }
}

TEST_CASE("a byte order mark is no column") {
  const std::string text = "\xEF\xBB\xBF"
                           "ab\nc";
  CHECK(place_at("t", text, 3).column == 1);
  CHECK(place_at("t", text, 4).column == 2);
  CHECK(place_at("t", text, 6).column == 1);
  CHECK(place_at("t", text, 6).line == 2);
}

TEST_CASE("an offset beyond the end is the end") {
  CHECK(place_at("t", "ab", 99).column == 3);
  CHECK(place_at("t", "", 0).line == 1);
}

TEST_CASE("an origin is empty or a range") {
  CHECK(Origin{}.empty());
  CHECK_FALSE(Origin{.begin = 1, .end = 2}.empty());
  CHECK(Origin{.begin = 1, .end = 2} == Origin{.begin = 1, .end = 2});
}

// SPDX-License-Identifier: Apache-2.0
#include "answer/json_builder.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using samklang::answer::Json;

namespace {

std::string by_nlohmann(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}

} // namespace

TEST_CASE("values are written as nlohmann writes them") {
  CHECK(Json(nullptr).text() == "null");
  CHECK(Json(true).text() == "true");
  CHECK(Json(std::uint32_t{4294967295}).text() == "4294967295");
  CHECK(Json(-7).text() == "-7");
  for (const double number : {0.0, 1.0, -1.0, 0.5, 0.8637, 0.0001, -0.25, 12.0, 0.1 + 0.2})
    CHECK(Json(number).text() == by_nlohmann(number));
  CHECK(Json(std::numeric_limits<double>::infinity()).text() == "null");
  CHECK(Json(std::numeric_limits<double>::quiet_NaN()).text() == "null");
  CHECK(nlohmann::json::parse(Json(-std::numeric_limits<double>::max()).text()) == -std::numeric_limits<double>::max());
}

TEST_CASE("texts are written as nlohmann writes them, with whatever bytes") {
  std::vector<std::string> texts = {"",
                                    "samboer",
                                    "\"hva\\som\" helst/\b\f\n\r\t\x01\x1f\x7f",
                                    std::string("a\0b", 3),
                                    "Åse på 🏠",
                                    "\xC0\xAF",
                                    "\xE2\x82",
                                    "\xE2\x28\xA1",
                                    "\xED\xA0\x80",
                                    "\xF0\x9F\x8F",
                                    "\xF4\x90\x80\x80",
                                    "a\xFFz\x80"};
  std::uint32_t state = 1;
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int j = 0; j < 6; ++j) {
      state = state * 1664525U + 1013904223U;
      // Half of them begin or go on with a sequence.
      text += static_cast<char>((state >> 24) % 2 == 0 ? 0x80 | (state >> 16 & 0x7F) : state >> 16 & 0xFF);
    }
    texts.push_back(text);
  }
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(Json(text).text() == by_nlohmann(text));
  }
}

TEST_CASE("objects and arrays keep the order in which they are put together") {
  Json list = Json::array();
  CHECK(list.text() == "[]");
  list.push_back(1);
  list.push_back("to");
  Json out = {{"b", 1}, {"a", {{"inner", nullptr}, {"list", list}}}};
  out["later"] = true;
  CHECK(out.text() == R"({"b":1,"a":{"inner":null,"list":[1,"to"]},"later":true})");
}

// SPDX-License-Identifier: Apache-2.0
// Field by field gives the bytes that the whole gives.
#include "report/json_writer.h"

#include <catch2/catch.hpp>

using namespace samklang::report;

namespace {

std::string field_by_field(const Json& value) {
  std::string out;
  JsonWriter(out).value(value);
  return out + '\n';
}

} // namespace

TEST_CASE("values, nested and empty") {
  const Json all = {{"text", "æøå"},
                    {"none", nullptr},
                    {"yes", true},
                    {"count", 12345},
                    {"minus", -3},
                    {"share", 0.125},
                    {"empty", ""},
                    {"list", {1, "two", {}}},
                    {"no list", Json::array()},
                    {"object", {{"a", {{"b", Json::object()}}}}}};
  CHECK(field_by_field(all) == written(all));
  for (const Json& one : {Json::array(), Json::object(), Json("x"), Json(nullptr), Json({1, 2})})
    CHECK(field_by_field(one) == written(one));
}

TEST_CASE("texts of any bytes") {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  for (const std::string& text :
       {controls, std::string("quote \" backslash \\ slash / delete \x7F"), std::string("\xC3\xA5 \xF0\x9F\x99\x82"),
        std::string("broken \xC3 here"), std::string("\xFF\xFE"), std::string("cut \xE2\x82"), std::string()})
    CHECK(field_by_field(Json(text)) == written(Json(text)));
}

TEST_CASE("shares of every size") {
  for (int i = -10000; i <= 10000; ++i) {
    const double value = i / 1e4;
    std::string out;
    JsonWriter(out).share(value);
    if (out + '\n' != written(share(value))) FAIL(value << " became " << out);
  }
  for (const double value : {0.00004, -0.00004, 0.33333, -0.66667, 0.99996, 1.5, -2.25, 1e9}) {
    std::string out;
    JsonWriter(out).share(value);
    CHECK(out + '\n' == written(share(value)));
  }
}

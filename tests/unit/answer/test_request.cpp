// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/answer/query_json.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace samklang;
using nlohmann::json;

namespace {

const query::Ontology& households() {
  static const query::Ontology ontology(sample::households_image());
  return ontology;
}

json error_of(const std::string& request) {
  INFO(request.substr(0, 200));
  const std::string out = answer::query_json(households(), request);
  REQUIRE(out.find('\n') == out.size() - 1);
  const json answer = json::parse(out);
  REQUIRE(answer.contains("error"));
  CHECK(answer["format"] == "samklang-answer/1");
  CHECK_FALSE(answer["error"]["message"].get<std::string>().empty());
  return answer["error"];
}

std::string code(const std::string& request) { return error_of(request)["code"].get<std::string>(); }

} // namespace

TEST_CASE("what is no JSON object is refused") {
  for (const char* request : {"", " ", "{", "}", "nul", "{\"question\":\"lookup\",}", "{\"question\":\"lookup\"}}",
                              "{\"question\":\"look\xff\"}", "{\"a\":1e999999}", "{'question':'lookup'}", "\xef\xbb"})
    CHECK(code(request) == "syntax");
  for (const char* request : {"null", "[]", "\"lookup\"", "7", "[{\"question\":\"lookup\"}]", "true", "1.5"})
    CHECK(code(request) == "usage");
  CHECK(error_of("{\"question\": lookup}")["message"].get<std::string>().find("byte 14") != std::string::npos);
}

TEST_CASE("hostile nesting and size end in an error") {
  CHECK(code("{\"x\":" + std::string(1'000'000 - 10, '[')) == "limit");
  std::string objects = "{\"x\":";
  for (int i = 0; i < 100'000; ++i) objects += "{\"x\":";
  CHECK(code(objects) == "limit");
  CHECK(code("{\"uris\":" + std::string(100'000, '[')) == "usage");
  CHECK(code(std::string(100'000, '[')) == "usage");
  CHECK(code("{\"question\":\"lookup\",\"term\":\"" + std::string(2'000'000, 'a') + "\"}") == "limit");
  std::string many = "{\"question\":\"disambiguate\",\"uris\":[\"x\"";
  for (int i = 0; i < 2000; ++i) many += ",\"x\"";
  CHECK(code(many + "]}") == "limit");
  const std::string long_term = "{\"question\":\"lookup\",\"term\":\"" + std::string(900'000, 'a') + "\"}";
  CHECK(json::parse(answer::query_json(households(), long_term))["senses"].empty());
}

TEST_CASE("fields are checked against the question and its types") {
  const auto field = [](const std::string& request) {
    const json error = error_of(request);
    CHECK(error["code"] == "usage");
    CHECK_FALSE(error["advice"].is_null());
    return error["field"];
  };
  CHECK(field(R"({})") == "question");
  CHECK(field(R"({"question":"lokup"})") == "question");
  CHECK(field(R"({"question":7})") == "question");
  CHECK(field(R"({"question":"lookup"})") == "term");
  CHECK(field(R"({"question":"lookup","term":null})") == "term");
  CHECK(field(R"({"question":"lookup","term":7})") == "term");
  CHECK(field(R"({"question":"lookup","term":["samboer"]})") == "term");
  CHECK(field(R"({"question":"lookup","term":{"nb":"samboer"}})") == "term");
  CHECK(field(R"({"question":"lookup","term":"samboer","trem":"x"})") == "trem");
  CHECK(field(R"({"question":"lookup","term":"samboer","en setning her":"x"})").is_null());
  CHECK(field(R"({"question":"lookup","term":"samboer","term":"samboer"})") == "term");
  CHECK(field(R"({"question":"lookup","term":"samboer","depth":1})") == "depth");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":0})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":10001})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":-1})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":18446744073709551615})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":2.5})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":"2"})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","limit":true})") == "limit");
  CHECK(field(R"({"question":"lookup","term":"samboer","lang":"no"})") == "lang");
  CHECK(field(R"({"question":"lookup","term":"samboer","as_of":"2026-02-30"})") == "as_of");
  CHECK(field(R"({"question":"lookup","term":"samboer","as_of":"today"})") == "as_of");
  CHECK(field(R"({"question":"path","a":"x","b":"y","layers":["generic","blue"]})") == "layers");
  CHECK(field(R"({"question":"path","a":"x","b":"y","layers":"generic"})") == "layers");
  CHECK(field(R"({"question":"path","a":"x","b":"y","layers":[7]})") == "layers");
  CHECK(field(R"({"question":"path","a":"x","b":"y","undecided":"yes"})") == "undecided");
  CHECK(field(R"({"question":"disambiguate"})") == "term");
  CHECK(field(R"({"question":"disambiguate","term":"samboer","uris":[]})") == "term");
}

TEST_CASE("an unknown field is told together with those that there are") {
  const json error = error_of(R"({"question":"translate","uri":"x","agency":"y","to":"z"})");
  CHECK(error["message"] == "there is no field \"to\"");
  CHECK(error["advice"] == "the fields of \"translate\" are uri, agency, lang, as_of, limit");
}

TEST_CASE("mutated requests end in an answer or an error") {
  const std::vector<std::string> seeds = {
      R"({"question":"lookup","term":"samboer","agency":"NAV","as_of":"2022-06-01","limit":3,"lang":"nn"})",
      R"({"question":"annotate","text":"En samboer\u0000 \ud83d\ude00 har pensjon og bøker","limit":2})",
      R"({"question":"disambiguate","uris":["https://example.org/a","https://example.org/b"],"context":"skatt"})",
      R"({"question":"path","a":"https://example.org/a","b":"https://example.org/over","layers":["generic"],"undecided":true})",
      R"({"question":"broader","uri":"https://example.org/a","depth":0})",
      R"({"question":"explain","a":"https://example.org/a","b":"https://example.org/b","x":{"y":[[1,2.5e3,null]]}})",
      R"({"question":"search","words":"person som lever sammen"})",
      R"({"question":"by-law","law":"folketrygdloven § 1-5"})",
  };
  const std::string odd = "{}[]\",:\\u0tfne-+.\x00\x7f\xc3\xff /x";
  std::uint64_t state = 0x9E3779B97F4A7C15ULL;
  const auto below = [&state](std::size_t bound) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return static_cast<std::size_t>(state % bound);
  };
  std::string out;
  std::size_t answers = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string request = seeds[below(seeds.size())];
    const std::size_t changes = below(4);
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t at = below(request.size());
      switch (below(5)) {
      case 0: request[at] = odd[below(odd.size())]; break;
      case 1: request.insert(at, 1, odd[below(odd.size())]); break;
      case 2: request.erase(at, 1 + below(8)); break;
      case 3: request.insert(at, seeds[below(seeds.size())].substr(below(20), below(40))); break;
      default: request[at] = static_cast<char>(below(256));
      }
      if (request.empty()) request = "{";
    }
    answer::query_json(households(), request, out);
    INFO(request);
    const json answer = json::parse(out, nullptr, false);
    REQUIRE(answer.is_object());
    REQUIRE(answer["format"] == "samklang-answer/1");
    if (!answer.contains("error")) ++answers;
  }
  CHECK(answers > 500);
}

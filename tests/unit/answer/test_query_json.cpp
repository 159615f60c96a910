// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/answer/json.h>
#include <samklang/answer/query_json.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

using namespace samklang;
using nlohmann::json;

namespace {

const std::string base = "https://example.org/";

const query::Ontology& households() {
  static const query::Ontology ontology(sample::households_image());
  return ontology;
}

json asked(const json& request, const answer::RequestOptions& options = {}) {
  const std::string out = answer::query_json(households(), request.dump(), options);
  REQUIRE(out.find('\n') == out.size() - 1);
  return json::parse(out);
}

std::string code(const json& answer) { return answer.at("error").at("code").get<std::string>(); }

} // namespace

TEST_CASE("requests get what the questions themselves say") {
  const auto& ontology = households();
  query::LookupOptions options;
  options.agency = sample::tax;
  options.as_of = Date{20220601};
  options.limit = 1;
  options.lang = Language::nn;
  std::string out = "what stood here";
  answer::query_json(ontology,
                     R"({"question":"lookup","term":"samboer","agency":")" + std::string(sample::tax) +
                         R"(","as_of":"2022-06-01","limit":1,"lang":"nn"})",
                     out);
  CHECK(out == answer::to_json(ontology.lookup("samboer", options).value()));
  answer::query_json(ontology, R"({"question":"compare","a":")" + base + R"(a","b":")" + base + R"(b"})", out);
  CHECK(out == answer::to_json(ontology.compare(base + "a", base + "b").value()));
  answer::query_json(ontology, R"({"question":"explain","lang":"nn","a":")" + base + R"(a","b":")" + base + R"(b"})",
                     out);
  query::Options nynorsk;
  nynorsk.lang = Language::nn;
  const auto compared = ontology.compare(base + "a", base + "b", nynorsk).value();
  CHECK(out == answer::to_json(compared, wording::words_of(compared, ontology, Language::nn)));
  query::NeighbourOptions far;
  far.depth = 0;
  CHECK(answer::query_json(ontology, R"({"depth":0,"uri":")" + base + R"(a","question":"broader"})") ==
        answer::to_json(ontology.broader(base + "a", far).value(), "broader"));
}

TEST_CASE("every question is answered by name") {
  const std::vector<json> requests = {
      {{"question", "lookup"}, {"term", "samboer"}, {"law", "folketrygdloven"}, {"life_event", "x"}},
      {{"question", "suggest"}, {"prefix", "sam"}, {"term_lang", "nn"}},
      {{"question", "search"}, {"words", "husstand"}},
      {{"question", "annotate"}, {"text", "en samboer har pensjon"}, {"limit", 2}, {"subject_field", "trygd"}},
      {{"question", "disambiguate"}, {"term", "samboer"}, {"context", "pensjon"}},
      {{"question", "disambiguate"}, {"uris", {base + "a", base + "b"}}},
      {{"question", "compare"}, {"a", base + "a"}, {"b", base + "b"}},
      {{"question", "explain"}, {"a", base + "a"}, {"b", base + "b"}, {"lang", "en"}},
      {{"question", "translate"}, {"uri", base + "a"}, {"agency", sample::tax}},
      {{"question", "concept"}, {"uri", base + "a"}},
      {{"question", "broader"}, {"uri", base + "a"}},
      {{"question", "narrower"}, {"uri", base + "over"}, {"depth", 2}},
      {{"question", "related"}, {"uri", base + "a"}},
      {{"question", "path"}, {"a", base + "a"}, {"b", base + "over"}, {"layers", {"generic", "verdict"}}},
      {{"question", "cluster"}, {"uri", base + "a"}},
      {{"question", "responsible"}, {"uri", base + "a"}},
      {{"question", "usages"}, {"uri", base + "a"}},
      {{"question", "by-law"}, {"law", "folketrygdloven"}},
      {{"question", "coverage"}, {"text", "en samboer har pensjon"}},
      {{"question", "conflicts"}, {"layers", {"mapping"}}},
  };
  for (const json& request : requests) {
    INFO(request.dump());
    const json answer = asked(request);
    CHECK(answer["format"] == "samklang-answer/1");
    CHECK(answer["question"] == request["question"]);
    CHECK(answer["snapshot"] == "sha256:" + std::string(households().snapshot()));
    CHECK_FALSE(answer.contains("error"));
  }
}

TEST_CASE("a field that is null is not given") {
  const json answer = asked({{"question", "lookup"}, {"term", "samboer"}, {"agency", nullptr}, {"limit", nullptr}});
  CHECK(answer["senses"].size() == 2);
}

TEST_CASE("layers can be switched off in a request") {
  const json request = {{"question", "path"}, {"a", base + "a"}, {"b", base + "over"}, {"layers", {"verdict"}}};
  CHECK(asked(request)["found"] == false);
}

TEST_CASE("an older image is named by its file or given by the host") {
  const auto folder = std::filesystem::temp_directory_path() / ("samklang-query-json-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto path = folder / "older.samklang";
  REQUIRE(households().image().save(path));
  const json request = {{"question", "diff"}, {"older", path.string()}};
  CHECK(asked(request)["changes"].empty());
  answer::RequestOptions closed;
  closed.open_images = false;
  CHECK(code(asked(request, closed)) == "unsupported");
  CHECK(code(asked({{"question", "diff"}})) == "usage");
  closed.older = &households();
  CHECK(asked({{"question", "diff"}}, closed)["before"] == "sha256:" + std::string(households().snapshot()));
  const json missing = asked({{"question", "diff"}, {"older", (folder / "none.samklang").string()}});
  CHECK(code(missing) == "io");
  std::filesystem::remove_all(folder);
}

TEST_CASE("what cannot be answered is an error that says what, where and what to do") {
  const json unknown = asked({{"question", "concept"}, {"uri", base + "none"}});
  CHECK(code(unknown) == "usage");
  CHECK(unknown["question"] == "concept");
  CHECK(unknown["snapshot"] == "sha256:" + std::string(households().snapshot()));
  const json sparql = asked({{"question", "sparql"}, {"query", "SELECT * WHERE { ?s ?p ?o }"}});
  CHECK(code(sparql) == "unsupported");
  CHECK(sparql["question"] == "sparql");
  const json agency = asked({{"question", "lookup"}, {"term", "samboer"}, {"agency", "none"}});
  CHECK(code(agency) == "usage");
}

TEST_CASE("errors do not say what was asked about") {
  const std::string secret = "Kari Nordmann er sykmeldt";
  for (const json& request : std::vector<json>{
           {{"question", secret}},
           {{"question", "lookup"}, {secret, "samboer"}},
           {{"question", "concept"}, {"uri", secret}},
           {{"question", "lookup"}, {"term", secret}, {"lang", secret}},
           {{"question", "lookup"}, {"term", secret}, {"agency", secret}},
           {{"question", "lookup"}, {"term", secret}, {"law", secret}},
           {{"question", "by-law"}, {"law", secret}},
           {{"question", "compare"}, {"a", base + "a"}, {"b", secret}},
           {{"question", "annotate"}, {"text", secret}, {"limit", secret}},
       }) {
    INFO(request.dump());
    const json answer = asked(request);
    CHECK(code(answer) == "usage");
    CHECK(answer.dump().find("Nordmann") == std::string::npos);
  }
}

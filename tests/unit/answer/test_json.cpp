// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/answer/json.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace samklang;

namespace {

const std::string base = "https://example.org/";

} // namespace

TEST_CASE("answers carry snapshot, concept, agency, language and validity in JSON") {
  const query::Ontology ontology(sample::households_image());
  query::LookupOptions options;
  options.as_of = Date{20220601};
  const auto out = nlohmann::json::parse(answer::to_json(ontology.lookup("samboer", options).value()));
  CHECK(out["format"] == "samklang-answer/1");
  CHECK(out["question"] == "lookup");
  CHECK(out["snapshot"] == "sha256:" + std::string(ontology.snapshot()));
  CHECK(out["as_of"] == "2022-06-01");
  CHECK(out["ambiguous"] == true);
  REQUIRE(out["senses"].size() == 2);
  CHECK(out["senses"][0]["concept"]["uri"] == base + "a");
  CHECK(out["senses"][0]["concept"]["agency"]["key"] == sample::nav);
  CHECK(out["senses"][0]["concept"]["validity"] == "undated");
  CHECK(out["senses"][1]["concept"]["validity"] == "valid");
  CHECK(out["senses"][1]["concept"]["valid_to"] == "2024-12-31");
  CHECK(out["senses"][0]["score"] == 1.0);
  CHECK(out["senses"][0]["tier"] == "exact");
}

TEST_CASE("comparisons carry relation, implications and the words that decide in JSON") {
  const query::Ontology ontology(sample::households_image());
  const auto compared = ontology.compare(base + "a", base + "b").value();
  const auto out = nlohmann::json::parse(answer::to_json(compared));
  CHECK(out["relation"] == align::name(compared.relation));
  CHECK(out["a_implies_b"] == align::name(compared.a_implies_b));
  CHECK(out["evidence"].size() == compared.evidence.size());
  CHECK(out["caveats"].is_array());
  CHECK(answer::to_json(compared).find('\n') == answer::to_json(compared).size() - 1);
}

TEST_CASE("an explanation is a comparison with its sentences in JSON") {
  const query::Ontology ontology(sample::households_image());
  const auto compared = ontology.compare(base + "a", base + "b").value();
  const auto words = wording::words_of(compared, ontology, Language::nn);
  auto out = nlohmann::json::parse(answer::to_json(compared, words));
  CHECK(out["question"] == "explain");
  CHECK(out["sentences"]["lang"] == "nn");
  CHECK(out["sentences"]["relation"] == words.relation);
  CHECK(out["sentences"]["reasons"] == words.reasons);
  CHECK(out["sentences"]["decision"].is_null());
  CHECK(out["sentences"]["implications"] == words.implications);
  CHECK(out["sentences"]["caveats"] == words.caveats);
  out.erase("sentences");
  out["question"] = "compare";
  CHECK(out == nlohmann::json::parse(answer::to_json(compared)));
}

TEST_CASE("every other answer is JSON that names its question") {
  const query::Ontology ontology(sample::households_image());
  const auto question = [](const std::string& text) {
    return nlohmann::json::parse(text)["question"].get<std::string>();
  };
  CHECK(question(answer::to_json(ontology.suggest("sam").value())) == "suggest");
  CHECK(question(answer::to_json(ontology.search("husstand").value())) == "search");
  CHECK(question(answer::to_json(ontology.translate(base + "a", sample::tax).value())) == "translate");
  CHECK(question(answer::to_json(ontology.record(base + "a").value())) == "concept");
  CHECK(question(answer::to_json(ontology.broader(base + "a").value(), "broader")) == "broader");
  CHECK(question(answer::to_json(ontology.path(base + "a", base + "over").value())) == "path");
  CHECK(question(answer::to_json(ontology.cluster(base + "a").value())) == "cluster");
  CHECK(question(answer::to_json(ontology.responsible(base + "a").value())) == "responsible");
  CHECK(question(answer::to_json(ontology.usages(base + "a").value())) == "usages");
  CHECK(question(answer::to_json(ontology.by_law("folketrygdloven").value())) == "by-law");
}

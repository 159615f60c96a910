// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/load/load.h>
#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using query::ConflictKind;
using skos::RelationKind;

namespace {

query::Ontology tangled() {
  std::vector<sample::Record> records = {
      {"a", sample::nav, {{"a"}}, {}, {}, {{"b", RelationKind::broader}, {"c", RelationKind::associative}}},
      {"b", sample::nav, {{"b"}}, {}, {}, {{"c", RelationKind::broader}}},
      {"c", sample::nav, {{"c"}}, {}, {}, {{"d", RelationKind::broader}, {"a", RelationKind::associative}}},
      {"d", sample::nav, {{"d"}}, {}, {}, {{"c", RelationKind::broader}}},
      {"x", sample::nav, {{"x"}}, {}, {}, {{"y", RelationKind::exact_match}, {"z", RelationKind::broad_match}}},
      {"y", sample::tax, {{"y"}}, {}, {}, {{"z", RelationKind::exact_match}}},
      {"z", sample::tax, {{"z"}}, {}, {}, {}},
  };
  sample::add_background(records);
  return query::Ontology(sample::frozen(sample::catalogue(std::move(records))));
}

std::string ids(const std::vector<query::Step>& steps) {
  std::string out;
  for (const query::Step& step : steps) {
    if (out.empty()) out += step.from.uri.substr(20);
    out += step.to.uri.substr(20);
  }
  return out;
}

} // namespace

TEST_CASE("contradictions are told once, each with the shortest way that shows it") {
  const auto ontology = tangled();
  const auto found = ontology.conflicts().value();
  CHECK(found.snapshot == ontology.snapshot());
  REQUIRE(found.conflicts.size() == 3);
  CHECK(found.total == 3);
  const auto& circle = found.conflicts[0];
  CHECK(circle.kind == ConflictKind::circle);
  CHECK(circle.stated.empty());
  CHECK(ids(circle.path) == "cdc");
  const auto& related = found.conflicts[1];
  CHECK(related.kind == ConflictKind::related_and_broader);
  CHECK(ids(related.stated) == "ac");
  CHECK(ids(related.path) == "abc");
  const auto& exact = found.conflicts[2];
  CHECK(exact.kind == ConflictKind::exact_and_otherwise);
  CHECK(ids(exact.stated) == "xz");
  CHECK(ids(exact.path) == "xyz");
}

TEST_CASE("conflicts can be asked for by concept, by layer and by number") {
  const auto ontology = tangled();
  query::ConflictOptions options;
  options.uri = "https://example.org/b";
  REQUIRE(ontology.conflicts(options).value().conflicts.size() == 1);
  CHECK(ontology.conflicts(options).value().conflicts[0].kind == ConflictKind::related_and_broader);
  options.uri = "https://example.org/none";
  CHECK(ontology.conflicts(options).error().code == ErrorCode::usage);
  options.uri = {};
  options.layers = image::bit(image::Layer::mapping);
  REQUIRE(ontology.conflicts(options).value().conflicts.size() == 1);
  CHECK(ontology.conflicts(options).value().conflicts[0].kind == ConflictKind::exact_and_otherwise);
  options.layers = image::bit(image::Layer::associative);
  CHECK(ontology.conflicts(options).value().conflicts.empty());
  options.layers = image::all_layers;
  options.limit = 1;
  CHECK(ontology.conflicts(options).value().conflicts.size() == 1);
  CHECK(ontology.conflicts(options).value().total >= 3);
}

TEST_CASE("layers are switched in broader, narrower and related answers") {
  const auto ontology = tangled();
  query::NeighbourOptions options;
  options.layers = image::bit(image::Layer::mapping);
  const auto above = ontology.broader("https://example.org/x", options).value();
  REQUIRE(above.neighbours.size() == 1);
  CHECK(above.neighbours[0].layer == image::Layer::mapping);
  CHECK(ontology.broader("https://example.org/a", options).value().neighbours.empty());
  options.layers = image::bit(image::Layer::generic);
  options.depth = 0;
  const auto levels = ontology.broader("https://example.org/a", options).value();
  REQUIRE(levels.neighbours.size() == 3);
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(levels.neighbours[i].depth == i + 1);
  CHECK(ontology.related("https://example.org/a", options).value().neighbours.empty());
}

TEST_CASE("a way that is too long to be walked is told to be cut") {
  std::string text = "@prefix ex: <https://example.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                     "ex:a a skos:Concept ; skos:related ex:beside .\nex:beside a skos:Concept .\n";
  // More concepts above than any walk visits; most are described nowhere.
  for (int i = 0; i < 101; ++i) {
    const std::string middle = "ex:m" + std::to_string(i);
    text += "ex:a skos:broader " + middle + " .\n" + middle + " a skos:Concept ; skos:broader ";
    for (int j = 0; j < 1000; ++j) text += (j == 0 ? "" : ", ") + middle + "_" + std::to_string(j);
    text += " .\n";
  }
  const std::vector<rdf::Input> inputs = {{"a.ttl", text, rdf::Format::turtle}};
  const auto read = load::load_inputs(inputs);
  REQUIRE(read);
  const auto found = query::Ontology(sample::frozen(read->catalogue)).conflicts().value();
  CHECK(found.conflicts.empty());
  CHECK(found.cut);
}

TEST_CASE("a concept that stands above itself is a circle of one step") {
  std::vector<sample::Record> records = {
      {"a", sample::nav, {{"a"}}, {}, {}, {{"a", RelationKind::broader}, {"a", RelationKind::narrower}}},
      {"b", sample::nav, {{"b"}}, {}, {}, {{"b", RelationKind::replaces}, {"b", RelationKind::associative}}},
  };
  sample::add_background(records);
  const query::Ontology ontology(sample::frozen(sample::catalogue(std::move(records))));
  const auto found = ontology.conflicts().value();
  REQUIRE(found.conflicts.size() == 2);
  for (const auto& one : found.conflicts) {
    CHECK(one.kind == ConflictKind::circle);
    CHECK(one.a.uri == one.b.uri);
    REQUIRE(one.path.size() == 1);
    CHECK(one.path[0].from.uri == one.path[0].to.uri);
  }
  CHECK(found.conflicts[0].path[0].layer == image::Layer::generic);
  CHECK(found.conflicts[1].path[0].layer == image::Layer::replacement);
  query::ConflictOptions options;
  options.layers = image::bit(image::Layer::replacement);
  CHECK(ontology.conflicts(options).value().total == 1);
}

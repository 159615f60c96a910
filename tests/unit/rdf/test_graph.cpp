// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/graph.h>

#include "rdf/vocabulary.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace samklang::rdf;

namespace {

TermView iri(std::string_view text) { return {.kind = TermKind::iri, .text = text, .datatype = {}, .language = {}}; }
TermView blank(std::string_view text) {
  return {.kind = TermKind::blank, .text = text, .datatype = {}, .language = {}};
}
TermView plain(std::string_view text) {
  return {.kind = TermKind::literal, .text = text, .datatype = {}, .language = {}};
}
TermView tagged(std::string_view text, std::string_view language) {
  return {.kind = TermKind::literal, .text = text, .datatype = {}, .language = language};
}
TermView typed(std::string_view text, std::string_view datatype) {
  return {.kind = TermKind::literal, .text = text, .datatype = datatype, .language = {}};
}

void say(GraphBuilder& builder, TermView subject, std::string_view predicate, TermView object) {
  builder.statement({subject, iri(predicate), object, {}});
}

} // namespace

TEST_CASE("terms are numbered by first occurrence and found again", "[graph]") {
  GraphBuilder builder;
  say(builder, iri("https://example.org/a"), "https://example.org/p", iri("https://example.org/b"));
  say(builder, iri("https://example.org/b"), "https://example.org/p", plain("https://example.org/a"));
  say(builder, blank("https://example.org/a"), "https://example.org/p", plain(""));
  CHECK(builder.statement_count() == 3);
  const Graph graph = builder.freeze();

  REQUIRE(graph.size() == 3);
  CHECK(graph.term_count() == 7);
  CHECK(graph.text(1) == "https://example.org/a");
  CHECK(graph.text(2) == "https://example.org/p");
  CHECK(graph.text(3) == "https://example.org/b");
  CHECK(graph.kind(4) == TermKind::literal);
  CHECK(graph.kind(5) == TermKind::blank);
  CHECK(graph.text(6).empty());
  CHECK(graph.find_iri("https://example.org/a") == TermId{1});
  CHECK(graph.find_iri("https://example.org/b") == TermId{3});
  CHECK_FALSE(graph.find_iri(""));
  CHECK_FALSE(graph.find_iri("https://example.org/c"));
  CHECK(builder.statement_count() == 0);
}

TEST_CASE("statements stand once, by subject, and in document order inside it", "[graph]") {
  GraphBuilder builder;
  const auto a = iri("https://example.org/a");
  const auto b = iri("https://example.org/b");
  say(builder, a, "https://example.org/p", plain("2"));
  say(builder, b, "https://example.org/p", plain("x"));
  say(builder, a, "https://example.org/p", plain("1"));
  say(builder, a, "https://example.org/p", plain("2"));
  say(builder, b, "https://example.org/q", plain("x"));
  say(builder, b, "https://example.org/p", plain("x"));
  const Graph graph = builder.freeze();

  REQUIRE(graph.size() == 4);
  const auto about_a = graph.about(*graph.find_iri("https://example.org/a"));
  REQUIRE(about_a.size() == 2);
  CHECK(graph.text(about_a[0].object) == "2");
  CHECK(graph.text(about_a[1].object) == "1");
  const auto about_b = graph.about(*graph.find_iri("https://example.org/b"));
  REQUIRE(about_b.size() == 2);
  CHECK(graph.text(about_b[0].predicate) == "https://example.org/p");
  CHECK(graph.text(about_b[1].predicate) == "https://example.org/q");
  CHECK(graph.about(*graph.find_iri("https://example.org/p")).empty());
  CHECK(graph.about(0).empty());
  CHECK(graph.about(999).empty());
}

TEST_CASE("many statements about one subject keep their order and lose their copies", "[graph]") {
  GraphBuilder builder;
  const auto number = [](int i) { return std::to_string(i * 7919 % 400); };
  for (int i = 0; i < 1000; ++i) say(builder, iri("https://example.org/s"), "https://example.org/p", plain(number(i)));
  const Graph graph = builder.freeze();
  REQUIRE(graph.size() == 400);
  for (int i = 0; i < 400; ++i) CHECK(graph.text(graph.triples()[static_cast<std::size_t>(i)].object) == number(i));
}

TEST_CASE("kind, language and datatype make different terms of one text", "[graph]") {
  GraphBuilder builder;
  const auto s = iri("https://example.org/s");
  const std::vector<TermView> objects = {iri("x"),
                                         blank("x"),
                                         plain("x"),
                                         tagged("x", "nb"),
                                         tagged("x", "nn"),
                                         typed("x", "https://example.org/t"),
                                         typed("x", "https://example.org/u")};
  for (const auto& object : objects) say(builder, s, "https://example.org/p", object);
  const Graph graph = builder.freeze();
  REQUIRE(graph.size() == objects.size());
  for (std::size_t i = 0; i < objects.size(); ++i) CHECK(graph.view(graph.triples()[i].object) == objects[i]);
}

TEST_CASE("language tags are one whatever their case, and a literal keeps its first spelling", "[graph]") {
  GraphBuilder builder;
  const auto s = iri("https://example.org/s");
  say(builder, s, "https://example.org/p", tagged("x", "NB"));
  say(builder, s, "https://example.org/p", tagged("x", "nb"));
  say(builder, s, "https://example.org/p", tagged("y", "nb"));
  say(builder, s, "https://example.org/p", tagged("y", "Nb"));
  say(builder, s, "https://example.org/p", tagged("y", "nb-NO"));
  const Graph graph = builder.freeze();
  REQUIRE(graph.size() == 3);
  CHECK(std::vector<std::string>(graph.languages().begin(), graph.languages().end()) ==
        std::vector<std::string>{"", "NB", "nb", "Nb", "nb-NO"});
  CHECK(graph.view(graph.triples()[0].object).language == "NB");
  CHECK(graph.view(graph.triples()[1].object).language == "nb");
  CHECK(graph.view(graph.triples()[2].object).language == "nb-NO");
}

TEST_CASE("xsd:string says nothing, wherever it is written", "[graph]") {
  GraphBuilder builder;
  const auto s = iri("https://example.org/s");
  say(builder, s, "https://example.org/p", plain("x"));
  say(builder, s, "https://example.org/p", typed("x", xsd_string));
  const Graph graph = builder.freeze();
  CHECK(graph.size() == 1);
  CHECK(graph.view(graph.triples()[0].object).datatype.empty());
}

TEST_CASE("a graph of many terms agrees with a set", "[graph]") {
  GraphBuilder builder;
  builder.reserve(1 << 20);
  std::set<std::tuple<std::string, std::string, std::string>> expected;
  std::uint32_t state = 1;
  const auto next = [&](std::uint32_t below) { return state = state * 1664525U + 1013904223U, (state >> 8) % below; };
  for (int i = 0; i < 60000; ++i) {
    const std::string subject = "https://example.org/begrep/" + std::to_string(next(3000));
    const std::string predicate = "https://example.org/p" + std::to_string(next(5));
    const std::string object = std::string(next(40), 'o') + std::to_string(next(500));
    expected.emplace(subject, predicate, object);
    say(builder, iri(subject), predicate, plain(object));
  }
  const Graph graph = builder.freeze();
  std::set<std::tuple<std::string, std::string, std::string>> found;
  TermId last = 0;
  for (const Triple& triple : graph.triples()) {
    CHECK(triple.subject >= last);
    last = triple.subject;
    found.emplace(graph.text(triple.subject), graph.text(triple.predicate), graph.text(triple.object));
  }
  CHECK(graph.size() == expected.size());
  CHECK(found == expected);
  for (TermId term = 1; term < graph.term_count(); ++term) {
    if (graph.kind(term) == TermKind::iri && graph.find_iri(graph.text(term)) != term) FAIL(graph.text(term));
  }
}

TEST_CASE("an empty builder freezes to an empty graph", "[graph]") {
  GraphBuilder builder;
  Graph graph = builder.freeze();
  CHECK(graph.size() == 0);
  CHECK(graph.term_count() == 1);
  CHECK_FALSE(graph.find_iri("https://example.org/a"));
  CHECK_FALSE(Graph().find_iri("https://example.org/a"));
  CHECK(Graph().about(0).empty());

  say(builder, iri("https://example.org/a"), "https://example.org/p", plain("etter"));
  graph = builder.freeze();
  CHECK(graph.size() == 1);
  const std::size_t before = graph.memory();
  CHECK(before > sizeof(Triple));
  CHECK(std::move(graph).release_text() == "https://example.org/ahttps://example.org/petter");
}

TEST_CASE("more language tags than a graph can number are an overflow, not a wrong tag", "[graph]") {
  GraphBuilder builder;
  for (int i = 0; i < 65535; ++i)
    say(builder, iri("https://example.org/s"), "https://example.org/p", tagged("x", "x-" + std::to_string(i)));
  CHECK_FALSE(builder.overflowed());
  say(builder, iri("https://example.org/s"), "https://example.org/p", tagged("x", "y"));
  CHECK(builder.overflowed());
}

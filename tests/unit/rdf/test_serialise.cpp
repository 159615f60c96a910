// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>
#include <samklang/rdf/serialise.h>

#include "unit/rdf/graph_lines.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

const std::vector<Format> written = {Format::turtle, Format::ntriples, Format::rdfxml};

Graph graph_of(const std::string& turtle) {
  auto document = parse({.name = "a.ttl", .bytes = turtle, .format = Format::turtle}, {});
  REQUIRE(document);
  REQUIRE_FALSE(document->partial);
  return std::move(document->graph);
}

std::string text_of(const Graph& graph, Format format) {
  auto text = serialise(
      graph, {.format = format,
              .base_iri = {},
              .prefixes = {{"ex", "https://example.org/"}, {"skos", "http://www.w3.org/2004/02/skos/core#"}}});
  REQUIRE(text);
  return std::move(*text);
}

void check_round_trip(const Graph& graph, Format format, unsigned nesting = 256) {
  const std::string text = text_of(graph, format);
  INFO(text.substr(0, 2000));
  ParseOptions options;
  options.limits.nesting = nesting;
  const auto back = parse({.name = "b", .bytes = text, .format = format}, options);
  REQUIRE(back);
  CHECK_FALSE(back->partial);
  CHECK(test::lines_of(back->graph) == test::lines_of(graph));
}

const std::string start =
    "@prefix ex: <https://example.org/> .\n@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";

} // namespace

TEST_CASE("a graph written and read again is the same graph", "[serialise]") {
  const std::vector<std::string> texts = {
      "ex:a ex:p ex:b .",
      "ex:a a ex:T ; ex:p \"x\"@nb , \"x\"@nn-no , \"x\" , 1 , 2.5 , 1e3 , true , \"2020-01-01\"^^ex:dato , \"\" , \"\"@en .",
      "ex:a ex:p \"linje\\nskift\\r\\ttab \\\"sitat\\\" \\\\ <b>&amp;</b> ]]> ' §\" , \"æøå 😀 \\u00A0\\uFEFF\" .",
      "<https://example.org/å/§> ex:p <https://example.org/x?y=1&z=2#f> , <urn:isbn:1> , <mailto:a@example.org> .",
      "ex:a ex:p [ ex:q [ ex:r \"dyp\" ] , [ ] ] . [] ex:p ex:a .",
      "_:x ex:p _:y , _:z . _:y ex:p _:z . ex:a ex:p _:x , _:x .",
      "ex:a ex:p ( 1 \"to\"@nb [ ex:q 3 ] ( ) ( 4 5 ) ) .",
      "ex:a ex:skille-strek.punktum <https://example.org/1> ; ex:b <https://example.org/> , <https://example.org/a/b> ."};
  for (const auto& text : texts) {
    for (const Format format : written) {
      INFO(text << " as " << name(format));
      check_round_trip(graph_of(start + text), format);
    }
  }
}

TEST_CASE("a language tag keeps its case where a case is kept", "[serialise]") {
  // Raptor's N-Triples parser writes tags in lower case; its Turtle and RDF/XML parsers do not.
  for (const Format format : {Format::turtle, Format::rdfxml})
    check_round_trip(graph_of(start + "ex:a ex:p \"x\"@NN , \"y\"@nb-NO ."), format);
}

TEST_CASE("blank nodes in a circle are not lost", "[serialise]") {
  const Graph graph = graph_of(
      start +
      "_:a ex:p _:b . _:b ex:p _:a ; ex:n \"b\" . _:s ex:p _:s . _:x ex:p _:y . _:y ex:p _:z . _:z ex:p _:x ; ex:q [ ex:n 1 ] .\n"
      "ex:i ex:p _:l . _:l ex:p _:l .");
  REQUIRE(graph.size() == 11);
  for (const Format format : written) check_round_trip(graph, format);
}

TEST_CASE("lists that are no lists, and containers, survive", "[serialise]") {
  const std::vector<std::string> texts = {
      "( 5 6 ) ex:q \"emne\" .",
      "_:l rdf:first 1 ; rdf:rest rdf:nil ; ex:p \"mer\" . ex:a ex:p _:l .",
      "ex:a ex:p _:l . ex:b ex:p _:l . _:l rdf:first 1 ; rdf:rest rdf:nil .",
      "ex:a ex:p _:l . _:l rdf:first 1 , 2 ; rdf:rest rdf:nil .",
      "ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 .",
      "ex:a ex:p _:l . _:l rdf:rest _:m . _:m rdf:first 2 ; rdf:rest rdf:nil .",
      "ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest ex:slutt .",
      "ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest _:l .",
      "ex:a rdf:first 1 ; rdf:rest ( 2 ) .",
      "ex:a a rdf:Seq ; rdf:_1 \"en\" ; rdf:_2 ex:b , ex:c ; rdf:_10 [ ex:p rdf:_3 ] ."};
  for (const auto& text : texts) {
    for (const Format format : written) {
      INFO(text << " as " << name(format));
      check_round_trip(graph_of(start + text), format);
    }
  }
}

TEST_CASE("long chains and lists are written flat enough to be read", "[serialise]") {
  GraphBuilder chain;
  GraphBuilder list;
  const auto iri = [](std::string_view text) {
    return TermView{.kind = TermKind::iri, .text = text, .datatype = {}, .language = {}};
  };
  const auto blank = [](std::string_view text) {
    return TermView{.kind = TermKind::blank, .text = text, .datatype = {}, .language = {}};
  };
  const auto rdf = [](const char* local) { return "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + std::string(local); };
  constexpr int length = 20000;
  chain.statement({iri("https://example.org/a"), iri("https://example.org/p"), blank("n0"), {}});
  list.statement({iri("https://example.org/a"), iri("https://example.org/p"), blank("n0"), {}});
  for (int i = 0; i < length; ++i) {
    const std::string here = "n" + std::to_string(i);
    const std::string next = "n" + std::to_string(i + 1);
    chain.statement({blank(here), iri("https://example.org/p"), blank(next), {}});
    list.statement({blank(here), iri(rdf("first")), iri("https://example.org/x"), {}});
    list.statement({blank(here), iri(rdf("rest")), i + 1 < length ? blank(next) : iri(rdf("nil")), {}});
  }
  const Graph long_chain = chain.freeze();
  const Graph long_list = list.freeze();
  for (const Format format : written) {
    for (const Graph* graph : {&long_chain, &long_list}) {
      const std::string text = text_of(*graph, format);
      CHECK(text.size() < std::size_t{8} << 20);
      const auto back = parse({.name = "b", .bytes = text, .format = format}, {});
      REQUIRE(back);
      CHECK_FALSE(back->partial);
      CHECK(back->graph.size() == graph->size());
    }
  }
}

TEST_CASE("the same graph gives the same bytes, whichever parser read it", "[serialise]") {
  const std::string text =
      start + "ex:b ex:p [ ex:q ( 1 [ ] ) ] ; a ex:T . _:b1 ex:p _:x . ex:a ex:p ex:b , \"x\"@nb .";
  for (const Format format : written) {
    ParseOptions options;
    options.backend = Backend::raptor;
    const auto by_raptor = parse({.name = "a.ttl", .bytes = text}, options);
    REQUIRE(by_raptor);
    const std::string once = text_of(by_raptor->graph, format);
    CHECK(once == text_of(by_raptor->graph, format));
    CHECK(once.find("genid") == std::string::npos);
  }
  CHECK(
      text_of(graph_of(start + "ex:a ex:p _:noe , \"x\" ."), Format::ntriples) ==
      "<https://example.org/a> <https://example.org/p> _:b1 .\n<https://example.org/a> <https://example.org/p> \"x\" .\n");
}

TEST_CASE("prefixes and the base are used", "[serialise]") {
  const Graph graph = graph_of(start + "ex:a a <http://www.w3.org/2004/02/skos/core#Concept> .");
  const std::string turtle = text_of(graph, Format::turtle);
  CHECK(turtle.find("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .") != std::string::npos);
  CHECK(turtle.find("a skos:Concept") != std::string::npos);
  CHECK(text_of(graph, Format::rdfxml).find("<skos:Concept rdf:about=\"https://example.org/a\"") != std::string::npos);
}

TEST_CASE("what RDF/XML cannot say is an error, not a loss", "[serialise]") {
  for (const std::string text : {"ex:a <https://example.org/1> ex:b .", "ex:a <https://example.org/> ex:b .",
                                 "ex:a rdf:li ex:b .", "ex:a a rdf:Description .", "ex:a ex:p \"\\u0001\" ."}) {
    INFO(text);
    const auto result = serialise(graph_of(start + text), {.format = Format::rdfxml, .base_iri = {}, .prefixes = {}});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::syntax);
    CHECK(result.error().advice.find("N-Triples") != std::string::npos);
    check_round_trip(graph_of(start + text), Format::turtle);
  }
}

TEST_CASE("formats without a serialiser are refused", "[serialise]") {
  for (const Format format : {Format::unknown, Format::nquads, Format::trig, Format::rdfa, Format::jsonld}) {
    const auto result = serialise(Graph(), {.format = format, .base_iri = {}, .prefixes = {}});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::unsupported);
  }
}

TEST_CASE("small random graphs survive every syntax", "[serialise]") {
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) { return state = state * 1664525U + 1013904223U, (state >> 8) % below; };
  const std::vector<std::string> predicates = {"ex:p",     "ex:q",   "rdf:first", "rdf:rest",
                                               "rdf:type", "rdf:_1", "rdf:value"};
  for (int round = 0; round < 400; ++round) {
    const auto node = [&]() -> std::string {
      if (next(3) == 0) return "ex:n" + std::to_string(next(3));
      return next(12) == 0 ? "rdf:nil" : "_:n" + std::to_string(next(5));
    };
    std::string text = start;
    for (std::uint32_t i = next(9) + 1; i != 0; --i) {
      const std::string object = next(4) == 0 ? "\"" + std::to_string(next(3)) + "\"" : node();
      text += node() + " " + predicates[next(static_cast<std::uint32_t>(predicates.size()))] + " " + object + " .\n";
    }
    const Graph graph = graph_of(text);
    for (const Format format : written) {
      INFO(text << " as " << name(format));
      check_round_trip(graph, format);
    }
  }
}

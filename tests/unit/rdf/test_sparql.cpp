// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>
#include <samklang/rdf/sparql.h>

#include "unit/rdf/graph_source.h"
#include "unit/rdf/sparql_lines.h"
#include "unit/rdf/trees_oracle.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;
using samklang::test::GraphSource;
using samklang::test::lines_of;
using samklang::test::TreesOracle;

namespace {

const std::string prefixes = "PREFIX ex: <https://example.org/>\n";

GraphSource source_of(const std::string& ntriples) {
  auto document = parse({.name = "a.nt", .bytes = ntriples, .format = Format::ntriples}, {});
  REQUIRE(document);
  return GraphSource(std::move(document->graph));
}

const std::string small = R"(<https://example.org/a> <https://example.org/label> "a"@nb .
<https://example.org/a> <https://example.org/up> <https://example.org/b> .
<https://example.org/a> <https://example.org/n> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
<https://example.org/b> <https://example.org/label> "b" .
<https://example.org/b> <https://example.org/up> <https://example.org/c> .
<https://example.org/b> <https://example.org/n> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
<https://example.org/c> <https://example.org/label> "b"@nn .
<https://example.org/c> <https://example.org/part> _:x .
_:x <https://example.org/label> "\u00E5 \"sitat\" \\ \n" .
)";

std::string fault(const std::string& query, const SparqlOptions& options = {}) {
  const GraphSource source = source_of(small);
  const auto answer = sparql(source, query, options);
  return answer ? "no error" : std::string(name(answer.error().code)) + " " + to_string(answer.error());
}

} // namespace

TEST_CASE("SELECT gives variables in order and rows in the source's order", "[sparql]") {
  const GraphSource source = source_of(small);
  const auto answer = sparql(source, prefixes + "SELECT ?s ?l ?up { ?s ex:label ?l OPTIONAL { ?s ex:up ?up } }");
  REQUIRE(answer);
  CHECK(answer->form == AnswerForm::table);
  CHECK(answer->variables == std::vector<std::string>{"s", "l", "up"});
  REQUIRE(answer->row_count() == 4);
  CHECK(answer->row(0)[0].text == "https://example.org/a");
  CHECK(answer->row(0)[1] == AnswerTerm{true, TermKind::literal, "a", "", "nb"});
  CHECK_FALSE(answer->row(2)[2].bound);
  CHECK(answer->row(3)[0].kind == TermKind::blank);
  CHECK(answer->row(3)[1].text == "å \"sitat\" \\ \n");
  CHECK(answer->statements_read > 0);
}

TEST_CASE("ASK, CONSTRUCT and DESCRIBE", "[sparql]") {
  const GraphSource source = source_of(small);
  CHECK(sparql(source, prefixes + "ASK { ex:a ex:up ex:b }").value().truth);
  CHECK_FALSE(sparql(source, prefixes + "ASK { ex:a ex:up ex:c }").value().truth);
  const auto made =
      sparql(source, prefixes + "CONSTRUCT { ?b ex:down ?a . ?n ex:of ?a } WHERE { ?a ex:up ?b ; ex:n ?n }");
  REQUIRE(made);
  CHECK(made->form == AnswerForm::graph);
  CHECK(made->graph.size() == 2); // a number is no subject
  CHECK(made->prefixes == std::vector<std::pair<std::string, std::string>>{{"ex", "https://example.org/"}});
  const auto described = sparql(source, prefixes + "DESCRIBE ex:c");
  REQUIRE(described);
  CHECK(described->graph.size() == 3); // the blank node with it
  CHECK(sparql(source, "DESCRIBE <https://example.org/none>").value().graph.size() == 0);
}

TEST_CASE("faults of a query are told with their place", "[sparql]") {
  CHECK(fault("SELECT ?x WHERE {\n ?x ?p }") == "syntax query:2: syntax error, unexpected '}'");
  CHECK(fault("SELECT ?x { ?x foo:a 1 }").find("\"foo:a\" was not declared") != std::string::npos);
  CHECK(fault("").starts_with("empty "));
  CHECK(fault(" # nothing\n").starts_with("empty "));
  CHECK(fault("SELECT * { ?x ?p \"\xC3\" }").starts_with("encoding "));
  CHECK(fault("\"\"\"").starts_with("syntax "));
  CHECK(fault(std::string(2000, '{')).starts_with("syntax "));
}

TEST_CASE("what would reach out, change something or come out wrong is refused by name and place", "[sparql]") {
  const std::vector<std::pair<std::string, std::string>> refused = {
      {"SELECT *\nFROM <http://example.org/x> { ?x ?p ?o }", ":2:1: FROM "},
      {"SELECT * FROM NAMED <file:///etc/passwd> { ?x ?p ?o }", ":1:10: FROM "},
      {"SELECT * { SERVICE <http://example.org/> { ?x ?p ?o } }", ":1:12: SERVICE "},
      {"LOAD <http://example.org/>", ":1:1: LOAD "},
      {"PREFIX a: <http://a/> insert data { a:a a:b 1 }", ":1:23: INSERT "},
      {"DELETE WHERE { ?x ?p ?o }", "DELETE "},
      {"SELECT * { ?x ?p ?o FILTER (?o < now()) }", "NOW "},
      {"SELECT (COUNT(*) AS ?n) { ?x ?p ?o }", "COUNT "},
      {"SELECT ?p { ?x ?p ?o } GROUP BY ?p", "GROUP "},
      {"SELECT ?p { ?x ?p ?o { SELECT ?p { ?x ?p 1 } } }", "a query inside a query"},
      {"SELECT ?x { ?x ?p ?o MINUS { ?x ?p 1 } }", "MINUS "},
      {"SELECT ?x { ?x ?p ?o FILTER NOT EXISTS { ?x ?p 1 } }", "EXISTS "},
      {"SELECT ?x { ?x ?p ?o VALUES ?o { 1 } }", "VALUES "},
      {"SELECT ?x { GRAPH ?g { ?x ?p ?o } }", "GRAPH "},
      {"SELECT ?x { ?x <a:b>+ ?o }", ":1:21: a property path"},
      {"SELECT ?x { ?x <a:b>/<a:c> ?o }", "a property path"},
      {"SELECT ?x { ?x (<a:b>|<a:c>)* ?o }", "a property path"},
      {"SELECT ?x { ?x ^<a:b> ?o }", "a property path"},
      {"SELECT ?x { ?x !<a:b> ?o }", "a property path"},
      {"DESCRIBE ?x { ?x ?p 1 }", "DESCRIBE takes IRIs"}};
  for (const auto& [query, said] : refused) {
    INFO(query);
    const std::string error = fault(query);
    CHECK(error.starts_with("unsupported "));
    CHECK(error.find(said) != std::string::npos);
  }
}

TEST_CASE("words that only look like refused ones are let through", "[sparql]") {
  const GraphSource source = source_of(small);
  for (const std::string query :
       {"SELECT ?from { ?from ?p \"FROM SERVICE |\" } # FROM <x> MINUS", "SELECT * { ?service ex:load ?o }",
        "ASK { ?x ex:count 'x' }", "SELECT * { ?x ex:n ?n FILTER (?n * 2 > 1 && ?n / 2 < 3 || !(?n = 2)) }",
        "SELECT * { ?x ex:n ?n FILTER regex(str(?x), \"^https|b+\") }", "SELECT * { ?x ex:n \"1\"^^ex:t }",
        "SELECT * { ?x a ?t . ?t ex:n ?n }", "SELECT * { ?x ex:n +5 }", "SELECT * { ?x ex:n -.5, +1e3 }"}) {
    INFO(query);
    const auto answer = sparql(source, prefixes + query);
    CHECK((answer ? "" : to_string(answer.error())) == "");
  }
}

TEST_CASE("DISTINCT comes before OFFSET and LIMIT, and after ORDER BY", "[sparql]") {
  const GraphSource source = source_of(small);
  const auto labels = [&](const std::string& end) {
    const auto answer = sparql(source, prefixes + "SELECT DISTINCT ?t { ?s ex:label ?l BIND (str(?l) AS ?t) } " + end);
    REQUIRE(answer);
    std::string out;
    for (std::size_t i = 0; i < answer->row_count(); ++i) out += answer->row(i)[0].text.substr(0, 1) + " ";
    return out;
  };
  CHECK(labels("") == "a b \xC3 ");
  CHECK(labels("LIMIT 2") == "a b ");
  CHECK(labels("OFFSET 1 LIMIT 1") == "b ");
  CHECK(labels("LIMIT 0") == "");
  CHECK(labels("OFFSET 9") == "");
  CHECK(labels("ORDER BY DESC(?t) LIMIT 2") == "\xC3 b ");
  CHECK(sparql(source, "SELECT DISTINCT ?p { ?s ?p ?o }").value().row_count() == 4);
  CHECK(fault("SELECT DISTINCT ?p { ?s ?p ?o } LIMIT x").starts_with("syntax "));
}

TEST_CASE("limits and a stop token end a query", "[sparql]") {
  const std::string product = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
  SparqlOptions few;
  few.max_statements = 1000;
  CHECK(fault(product, few).starts_with("limit "));
  SparqlOptions short_answer;
  short_answer.max_rows = 10;
  CHECK(fault(product, short_answer).starts_with("limit "));
  short_answer.max_rows = 1;
  CHECK(fault("DESCRIBE <https://example.org/c>", short_answer).starts_with("limit "));
  CHECK(fault("DESCRIBE <https://example.org/none>", short_answer) == "no error");
  SparqlOptions short_query;
  short_query.max_query_bytes = 10;
  CHECK(fault(product, short_query).starts_with("limit "));
  std::stop_source stopped;
  stopped.request_stop();
  SparqlOptions cancelled;
  cancelled.stop = stopped.get_token();
  CHECK(fault(product, cancelled).starts_with("cancelled "));
  CHECK(fault("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", short_answer).starts_with("limit "));
}

TEST_CASE("our storage and librdf's own answer the same", "[sparql][oracle]") {
  const GraphSource source = source_of(small);
  const TreesOracle oracle(small);
  for (const std::string body :
       {"SELECT * { ?s ?p ?o }", "SELECT ?s { ?s ex:label \"b\" }", "SELECT ?s { ?s ex:label \"b\"@nn }",
        "SELECT ?s ?t { ?s ex:up ?m . ?m ex:up ?t }", "SELECT ?p { ex:a ?p ex:b }", "SELECT ?o { ex:a ex:up ?o }",
        "SELECT DISTINCT ?p { ?s ?p ?o }", "SELECT ?s ?n { ?s ex:n ?n } ORDER BY DESC(?n)", "SELECT ?s { ?s ex:n 1 }",
        "SELECT ?s ?u { ?s ex:label ?l OPTIONAL { ?s ex:up ?u } }",
        "SELECT ?s { { ?s ex:n 1 } UNION { ?s ex:label \"b\"@nn } }", "ASK { ?s ex:up ex:c }",
        "SELECT ?s { ?s ex:label ?l FILTER (lang(?l) = \"nn\") }", "SELECT ?s ?m { ?s ex:n ?n BIND (?n + 1 AS ?m) }",
        "SELECT ?s { ?s ex:label ?l FILTER (!bound(?u)) OPTIONAL { ?s ex:up ?u } }",
        "CONSTRUCT { ?o ex:down ?s } WHERE { ?s ex:up ?o }"}) {
    INFO(body);
    auto answer = sparql(source, prefixes + body);
    REQUIRE(answer);
    CHECK(lines_of(*answer) == test::without_blank_labels(oracle.ask(prefixes + body)));
  }
}

TEST_CASE("random patterns over random statements answer as librdf's own storage does", "[sparql][oracle][property]") {
  std::mt19937 random(20261127);
  const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  const std::vector<std::string> objects = {"<https://example.org/0>",
                                            "<https://example.org/1>",
                                            "\"x\"",
                                            "\"x\"@nb",
                                            "\"x\"@nn",
                                            "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                                            "<https://example.org/2>"};
  const auto iri = [&](std::size_t count) { return "<https://example.org/" + std::to_string(pick(count)) + ">"; };
  for (int round = 0; round < 20; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += iri(5) + " " + iri(3) + " " + objects[pick(objects.size())] + " .\n";
    const GraphSource source = source_of(text);
    const TreesOracle oracle(text);
    for (int i = 0; i < 15; ++i) {
      const std::vector<std::string> variables = {"?a", "?b", "?c"};
      std::string patterns;
      for (std::size_t n = 1 + pick(3); n > 0; --n) {
        patterns += (pick(3) != 0 ? variables[pick(3)] : iri(5)) + " ";
        patterns += (pick(3) == 0 ? variables[pick(3)] : iri(3)) + " ";
        patterns += (pick(2) != 0 ? variables[pick(3)] : objects[pick(objects.size())]) + " . ";
      }
      const std::string query = "SELECT ?a ?b ?c { " + patterns + "}";
      INFO(query << "\n" << text);
      auto answer = sparql(source, query);
      REQUIRE(answer);
      CHECK(lines_of(*answer) == oracle.ask(query));
    }
  }
}

TEST_CASE("many threads may ask at the same time", "[sparql][threads]") {
  const GraphSource source = source_of(small);
  std::vector<std::size_t> rows(4, 0);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : rows) {
      threads.emplace_back([&] {
        for (int i = 0; i < 10; ++i) {
          const auto answer = sparql(source, prefixes + "SELECT ?s ?t { ?s ex:up ?m . ?m ex:up ?t }");
          if (answer) count += answer->row_count();
        }
      });
    }
  }
  CHECK(rows == std::vector<std::size_t>(4, 10));
}

TEST_CASE("a statement with a tag that librdf has no room for is passed over", "[sparql]") {
  GraphBuilder builder;
  const TermView subject{TermKind::iri, "https://example.org/a", {}, {}};
  const TermView label{TermKind::iri, "https://example.org/label", {}, {}};
  const std::string longest = "x-" + std::string(253, 'a');
  const std::string too_long = longest + "a";
  builder.statement({subject, label, {TermKind::literal, "one", {}, too_long}, {}});
  builder.statement({subject, label, {TermKind::literal, "two", {}, longest}, {}});
  const GraphSource source(builder.freeze());
  for (const std::string query : {"SELECT ?o { ?s ex:label ?o }", "SELECT ?o { ex:a ex:label ?o }"}) {
    const auto answer = sparql(source, prefixes + query);
    REQUIRE(answer);
    REQUIRE(answer->row_count() == 1);
    CHECK(answer->row(0)[0].text == "two");
    CHECK(answer->row(0)[0].language == longest);
  }
}

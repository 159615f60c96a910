// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/answer_formats.h>
#include <samklang/publish/export.h>

#include "unit/image/frozen.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::publish;
using nlohmann::json;

namespace {

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

rdf::SparqlAnswer hostile_rows() {
  rdf::SparqlAnswer answer;
  answer.variables = {"a", "b"};
  answer.cells = {{true, rdf::TermKind::iri, "http://www.w3.org/2004/02/skos/core#broader", "", ""},
                  {true, rdf::TermKind::literal, "x,\"y\"\n\t\\\u202Ez\x1B[31m", "", "nb"},
                  {true, rdf::TermKind::blank, "c1d0", "", ""},
                  {},
                  {true, rdf::TermKind::iri, "https://example.org/a>b", "", ""},
                  {true, rdf::TermKind::literal, "1", "http://www.w3.org/2001/XMLSchema#integer", ""}};
  return answer;
}

image::Image hostile_image() {
  std::vector<sample::Record> records = sample::households();
  records.push_back({"ond",
                     sample::nav,
                     {{"linje\nskift: \"- [x]\" \\ # '\x01\u2028\u2029 &\u0085"}, {"samboer"}},
                     {{"tekst \"}\n{"}},
                     {},
                     {}});
  return sample::frozen(sample::catalogue(std::move(records)));
}

} // namespace

TEST_CASE("rows as CSV, TSV and table keep every text in its cell", "[formats]") {
  const auto answer = hostile_rows();
  CHECK(format_answer(answer, AnswerFormat::csv).value() ==
        "a,b\r\nhttp://www.w3.org/2004/02/skos/core#broader,\"x,\"\"y\"\"\n\t\\\u202Ez\x1B[31m\"\r\n_:c1d0,\r\n"
        "https://example.org/a>b,1\r\n");
  CHECK(format_answer(answer, AnswerFormat::tsv).value() ==
        "?a\t?b\n<http://www.w3.org/2004/02/skos/core#broader>\t\"x,\\\"y\\\"\\n\\t\\\\\u202Ez\x1B[31m\"@nb\n_:c1d0\t\n"
        "<https://example.org/a\\u003Eb>\t\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>\n");
  const auto table = lines_in(format_answer(answer, AnswerFormat::table).value());
  REQUIRE(table.size() == 5);
  CHECK(table[0] == "a                        b");
  CHECK(table[2] == "skos:broader             x,\"y\"\\n\\u{0009}\\\\u{202E}z\\u{001B}[31m@nb");
  CHECK(table[3] == "_:c1d0");
}

TEST_CASE("an IRI of TSV stands between brackets whatever is in it", "[formats]") {
  rdf::SparqlAnswer answer;
  answer.variables = {"a", "b"};
  answer.cells = {{true, rdf::TermKind::iri, "urn:a b\"{|}^`\\\x7F<>å", "", ""},
                  {true, rdf::TermKind::literal, "1", "urn:t>\t", ""}};
  CHECK(format_answer(answer, AnswerFormat::tsv).value() ==
        "?a\t?b\n<urn:a\\u0020b\\u0022\\u007B\\u007C\\u007D\\u005E\\u0060\\u005C\\u007F\\u003C\\u003Eå>\t"
        "\"1\"^^<urn:t\\u003E\\u0009>\n");
}

TEST_CASE("bytes that are no character are written out in a table, joiners too", "[formats]") {
  rdf::SparqlAnswer answer;
  answer.variables = {"a"};
  answer.cells = {{true, rdf::TermKind::literal,
                   "a\xC0\xAF"
                   "b\xF4\x90\x80\x80\xED\xA0\x80"
                   "c\u200Dd",
                   "", ""}};
  const auto table = lines_in(format_answer(answer, AnswerFormat::table).value());
  REQUIRE(table.size() == 3);
  CHECK(table[2] == R"(a\xC0\xAFb\xF4\x90\x80\x80\xED\xA0\x80c\u{200D}d)");
}

TEST_CASE("rows as JSON are SPARQL 1.1 results", "[formats]") {
  const auto parsed = json::parse(format_answer(hostile_rows(), AnswerFormat::json).value());
  CHECK(parsed["head"]["vars"] == json({"a", "b"}));
  const auto& rows = parsed["results"]["bindings"];
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]["a"] == json({{"type", "uri"}, {"value", "http://www.w3.org/2004/02/skos/core#broader"}}));
  CHECK(rows[0]["b"]["xml:lang"] == "nb");
  CHECK(rows[0]["b"]["value"] == "x,\"y\"\n\t\\\u202Ez\x1B[31m");
  CHECK_FALSE(rows[1].contains("b"));
  CHECK(rows[1]["a"]["type"] == "bnode");
  CHECK(rows[2]["b"]["datatype"] == "http://www.w3.org/2001/XMLSchema#integer");
  rdf::SparqlAnswer none;
  none.variables = {"x"};
  CHECK(json::parse(format_answer(none, AnswerFormat::json).value())["results"]["bindings"].empty());
}

TEST_CASE("an answer is written in the formats of its form only", "[formats]") {
  rdf::SparqlAnswer truth;
  truth.form = rdf::AnswerForm::truth;
  truth.truth = true;
  CHECK(format_answer(truth, AnswerFormat::table).value() == "true\n");
  CHECK(json::parse(format_answer(truth, AnswerFormat::json).value())["boolean"] == true);
  CHECK(format_answer(truth, AnswerFormat::turtle).error().code == ErrorCode::usage);
  CHECK(format_answer(hostile_rows(), AnswerFormat::ntriples).error().code == ErrorCode::usage);
  rdf::SparqlAnswer graph;
  graph.form = rdf::AnswerForm::graph;
  CHECK(format_answer(graph, AnswerFormat::csv).error().code == ErrorCode::usage);
  CHECK(format_answer(graph, AnswerFormat::ntriples).value().empty());
}

TEST_CASE("JSKOS: an object a line, with what JSKOS asks of it", "[formats]") {
  const image::Image image = hostile_image();
  const Written out = to_jskos(image, true);
  std::size_t concepts = 0;
  std::size_t mappings = 0;
  for (const std::string& line : lines_in(out.text)) {
    const auto item = json::parse(line);
    REQUIRE(item["type"].is_array());
    if (item.contains("from")) {
      ++mappings;
      CHECK(item["from"]["memberSet"].size() == 1);
      CHECK(item["to"]["memberSet"][0]["uri"].get<std::string>().starts_with("https://example.org/"));
      CHECK(item["mappingRelevance"].get<double>() >= 0);
      CHECK(item["mappingRelevance"].get<double>() <= 1);
      CHECK(item["type"][0].get<std::string>().ends_with("Match"));
      continue;
    }
    ++concepts;
    CHECK(item["type"][0] == "http://www.w3.org/2004/02/skos/core#Concept");
    CHECK(item["uri"].get<std::string>().starts_with("https://example.org/"));
    for (const auto& [tag, text] : item["prefLabel"].items()) CHECK(text.is_string());
    for (const char* lists : {"altLabel", "hiddenLabel", "definition", "scopeNote"}) {
      if (item.contains(lists)) {
        for (const auto& [tag, texts] : item[lists].items()) CHECK(texts.is_array());
      }
    }
  }
  CHECK(concepts + out.left_out == image.catalogue().size());
  CHECK(out.left_out == 0);
  CHECK(lines_in(to_jskos(image, false).text).size() == concepts);
  const auto ond = out.text.find("\"https://example.org/ond\"");
  REQUIRE(ond != std::string::npos);
}

TEST_CASE("spaCy patterns: one object a line, terms on one line, an id each", "[formats]") {
  const auto lines = lines_in(to_spacy(hostile_image()).text);
  std::vector<std::string> samboer;
  bool hostile = false;
  std::string before;
  for (const std::string& line : lines) {
    const auto item = json::parse(line);
    CHECK(item.size() == 3);
    CHECK(item["label"] == "CONCEPT");
    const auto pattern = item["pattern"].get<std::string>();
    CHECK(before <= pattern);
    before = pattern;
    CHECK(pattern.find('\n') == std::string::npos);
    if (pattern == "samboer") samboer.push_back(item["id"]);
    hostile = hostile || pattern == "linje skift: \"- [x]\" \\ # ' &";
  }
  CHECK(samboer ==
        std::vector<std::string>{"https://example.org/a", "https://example.org/b", "https://example.org/ond"});
  CHECK(hostile);
}

TEST_CASE("Rasa: a lookup table of every term, synonyms of those that one concept has", "[formats]") {
  const std::string yaml = to_rasa(hostile_image()).text;
  const auto lines = lines_in(yaml);
  REQUIRE(lines.size() > 6);
  CHECK(lines[0] == "version: \"3.1\"");
  CHECK(lines[1] == "nlu:");
  CHECK(lines[2] == "  - lookup: concept");
  CHECK(lines[3] == "    examples: |");
  std::size_t samboer = 0;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    const bool item = lines[i].starts_with("      - ");
    const bool list = lines[i] == "    examples: |" || lines[i] == "  - lookup: concept" ||
                      lines[i].starts_with("  - synonym: \"https://");
    CHECK((item || list));
    if (lines[i] == "      - samboer") ++samboer;
  }
  CHECK(samboer == 1); // three concepts have it: looked up, and nobody's synonym
  CHECK(yaml.find(
            "  - synonym: \"https://example.org/ond\"\n    examples: |\n      - linje skift: \"- [x]\" \\ # ' &\n") !=
        std::string::npos);
  CHECK(to_rasa(sample::frozen(skos::Catalogue{})).text == "version: \"3.1\"\nnlu: []\n");
}

TEST_CASE("the same image gives the same bytes in every format", "[formats]") {
  const image::Image image = hostile_image();
  const image::Image again = image::Image::from_bytes(image.bytes()).value();
  CHECK(to_jskos(image, true).text == to_jskos(again, true).text);
  CHECK(to_spacy(image).text == to_spacy(again).text);
  CHECK(to_rasa(image).text == to_rasa(again).text);
  for (const rdf::Format format : {rdf::Format::turtle, rdf::Format::ntriples})
    CHECK(write(Statements(image), format).value().text == write(Statements(again), format).value().text);
  // XML has no form for a control character: said, not written.
  CHECK(write(Statements(image), rdf::Format::rdfxml).error().code == ErrorCode::syntax);
}

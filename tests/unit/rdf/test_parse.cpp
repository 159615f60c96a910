// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/fingerprint.h>
#include <samklang/rdf/parse.h>

#include "unit/rdf/graph_lines.h"

#include <catch2/catch.hpp>

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

using Lines = std::vector<std::string>;

std::vector<Backend> backends() {
  return has_serd() ? std::vector{Backend::raptor, Backend::serd, Backend::automatic}
                    : std::vector{Backend::raptor, Backend::automatic};
}

ParseOptions with(Backend backend) {
  ParseOptions options;
  options.backend = backend;
  return options;
}

Document parsed(const std::string& name, std::string_view bytes, const ParseOptions& options = {}) {
  auto result = parse({.name = name, .bytes = bytes}, options);
  INFO(name);
  REQUIRE(result);
  return std::move(*result);
}

ErrorCode refused(const std::string& name, std::string_view bytes, const ParseOptions& options = {}) {
  const auto result = parse({.name = name, .bytes = bytes}, options);
  INFO(name);
  REQUIRE_FALSE(result);
  CHECK(result.error().place.source == name);
  CHECK_FALSE(result.error().message.empty());
  return result.error().code;
}

constexpr std::string_view turtle = "@prefix ex: <https://example.org/ord/> .\n"
                                    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                                    "<https://example.org/a> ex:navn \"å være\"@nb , \"x\"^^xsd:string ;\n"
                                    "  ex:endret \"2020-04-03\"^^xsd:date .\n";

const Lines expected = {
    "<https://example.org/a> <https://example.org/ord/endret> \"2020-04-03\"^^<http://www.w3.org/2001/XMLSchema#date>",
    "<https://example.org/a> <https://example.org/ord/navn> \"x\"",
    "<https://example.org/a> <https://example.org/ord/navn> \"å være\"@nb"};

} // namespace

TEST_CASE("the same statements come from every syntax", "[parse]") {
  const std::string ntriples =
      "<https://example.org/a> <https://example.org/ord/navn> \"\\u00E5 v\\u00E6re\"@nb .\n"
      "<https://example.org/a> <https://example.org/ord/navn> \"x\" .\n"
      "<https://example.org/a> <https://example.org/ord/endret> \"2020-04-03\"^^<http://www.w3.org/2001/XMLSchema#date> .";
  const std::string nquads =
      "<https://example.org/a> <https://example.org/ord/navn> \"\\u00E5 v\\u00E6re\"@nb <https://example.org/g> .\n"
      "<https://example.org/a> <https://example.org/ord/navn> \"x\" <https://example.org/g2> .\n"
      "<https://example.org/a> <https://example.org/ord/endret> \"2020-04-03\"^^<http://www.w3.org/2001/XMLSchema#date> .\n";
  const std::string trig =
      "@prefix ex: <https://example.org/ord/> .\n"
      "<https://example.org/g> { <https://example.org/a> ex:navn \"å være\"@nb , \"x\" }\n"
      "{ <https://example.org/a> ex:endret \"2020-04-03\"^^<http://www.w3.org/2001/XMLSchema#date> }\n";
  const std::string rdfxml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE rdf:RDF [<!ENTITY ord \"https://example.org/ord/\">]>\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"&ord;\">\n"
      "<rdf:Description rdf:about=\"a\" xml:base=\"https://example.org/\"><ex:navn xml:lang=\"nb\">å være</ex:navn><ex:navn>x</ex:navn>\n"
      "<ex:endret rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">2020-04-03</ex:endret></rdf:Description></rdf:RDF>\n";
  const std::string rdfa =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" prefix=\"ex: https://example.org/ord/ "
      "xsd: http://www.w3.org/2001/XMLSchema#\"><body about=\"https://example.org/a\"><p property=\"ex:navn\" xml:lang=\"nb\">å være</p>"
      "<p property=\"ex:navn\">x</p><p property=\"ex:endret\" datatype=\"xsd:date\">2020-04-03</p></body></html>";
  for (const Backend backend : backends()) {
    CHECK(test::lines_of(parsed("a.ttl", turtle, with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.nt", ntriples, with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.nq", nquads, with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.trig", trig, with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.rdf", rdfxml, with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.html", rdfa, with(backend)).graph) == expected);
  }
}

TEST_CASE("a document says what it was", "[parse]") {
  const Document document = parsed("begrep.ttl", turtle);
  CHECK(document.name == "begrep.ttl");
  CHECK(document.format == Format::turtle);
  CHECK(document.base_iri == default_base_iri);
  CHECK(document.bytes == turtle.size());
  CHECK(document.content_hash == fingerprint_hex(turtle));
  CHECK_FALSE(document.partial);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("the format is the input's, the options', the name's, or what it looks like", "[parse]") {
  CHECK(parsed("ukjent", turtle).format == Format::turtle);
  CHECK(parsed("ukjent", "<https://example.org/a> <https://example.org/p> \"x\" .").format == Format::ntriples);
  CHECK(parsed("rart.owl", turtle,
               [] {
                 ParseOptions o;
                 o.format = Format::turtle;
                 return o;
               }())
            .format == Format::turtle);
  const auto result = parse({.name = "rart.owl", .bytes = turtle, .format = Format::trig}, {});
  REQUIRE(result);
  CHECK(result->format == Format::trig);
}

TEST_CASE("a byte order mark and DOS line ends change nothing", "[parse]") {
  std::string dos;
  for (const char c : turtle) dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
  for (const Backend backend : backends()) {
    CHECK(test::lines_of(parsed("a.ttl", "\xEF\xBB\xBF" + std::string(turtle), with(backend)).graph) == expected);
    CHECK(test::lines_of(parsed("a.ttl", dos, with(backend)).graph) == expected);
  }
}

TEST_CASE("relative IRIs resolve against the base given, @base and the harvester's", "[parse]") {
  for (const Backend backend : backends()) {
    ParseOptions options = with(backend);
    CHECK(test::lines_of(parsed("a.ttl", "<> <p> <../x> .", options).graph) ==
          Lines{"<http://example.com/> <http://example.com/p> <http://example.com/x>"});
    options.base_iri = "https://example.org/katalog/1";
    CHECK(
        test::lines_of(
            parsed("a.ttl", "<> <p> <../x> . @base <2/> . <#y> <p> <z> . @prefix e: <e#> . e:a e:b e:c .", options)
                .graph) ==
        Lines{
            "<https://example.org/katalog/1> <https://example.org/katalog/p> <https://example.org/x>",
            "<https://example.org/katalog/2/#y> <https://example.org/katalog/2/p> <https://example.org/katalog/2/z>",
            "<https://example.org/katalog/2/e#a> <https://example.org/katalog/2/e#b> <https://example.org/katalog/2/e#c>"});
  }
}

TEST_CASE("blank nodes of the user and of the parser never meet", "[parse]") {
  const std::string text =
      "@prefix ex: <https://example.org/> .\n"
      "[] ex:p 1 . [] ex:p 2 . _:genid1 ex:p 3 . _:b1 ex:p 4 . _:b2 ex:p 5 . _:g0x1 ex:p 6 . _:ug ex:p 7 . _:r1 ex:p 8 . ( 9 ) ex:p 9 .\n";
  const std::string both_cases = text + "_:B1 ex:p 10 . _:B2 ex:p 11 .\n";
  for (const Backend backend : backends()) {
    for (const auto& [bytes, count] : {std::pair{text, 9U}, std::pair{both_cases, 11U}}) {
      const Document document = parsed("a.ttl", bytes, with(backend));
      CHECK_FALSE(document.partial);
      std::set<TermId> subjects;
      for (const Triple& triple : document.graph.triples()) subjects.insert(triple.subject);
      CHECK(subjects.size() == count);
    }
  }
}

TEST_CASE("a user's blank node has the same label in both parsers", "[parse]") {
  for (const Backend backend : backends()) {
    const Document document = parsed("a.ttl", "_:b7 <https://example.org/p> _:x .", with(backend));
    CHECK(document.graph.text(1) == "ub7");
    CHECK(document.graph.text(3) == "ux");
    const Document lines = parsed("a.nt", "_:b7 <https://example.org/p> _:B7 .", with(backend));
    CHECK(lines.graph.text(1) == "ub7");
    CHECK(lines.graph.text(3) == "uB7");
  }
}

TEST_CASE("N-Triples labels are the same nodes in both parsers, with the dot after them and without colons in them",
          "[parse]") {
  for (const Backend backend : backends()) {
    const Document document =
        parsed("a.nt", "_:a <a:p> _:b.\n_:b <a:p> _:a .\n_:c:d <a:p> _:a .\n_:b. <a:p> _:a.\n", with(backend));
    CHECK(document.graph.text(1) == "ua");
    CHECK(document.graph.text(3) == "ub");
    CHECK(document.partial);
    CHECK(document.diagnostics.size() >= 1);
    CHECK(document.graph.term_count() == 4);
  }
}

TEST_CASE("JSON-LD is refused by name, with what to ask for instead", "[parse]") {
  const std::string jsonld = "{\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@graph\": []}";
  for (const std::string name : {"a.jsonld", "a.json", "a", "a.ttl"}) {
    const auto result = parse({.name = name, .bytes = jsonld}, {});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::unsupported);
    CHECK(result.error().message.find("JSON-LD") != std::string::npos);
    for (const std::string asked : {"data.norge.no", "Turtle", "text/turtle", "RDF/XML", "application/rdf+xml",
                                    "N-Triples", "application/n-triples"}) {
      CHECK(result.error().advice.find(asked) != std::string::npos);
    }
  }
}

TEST_CASE("what is no RDF is refused before a parser sees it", "[parse]") {
  using namespace std::string_literals;
  CHECK(refused("a.csv", "id;navn\n1;skatt\n") == ErrorCode::unsupported);
  CHECK(refused("tom.ttl", "") == ErrorCode::empty);
  CHECK(refused("tom", " \n") == ErrorCode::empty);
  CHECK(refused("bom.ttl", "\xEF\xBB\xBF") == ErrorCode::empty);
  CHECK(refused("kommentar.nt", "# bare en kommentar\n") == ErrorCode::empty);
  CHECK(refused("feil.ttl", "<!DOCTYPE html><html><body>404</body></html>") == ErrorCode::syntax);
  CHECK(refused("feil.nt",
                "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>") ==
        ErrorCode::syntax);
  CHECK(refused("latin1.rdf", "<?xml version=\"1.0\"?><a b=\"\xE5\"/>") == ErrorCode::encoding);
  CHECK(refused("nul.trig", "<https://example.org/a> <https://example.org/p> \"x\0y\" ."s) == ErrorCode::encoding);
  if (!has_serd()) CHECK(refused("a.ttl", turtle, with(Backend::serd)) == ErrorCode::unsupported);
}

TEST_CASE("an error in RDF/XML keeps what stood before it and says where", "[parse]") {
  const std::string start =
      "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"https://example.org/\">\n"
      "<rdf:Description rdf:about=\"https://example.org/a\"><ex:p>1</ex:p></rdf:Description>\n";
  const Document document = parsed(
      "a.rdf",
      start + "<rdf:Description rdf:about=\"https://example.org/b\"><ex:p>2</ex:q></rdf:Description>\n</rdf:RDF>");
  CHECK(document.partial);
  REQUIRE_FALSE(document.diagnostics.empty());
  CHECK(document.diagnostics[0].severity == Severity::error);
  CHECK(document.diagnostics[0].kind == "syntax-error");
  CHECK(document.diagnostics[0].place.line == 4);
  CHECK(document.diagnostics[0].place.source == "a.rdf");
  CHECK(test::lines_of(document.graph) == Lines{"<https://example.org/a> <https://example.org/p> \"1\""});
}

TEST_CASE("bad N-Triples lines cost themselves only, with either parser", "[parse]") {
  const std::string good1 = "<https://example.org/a> <https://example.org/p> \"1\" .\n";
  const std::string good2 = "<https://example.org/b> <https://example.org/p> \"2\" .\n";
  const std::string bad = "<https://example.org/x> <https://example.org/p> .\n";
  const Lines both = {"<https://example.org/a> <https://example.org/p> \"1\"",
                      "<https://example.org/b> <https://example.org/p> \"2\""};
  for (const std::string& text :
       {bad + good1 + good2, good1 + bad + good2, good1 + good2 + bad, good1 + good2 + "<https://example.org/x"}) {
    for (const Backend backend : backends()) {
      const Document document = parsed("a.nt", text, with(backend));
      CHECK(document.partial);
      CHECK(document.diagnostics.size() == 1);
      CHECK(test::lines_of(document.graph) == both);
    }
  }
}

namespace {

struct Collector final : StatementSink {
  std::vector<std::string> graphs;
  std::size_t throw_at = 0;
  void statement(const StatementView& statement) override {
    graphs.emplace_back(statement.graph.text);
    if (graphs.size() == throw_at) throw std::runtime_error("nok");
  }
};

} // namespace

TEST_CASE("streaming delivers named graphs and stops at the first error", "[parse]") {
  Collector sink;
  REQUIRE(parse_into({.name = "a.nq", .bytes = "<a:a> <a:p> \"1\" <a:g> .\n<a:a> <a:p> \"2\" .\n"}, {}, sink));
  CHECK(sink.graphs == Lines{"a:g", ""});
  for (const Backend backend : backends()) {
    Collector more;
    const auto result =
        parse_into({.name = "a.ttl", .bytes = "<a:a> <a:p> 1 .\n<a:a> <a:p> ; .\n<a:a> a a .\n"}, with(backend), more);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::syntax);
    CHECK(result.error().place.line == 2);
    CHECK(more.graphs.size() == 1);
    const auto bytes = parse_into({.name = "a.ttl", .bytes = "<a:a> <a:p> \"\xE5\" .\n"}, with(backend), more);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::encoding);
  }
}

TEST_CASE("a sink's exception reaches the caller, through either parser", "[parse]") {
  for (const Backend backend : backends()) {
    Collector sink;
    sink.throw_at = 2;
    CHECK_THROWS_WITH(parse_into({.name = "a.ttl", .bytes = "<a:a> <a:p> 1, 2, 3, 4 ."}, with(backend), sink), "nok");
    CHECK(sink.graphs.size() == 2);
    Collector next; // the world that was in use works on
    CHECK(parse_into({.name = "a.ttl", .bytes = "<a:a> <a:p> 1, 2, 3, 4 ."}, with(backend), next));
    CHECK(next.graphs.size() == 4);
  }
}

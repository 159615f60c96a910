// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>

#include "unit/rdf/graph_lines.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

std::vector<Backend> backends() {
  return has_serd() ? std::vector{Backend::raptor, Backend::serd} : std::vector{Backend::raptor};
}

Result<Document> read(const std::string& name, const std::string& bytes, Backend backend = Backend::automatic) {
  ParseOptions options;
  options.backend = backend;
  return parse({.name = name, .bytes = bytes}, options);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

const std::string rdf_start =
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"https://example.org/\">";

} // namespace

TEST_CASE("a literal of 20 MB is read whole in every syntax", "[hostile]") {
  const std::string text(std::size_t{20} << 20, 'x');
  for (const Backend backend : backends()) {
    for (const auto& [name, bytes] : {std::pair{"a.ttl", "<a:a> <a:p> \"" + text + "\" ."},
                                      std::pair{"a.nt", "<a:a> <a:p> \"" + text + "\" .\n"}}) {
      const auto document = read(name, bytes, backend);
      REQUIRE(document);
      REQUIRE(document->graph.size() == 1);
      CHECK(document->graph.text(document->graph.triples()[0].object).size() == text.size());
    }
  }
}

TEST_CASE("a literal of 20 MB in RDF/XML is read or refused, never cut", "[hostile]") {
  const std::string text(std::size_t{20} << 20, 'x');
  const auto document = read("a.rdf", rdf_start + "<rdf:Description rdf:about=\"a:a\"><ex:p>" + text +
                                          "</ex:p></rdf:Description></rdf:RDF>");
  REQUIRE(document);
  if (document->partial) {
    CHECK(document->graph.size() == 0);
    CHECK_FALSE(document->diagnostics.empty());
  } else {
    REQUIRE(document->graph.size() == 1);
    CHECK(document->graph.text(document->graph.triples()[0].object).size() == text.size());
  }
}

TEST_CASE("100,000 nested brackets or elements are a limit, not a crash", "[hostile]") {
  for (const Backend backend : backends()) {
    for (const std::string bracket : {"[ <a:p> ", "( "}) {
      const auto document = read("a.ttl", "<a:a> <a:p> " + repeated(bracket, 100000), backend);
      REQUIRE_FALSE(document);
      CHECK(document.error().code == ErrorCode::limit);
      CHECK(document.error().place.line == 1);
      CHECK_FALSE(document.error().advice.empty());
    }
    const auto trig = read("a.trig", "{ <a:a> <a:p> " + repeated("[ <a:p> ", 100000), backend);
    REQUIRE_FALSE(trig);
    CHECK(trig.error().code == ErrorCode::limit);
  }
  const auto xml = read("a.rdf", rdf_start + repeated("<rdf:Description><ex:p>", 50000));
  REQUIRE_FALSE(xml);
  CHECK(xml.error().code == ErrorCode::limit);
}

TEST_CASE("as deep as the limit allows is read by both parsers", "[hostile]") {
  for (const Backend backend : backends()) {
    const auto document =
        read("a.ttl", "<a:a> <a:p> " + repeated("[ <a:p> ", 255) + "1 " + repeated("] ", 255) + ".", backend);
    REQUIRE(document);
    CHECK_FALSE(document->partial);
    CHECK(document->graph.size() == 256);
  }
}

TEST_CASE("entity bombs are refused before libxml2 sees them", "[hostile]") {
  std::string laughs = "<!DOCTYPE rdf:RDF [<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 10; ++i)
    laughs += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "\">";
  const auto billion = read("a.rdf", laughs + "]>" + rdf_start + "<ex:A><ex:p>&l9;</ex:p></ex:A></rdf:RDF>");
  REQUIRE_FALSE(billion);
  CHECK(billion.error().code == ErrorCode::limit);

  const auto quadratic =
      read("a.rdf", "<!DOCTYPE rdf:RDF [<!ENTITY a \"" + std::string(100000, 'x') + "\">]>" + rdf_start +
                        "<ex:A><ex:p>" + repeated("&a;", 2000) + "</ex:p></ex:A></rdf:RDF>");
  REQUIRE_FALSE(quadratic);
  CHECK(quadratic.error().code == ErrorCode::limit);
}

TEST_CASE("no file is pulled in through an entity", "[hostile]") {
  const std::string path = SAMKLANG_SOURCE_DIR "/LICENSE"; // any file that is there
  for (const std::string& subset : {"<!ENTITY x SYSTEM \"" + path + "\">", "<!ENTITY x SYSTEM \"file://" + path + "\">",
                                    "<!ENTITY % y SYSTEM \"file://" + path + "\"> %y;"}) {
    const auto document =
        read("a.rdf", "<!DOCTYPE rdf:RDF [" + subset + "]>" + rdf_start + "<ex:A><ex:p>&x;</ex:p></ex:A></rdf:RDF>");
    REQUIRE_FALSE(document);
    CHECK(document.error().code == ErrorCode::unsupported);
  }
}

TEST_CASE("a document above the size limit is refused unread", "[hostile]") {
  ParseOptions options;
  options.limits.document_bytes = 100;
  const std::string bytes = "<a:a> <a:p> \"" + std::string(200, 'x') + "\" .";
  const auto document = parse({.name = "a.ttl", .bytes = bytes}, options);
  REQUIRE_FALSE(document);
  CHECK(document.error().code == ErrorCode::limit);
}

TEST_CASE("a language tag of 255 bytes is kept whole; a longer one costs its statement", "[hostile]") {
  const std::string tag = "nb" + repeated("-abcdefgh", 28) + "-";
  REQUIRE(tag.size() == 255);
  for (const Backend backend : backends()) {
    for (const std::string extension : {".ttl", ".nt"}) {
      const auto document = read("a" + extension, "<a:a> <a:p> \"x\"@" + tag.substr(0, 254) + " .\n", backend);
      REQUIRE(document);
      REQUIRE(document->graph.size() == 1);
      CHECK(document->graph.view(document->graph.triples()[0].object).language == tag.substr(0, 254));
      const auto faulty = read("a" + extension, "<a:a> <a:p> \"x\"@" + tag + "a .\n<a:b> <a:p> \"x\" .\n", backend);
      REQUIRE(faulty);
      CHECK(faulty->partial);
      CHECK(faulty->diagnostics.size() == 1);
      CHECK(faulty->graph.size() == 1);
    }
    const auto quads = read("a.nq", "<a:a> <a:p> \"x\"@" + tag + "a .\n", backend);
    REQUIRE_FALSE(quads);
    CHECK(quads.error().code == ErrorCode::limit);
    const auto xml = read("a.rdf", rdf_start + "<ex:A><ex:p xml:lang=\"" + tag + "a\">x</ex:p></ex:A></rdf:RDF>");
    REQUIRE_FALSE(xml);
    CHECK(xml.error().code == ErrorCode::limit);
  }
}

TEST_CASE("texts that crash Raptor do not reach it", "[hostile]") {
  for (const Backend backend : backends()) {
    // An empty IRI before a brace: a null pointer in the lexer that Turtle and TriG share.
    const auto turtle = read("a.ttl", "<a:a> <a:p> 1 .\n<>{a <a:p>} .\n<a:b> <a:p> 2 .\n", backend);
    REQUIRE(turtle);
    CHECK(turtle->partial);
    CHECK(turtle->graph.size() == 2);
    const auto trig = read("a.trig", "<>  {<a:a> <a:p> 1}", backend);
    REQUIRE_FALSE(trig);
    CHECK(trig.error().code == ErrorCode::syntax);
    // A language tag that only its escapes and the faults before it make longer than one byte can count.
    const std::string tag(300, 'N');
    for (const std::string& start :
         {std::string("<a:a> <a:p> \"x\"@nb\\u"), std::string("<a:a> <a:p> \"\\u0\n0 \\\"x\\\"\\t\"@nb-")}) {
      const auto lines = read("a.nt", start + tag + " .\n<a:b> <a:p> \"2\" .\n", backend);
      REQUIRE(lines);
      CHECK(lines->partial);
      CHECK(lines->graph.size() == 1);
      CHECK_FALSE(read("a.nq", start + tag + " .\n", backend));
    }
  }
}

TEST_CASE("pages that crash Raptor's RDFa parser are told, not read", "[hostile]") {
  const auto page = [](const std::string& head, const std::string& body) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>" + head +
           "</head><body about=\"a:a\"><p property=\"a:p\">x</p>" + body + "</body></html>";
  };
  const auto good = read("a.html", page("<base href=\"https://example.org/\"/>", "<a href=\"#topp\">opp</a>"));
  REQUIRE(good);
  CHECK_FALSE(good->partial);
  CHECK(good->graph.size() == 1);
  for (const std::string& bad :
       {page("<base target=\"x\"/>", "<a href=\"#topp\">opp</a>"), page("<base href=\"?x\"/>", ""), page("", "<br>"),
        page("", "<b property=\"a:q=><i>k</i></b>"), page("", "&nbsp;")}) {
    const auto document = read("a.html", bad);
    REQUIRE(document);
    CHECK(document->partial);
    REQUIRE(document->diagnostics.size() == 1);
    CHECK(document->diagnostics[0].place.line == 1);
  }
}

TEST_CASE("every cut of a document ends in an answer", "[hostile]") {
  const std::string turtle =
      "@prefix ex: <https://example.org/> .\nex:a ex:p \"\"\"lang\ntekst\"\"\"@nb , [ ex:q ( 1 2.5 'x'@nn ) ] ; a ex:B .\n_:x ex:r ex:a .\n";
  const std::string xml =
      "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [<!ENTITY e \"x\">]>" + rdf_start +
      "<rdf:Description rdf:about=\"a:a\"><ex:p xml:lang=\"nb\">&e;<!-- k --></ex:p><ex:q rdf:parseType=\"Literal\"><b/></ex:q></rdf:Description></rdf:RDF>";
  for (const Backend backend : backends()) {
    for (std::size_t size = 0; size <= turtle.size(); ++size) {
      const auto document = read("a.ttl", turtle.substr(0, size), backend);
      if (document) CHECK(document->partial == !document->diagnostics.empty());
    }
  }
  for (std::size_t size = 0; size <= xml.size(); ++size) {
    const auto document = read("a.rdf", xml.substr(0, size));
    if (document && size < xml.size()) CHECK(document->partial);
  }
}

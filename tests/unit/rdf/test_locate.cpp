// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_terms.h"
#include "rdf/xml_scan.h"
#include "unit/rdf/catalogue_fixture.h"

#include <samklang/rdf/locate.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view base = "https://example.org/base/";

// What stands where locate() points, or "-".
std::string found(std::string_view text, Format format, std::string_view predicate, std::string_view value,
                  std::size_t block = 0) {
  const auto blocks = subject_blocks(text, format, base);
  REQUIRE(blocks.size() > block);
  const auto place = locate(text, format, base, blocks[block].origin, predicate, value);
  return place ? std::string(text.substr(place->begin, place->end - place->begin)) : "-";
}

} // namespace

TEST_CASE("locate: Turtle literals in every quote form, by what they say") {
  const std::string text = "@prefix e: <http://e/> .\n<s> e:p \"a\\u00e5\\n\"@nb , 'b\"' ; e:q \"\"\"c\nd\"\"\" , "
                           "'''e''' ; e:r 1.5 , true , -7 .";
  CHECK(found(text, Format::turtle, "http://e/p", "a\xC3\xA5\n") == "\"a\\u00e5\\n\"");
  CHECK(found(text, Format::turtle, "http://e/p", "b\"") == "'b\"'");
  CHECK(found(text, Format::turtle, "http://e/q", "c\nd") == "\"\"\"c\nd\"\"\"");
  CHECK(found(text, Format::turtle, "http://e/q", "e") == "'''e'''");
  CHECK(found(text, Format::turtle, "http://e/r", "1.5") == "1.5");
  CHECK(found(text, Format::turtle, "http://e/r", "true") == "true");
  CHECK(found(text, Format::turtle, "http://e/r", "-7") == "-7");
  CHECK(found(text, Format::turtle, "http://e/p", "e") == "-"); // another predicate's
  CHECK(found(text, Format::turtle, "http://e/none", "e") == "-");
}

TEST_CASE("locate: Turtle IRIs, absolute, relative and prefixed") {
  const std::string text = "@prefix e: <http://e/> .\n@base <https://example.org/b/> .\n<s> a e:C ; e:p <http://e/x> , "
                           "<rel> , e:y\\,z , _:n .";
  CHECK(found(text, Format::turtle, "http://e/p", "http://e/x") == "<http://e/x>");
  CHECK(found(text, Format::turtle, "http://e/p", "https://example.org/b/rel") == "<rel>");
  CHECK(found(text, Format::turtle, "http://e/p", "http://e/y,z") == "e:y\\,z");
  CHECK(found(text, Format::turtle, "http://e/p", "_:n") == "_:n");
  CHECK(found(text, Format::turtle, rdf_type, "http://e/C") == "e:C");
  CHECK(found(text, Format::turtle, rdf_type, "") == "a");
  CHECK(found(text, Format::turtle, "http://e/p", "") == "e:p");
}

TEST_CASE("locate: into nested blank nodes and lists, and out again") {
  const std::string text = "@prefix e: <http://e/> .\n<s> e:p [ e:q \"inner\" ; e:p \"deep\" ] , \"outer\" ; e:l ( "
                           "\"one\" [ e:q \"in list\" ] e:two ) ; e:q \"last\" .";
  CHECK(found(text, Format::turtle, "http://e/q", "inner") == "\"inner\"");
  CHECK(found(text, Format::turtle, "http://e/p", "inner") == "-");
  CHECK(found(text, Format::turtle, "http://e/p", "deep") == "\"deep\"");
  CHECK(found(text, Format::turtle, "http://e/p", "outer") == "\"outer\"");
  CHECK(found(text, Format::turtle, "http://e/l", "one") == "\"one\"");
  CHECK(found(text, Format::turtle, "http://e/l", "http://e/two") == "e:two");
  CHECK(found(text, Format::turtle, "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", "one") == "\"one\"");
  CHECK(found(text, Format::turtle, "http://e/q", "in list") == "\"in list\"");
  CHECK(found(text, Format::turtle, "http://e/q", "last") == "\"last\"");
}

TEST_CASE("locate: in an N-Triples run") {
  const std::string text = "<http://e/s> <http://e/p> \"en\"@nb .\n<http://e/s> <http://e/p> \"t\\u00E5\" "
                           ".\n<http://e/s> <http://e/q> <http://e/o> .\n";
  CHECK(found(text, Format::ntriples, "http://e/p", "en") == "\"en\"");
  CHECK(found(text, Format::ntriples, "http://e/p", "t\xC3\xA5") == "\"t\\u00E5\"");
  CHECK(found(text, Format::ntriples, "http://e/q", "http://e/o") == "<http://e/o>");
  CHECK(found(text, Format::ntriples, "http://e/q", "") == "<http://e/q>");
}

TEST_CASE("locate: RDF/XML text, attributes and resources") {
  const std::string text =
      "<!DOCTYPE rdf:RDF [<!ENTITY e \"http://e/\">]><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">"
      "<e:C rdf:about=\"s\" e:attribute=\"verdi &amp; mer\"><e:p xml:lang=\"nb\">a &lt; b "
      "&#229;</e:p><e:p><![CDATA[<c>]]></e:p>"
      "<e:q rdf:resource=\"&e;o\"/><e:r rdf:parseType=\"Resource\"><e:inner>dypt</e:inner></e:r>"
      "<e:t><e:D rdf:about=\"http://e/d\"><e:inner>dypere</e:inner></e:D></e:t>"
      "<rdf:li>en</rdf:li><rdf:li>to</rdf:li><e:u rdf:parseType=\"Collection\"><e:D rdf:about=\"http://e/d2\"/></e:u>"
      "<e:x rdf:parseType=\"Literal\"><b>x</b></e:x><e:n rdf:nodeID=\"n1\"/><e:v e:w=\"kort\"/><rdf:type "
      "rdf:resource=\"&e;E\"/></e:C></rdf:RDF>";
  CHECK(found(text, Format::rdfxml, "http://e/p", "a < b \xC3\xA5") == "a &lt; b &#229;");
  CHECK(found(text, Format::rdfxml, "http://e/p", "<c>") == "<![CDATA[<c>]]>");
  CHECK(found(text, Format::rdfxml, "http://e/attribute", "verdi & mer") == "verdi &amp; mer");
  CHECK(found(text, Format::rdfxml, "http://e/attribute", "") == "e:attribute");
  CHECK(found(text, Format::rdfxml, "http://e/q", "http://e/o") == "&e;o");
  CHECK(found(text, Format::rdfxml, "http://e/inner", "dypt") == "dypt");
  CHECK(found(text, Format::rdfxml, "http://e/inner", "dypere") == "dypere");
  CHECK(found(text, Format::rdfxml, "http://e/t", "http://e/d") == "http://e/d");
  CHECK(found(text, Format::rdfxml, "http://e/t", "dypere") == "-");
  CHECK(found(text, Format::rdfxml, "http://www.w3.org/1999/02/22-rdf-syntax-ns#_2", "to") == "to");
  CHECK(found(text, Format::rdfxml, "http://e/u", "http://e/d2") == "http://e/d2");
  CHECK(found(text, Format::rdfxml, "http://e/x", "<b>x</b>") == "<b>x</b>");
  CHECK(found(text, Format::rdfxml, "http://e/n", "_:n1") == "n1");
  CHECK(found(text, Format::rdfxml, "http://e/w", "kort") == "kort");
  CHECK(found(text, Format::rdfxml, rdf_type, "http://e/C") == "e:C");
  CHECK(found(text, Format::rdfxml, rdf_type, "http://e/E") == "&e;E");
  CHECK(found(text, Format::rdfxml, "http://e/r", "") == "e:r");
}

TEST_CASE("locate: nothing outside the document, nothing in other formats") {
  const std::string text = "<s> <p> 1 .";
  CHECK_FALSE(locate(text, Format::turtle, base, {5, 5000}, "https://example.org/base/q", "1"));
  CHECK_FALSE(locate(text, Format::turtle, base, {500, 600}, "https://example.org/base/p", "1"));
  CHECK_FALSE(locate(text, Format::turtle, base, {6, 2}, "https://example.org/base/p", "1"));
  CHECK_FALSE(locate(text, Format::nquads, base, {0, 11}, "https://example.org/base/p", "1"));
}

TEST_CASE("locate: one locator answers for every block") {
  const std::string text = catalogue(50);
  const Locator locator(text, Format::turtle, base);
  int number = 0;
  for (const auto& block : subject_blocks(text, Format::turtle, base)) {
    const auto place = locator.locate(block.origin, "http://www.w3.org/2004/02/skos/core#altLabel",
                                      "ord " + std::to_string(number) + ". Og mer");
    REQUIRE(place);
    CHECK(place->begin > block.origin.begin);
    CHECK(place->end < block.origin.end);
    ++number;
  }
  CHECK(number == 50);
}

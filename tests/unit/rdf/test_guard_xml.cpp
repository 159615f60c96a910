// SPDX-License-Identifier: Apache-2.0
#include "rdf/guards.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

std::string document(const std::string& subset, const std::string& content) {
  return "<?xml version=\"1.0\"?>\n<!DOCTYPE rdf:RDF [" + subset +
         "]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" + content + "</rdf:RDF>";
}

std::string verdict(const std::string& text, Format format = Format::rdfxml, Limits limits = {}) {
  const auto fault = scan_xml(text, format, limits);
  return fault ? std::string(name(fault->code)) + ": " + std::string(fault->message) : "fine";
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

} // namespace

TEST_CASE("short internal entities are allowed", "[guards]") {
  CHECK(verdict(document("", "")) == "fine");
  CHECK(verdict(document("<!ENTITY owl \"http://www.w3.org/2002/07/owl#\">\n<!-- navnerom --><?x y?>",
                         "<a b=\"&owl;Class\"/>")) == "fine");
  CHECK(verdict(document("<!ENTITY a 'x'><!ENTITY b '&a;&a;'>", "&b;")) == "fine");
  CHECK(verdict(document("<!ENTITY amp2 '&#38;#38;'>", "&amp2;")) == "fine");
}

TEST_CASE("a namespace entity may be used as often as an ontology needs it", "[guards]") {
  const std::string uses = repeated("<owl:Class rdf:about=\"&obo;NCIT_C12345\"/>\n", 50000);
  CHECK(verdict(document("<!ENTITY obo \"http://purl.obolibrary.org/obo/\">", uses)) == "fine");
}

TEST_CASE("entities that point outside are refused", "[guards]") {
  CHECK(verdict(document("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;")) ==
        "unsupported: an external entity in the DOCTYPE");
  CHECK(verdict(document("<!ENTITY x PUBLIC \"-//X\" \"https://example.org/x\">", "&x;")) ==
        "unsupported: an external entity in the DOCTYPE");
  CHECK(verdict(document("<!ENTITY % x SYSTEM \"https://example.org/x\"> %x;", "")) ==
        "unsupported: a parameter entity in the DOCTYPE");
  CHECK(verdict(document("<!ENTITY % x 'y'>", "")) == "unsupported: a parameter entity in the DOCTYPE");
  CHECK(verdict("<!DOCTYPE rdf:RDF SYSTEM \"https://example.org/x.dtd\">\n<rdf:RDF/>") ==
        "unsupported: a DOCTYPE that points to an external file");
  CHECK(verdict("<!DOCTYPE rdf:RDF PUBLIC \"-//X\" \"x.dtd\" [ ]>\n<rdf:RDF/>") ==
        "unsupported: a DOCTYPE that points to an external file");
  // XHTML pages name their DTD by habit.
  CHECK(
      verdict(
          "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML+RDFa 1.0//EN\" \"http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd\"><html/>",
          Format::rdfa) == "fine");
  CHECK(verdict("<!doctype html><html/>", Format::rdfa) == "fine");
}

TEST_CASE("declarations that are no entities, and markup in entities, are refused", "[guards]") {
  CHECK(verdict(document("<!ATTLIST a b CDATA 'x'>", "")) ==
        "unsupported: a declaration in the DOCTYPE that is no entity");
  CHECK(verdict(document("<!ELEMENT a ANY>", "")) == "unsupported: a declaration in the DOCTYPE that is no entity");
  CHECK(verdict(document("<!ENTITY a '<b/>'>", "&a;")) == "unsupported: markup in an entity of the DOCTYPE");
  CHECK(verdict(document("<!ENTITY a '&#60;b/>'>", "&a;")) == "unsupported: markup in an entity of the DOCTYPE");
  CHECK(verdict(document("<!ENTITY a '&#x3c;b/>'>", "&a;")) == "unsupported: markup in an entity of the DOCTYPE");
  CHECK(verdict("<!DOCTYPE r [<!ENTITY a 'x'>") == "unsupported: a DOCTYPE without an end");
  CHECK(verdict("<!DOCTYPE r [<!ENTITY a 'x") == "unsupported: an entity declaration without an end");
  CHECK(verdict("<!DOCTYPE r") == "unsupported: a DOCTYPE without an end");
  CHECK(verdict("<r><!FUBAR></r>") == "unsupported: a declaration outside of the DOCTYPE");
}

TEST_CASE("billion laughs are refused", "[guards]") {
  std::string subset = "<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    subset += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "\">";
  }
  CHECK(verdict(document(subset, "&l9;")) == "limit: the entities of the DOCTYPE expand to more than allowed");
}

TEST_CASE("references hidden in character references count", "[guards]") {
  std::string subset = "<!ENTITY l0 \"hahahahaha\">";
  for (int i = 1; i < 10; ++i) {
    subset += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&#38;l" + std::to_string(i - 1) + ";", 10) + "\">";
  }
  CHECK(verdict(document(subset, "&l9;")) == "limit: the entities of the DOCTYPE expand to more than allowed");
}

TEST_CASE("entities that refer to themselves are refused", "[guards]") {
  CHECK(verdict(document("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;")) ==
        "unsupported: entities that refer to themselves");
  CHECK(verdict(document("<!ENTITY a 'x&a;'>", "")) == "unsupported: entities that refer to themselves");
  CHECK(verdict(document("<!ENTITY a '&#38;a;'>", "")) == "unsupported: entities that refer to themselves");
}

TEST_CASE("quadratic blow-up is refused: one big entity used often", "[guards]") {
  CHECK(verdict(document("<!ENTITY a \"" + std::string(100000, 'x') + "\">", repeated("&a;", 2000))) ==
        "limit: the entities of the DOCTYPE expand to more than allowed");
  // Under the limit for the declarations, so that the uses have to be counted: 60 kB used 2,000 times is 120 MB.
  CHECK(verdict(document("<!ENTITY a \"" + std::string(60000, 'x') + "\">", repeated("&a;", 2000))) ==
        "limit: the entities of the DOCTYPE expand to more than allowed");
  CHECK(verdict(document("<!ENTITY a \"" + std::string(60000, 'x') + "\">", "&a;")) == "fine");
}

TEST_CASE("elements are counted as deep as they are", "[guards]") {
  Limits limits;
  limits.nesting = 4;
  CHECK(verdict("<a><b><c><d/></c><c><d/></c></b></a>", Format::rdfxml, limits) == "fine");
  CHECK(verdict("<a><b><c><d></d></c></b></a>", Format::rdfxml, limits) == "fine");
  CHECK(verdict("<a><b><c><d><e></e></d></c></b></a>", Format::rdfxml, limits) ==
        "limit: elements are nested deeper than allowed");
  CHECK(verdict("<a><!-- <b><b><b><b><b> --><![CDATA[<b><b><b><b>]]><?x <b><b><b><b>?><b c=\"<b>>><b>\" d='/>'/></a>",
                Format::rdfxml, limits) == "fine");
  CHECK(verdict(repeated("<a>", 100000)) == "limit: elements are nested deeper than allowed");
}

TEST_CASE("an XML declaration of another encoding is refused, with advice", "[guards]") {
  const auto report =
      check_document({.name = "x.rdf", .bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><r/>"}, Format::rdfxml, {});
  REQUIRE(report.encoding);
  CHECK(report.encoding->code == ErrorCode::encoding);
  CHECK(report.encoding->advice.find("iconv") != std::string::npos);
  for (const std::string encoding : {"UTF-8", "utf-8", "US-ASCII"}) {
    const std::string bytes = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><r/>";
    CHECK_FALSE(check_document({.name = "x.rdf", .bytes = bytes}, Format::rdfxml, {}).encoding);
  }
}

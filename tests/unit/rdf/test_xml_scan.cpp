// SPDX-License-Identifier: Apache-2.0
#include "rdf/xml_scan.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang::rdf;

namespace {

std::vector<std::string> events(std::string_view text) {
  std::vector<std::string> out;
  XmlScanner scanner(text);
  XmlEvent event;
  for (scanner.next(event); event.kind != XmlEvent::Kind::finished; scanner.next(event)) {
    const std::string slice(text.substr(event.begin, event.end - event.begin));
    switch (event.kind) {
    case XmlEvent::Kind::start: {
      std::string line = (event.empty_element ? "empty " : "start ") + std::string(event.name);
      for (const auto& a : event.attributes)
        line += " " + std::string(a.name) + "=" + std::string(text.substr(a.value_begin, a.value_end - a.value_begin));
      out.push_back(line);
      break;
    }
    case XmlEvent::Kind::end: out.push_back("end " + std::string(event.name)); break;
    case XmlEvent::Kind::text: out.push_back("text " + slice); break;
    case XmlEvent::Kind::cdata: out.push_back("cdata " + slice); break;
    case XmlEvent::Kind::finished: break;
    }
  }
  return out;
}

} // namespace

TEST_CASE("xml scan: tags, text, CDATA; comments and instructions are passed over") {
  CHECK(events("<?xml version='1.0'?><!-- <a> --><a x='1' y = \"<2>\"><b/>t&amp;<![CDATA[<c>]]></a >") ==
        std::vector<std::string>{"start a x=1 y=<2>", "empty b", "text t&amp;", "cdata <c>", "end a"});
}

TEST_CASE("xml scan: what never closes ends with the document") {
  CHECK(events("<a x='1") == std::vector<std::string>{"start a"});
  CHECK(events("<!-- a").empty());
  CHECK(events("<![CDATA[a") == std::vector<std::string>{"cdata a"});
  CHECK(events("<!DOCTYPE a [ <!ENTITY b \"").empty());
  CHECK(events("< a") == std::vector<std::string>{"text < a"});
}

TEST_CASE("xml scan: internal entities are read and expanded, within bounds") {
  const std::string text =
      "<!DOCTYPE r [\n<!-- ]> --><!ENTITY e \"https://example.org/\"><!ENTITY n '&e;begrep/'>\n<!ENTITY e \"second\">"
      "<!ENTITY l1 \"&l2;&l2;\"><!ENTITY l2 \"&l1;&l1;\">]><r/>";
  XmlScanner scanner(text);
  XmlEvent event;
  scanner.next(event);
  CHECK(event.name == "r");
  const auto& entities = scanner.entities();
  CHECK(decode_xml("&n;1", entities, true) == "https://example.org/begrep/1");
  CHECK(decode_xml("&lt;&#229;&#xE5;&amp;&quot;&apos;&gt;&unknown;& ;&", entities, false) ==
        "<\xC3\xA5\xC3\xA5&\"'>&unknown;& ;&");
  CHECK(decode_xml("a\r\nb\rc\td", entities, false) == "a\nb\nc\td");
  CHECK(decode_xml("a\nb\tc", entities, true) == "a b c");
  CHECK(decode_xml("&l1;", entities, true).size() < 1 << 20); // a loop ends
}

TEST_CASE("xml scan: namespaces and bases go in and out of force") {
  const std::string text =
      "<a xmlns='http://d/' xmlns:p='http://p/' xml:base='http://b/x/'><p:b xmlns:p='http://q/' xml:base='y/'/></a>";
  XmlScanner scanner(text);
  XmlEvent event;
  XmlContext context("http://doc/");
  scanner.next(event);
  context.push(text, event, {});
  CHECK(context.expand("a", false) == "http://d/a");
  CHECK(context.expand("a", true) == "a");
  CHECK(context.expand("p:b", true) == "http://p/b");
  CHECK_FALSE(context.expand("q:b", true));
  CHECK(context.base() == "http://b/x/");
  scanner.next(event);
  context.push(text, event, {});
  CHECK(context.expand("p:b", false) == "http://q/b");
  CHECK(context.base() == "http://b/x/y/");
  context.pop();
  CHECK(context.expand("p:b", false) == "http://p/b");
  CHECK(context.base() == "http://b/x/");
  context.pop();
  CHECK(context.base() == "http://doc/");
}

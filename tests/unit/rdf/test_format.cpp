// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/format.h>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace samklang::rdf;

TEST_CASE("a format has a name, and the name gives the format back", "[format]") {
  for (const Format format :
       {Format::turtle, Format::ntriples, Format::nquads, Format::trig, Format::rdfxml, Format::rdfa, Format::jsonld}) {
    CHECK(format_from_name(name(format)) == format);
  }
  CHECK(name(Format::unknown) == "unknown");
  CHECK(format_from_name("Turtle") == Format::unknown);
  CHECK(format_from_name("") == Format::unknown);
}

TEST_CASE("the extension of a path tells the format, whatever its case", "[format]") {
  const std::vector<std::pair<std::string, Format>> paths = {{"begrep.ttl", Format::turtle},
                                                             {"/a/b.c/begrep.TTL", Format::turtle},
                                                             {"begrep.nt", Format::ntriples},
                                                             {"begrep.nq", Format::nquads},
                                                             {"begrep.trig", Format::trig},
                                                             {"begrep.rdf", Format::rdfxml},
                                                             {"begrep.xml", Format::rdfxml},
                                                             {"begrep.owl", Format::rdfxml},
                                                             {"side.html", Format::rdfa},
                                                             {"side.xhtml", Format::rdfa},
                                                             {"begrep.jsonld", Format::jsonld},
                                                             {"begrep.json", Format::jsonld},
                                                             {"begrep.csv", Format::unknown},
                                                             {"begrep", Format::unknown},
                                                             {"katalog.ttl/begrep", Format::unknown},
                                                             {"", Format::unknown},
                                                             {"ttl", Format::unknown},
                                                             {".", Format::unknown}};
  for (const auto& [path, format] : paths) {
    INFO(path);
    CHECK(format_from_path(path) == format);
  }
}

TEST_CASE("the first bytes tell the format", "[format]") {
  const std::vector<std::pair<std::string, Format>> contents = {
      {"@prefix ex: <https://example.org/> .", Format::turtle},
      {"PREFIX ex: <https://example.org/>\nex:a a ex:B .", Format::turtle},
      {"base <https://example.org/>\n<a> a <b> .", Format::turtle},
      {"# en kommentar\n\n  @base <https://example.org/> .", Format::turtle},
      {"<https://example.org/a> a <https://example.org/B> .\n", Format::turtle},
      {"<https://example.org/a>\n  a <https://example.org/B> .\n", Format::turtle},
      {"[] a <https://example.org/B> .\n", Format::turtle},
      {"[ <https://example.org/label> \"@id\" ] .\n", Format::turtle},
      {"<https://example.org/a> <https://example.org/p> <https://example.org/b> .\n", Format::ntriples},
      {"# x\n_:a <https://example.org/p> \"a \\\" . b\"@nb . # her\n", Format::ntriples},
      {"<https://example.org/a> <https://example.org/p> \"1\"^^<https://example.org/t> .", Format::ntriples},
      {"<https://example.org/a> <https://example.org/p> \"x\" <https://example.org/g> .\n", Format::nquads},
      {"<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", Format::rdfxml},
      {"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", Format::rdfxml},
      {"<r:RDF xmlns:rdf=\"x\" xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", Format::rdfxml},
      {"<!DOCTYPE html>\n<html><body>404</body></html>", Format::rdfa},
      {"<HTML><BODY>feil</BODY></HTML>", Format::rdfa},
      {"{\"@context\": {}, \"@graph\": []}", Format::jsonld},
      {"  [ {\"@id\" : \"https://example.org/a\"} ]", Format::jsonld},
      {"{\"navn\": \"et annet dokument\"}", Format::unknown},
      {"id;navn\n1;skatt\n", Format::unknown},
      {"en vanlig tekst", Format::unknown},
      {"", Format::unknown},
      {" \n\t", Format::unknown}};
  for (const auto& [content, format] : contents) {
    INFO(content);
    CHECK(name(format_from_content(content)) == name(format));
    CHECK(name(format_from_content("\xEF\xBB\xBF" + content)) == name(format));
  }
}

TEST_CASE("what stands after the first 4 KiB is not looked at", "[format]") {
  const std::string far = "#" + std::string(5000, '-') + "\n@prefix ex: <https://example.org/> .";
  CHECK(format_from_content(far) == Format::unknown);
  // A first line that does not end in time cannot be told from Turtle by its end: it is read as what both allow.
  const std::string long_line =
      "<https://example.org/a> <https://example.org/p> \"" + std::string(9000, 'x') + "\" .\n";
  CHECK(format_from_content(long_line) == Format::turtle);
}

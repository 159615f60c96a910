// SPDX-License-Identifier: Apache-2.0
#include "unit/rdf/catalogue_fixture.h"

#include <samklang/rdf/locate.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

struct Block {
  std::string subject;
  std::string text;
  friend bool operator==(const Block&, const Block&) = default;
};

std::ostream& operator<<(std::ostream& out, const Block& block) { return out << block.subject << " = " << block.text; }

std::vector<Block> blocks(std::string_view text, Format format) {
  std::vector<Block> out;
  for (const auto& block : subject_blocks(text, format, "https://example.org/base/doc"))
    out.push_back({block.subject, std::string(text.substr(block.origin.begin, block.origin.end - block.origin.begin))});
  return out;
}

} // namespace

TEST_CASE("subject blocks: Turtle statements with their subjects resolved") {
  const std::string text =
      "\xEF\xBB\xBF@prefix e: <https://example.org/e#> .\n# a comment\n<a> e:p 1 . e:b\\,c e:p [ e:p 2 ] .\n"
      "_:n e:p 1 .\n[ e:p 1 ] .\n( 1 ) e:p 2 .\nf:x e:p 1 .\n<x y> e:p 1 .\n<https://example.org/z> e:p 1.5 .";
  CHECK(blocks(text, Format::turtle) ==
        std::vector<Block>{{"https://example.org/base/a", "<a> e:p 1 ."},
                           {"https://example.org/e#b,c", "e:b\\,c e:p [ e:p 2 ] ."},
                           {"_:n", "_:n e:p 1 ."},
                           {"", "[ e:p 1 ] ."},
                           {"", "( 1 ) e:p 2 ."},
                           {"https://example.org/z", "<https://example.org/z> e:p 1.5 ."}});
}

TEST_CASE("subject blocks: a run of N-Triples lines is one block") {
  const std::string a = "<http://e/a> <http://e/p> \"1\" .\n<http://e/a> <http://e/q> _:b .";
  const std::string text = a + "\n# comment\n_:b <http://e/p> \"2\" .\n<http://e/a> <http://e/p> \"3\" .\nbad "
                               "line\n<http://e/a> <http://e/p> \"4\" .\n";
  CHECK(blocks(text, Format::ntriples) == std::vector<Block>{{"http://e/a", a},
                                                             {"_:b", "_:b <http://e/p> \"2\" ."},
                                                             {"http://e/a", "<http://e/a> <http://e/p> \"3\" ."},
                                                             {"http://e/a", "<http://e/a> <http://e/p> \"4\" ."}});
}

TEST_CASE("subject blocks: RDF/XML node elements below rdf:RDF") {
  const std::string head = "<?xml version=\"1.0\"?>\n<!DOCTYPE rdf:RDF [<!ENTITY b \"https://example.org/begrep/\">]>\n"
                           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                           "xmlns:s=\"http://www.w3.org/2004/02/skos/core#\" "
                           "xml:base=\"https://example.org/x/\">\n";
  const std::string one =
      "<s:Concept rdf:about=\"&b;1\"><s:prefLabel xml:lang=\"nb\">en</s:prefLabel><s:broader><s:Concept "
      "rdf:about=\"inner\"/></s:broader></s:Concept>";
  const std::string two = "<rdf:Description rdf:about=\"to\"/>";
  const std::string three = "<s:Concept rdf:ID=\"tre\"/>";
  const std::string four = "<s:Concept rdf:nodeID=\"fire\"></s:Concept>";
  const std::string five = "<s:Concept xml:base=\"https://example.org/y/\" rdf:about=\"\"/>";
  const std::string six = "<s:Concept><s:notation>6</s:notation></s:Concept>";
  const std::string text = head + one + "<!-- <s:Concept/> -->\n" + two + three + four + five + six + "</rdf:RDF>\n";
  CHECK(blocks(text, Format::rdfxml) == std::vector<Block>{{"https://example.org/begrep/1", one},
                                                           {"https://example.org/x/to", two},
                                                           {"https://example.org/x/#tre", three},
                                                           {"_:fire", four},
                                                           {"https://example.org/y/", five},
                                                           {"", six}});
}

TEST_CASE("subject blocks: RDF/XML without rdf:RDF is one node element") {
  const std::string text = "<s:Concept xmlns:s=\"http://s/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                           "rdf:about=\"http://e/1\"><s:p/></s:Concept>";
  CHECK(blocks(text, Format::rdfxml) == std::vector<Block>{{"http://e/1", text}});
}

TEST_CASE("subject blocks: every concept that the parser finds has one") {
  const std::string text = catalogue(200);
  const auto found = subject_blocks(text, Format::turtle, default_base_iri);
  CHECK(found.size() == 200);
  std::set<std::string> subjects;
  for (const auto& block : found) {
    subjects.insert(block.subject);
    CHECK(text[block.origin.begin] == '<');
    CHECK(text[block.origin.end - 1] == '.');
  }
  CHECK(subjects == concepts(parsed(text, Format::turtle).graph));
}

TEST_CASE("subject blocks: other formats and other bytes have none") {
  CHECK(subject_blocks("<a> <b> <c> <g> .", Format::nquads, default_base_iri).empty());
  CHECK(subject_blocks("", Format::turtle, default_base_iri).empty());
  CHECK(subject_blocks("", Format::rdfxml, default_base_iri).empty());
  CHECK(subject_blocks("not XML", Format::rdfxml, default_base_iri).empty());
  CHECK(subject_blocks("<a><b>", Format::rdfxml, default_base_iri).empty());
}

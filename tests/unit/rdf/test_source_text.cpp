// SPDX-License-Identifier: Apache-2.0
#include "unit/rdf/catalogue_fixture.h"

#include <samklang/rdf/source_text.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

constexpr const char* label = "http://www.w3.org/2004/02/skos/core#prefLabel";
constexpr const char* definition = "http://www.w3.org/2004/02/skos/core#definition";
constexpr const char* broader = "http://www.w3.org/2004/02/skos/core#broader";

Finding at(const std::string& subject, const std::string& predicate, const std::string& value,
           const std::string& tag = {}) {
  Finding out;
  out.rule = "D301";
  out.subject = subject;
  out.predicate = predicate;
  out.value = value;
  out.tag = tag;
  return out;
}

// "line:column-line:column text" of where a finding is put.
std::string put(std::string_view bytes, Format format, Finding finding) {
  const SourceText text("a", bytes, format, "https://example.org/");
  text.place(finding);
  if (finding.place.line == 0) return "nowhere";
  std::string out = std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + "-" +
                    std::to_string(finding.end_line) + ":" + std::to_string(finding.end_column);
  return out;
}

Finding fixed(Finding finding, Fix::Kind kind, std::string text) {
  finding.fix = {kind, std::move(text), {}, {}};
  return finding;
}

std::string repaired(const std::string& bytes, Format format, const std::vector<Finding>& findings) {
  const SourceText text("a", bytes, format, "https://example.org/");
  const auto out = repair(text, findings);
  INFO((out ? std::string() : to_string(out.error())));
  REQUIRE(out);
  return out->bytes;
}

const std::string two_tags = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                             "@prefix ex: <https://example.org/> .\n"
                             "ex:a a skos:Concept ;\n"
                             "  skos:prefLabel \"vei\"@nb , \"vei\"@NN ; # ø kommentar\n"
                             "  skos:definition \"\\u00F8rsm\\u00E5 greier.\"@nb , 'x'@en .\n";

} // namespace

TEST_CASE("A finding stands at its value, told apart by the language tag") {
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", label, "vei", "nb")) == "4:18-4:23");
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", label, "vei", "nn")) == "4:29-4:34");
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", label, "vei")) == "4:18-4:23");
}

TEST_CASE("The part of a value that is meant is found through escapes") {
  Finding stop = at("https://example.org/a", definition, "ørsmå greier.", "nb");
  stop.begin = static_cast<std::uint32_t>(stop.value.size() - 1);
  stop.end = static_cast<std::uint32_t>(stop.value.size());
  CHECK(put(two_tags, Format::turtle, stop) == "5:42-5:43");
  stop.begin = 0;
  stop.end = 2; // the ø, written as an escape of six characters
  CHECK(put(two_tags, Format::turtle, stop) == "5:20-5:26");
}

TEST_CASE("A missing value is put at the predicate, a missing property at the subject") {
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", label, "gate", "nb")) == "4:3-4:17");
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", label, "")) == "4:3-4:17");
  CHECK(put(two_tags, Format::turtle, at("https://example.org/a", broader, "")) == "3:1-3:5");
  CHECK(put(two_tags, Format::turtle, at("https://example.org/b", broader, "")) == "nowhere");
}

TEST_CASE("An empty text is found where it stands") {
  const std::string text =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:prefLabel \"x\"@nb, \"\"@nn .\n";
  CHECK(put(text, Format::turtle, at("https://example.org/a", label, "", "nn")) == "2:28-2:30");
}

TEST_CASE("A subject that is described twice is looked for in both places") {
  const std::string text =
      "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<a> s:prefLabel \"x\" .\n<b> s:prefLabel \"y\" .\n"
      "<a> s:definition \"z\" .\n";
  CHECK(put(text, Format::turtle, at("https://example.org/a", definition, "z")) == "4:18-4:21");
  CHECK(put(text, Format::turtle, at("https://example.org/a", definition, "")) == "4:5-4:17");
}

TEST_CASE("Findings about blank nodes are put inside the concept, or where the label stands") {
  const std::string text = "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n"
                           "<a> s:note \"x\" ; s:definition [ s:note \"x\" ; s:example \"y\" ] ; s:scopeNote _:n .\n"
                           "_:n s:note \"x\" .\n";
  const std::string note = "http://www.w3.org/2004/02/skos/core#note";
  Finding finding = at("https://example.org/a", note, "x");
  CHECK(put(text, Format::turtle, finding) == "2:12-2:15");
  finding.node = "_:g0x1";
  CHECK(put(text, Format::turtle, finding) == "2:40-2:43");
  finding.node = "_:un"; // as the library names `_:n`
  CHECK(put(text, Format::turtle, finding) == "3:12-3:15");
  CHECK(put(text, Format::turtle,
            at("https://example.org/a", "http://www.w3.org/2004/02/skos/core#scopeNote", "_:un")) == "2:76-2:79");
}

TEST_CASE("A value may stand in the node that the property leads to") {
  const std::string xl = "http://e/definition";
  const Finding finding = at("https://example.org/a", xl, "text.", "nb");
  const std::string turtle =
      "@prefix e: <http://e/> .\n<a> e:label \"text.\"@nb ;\n e:definition [ e:source [ e:label \"k\" ] ; e:value "
      "\"text.\"@nn , \"text.\"@nb ] .\n";
  CHECK(put(turtle, Format::turtle, finding) == "3:65-3:72");
  CHECK(repaired(turtle, Format::turtle, {fixed(finding, Fix::Kind::replace_text, "text")}) ==
        replaced(turtle, "\"text.\"@nb ]", "\"text\"@nb ]"));
  const std::string lines = "<https://example.org/a> <http://e/label> \"text.\"@nb .\n<https://example.org/a> <" + xl +
                            "> _:d .\n_:d <http://e/value> \"text.\"@nb .\n";
  CHECK(put(lines, Format::ntriples, finding) == "3:22-3:29");
  const std::string xml =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">\n"
      "<rdf:Description rdf:about=\"https://example.org/a\"><e:label xml:lang=\"nb\">text.</e:label>\n"
      "<e:definition><rdf:Description>\n<e:value xml:lang=\"nb\">text.</e:value></rdf:Description></e:definition>\n"
      "</rdf:Description></rdf:RDF>\n";
  CHECK(put(xml, Format::rdfxml, finding) == "4:24-4:29");
  CHECK(repaired(xml, Format::rdfxml, {fixed(finding, Fix::Kind::replace_text, "text")}) ==
        replaced(xml, "text.</e:value>", "text</e:value>"));
}

TEST_CASE("Places in N-Triples and RDF/XML") {
  const std::string lines = "<https://example.org/a> <" + std::string(label) + "> \"vei\"@nb .\n" +
                            "<https://example.org/a> <" + label + "> \"vei\"@nn .\n";
  CHECK(put(lines, Format::ntriples, at("https://example.org/a", label, "vei", "nn")) == "2:73-2:78");
  CHECK(put(lines, Format::ntriples, at("https://example.org/a", definition, "")) == "1:1-1:24");
  const std::string xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                          "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">\n"
                          "<skos:Collection rdf:about=\"https://example.org/s\"><skos:member>\n"
                          "  <skos:Concept rdf:about=\"https://example.org/a\">\n"
                          "    <skos:prefLabel xml:lang=\"nb\">vei &amp; gate</skos:prefLabel>\n"
                          "    <skos:prefLabel xml:lang=\"nn\">vei &amp; gate</skos:prefLabel>\n"
                          "    <skos:broader rdf:resource=\"https://example.org/b\"/>\n"
                          "  </skos:Concept></skos:member></skos:Collection>\n</rdf:RDF>\n";
  Finding finding = at("https://example.org/a", label, "vei & gate", "nn");
  CHECK(put(xml, Format::rdfxml, finding) == "5:35-5:49");
  finding.begin = 6;
  finding.end = 10;
  CHECK(put(xml, Format::rdfxml, finding) == "5:45-5:49");
  CHECK(put(xml, Format::rdfxml, at("https://example.org/a", broader, "https://example.org/b")) == "6:33-6:54");
  CHECK(put(xml, Format::rdfxml, at("https://example.org/a", definition, "")) == "3:3-3:51");
  CHECK(put(xml, Format::rdfxml, at("https://example.org/s", definition, "")) == "2:1-2:52");
}

TEST_CASE("A byte order mark takes no column") {
  CHECK(put("\xEF\xBB\xBF<a> <http://e/p> \"x\" .", Format::turtle, at("https://example.org/a", "http://e/p", "x")) ==
        "1:18-1:21");
}

TEST_CASE("Lines come without their breaks") {
  const SourceText text("a", "en\r\nto\n", Format::turtle, "https://example.org/");
  CHECK(text.line(1) == "en");
  CHECK(text.line(2) == "to");
  CHECK(text.line(3).empty());
  CHECK(text.line(0).empty());
  CHECK(text.line(9).empty());
}

TEST_CASE("Comments are found, and what looks like one is not") {
  const std::string turtle = "# samklang: a\n# other\n<s> <http://e/p> \"# samklang: no\" ; # samklang: b\n"
                             "  <http://e/#samklang:q> 1 .\n# samklang: c\n";
  const SourceText text("a", turtle, Format::turtle, "https://example.org/");
  const auto found = text.comments("samklang:");
  REQUIRE(found.size() == 3);
  CHECK(found[0].text == "samklang: a");
  CHECK(found[0].alone);
  CHECK(found[0].line == 1);
  CHECK(found[0].block == 4);
  CHECK(found[1].text == "samklang: b");
  CHECK_FALSE(found[1].alone);
  CHECK(found[1].line == 3);
  CHECK(found[1].block == 0);
  CHECK(found[2].block == 0);
  const std::string xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<!-- samklang: a -->\n"
                          "<!-- x -->\n<rdf:Description rdf:about=\"s\">\n</rdf:Description></rdf:RDF>";
  const SourceText other("b", xml, Format::rdfxml, "https://example.org/");
  const auto in_xml = other.comments("samklang:");
  REQUIRE(in_xml.size() == 1);
  CHECK(in_xml[0].text == "samklang: a");
  CHECK(in_xml[0].block == 5);
}

TEST_CASE("A repair changes its own bytes, and keeps escapes, comments and quotes") {
  const auto stop =
      fixed(at("https://example.org/a", definition, "ørsmå greier.", "nb"), Fix::Kind::replace_text, "ørsmå greier");
  const std::string out = repaired(two_tags, Format::turtle, {stop});
  CHECK(out == replaced(two_tags, "greier.", "greier"));
  CHECK(repaired(two_tags, Format::turtle, {stop, stop}) == out);
  const auto tag = fixed(at("https://example.org/a", label, "vei", "NN"), Fix::Kind::replace_tag, "nn");
  CHECK(repaired(two_tags, Format::turtle, {tag, stop}) == replaced(out, "@NN", "@nn"));
}

TEST_CASE("What is put into a literal is escaped as the literal asks") {
  const std::string text = "<https://example.org/a> <http://e/p> \"a b\" , 'c' , \"\"\"d e\"\"\" .\n";
  const auto fix = [](const char* from, const char* to) {
    return fixed(at("https://example.org/a", "http://e/p", from), Fix::Kind::replace_text, to);
  };
  CHECK(repaired(text, Format::turtle, {fix("a b", "a \"\\\n b")}) == replaced(text, "a b", "a \\\"\\\\\\n b"));
  CHECK(repaired(text, Format::turtle, {fix("c", "'")}) == replaced(text, "'c'", "'\\''"));
  CHECK(repaired(text, Format::turtle, {fix("d e", "d\"\"\"e\n\"")}) == replaced(text, "d e", "d\\\"\\\"\\\"e\n\\\""));
  const std::string xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">"
                          "<rdf:Description rdf:about=\"https://example.org/a\" e:q=\"k-l\"><e:p>a &amp;  b.</e:p>"
                          "</rdf:Description></rdf:RDF>";
  CHECK(repaired(xml, Format::rdfxml, {fix("a &  b.", "a & b <")}) == replaced(xml, "&amp;  b.", "&amp; b &lt;"));
  CHECK(repaired(xml, Format::rdfxml,
                 {fixed(at("https://example.org/a", "http://e/q", "k-l"), Fix::Kind::replace_text, "k\"l")}) ==
        replaced(xml, "k-l", "k&#34;l"));
}

TEST_CASE("A statement is added to its subject, with the prefixes of the file") {
  Finding link = at("https://example.org/a", broader, "");
  link.fix = {Fix::Kind::add_statement, "https://example.org/b", "https://example.org/a", broader};
  CHECK(repaired(two_tags, Format::turtle, {link}) ==
        replaced(two_tags, "'x'@en .", "'x'@en ;\n  skos:broader ex:b ."));
  const std::string open = "@prefix e: <http://e/> .\r\n<https://example.org/a> e:p 1 ; # hm .\r\n.\r\n";
  CHECK(repaired(open, Format::turtle, {link}) ==
        replaced(open, "1 ;", "1 ;\r\n  <" + std::string(broader) + "> <https://example.org/b> ;"));
  const std::string lines = "<https://example.org/a> <http://e/p> \"x\" .\n";
  CHECK(repaired(lines, Format::ntriples, {link}) ==
        lines.substr(0, lines.size() - 1) + "\n<https://example.org/a> <" + broader + "> <https://example.org/b> .\n");
  const std::string xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                          "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">\n"
                          "  <skos:Concept rdf:about=\"https://example.org/a\">\n"
                          "    <skos:prefLabel xml:lang=\"nb\">vei</skos:prefLabel> <!-- </skos:Concept> -->\n"
                          "  </skos:Concept>\n"
                          "  <skos:Concept rdf:about=\"https://example.org/c\"/>\n</rdf:RDF>\n";
  link.fix.text = "https://example.org/b?x=1&y=2";
  CHECK(repaired(xml, Format::rdfxml, {link}) ==
        replaced(xml, "<!-- </skos:Concept> -->",
                 "<!-- </skos:Concept> -->\n"
                 "    <skos:broader rdf:resource=\"https://example.org/b?x=1&amp;y=2\"/>"));
  link.fix.text = "https://example.org/b";
  // An element without an end tag, and a prefix that the file does not use, are left to people.
  const SourceText closed("a", xml, Format::rdfxml, "https://example.org/");
  Finding empty = link;
  empty.fix.subject = "https://example.org/c";
  CHECK_FALSE(closed.edit(empty));
  Finding unknown = link;
  unknown.fix.predicate = "https://example.org/words#over";
  CHECK_FALSE(closed.edit(unknown));
  // Two for one subject.
  Finding other = link;
  other.fix.text = "https://example.org/c";
  CHECK(repaired(two_tags, Format::turtle, {link, other}) ==
        replaced(two_tags, "'x'@en .", "'x'@en ;\n  skos:broader ex:b ;\n  skos:broader ex:c ."));
}

TEST_CASE("Two fixes of one value are not mixed: the first is made") {
  const std::string text = "<https://example.org/a> <http://e/p> \"a  b.\" .\n";
  const Finding spaces = fixed(at("https://example.org/a", "http://e/p", "a  b."), Fix::Kind::replace_text, "a b.");
  const Finding stop = fixed(at("https://example.org/a", "http://e/p", "a  b."), Fix::Kind::replace_text, "a  b");
  const SourceText source("a", text, Format::turtle, "https://example.org/");
  const auto out = repair(source, std::vector<Finding>{stop, spaces});
  REQUIRE(out);
  CHECK(out->repaired == std::vector<std::size_t>{1});
  CHECK(out->bytes == replaced(text, "  ", " "));
}

TEST_CASE("What cannot be repaired is left alone") {
  const std::string broken = two_tags + "ex:b ex:c \"unfinished .\n";
  const SourceText text("a", broken, Format::turtle, "https://example.org/");
  const auto stop = fixed(at("https://example.org/a", definition, "ørsmå greier.", "nb"), Fix::Kind::replace_text, "x");
  const auto out = repair(text, std::vector<Finding>{stop});
  REQUIRE_FALSE(out);
  CHECK(out.error().code == ErrorCode::syntax);
  const SourceText sound("a", two_tags, Format::turtle, "https://example.org/");
  CHECK(repair(sound, std::vector<Finding>{fixed(at("https://example.org/a", definition, "noe annet"),
                                                 Fix::Kind::replace_text, "x")})
            ->edits.empty());
  CHECK_FALSE(sound.edit(fixed(at("https://example.org/a", label, "vei", "nb"), Fix::Kind::replace_tag, "n b")));
  CHECK_FALSE(sound.edit(at("https://example.org/a", label, "vei", "nb")));
}

// SPDX-License-Identifier: Apache-2.0
#include "unit/rdf/catalogue_fixture.h"

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

struct Fault {
  const char* what;
  const char* good;           ///< a piece of the block
  const char* bad;            ///< what stands there instead
  const char* says;           ///< part of the message
  int line;                   ///< of the block, from 1
  const char* at;             ///< what stands at the place reported
  bool keeps_concept = false; ///< the part before the fault is a statement of its own
};

// Every fault of one block of a catalogue, as people make them.
const Fault faults[] = {
    {"space in an object IRI", "/organ/", "/organ med rom/", "space inside an IRI", 4, " med rom"},
    {"line break in an object IRI", "/organ/", "/organ\n/", "line break inside an IRI", 4, "\n/"},
    {"space in the subject", "/begrep/", "/mitt begrep/", "space inside an IRI", 1, " begrep/"},
    {"line break in the subject", "> a skos:Concept", "\n> a skos:Concept", "line break inside an IRI", 1, "\n>"},
    {"closing bracket of an IRI missing", "> ;\n    skos:altLabel", " ;\n    skos:altLabel", "`>` is missing", 4,
     "<https"},
    {"brace in an IRI", "/organ/", "/{organ}/", "`{` is not allowed inside an IRI", 4, "{organ"},
    {"closing quote missing at a line end", "\"@nn ;", " ;", "no closing quote on its line", 3, "\"omgrep"},
    {"closing quote missing before another text", "\"@nb , ", "@nb , ", "a text ends before `omgrep`", 3, "omgrep"},
    {"quote inside a text", "ord ", "ord \"med\" ", "a text ends before `med`", 5, "med"},
    {"line break in a short text", "Og mer", "\n. Og mer. skos:Concept er", "no closing quote on its line", 5, "\"ord"},
    {"long text not closed", "tegn.\"\"\"@nb", "tegn.@nb", "in three quotes that begins here never ends", 7,
     "\"\"\"Tekst"},
    {"long text not opened", "\"\"\"Tekst om", "Tekst om", "expected an object, found `Tekst`", 7, "Tekst"},
    {"bad escape", "ord ", "ord \\og ", "`\\o` is no escape", 5, "\\og"},
    {"half a surrogate pair", "ord ", "ord \\ud83d ", "surrogate", 5, "\\ud83d"},
    {"escaped NUL", "ord ", "ord \\u0000 ", "NUL", 5, "\\u0000"},
    {"bracket not closed", "] ] ;", "] ;", "a `]` is missing", 10, "."},
    {"bracket too many", "] ] ;", "] ] ] ;", "`]` without an opening one", 9, "] ;"},
    {"dot missing", "xsd:date .", "xsd:date", "a `.` is missing", 10, "e\n"},
    {"semicolon for the last dot", "xsd:date .", "xsd:date ;", "a `.` is missing", 10, ";\n"},
    {"dot for a semicolon", "\"@nn ;", "\"@nn .", "the `.` before `dct:publisher` was meant as `;`", 4, ";\n", true},
    {"semicolon missing", "\"@nn ;", "\"@nn", "expected `;`, `,` or `.`, found `dct:publisher`", 4, "dct:publisher"},
    {"predicate missing", "skos:altLabel ", "", "expected a predicate, found `\"ord", 5, "\"ord"},
    {"undeclared prefix", "dct:modified", "dcterms:modified", "the prefix `dcterms:` is not declared", 10, "dcterms:"},
    {"undeclared prefix of a datatype", "xsd:date", "xs:date", "the prefix `xs:` is not declared", 10, "xs:date"},
    {"stray character", "dct:publisher ", "dct:publisher = ", "`=` cannot stand here", 4, "= <"},
    {"brace from another syntax", "a skos:Concept ;", "a skos:Concept ; {", "`{` cannot stand here", 1, "{"},
    {"word for a name", "a skos:Concept", "er skos:Concept", "expected a predicate, found `er`", 1, "er skos"},
    {"byte that is no UTF-8", "ord ", "ord p\xE5 ", "UTF-8", 5, "\xE5 "},
    {"overlong character", "ord ", "ord \xC0\xAF ", "UTF-8", 5, "\xC0\xAF"},
};

} // namespace

TEST_CASE("recovery: each kind of fault costs one block, at its place, in plain words") {
  constexpr int count = 9;
  constexpr int bad = 4;
  for (const Backend backend : backends()) {
    for (const Fault& fault : faults) {
      INFO(fault.what << ", backend " << static_cast<int>(backend));
      const std::string block = replaced(concept_block(bad), fault.good, fault.bad);
      REQUIRE(block != concept_block(bad));
      std::string text(prefixes);
      for (int i = 0; i < count; ++i) text += i == bad ? block : concept_block(i);

      const auto document = parsed(text, Format::turtle, backend);
      CHECK(document.partial);
      CHECK(concepts(document.graph).size() == (fault.keeps_concept ? 9 : 8));
      REQUIRE(document.diagnostics.size() == 1);
      const auto& diagnostic = document.diagnostics.front();
      CHECK(diagnostic.message.find(fault.says) != std::string::npos);
      CAPTURE(diagnostic.message);
      CHECK(diagnostic.place.line == static_cast<std::uint32_t>(lines_before_first + lines_a_block * bad + fault.line));
      CHECK(std::string_view(text).substr(diagnostic.place.byte).starts_with(fault.at));
      CHECK(line_at(text, diagnostic.place.byte) == diagnostic.place.line);
      CHECK(diagnostic.place.column == place_at("", text, diagnostic.place.byte).column);
      CHECK_FALSE(diagnostic.excerpt.empty());
      CHECK(diagnostic.excerpt.size() <= 120);
    }
  }
}

TEST_CASE("recovery: two faulty neighbours are two diagnostics") {
  for (const Backend backend : backends()) {
    for (const Fault& first : faults) {
      for (const Fault& second : {faults[0], faults[6], faults[10], faults[15]}) {
        INFO(first.what << ", then " << second.what << ", backend " << static_cast<int>(backend));
        const std::string text = std::string(prefixes) + concept_block(0) +
                                 replaced(concept_block(1), first.good, first.bad) +
                                 replaced(concept_block(2), second.good, second.bad) + concept_block(3);
        const auto document = parsed(text, Format::turtle, backend);
        CHECK(document.diagnostics.size() == 2);
        const auto found = concepts(document.graph);
        CHECK(found.contains("https://example.org/begrep/0"));
        CHECK(found.contains("https://example.org/begrep/3"));
        CHECK(found.size() == (first.keeps_concept ? 3 : 2));
      }
    }
  }
}

TEST_CASE("recovery: a faulty directive is named where its prefix is missed") {
  const std::string text = "@prefix e: <https://example.org/a b#> .\n<https://example.org/s> e:p 1 .\n";
  const auto document = parsed(text, Format::turtle);
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics[0].place.line == 1);
  CHECK(document.diagnostics[1].place.line == 2);
  CHECK(document.diagnostics[1].message == "the prefix `e:` is not declared: its declaration in line 1 is faulty");
}

TEST_CASE("recovery: the excerpt of a long line shows the part around the fault") {
  const std::string text = "<https://example.org/s> <https://example.org/p> \"" + std::string(5000, 'x') +
                           "\" , <fem seks> , \"" + std::string(5000, 'y') + "\" .\n";
  const auto document = parsed(text, Format::turtle);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].excerpt.find("fem seks") != std::string::npos);
  CHECK(document.diagnostics[0].excerpt.size() <= 120);
  CHECK(document.diagnostics[0].place.column == 5058);
}

TEST_CASE("recovery: what only the parser objects to is told in its words, with its line") {
  // The scan takes any letter for a name; the grammar does not allow a combining tilde to begin one.
  const std::string text = std::string(prefixes) + concept_block(0) + "ex:s ex:\xCC\x83p 1 .\n" + concept_block(1);
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    CHECK(concepts(document.graph).size() == 2);
    if (document.diagnostics.empty()) continue; // a parser may be lenient here
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].message.starts_with("the parser says: "));
    CHECK(document.diagnostics[0].place.line == lines_before_first + lines_a_block + 1);
  }
}

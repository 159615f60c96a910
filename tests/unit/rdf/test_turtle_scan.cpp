// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_scan.h"
#include "unit/rdf/catalogue_fixture.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace samklang::rdf;

namespace {

struct Piece {
  std::string text;
  bool faulty = false;
  friend bool operator==(const Piece&, const Piece&) = default;
};

std::ostream& operator<<(std::ostream& out, const Piece& piece) {
  return out << (piece.faulty ? "BAD " : "") << piece.text;
}

template <class Scanner = TurtleScanner> std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> out;
  Scanner scanner(text);
  TurtleStatement statement;
  while (scanner.next(statement))
    out.push_back(
        {std::string(text.substr(statement.begin, statement.end - statement.begin)), statement.fault.has_value()});
  return out;
}

} // namespace

TEST_CASE("scan: statements end at their own dot") {
  CHECK(pieces("<a> e:b 1.5 . e:d e:e 5. # . e:x\ne:g a \"x. Y . z\" .") ==
        std::vector<Piece>{{"<a> e:b 1.5 ."}, {"e:d e:e 5."}, {"e:g a \"x. Y . z\" ."}});
  CHECK(pieces("[ e:p [ e:q ( 1 2.0 \"x\"@nb [] ) ] ] . [] e:p <x.y> .") ==
        std::vector<Piece>{{"[ e:p [ e:q ( 1 2.0 \"x\"@nb [] ) ] ] ."}, {"[] e:p <x.y> ."}});
  CHECK(pieces("e:a e:b e:c ; ; e:d true, \"t\"^^e:t ; .") ==
        std::vector<Piece>{{"e:a e:b e:c ; ; e:d true, \"t\"^^e:t ; ."}});
  CHECK(pieces("").empty());
  CHECK(pieces(" # nothing\n").empty());
}

TEST_CASE("scan: directives in both forms") {
  const std::string_view text = "@prefix e: <x#> .\nPREFIX f: <y#>\nBaSe <z>\n@base <w> .\nprefix : <v> e:a f:b :c .";
  TurtleScanner scanner(text);
  TurtleStatement s;
  std::vector<StatementKind> kinds;
  while (scanner.next(s)) {
    CHECK_FALSE(s.fault);
    kinds.push_back(s.kind);
  }
  using enum StatementKind;
  CHECK(kinds == std::vector<StatementKind>{prefix, prefix, base, base, prefix, triples});
}

TEST_CASE("scan: after a fault the next statement stands") {
  struct Case {
    const char* what;
    std::string text;
    std::vector<Piece> pieces;
  };
  const Piece good{"<b> a e:C ; e:p \"x\" ."};
  const std::string tail = "<b> a e:C ; e:p \"x\" .";
  const Case cases[] = {
      {"closing quote missing",
       "<a> a e:C ; e:p \"x ;\n e:q 1 .\n\n" + tail,
       {{"<a> a e:C ; e:p \"x ;\n e:q 1 .", true}, good}},
      {"closing quote missing at the end", "<a> a e:C ; e:p \"x .\n" + tail, {{"<a> a e:C ; e:p \"x .", true}, good}},
      {"long string never closed",
       "<a> a e:C ; e:p \"\"\"x ;\n e:q 1 .\n\n" + tail,
       {{"<a> a e:C ; e:p \"\"\"x ;\n e:q 1 .", true}, good}},
      {"long string closed by the next one's opening",
       "<a> a e:C ; e:p \"\"\"x ;\n e:q 1 .\n\n" + tail + "\n<c> e:p \"\"\"tekst her\"\"\" .",
       {{"<a> a e:C ; e:p \"\"\"x ;\n e:q 1 .", true}, good, {"<c> e:p \"\"\"tekst her\"\"\" ."}}},
      {"dot missing, blank line", "<a> a e:C ; e:p \"x\"\n\n" + tail, {{"<a> a e:C ; e:p \"x\"", true}, good}},
      {"dot missing, no blank line", "<a> a e:C ; e:p \"x\"\n" + tail, {{"<a> a e:C ; e:p \"x\"", true}, good}},
      {"semicolon where the dot should be",
       "<a> a e:C ; e:p \"x\" ;\n\n" + tail,
       {{"<a> a e:C ; e:p \"x\" ;", true}, good}},
      {"dot missing before a directive",
       "<a> a e:C\n@prefix f: <g> .\n" + tail,
       {{"<a> a e:C", true}, {"@prefix f: <g> ."}, good}},
      {"dot for a semicolon",
       "<a> a e:C .\n  e:p \"x\" ;\n  e:q 1 .\n\n" + tail,
       {{"<a> a e:C ."}, {"e:p \"x\" ;\n  e:q 1 .", true}, good}},
      {"bracket not closed", "<a> e:p [ e:q 1 .\n" + tail, {{"<a> e:p [ e:q 1 .", true}, good}},
      {"bracket too many", "<a> e:p [ e:q 1 ] ] .\n" + tail, {{"<a> e:p [ e:q 1 ] ] .", true}, good}},
      {"list not closed", "<a> e:p ( 1 2 .\n" + tail, {{"<a> e:p ( 1 2 .", true}, good}},
      {"space in an IRI", "<a> e:p <x y> .\n" + tail, {{"<a> e:p <x y> .", true}, good}},
      {"line break in a subject", "<a\nb> e:p 1 .\n" + tail, {{"<a\nb> e:p 1 .", true}, good}},
      {"IRI never closed", "<a> e:p <x ;\n e:q 1 .\n" + tail, {{"<a> e:p <x ;\n e:q 1 .", true}, good}},
      {"stray character", "<a> e:p = 1 .\n" + tail, {{"<a> e:p = 1 .", true}, good}},
      {"same line", "<a> e:p 1 2 . " + tail, {{"<a> e:p 1 2 .", true}, good}},
      {"text with a line break in short quotes",
       "<a> e:p \"x\n. Ny setning. e:b er ikke e:c\" ;\n e:q 1 .\n" + tail,
       {{"<a> e:p \"x\n. Ny setning. e:b er ikke e:c\" ;\n e:q 1 .", true}, good}},
      {"comment between", "<a> e:p 1 2 .\n# <x> e:p 3 .\n" + tail, {{"<a> e:p 1 2 .\n# <x> e:p 3 .", true}, good}},
      {"bad directive", "@prefix e <x> .\n" + tail, {{"@prefix e <x> .", true}, good}},
      {"the document ends", tail + "\n<a> e:p", {good, {"<a> e:p", true}}},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(pieces(c.text) == c.pieces);
  }
}

TEST_CASE("scan: Turtle inside a text is no statement while the document is well formed") {
  const std::string text = "<a> e:p \"\"\"Eksempel:\n\n<b> a e:C ; e:p 1 .\n\n<c> a e:C .\n\"\"\" .\n<d> e:p 1 .";
  CHECK(pieces(text).size() == 2);
}

TEST_CASE("scan: N-Triples statements are lines") {
  const std::string_view text = "<http://e/a> <http://e/p> \"x\" . # note\n# comment\n\n_:b <http://e/p> _:c "
                                ".\r\n<http://e/a> <http://e/p> \"first\nsecond\" .\n"
                                "<http://e/d> <http://e/p> <http://e/o> .\n";
  CHECK(pieces<NTriplesScanner>(text) == std::vector<Piece>{{"<http://e/a> <http://e/p> \"x\" . # note"},
                                                            {"_:b <http://e/p> _:c ."},
                                                            {"<http://e/a> <http://e/p> \"first\nsecond\" .", true},
                                                            {"<http://e/d> <http://e/p> <http://e/o> ."}});
}

TEST_CASE("scan: unterminated long strings do not make the scan quadratic") {
  // Each block opens a string that never closes; only the statement after it is found by looking inside.
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "<https://example.org/" + std::to_string(i) + "> e:p \"\"\"tekst .\n\n";
  std::size_t count = 0;
  TurtleScanner scanner(text);
  TurtleStatement statement;
  while (scanner.next(statement)) {
    REQUIRE(statement.fault);
    ++count;
  }
  CHECK(count == 20000);
}

TEST_CASE("scan: one fault followed by a megabyte without a dot is looked through once") {
  std::string text;
  for (int i = 0; i < 250000; ++i) text += "<a>\n";
  TurtleScanner scanner(text);
  TurtleStatement statement;
  REQUIRE(scanner.next(statement));
  CHECK(statement.fault);
  CHECK(statement.end == text.size() - 1);
  CHECK_FALSE(scanner.next(statement));
}

TEST_CASE("scan: every well-formed document of the shared folder is read without a fault", "[shared]") {
  namespace fs = std::filesystem;
  std::size_t documents = 0;
  for (const auto& entry : fs::recursive_directory_iterator(SAMKLANG_SHARED_DATA)) {
    const auto path = entry.path().string();
    const bool negative = path.find("-bad-") != std::string::npos || path.find("harvest_error") != std::string::npos ||
                          path.find("test-38.ttl") != std::string::npos;
    if (entry.path().extension() != ".ttl" || negative) continue;
    const auto bytes = rdf_fixture::file_bytes(path);
    TurtleScanner scanner(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    TurtleStatement statement;
    while (scanner.next(statement)) {
      if (!statement.fault || statement.fault->inside == TokenFault::nul_escape) continue;
      FAIL_CHECK(path << ": byte " << statement.fault->at);
    }
    ++documents;
  }
  CHECK(documents > 300);
}

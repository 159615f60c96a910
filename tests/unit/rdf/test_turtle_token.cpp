// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_terms.h"
#include "rdf/turtle_token.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang::rdf;

namespace {

struct Cut {
  TokenKind kind;
  std::string text;
  friend bool operator==(const Cut&, const Cut&) = default;
};

std::ostream& operator<<(std::ostream& out, const Cut& cut) {
  return out << static_cast<int>(cut.kind) << '=' << cut.text;
}

std::vector<Cut> cut(std::string_view text) {
  std::vector<Cut> out;
  TurtleLexer lexer(text);
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next())
    out.push_back({token.kind, std::string(text.substr(token.begin, token.end - token.begin))});
  return out;
}

Token first(std::string_view text) { return TurtleLexer(text).next(); }

} // namespace

TEST_CASE("tokens: a dot ends a name or a number only where nothing of it follows") {
  CHECK(cut("ex:a.b.") == std::vector<Cut>{{TokenKind::name, "ex:a.b"}, {TokenKind::dot, "."}});
  CHECK(cut("ex:a. ex:b") ==
        std::vector<Cut>{{TokenKind::name, "ex:a"}, {TokenKind::dot, "."}, {TokenKind::name, "ex:b"}});
  CHECK(cut("1.5.") == std::vector<Cut>{{TokenKind::number, "1.5"}, {TokenKind::dot, "."}});
  CHECK(cut("5.") == std::vector<Cut>{{TokenKind::number, "5"}, {TokenKind::dot, "."}});
  CHECK(cut("-.5e-3 .") == std::vector<Cut>{{TokenKind::number, "-.5e-3"}, {TokenKind::dot, "."}});
  CHECK(cut("1.E3") == std::vector<Cut>{{TokenKind::number, "1.E3"}});
  CHECK(cut("_:a.b .") == std::vector<Cut>{{TokenKind::blank, "_:a.b"}, {TokenKind::dot, "."}});
}

TEST_CASE("tokens: escapes and percent signs stay inside a local name") {
  CHECK(cut(R"(ex:a\,b%20c .)") == std::vector<Cut>{{TokenKind::name, R"(ex:a\,b%20c)"}, {TokenKind::dot, "."}});
  CHECK(first(R"(ex:a\qb)").fault == TokenFault::escape_in_name);
  CHECK(first("ex:a%2").fault == TokenFault::escape_in_name);
}

TEST_CASE("tokens: comments end at their line, a hash inside an IRI starts none") {
  CHECK(cut("<http://e/#x># . \"\nex:a") ==
        std::vector<Cut>{{TokenKind::iri, "<http://e/#x>"}, {TokenKind::name, "ex:a"}});
}

TEST_CASE("tokens: the four kinds of string") {
  CHECK(cut(R"("a\"b"@nb)") == std::vector<Cut>{{TokenKind::string, R"("a\"b")"}, {TokenKind::at_word, "@nb"}});
  CHECK(cut("'a\"b'^^ex:t") ==
        std::vector<Cut>{{TokenKind::string, "'a\"b'"}, {TokenKind::datatype, "^^"}, {TokenKind::name, "ex:t"}});
  CHECK(cut("\"\"\"a \"b\" \n c\"\"\" .") ==
        std::vector<Cut>{{TokenKind::string, "\"\"\"a \"b\" \n c\"\"\""}, {TokenKind::dot, "."}});
  CHECK(cut("'''it's''' \"\" .") ==
        std::vector<Cut>{{TokenKind::string, "'''it's'''"}, {TokenKind::string, "\"\""}, {TokenKind::dot, "."}});
  CHECK(cut("\"\"\"\"a\"\"\"") == std::vector<Cut>{{TokenKind::string, "\"\"\"\"a\"\"\""}});
}

TEST_CASE("tokens: a short string ends at its line's end at the latest") {
  const Token token = first("\"aldri lukket ;\n ex:b");
  CHECK(token.fault == TokenFault::unterminated_string);
  CHECK(token.end == std::string_view("\"aldri lukket ;").size());
  CHECK(first("\"\"\"aldri lukket\n\"\" ").fault == TokenFault::unterminated_long_string);
}

TEST_CASE("tokens: a broken IRI ends where the damage does") {
  struct Case {
    std::string_view text;
    TokenFault fault;
    std::string_view token;
    std::size_t at;
  };
  const Case cases[] = {
      {"<http://e/a b> .", TokenFault::space_in_iri, "<http://e/a b>", 11},
      {"<http://e/a\n> .", TokenFault::line_break_in_iri, "<http://e/a\n>", 11},
      {"<http://e/a\r\n  b> .", TokenFault::line_break_in_iri, "<http://e/a\r\n  b>", 11},
      {"<http://e/a ;\n <http://e/b> .", TokenFault::unterminated_iri, "<http://e/a", 0},
      {"<http://e/a ;\n ex:p \"x\" ; ex:q <http://e/b> .", TokenFault::unterminated_iri, "<http://e/a", 0},
      {"<http://e/a\n\n\n>", TokenFault::unterminated_iri, "<http://e/a", 0},
      {"<http://e/{a}> .", TokenFault::character_in_iri, "<http://e/{a}>", 10},
      {"<http://e/\\q> .", TokenFault::escape_in_iri, "<http://e/\\q>", 10},
      {"<http://e/\\u0020> .", TokenFault::escape_in_iri, "<http://e/\\u0020>", 10},
      {"<http://e/\\u00e5> .", TokenFault::none, "<http://e/\\u00e5>", 0},
      {"<http://e/\xC2\xA7> .", TokenFault::none, "<http://e/\xC2\xA7>", 0},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const Token token = first(c.text);
    CHECK(token.fault == c.fault);
    CHECK(c.text.substr(token.begin, token.end - token.begin) == c.token);
    if (c.fault != TokenFault::none) CHECK(token.fault_at == c.at);
  }
}

TEST_CASE("tokens: escapes no RDF text may hold") {
  CHECK(first(R"("\q")").fault == TokenFault::escape_in_string);
  CHECK(first(R"("\u12")").fault == TokenFault::escape_in_string);
  CHECK(first(R"("\U00110000")").fault == TokenFault::escape_in_string);
  CHECK(first(R"("\ud800")").fault == TokenFault::surrogate_escape);
  CHECK(first(R"("\u0000")").fault == TokenFault::nul_escape);
  CHECK(first(R"("\t\b\n\r\f\"\'\\\u00e5\U0001F600")").fault == TokenFault::none);
}

TEST_CASE("tokens: every byte belongs to a token, white space or a comment, whatever the bytes") {
  std::string bytes;
  for (int c = 1; c < 256; ++c) bytes += static_cast<char>(c);
  std::size_t end = 0;
  TurtleLexer lexer(bytes);
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    REQUIRE(token.begin >= end);
    REQUIRE(token.end > token.begin);
    end = token.end;
  }
  CHECK(lexer.position() == bytes.size());
}

TEST_CASE("terms: escapes are decoded, quotes go") {
  CHECK(decode_string(R"("a\tb\"c\\\u00e5\U0001F600")") == "a\tb\"c\\\xC3\xA5\xF0\x9F\x98\x80");
  CHECK(decode_string("'''it's\nso'''") == "it's\nso");
  CHECK(decode_string("\"\"") == "");
  CHECK(decode_string(R"("a\qb\u12")") == R"(a\qb\u12)");
  CHECK(decode_iri("<http://e/\\u00e5>") == "http://e/\xC3\xA5");
}

TEST_CASE("terms: a name is read as of the place where it stands") {
  const std::string_view text =
      "@prefix e: <http://one/> . e:a e:b e:c . @base <http://two/x/> . @prefix e: <y#> . e:a\\,b <z> e:c .";
  TurtleNames names("http://base/");
  TurtleScanner scanner(text);
  TurtleStatement statement;
  std::vector<std::string> subjects;
  std::vector<Token> tokens;
  while (scanner.next(statement)) {
    names.apply(text, statement);
    if (statement.kind == StatementKind::triples) tokens.push_back(statement.subject);
  }
  REQUIRE(tokens.size() == 2);
  CHECK(names.iri(text, tokens[0]) == "http://one/a");
  CHECK(names.iri(text, tokens[1]) == "http://two/x/y#a,b");
  CHECK(names.base(0) == "http://base/");
  CHECK(names.base(text.size()) == "http://two/x/");
  CHECK(names.find("f", text.size()) == nullptr);
}

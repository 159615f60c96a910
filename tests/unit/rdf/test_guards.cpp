// SPDX-License-Identifier: Apache-2.0
#include "rdf/guards.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

// The textbook decoder that the fast one is held against.
std::size_t naive_bad_byte(const std::string& bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    const std::size_t size = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (size == 0 || at + size > bytes.size()) return at;
    std::uint32_t character = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
      if (byte(at + i) >> 6 != 2) return at;
      character = character << 6 | (byte(at + i) & 63U);
    }
    const std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (character < smallest[size] || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) return at;
    at += size;
  }
  return bytes.size();
}

std::size_t found_bad_byte(const std::string& bytes) {
  const auto fault = find_bad_bytes(bytes);
  return fault ? fault->offset : bytes.size();
}

TurtleFaults turtle(const std::string& text, Limits limits = {}) { return scan_turtle(text, Format::turtle, limits); }

} // namespace

TEST_CASE("bad UTF-8 is found at its first byte", "[guards]") {
  const std::vector<std::string> good = {"",
                                         "a",
                                         "blåbærsyltetøy",
                                         "\xE2\x82\xAC",
                                         "\xF0\x9F\x98\x80",
                                         "\xED\x9F\xBF",
                                         "\xEE\x80\x80",
                                         "\xF4\x8F\xBF\xBF"};
  const std::vector<std::string> bad = {"\x80",
                                        "\xBF",
                                        "\xC0\xAF",
                                        "\xC1\x81",
                                        "\xC3",
                                        "\xC3x",
                                        "\xE0\x80\xAF",
                                        "\xE2\x82",
                                        "\xED\xA0\x80",
                                        "\xED\xBF\xBF",
                                        "\xF0\x80\x80\xAF",
                                        "\xF0\x9F\x98",
                                        "\xF4\x90\x80\x80",
                                        "\xF5\x80\x80\x80",
                                        "\xFE",
                                        "\xFF"};
  for (std::size_t before = 0; before < 140; before += 7) {
    const std::string padding(before, 'x');
    for (const auto& text : good) CHECK_FALSE(find_bad_bytes(padding + text + padding));
    for (const auto& text : bad) {
      CHECK(found_bad_byte(padding + text) == before);
      CHECK(found_bad_byte(padding + text + "ok ø") == before);
    }
  }
}

TEST_CASE("the fast UTF-8 check agrees with a plain decoder on every two bytes and on mutations", "[guards]") {
  for (unsigned first = 1; first < 256; ++first) {
    for (unsigned second = 1; second < 256; ++second) {
      const std::string bytes = {static_cast<char>(first), static_cast<char>(second), '\x80', 'z'};
      if (found_bad_byte(bytes) != naive_bad_byte(bytes)) FAIL(first << " " << second);
    }
  }
  std::uint32_t state = 12345;
  const auto next = [&] { return state = state * 1664525U + 1013904223U, state >> 8; };
  std::string text;
  while (text.size() < 400) text += "samboer «ektefelle» € 😀 inntekt over grensen ";
  for (int i = 0; i < 20000; ++i) {
    std::string changed = text.substr(next() % 64);
    changed[next() % changed.size()] = static_cast<char>(next() % 255 + 1);
    if (found_bad_byte(changed) != naive_bad_byte(changed)) FAIL("mutation " << i);
  }
}

TEST_CASE("NUL, UTF-16 and Latin-1 are told apart", "[guards]") {
  using namespace std::string_literals;
  CHECK(find_bad_bytes("ab\0c"s)->offset == 2);
  CHECK(find_bad_bytes("ab\0c"s)->message == "a NUL character, which no RDF syntax allows");
  CHECK(find_bad_bytes("\xFF\xFE@\0p\0"s)->message == "this is UTF-16, not UTF-8");
  CHECK(find_bad_bytes("\xE5rsinntekt"s)->message == "this byte is not UTF-8");
  CHECK(find_bad_bytes("\xE5\0"s)->offset == 0);
}

TEST_CASE("brackets are counted outside of strings, IRIs and comments", "[guards]") {
  Limits limits;
  limits.nesting = 3;
  const std::vector<std::string> fine = {
      "<a> <b> [ <c> ( [ ] ) ] .",
      "<a> <b> \"[[[[[[\" , '((((((' , \"\"\"[[[[\n[[[[ \" \"\" [[[[\"\"\" , '''(((( ' ''(((('''  .",
      "<a[[[[[[> <b> \"\\\"[[[[[\" .",
      "# [[[[[[[[[[\n<a> <b> <c> .",
      "ex:a\\(\\(\\(\\(\\( <b> <c> .",
      "<a> <b> [ ] , [ ] , [ ] , [ ] , ( ) , ( ) .",
      "<a> <b> \"\\\\\" , \"\\\\\\\"[[[[\" , \"x\" ."};
  for (const auto& text : fine) {
    INFO(text);
    CHECK_FALSE(turtle(text, limits).limit);
  }
  const std::string deep = "<a> <b> [ <c> ( \"(\" [ <d> [ ] ] ) ] .";
  REQUIRE(turtle(deep, limits).limit);
  CHECK(turtle(deep, limits).limit->offset == deep.find("[ ]"));
  CHECK(turtle(deep, limits).limit->code == ErrorCode::limit);
  CHECK_FALSE(scan_turtle(deep, Format::ntriples, limits).limit);
}

TEST_CASE("brackets left open in many bad statements do not add up", "[guards]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "<https://example.org/" + std::to_string(i) + "> <p> [ <q> \"x\" .\n";
  CHECK_FALSE(turtle(text).limit);
}

TEST_CASE("the scan stays linear on hostile text", "[guards]") {
  for (const std::string& unit :
       {std::string("<"), std::string("\""), std::string("'"), std::string("<\n"), std::string("'\n"),
        std::string("\\"), std::string("\"\"\"\\\""), std::string("[ ]"), std::string("\"\\\\"), std::string(".\n")}) {
    std::string text;
    while (text.size() < (std::size_t{4} << 20)) text += unit;
    (void)turtle(text);
    (void)scan_xml(text, Format::rdfxml, {});
  }
  SUCCEED("no quadratic case among them: each would have taken hours");
}

TEST_CASE("escapes that name no character are found in strings and IRIs, not in comments", "[guards]") {
  const auto offset = [](const std::string& text) -> long {
    const auto faults = turtle(text);
    return faults.text ? static_cast<long>(faults.text->offset) : -1;
  };
  CHECK(offset("<a> <b> \"\\u0000\" .") == 9);
  CHECK(offset("<a> <b> \"x\\uD800\" .") == 10);
  CHECK(offset("<a> <b> 'x\\udfff' .") == 10);
  CHECK(offset("<a> <b> \"\"\"x\n\\U0000DC00\"\"\" .") == 13);
  CHECK(offset("<a\\uD83D> <b> <c> .") == 2);
  CHECK(offset("<a> <b> \"\\U00110000\" .") == 9);
  CHECK(offset("<a> <b> \"\\U00000000\" .") == 9);
  CHECK(offset("<a> <b> \"\\uD7FF\\uE000\\U0010FFFF\\u0001\" .") == -1);
  CHECK(offset("<a> <b> \"\\\\u0000\" .") == -1);
  CHECK(offset("<a> <b> \"\\\\\\u0000\" .") == 11);
  CHECK(offset("# \\u0000\n<a> <b> \"x\" .") == -1);
  CHECK(offset("<a> <b> \"\\u00\" .") == -1);
  CHECK(scan_turtle("<a:a> <b:b> \"\\uD800\" .", Format::ntriples, {}).text);
  CHECK(check_fragment("<a:a> <b:b> \"\\uD800\" .", Format::ntriples, {})->code == ErrorCode::encoding);
}

TEST_CASE("a language tag that Raptor has no room for is found", "[guards]") {
  const std::string tag(256, 'a');
  CHECK(turtle("<a> <b> \"x\"@" + tag + " .").text->offset == 11);
  CHECK(turtle("<a> <b> \"\"\"x\"\"\"@" + tag + " .").text->code == ErrorCode::limit);
  CHECK(scan_turtle("<a:a> <b:b> \"x\"@" + tag + " .", Format::ntriples, {}).text);
  CHECK(scan_turtle("<a:a> <b:b> \"x\"@nb\\u" + tag + " .", Format::ntriples, {}).text);
  CHECK_FALSE(turtle("<a> <b> \"x\"@" + tag.substr(1) + " .").text);
  CHECK_FALSE(turtle("<a> <b> \"x@" + tag + "\" . # x@" + tag).text);
  CHECK(scan_xml("<r><a xml:lang = '" + tag + "a'/></r>", Format::rdfxml, {})->code == ErrorCode::limit);
  CHECK_FALSE(scan_xml("<r><a xml:lang='" + tag.substr(1) + "' b='" + tag + "aa' slang='" + tag + "aa'/></r>",
                       Format::rdfxml, {}));
}

TEST_CASE("a literal beyond the limit is found", "[guards]") {
  Limits limits;
  limits.literal_bytes = 1000;
  const std::string big(1100, 'x');
  CHECK(turtle("<a> <b> \"" + big + "\" .", limits).limit->offset == 8);
  CHECK(turtle("<a> <b> \"\"\"" + big + "\"\"\" .", limits).limit->offset == 8);
  CHECK(scan_turtle("<a:a> <b:b> \"" + big + "\" .", Format::ntriples, limits).limit->offset == 12);
  CHECK_FALSE(turtle("<a> <b> \"" + big.substr(0, 900) + "\", \"" + big.substr(0, 900) + "\" .", limits).limit);
  CHECK(scan_xml("<r><a>" + big + "</a></r>", Format::rdfxml, limits)->code == ErrorCode::limit);
  CHECK(scan_xml("<r><a b='" + big + "'/></r>", Format::rdfxml, limits)->code == ErrorCode::limit);
  CHECK_FALSE(scan_xml("<r><!--" + big + "--></r>", Format::rdfxml, limits));
}

TEST_CASE("an empty document is no document", "[guards]") {
  const auto code = [](const std::string& bytes, Format format) {
    const auto report = check_document({.name = "x", .bytes = bytes}, format, {});
    return report.refusal ? report.refusal->code : ErrorCode::internal;
  };
  CHECK(code("", Format::turtle) == ErrorCode::empty);
  CHECK(code("\xEF\xBB\xBF \n", Format::turtle) == ErrorCode::empty);
  CHECK(code("# bare en kommentar", Format::ntriples) == ErrorCode::empty);
  CHECK(code(" # en\n\t# to\r\n", Format::turtle) == ErrorCode::empty);
  CHECK(code("\n", Format::rdfxml) == ErrorCode::empty);
  CHECK(code("@prefix ex: <https://example.org/> .", Format::turtle) == ErrorCode::internal);
}

TEST_CASE("places in a guarded document count its byte order mark", "[guards]") {
  const std::string bytes = "\xEF\xBB\xBF<a> <b> \"x\" .\n<a> <b> \"\xE5r\" .\n";
  const auto report = check_document({.name = "år.ttl", .bytes = bytes}, Format::turtle, {});
  REQUIRE(report.encoding);
  CHECK(report.encoding->place.source == "år.ttl");
  CHECK(report.encoding->place.line == 2);
  CHECK(report.encoding->place.column == 10);
  CHECK(report.encoding->place.byte == bytes.find('\xE5'));
  CHECK_FALSE(report.encoding->advice.empty());
}

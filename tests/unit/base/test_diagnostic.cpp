// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/diagnostic.h>
#include <samklang/base/error.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using samklang::Diagnostic;
using samklang::Error;
using samklang::ErrorCode;
using samklang::printable_excerpt;
using samklang::Severity;

TEST_CASE("a diagnostic is one line") {
  Diagnostic diagnostic{.severity = Severity::error,
                        .kind = "syntax-error",
                        .message = "bad IRI",
                        .excerpt = "<a b>",
                        .place = {.source = "nav.ttl", .line = 3, .column = 7, .byte = 40}};
  CHECK(to_string(diagnostic) == "nav.ttl:3:7: error: bad IRI: <a b> [syntax-error]");
  diagnostic.excerpt.clear();
  diagnostic.place = {};
  CHECK(to_string(diagnostic) == "error: bad IRI [syntax-error]");
  CHECK(name(Severity::info) == "info");
  CHECK(name(Severity::warning) == "warning");
}

TEST_CASE("an error is one line with its advice") {
  Error error{.code = ErrorCode::io,
              .message = "cannot be read",
              .advice = "check the path",
              .place = {.source = "nav.ttl", .line = 0, .column = 0, .byte = 0}};
  CHECK(to_string(error) == "nav.ttl: cannot be read (check the path)");
  error.advice.clear();
  error.place = {};
  CHECK(to_string(error) == "cannot be read");
}

TEST_CASE("each error code has a name of its own") {
  std::set<std::string_view> names;
  for (const ErrorCode code :
       {ErrorCode::usage, ErrorCode::io, ErrorCode::syntax, ErrorCode::encoding, ErrorCode::unsupported,
        ErrorCode::limit, ErrorCode::empty, ErrorCode::cancelled, ErrorCode::internal}) {
    CHECK_FALSE(name(code).empty());
    names.insert(name(code));
  }
  CHECK(names.size() == 9);
}

TEST_CASE("an excerpt is safe to print") {
  CHECK(printable_excerpt("samboer på Ås") == "samboer på Ås");
  CHECK(printable_excerpt("a\nb\tc\x1B[31m") == "a\\u{000A}b\\u{0009}c\\u{001B}[31m");
  CHECK(printable_excerpt("a\u202Eb\u2066c\u200Fd") == "a\\u{202E}b\\u{2066}c\\u{200F}d");
  CHECK(printable_excerpt("\u0085\u2028\uFEFF") == "\\u{0085}\\u{2028}\\u{FEFF}");
  CHECK(printable_excerpt(std::string_view("\0", 1)) == "\\u{0000}");
  CHECK(printable_excerpt("æ\xC3") == "æ\uFFFD");
  CHECK(printable_excerpt("\xC0\x80") == "\uFFFD\uFFFD");
  CHECK(printable_excerpt("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(printable_excerpt("\xF4\x90\x80\x80").find_first_not_of("\xEF\xBF\xBD") == std::string::npos);
  CHECK(printable_excerpt("").empty());
  CHECK(printable_excerpt("🦌") == "🦌");
}

TEST_CASE("an excerpt keeps to its limit at a character boundary") {
  CHECK(printable_excerpt("abcdef", 6) == "abcdef");
  CHECK(printable_excerpt("abcdefg", 6) == "abc…");
  CHECK(printable_excerpt("ååååå", 9) == "ååå…");
  CHECK(printable_excerpt("ååååå", 8) == "åå…");
  const std::string text = "a\u202Eå\xFF🦌\n samboer og ektefelle";
  for (std::size_t limit = 0; limit < 60; ++limit) {
    const auto excerpt = printable_excerpt(text, limit);
    CAPTURE(limit);
    CHECK(excerpt.size() <= limit);
    CHECK(printable_excerpt(excerpt, 1000) == excerpt);
  }
}

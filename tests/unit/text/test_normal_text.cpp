// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/normal_text.h>

#include <catch2/catch.hpp>

using samklang::text::normal_text;

TEST_CASE("White space is one space, none at the ends") {
  CHECK(normal_text("  person\tsom\r\n  bor \n") == "person som bor");
  CHECK(normal_text("a\u00A0b\u2003c") == "a b c");
  CHECK(normal_text(" \n ").empty());
  CHECK(normal_text("").empty());
}

TEST_CASE("Composed and decomposed letters are the same text") {
  CHECK(normal_text("a\u030A") == "å");
  CHECK(normal_text("ba\u030Ade  to") == "både to");
}

TEST_CASE("Case and punctuation stay") {
  CHECK(normal_text("Samboer, jf. § 1-5") == "Samboer, jf. § 1-5");
  CHECK(normal_text("samboer") != normal_text("Samboer"));
}

TEST_CASE("What is no UTF-8 stays") { CHECK(normal_text("sm\xF8r  x") == "sm\xF8r x"); }

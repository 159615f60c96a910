// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/utf8.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::find_bad_utf8;

TEST_CASE("UTF-8 is well formed to its end") {
  for (const std::string text : {"", "a", "samboer", "øyeblikk", "中", "\xF0\x9F\x98\x80"})
    CHECK(find_bad_utf8(text) == text.size());
  const std::string longer = std::string(200, 'a') + "å" + std::string(77, 'b');
  CHECK(find_bad_utf8(longer) == longer.size());
}

TEST_CASE("The first byte that is no UTF-8 is found") {
  CHECK(find_bad_utf8("\xE5") == 0);                                   // Latin-1
  CHECK(find_bad_utf8("sm\xF8r") == 2);                                //
  CHECK(find_bad_utf8("a\xC0\xAF") == 1);                              // overlong
  CHECK(find_bad_utf8("a\xED\xA0\x80") == 1);                          // surrogate
  CHECK(find_bad_utf8("a\xF4\x90\x80\x80") == 1);                      // above U+10FFFF
  CHECK(find_bad_utf8("ab\xE2\x82") == 2);                             // cut off
  CHECK(find_bad_utf8(std::string(130, 'x') + "\xFF" + "abc") == 130); //
}

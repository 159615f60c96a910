// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/utf8.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <utility>

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

TEST_CASE("A character is read with its length") {
  const auto read = [](std::string_view text) {
    const samklang::Utf8Character next = samklang::decode_utf8(text);
    CHECK(next.valid);
    return std::pair(next.code, next.length);
  };
  CHECK(read("ab") == std::pair<char32_t, std::size_t>('a', 1));
  CHECK(read(std::string_view("\0", 1)) == std::pair<char32_t, std::size_t>(0, 1));
  CHECK(read("å!") == std::pair<char32_t, std::size_t>(0xE5, 2));
  CHECK(read("中") == std::pair<char32_t, std::size_t>(0x4E2D, 3));
  CHECK(read("\xF0\x9F\x98\x80") == std::pair<char32_t, std::size_t>(0x1F600, 4));
  CHECK(read("\xF4\x8F\xBF\xBF") == std::pair<char32_t, std::size_t>(0x10FFFF, 4));
}

TEST_CASE("What is no character is one byte") {
  for (const std::string_view text : {"\xE5", "\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF"}) {
    const samklang::Utf8Character next = samklang::decode_utf8(text);
    CHECK_FALSE(next.valid);
    CHECK(next.code == 0xFFFD);
    CHECK(next.length == 1);
  }
}

TEST_CASE("What deceives a reader is known") {
  for (const char32_t c : {0x00, 0x1B, 0x7F, 0x85, 0x061C, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x2069, 0xFEFF,
                           0xFFFE, 0x1FFFF, 0xE0041})
    CHECK(samklang::is_deceiving(c));
  for (const char32_t c : {0x20, 0x41, 0xA0, 0xE5, 0x200A, 0x200D, 0x2010, 0x202F, 0xFFFD, 0x1F600})
    CHECK_FALSE(samklang::is_deceiving(c));
  CHECK(samklang::is_joiner(0x200D));
  CHECK_FALSE(samklang::is_joiner(0x200B));
}
